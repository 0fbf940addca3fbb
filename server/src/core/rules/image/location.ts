import * as l10n from '@vscode/l10n';
import { nameOf } from '../../site/paths.ts';
import type { Rule } from '../rule.ts';
import { shortened } from '../shortened.ts';

export const imageLocation: Rule = {
	name: 'image/location',
	severity: 'warning',
	scope: 'posts',
	reads: 'body',
	summary: 'A photo says where it was taken.',
	why: 'Phones note the coordinates of the place in each photo, and the site publishes the file as it is. Whoever loads it can read where the photographer was.',
	examples: {
		bad: [
			{
				text: '{{< image link="./quay.jpg" caption="The quay" >}}\n',
				beside: { 'quay.jpg': locatedPhoto() },
			},
		],
		good: [{ text: '{{< image link="./welcome.jpg" caption="Welcome" >}}\n' }],
	},
	check({ facts, report }) {
		for (const { picture, header } of facts.pictures) {
			if (header?.kind !== 'measured' || header.located !== true) continue;
			report({
				span: picture.pathSpan,
				message: l10n.t(
					'{0} carries the coordinates of the place where it was taken. Save it without them.',
					shortened(nameOf(picture.path)),
				),
			});
		}
	},
};

/** The beginning of a photo with coordinates, in characters of one byte in UTF-8. */
function locatedPhoto(): Uint8Array {
	const short = (value: number) => [value >> 8, value & 255];
	const long = (value: number) => [0, 0, ...short(value)];
	const entry = (tag: number, type: number, count: number, value: number) => [
		...short(tag),
		...short(type),
		...long(count),
		...long(value),
	];
	const angle = [...long(48), ...long(1), ...long(8), ...long(1), ...long(0), ...long(1)];
	const tiff = [
		...[0x4d, 0x4d, 0, 42, ...long(8)],
		...[...short(1), ...entry(0x8825, 4, 1, 26), ...long(0)],
		...[...short(2), ...entry(2, 5, 3, 56), ...entry(4, 5, 3, 80), ...long(0)],
		...angle,
		...angle,
	];
	const frame = [0xff, 0xc0, ...short(17), 8, ...short(600), ...short(800), 3, 1, 17, 0, 2, 17, 1, 3, 17, 1];
	return Uint8Array.from([
		...[0xff, 0xd8, 0xff, 0xe1, ...short(tiff.length + 8)],
		...[0x45, 0x78, 0x69, 0x66, 0, 0],
		...tiff,
		...frame,
	]);
}
