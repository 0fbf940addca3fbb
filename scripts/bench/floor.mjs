// The floor: a process that only finds the Markdown files below a folder and reads them. Nothing that checks them can
// take less. Prints how many files and how many characters it read.
import fs from 'node:fs';

let files = 0;
let characters = 0;

/** @param {string} folder */
function visit(folder) {
	for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
		const path = `${folder}/${entry.name}`;
		if (entry.isDirectory()) visit(path);
		else if (entry.isFile() && entry.name.endsWith('.md')) {
			files++;
			characters += fs.readFileSync(path, 'utf8').length;
		}
	}
}

visit(process.argv[2] ?? '.');
console.log(JSON.stringify({ files, characters }));
