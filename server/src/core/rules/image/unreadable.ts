import * as l10n from '@vscode/l10n';
import type { PictureFault } from '../../pictures/header.ts';
import { nameOf } from '../../site/paths.ts';
import { isMeasured } from '../../site/pictures.ts';
import type { Rule } from '../rule.ts';
import { shortened } from '../shortened.ts';

/** What is wrong with a file, by its name. */
const messages: Readonly<Record<PictureFault, (name: string) => string>> = {
	empty: (name) => l10n.t('{0} is an empty file, at which the site’s build stops. Copy it again.', name),
	'no-picture': (name) =>
		l10n.t(
			'{0} is no picture that the site can read, and its build stops. Export it again as JPEG, PNG, WebP or GIF.',
			name,
		),
	broken: (name) =>
		l10n.t('{0} is a picture whose beginning is broken, and the site’s build stops. Copy it again.', name),
	heic: (name) =>
		l10n.t(
			'{0} is a HEIC photo, which neither the site nor most browsers can read. Export it again as JPEG, PNG, WebP or GIF.',
			name,
		),
	'svg-by-another-name': (name) =>
		l10n.t('{0} is an SVG, and the site reads one only where its name ends in .svg. Rename it.', name),
	'svg-without-size': (name) =>
		l10n.t(
			'{0} is an SVG without a size, and the site’s build stops. Give its first tag a viewBox, such as viewBox="0 0 200 100".',
			name,
		),
	'svg-commas': (name) =>
		l10n.t(
			'{0} is an SVG whose viewBox has commas, and the site’s build stops. Write it with spaces, such as viewBox="0 0 200 100".',
			name,
		),
};

export const imageUnreadable: Rule = {
	name: 'image/unreadable',
	severity: 'error',
	scope: 'pages',
	reads: 'body',
	summary: 'A file is no picture that the site can measure.',
	why: 'The site measures every picture to keep room for it on the page. Where it cannot, because the file is broken or an SVG has no size, the build stops. Nothing is said of a file that could not be opened, nor where `ratio` is given, which spares the measuring.',
	examples: {
		bad: [
			{
				text: '{{< image link="./hall.jpg" caption="A download that failed" >}}\n',
				beside: { 'hall.jpg': '<html>Not found</html>' },
			},
			{
				text: '{{< image link="./plan.svg" caption="A drawing without a size" >}}\n',
				beside: { 'plan.svg': '<svg xmlns="http://www.w3.org/2000/svg"></svg>' },
			},
		],
		good: [
			{ text: '{{< image link="./welcome.jpg" caption="Welcome" >}}\n' },
			{
				text: '{{< image link="./plan.svg" caption="A drawing with a size" >}}\n',
				beside: { 'plan.svg': '<svg viewBox="0 0 200 100" xmlns="http://www.w3.org/2000/svg"></svg>' },
			},
		],
	},
	check({ place, facts, report }) {
		for (const { picture, header } of facts.pictures) {
			if (header?.kind !== 'unreadable' || !isMeasured(picture, place)) continue;
			report({
				span: picture.pathSpan,
				message: messages[header.fault](shortened(nameOf(picture.path))),
			});
		}
	},
};
