import type { PictureFault } from '../../pictures/header.ts';
import { nameOf } from '../../site/paths.ts';
import { isMeasured } from '../../site/pictures.ts';
import type { Rule } from '../rule.ts';
import { shortened } from '../shortened.ts';

const again = 'Export it again as JPEG, PNG, WebP or GIF.';

/** What is wrong with a file, to follow its name. */
const messages: Readonly<Record<PictureFault, string>> = {
	empty: 'is an empty file, at which the site’s build stops. Copy it again.',
	'no-picture': `is no picture that the site can read, and its build stops. ${again}`,
	broken: 'is a picture whose beginning is broken, and the site’s build stops. Copy it again.',
	heic: `is a HEIC photo, which neither the site nor most browsers can read. ${again}`,
	'svg-by-another-name': 'is an SVG, and the site reads one only where its name ends in .svg. Rename it.',
	'svg-without-size':
		'is an SVG without a size, and the site’s build stops. Give its first tag a viewBox, such as viewBox="0 0 200 100".',
	'svg-commas':
		'is an SVG whose viewBox has commas, and the site’s build stops. Write it with spaces, such as viewBox="0 0 200 100".',
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
				message: `${shortened(nameOf(picture.path))} ${messages[header.fault]}`,
			});
		}
	},
};
