import * as l10n from '@vscode/l10n';
import type { Rule } from '../rule.ts';
import { shortened } from '../shortened.ts';
import { besidePictures, isThere, renamer } from './rename.ts';

export const imageName: Rule = {
	name: 'image/name',
	severity: 'info',
	scope: 'posts',
	reads: 'places',
	summary: 'The name of a picture’s file has spaces or capital letters in it.',
	why: 'Spaces become `%20` in the picture’s address, and capital letters are mistaken where a Mac or Windows does not tell them apart and the site’s build does.',
	examples: {
		bad: [
			{
				text: '{{< image link="./Main Hall.jpg" caption="The hall" >}}\n',
				beside: { 'Main Hall.jpg': '' },
				fixed: '{{< image link="./main-hall.jpg" caption="The hall" >}}\n',
			},
		],
		good: [{ text: '{{< image link="./welcome.jpg" caption="Welcome" >}}\n' }],
	},
	check(context) {
		const { facts, report } = context;
		// Nearly every picture is named as it should be.
		if (!facts.pictures.some(({ target }) => isThere(target) && !isPlain(target.path))) return;
		const rename = renamer(context);
		for (const [name, picture] of besidePictures(context)) {
			const spaces = /\s/.test(name);
			if (!spaces && name === name.toLowerCase()) continue;
			report({
				span: picture.pathSpan,
				message: spaces
					? l10n.t('{0} has spaces in its name. Call it {1}.', shortened(name), shortened(plain(name)))
					: l10n.t('{0} has capital letters in its name. Call it {1}.', shortened(name), shortened(plain(name))),
				fixes: rename(name, plain(name)),
			});
		}
	},
};

const plainName = /[a-z\d._-]*$/y;

/** Whether the name at the end of a path has nothing but small letters of ASCII, digits and marks. */
function isPlain(path: string): boolean {
	plainName.lastIndex = path.lastIndexOf('/') + 1;
	return plainName.test(path);
}

/** A name in small letters, with a hyphen for each gap. */
function plain(name: string): string {
	const dot = name.lastIndexOf('.');
	const stem = name
		.slice(0, dot)
		.toLowerCase()
		.trim()
		.replace(/[\s-]+/g, '-');
	return `${stem}${name.slice(dot).toLowerCase().replace(/\s/g, '')}`;
}
