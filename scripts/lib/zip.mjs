// What is in a ZIP file, from its directory at the end (APPNOTE.TXT 4.3.12 and 4.3.16).
import fs from 'node:fs';

/**
 * @typedef {object} Packed
 * @property {string} name
 * @property {number} packed bytes in the archive
 * @property {number} size bytes unpacked
 */

/**
 * @param {string} file an archive without a comment, as packagers write it
 * @returns {Packed[]}
 */
export function entriesOf(file) {
	const bytes = fs.readFileSync(file);
	const end = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1');
	if (end === -1) throw new Error(`${file} is no ZIP file.`);
	const count = bytes.readUInt16LE(end + 10);
	const entries = [];
	for (let at = bytes.readUInt32LE(end + 16), left = count; left > 0; left--) {
		const nameLength = bytes.readUInt16LE(at + 28);
		entries.push({
			name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
			packed: bytes.readUInt32LE(at + 20),
			size: bytes.readUInt32LE(at + 24),
		});
		at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
	}
	return entries;
}
