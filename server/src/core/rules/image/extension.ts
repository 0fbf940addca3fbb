import * as l10n from '@vscode/l10n';
import type { PictureHeader } from '../../pictures/header.ts';
import type { Format } from '../../pictures/parts.ts';
import type { Rule } from '../rule.ts';
import { shortened } from '../shortened.ts';
import { besidePictures, isThere, renamer } from './rename.ts';

/** What files of a format are called, the usual ending first. */
const endings: Readonly<Record<Format, readonly string[]>> = {
	jpeg: ['jpg', 'jpeg', 'jpe', 'jfif'],
	png: ['png', 'apng'],
	gif: ['gif'],
	webp: ['webp'],
	svg: ['svg'],
};

/** How nearly all names end. */
const usual: Readonly<Record<Format, string>> = { jpeg: '.jpg', png: '.png', gif: '.gif', webp: '.webp', svg: '.svg' };

const called: Readonly<Record<Format, string>> = { jpeg: 'JPEG', png: 'PNG', gif: 'GIF', webp: 'WebP', svg: 'SVG' };

export const imageExtension: Rule = {
	name: 'image/extension',
	severity: 'info',
	scope: 'posts',
	reads: 'places',
	summary: 'A picture’s file is of another format than its name says.',
	why: 'The site tells formats apart by their bytes and shows the picture all the same. Programs that go by the name, and whoever edits it next, take it for what it is not.',
	examples: {
		bad: [
			{
				text: '{{< image link="./plan.png" caption="The plan" >}}\n',
				beside: { 'plan.png': 'GIF89a\u0002\u0000\u0002\u0000\u0000\u0000\u0000' },
				fixed: '{{< image link="./plan.gif" caption="The plan" >}}\n',
			},
		],
		good: [
			{
				text: '{{< image link="./plan.gif" caption="The plan" >}}\n',
				beside: { 'plan.gif': 'GIF89a\u0002\u0000\u0002\u0000\u0000\u0000\u0000' },
			},
		],
	},
	check(context) {
		const { facts, report } = context;
		// Nearly every picture is what it is called.
		if (!facts.pictures.some(({ target, header }) => isThere(target) && differs(target.path, header))) return;
		const rename = renamer(context);
		for (const [name, picture] of besidePictures(context)) {
			const header = facts.pictureHeader(picture);
			if (header?.kind !== 'measured' || !differs(name, header)) continue;
			const dot = name.lastIndexOf('.');
			const [ending = ''] = endings[header.format];
			report({
				span: picture.pathSpan,
				message: l10n.t(
					'{0} is a {1} by its bytes. Let its name end in .{2}.',
					shortened(name),
					called[header.format],
					ending,
				),
				fixes: dot > 0 ? rename(name, `${name.slice(0, dot)}.${ending}`) : [],
			});
		}
	},
};

/** Whether a file's name ends otherwise than those of its format. */
function differs(path: string, header: PictureHeader | undefined): boolean {
	if (header?.kind !== 'measured' || path.endsWith(usual[header.format])) return false;
	return !endings[header.format].includes(path.slice(path.lastIndexOf('.') + 1).toLowerCase());
}
