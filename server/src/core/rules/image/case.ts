import { picturesOf } from '../../site/pictures.ts';
import type { Rule } from '../rule.ts';

export const imageCase: Rule = {
	name: 'image/case',
	severity: 'error',
	scope: 'pages',
	summary: 'A picture is spelt with other upper and lower case than its file.',
	why: 'A Mac or a Windows machine finds it all the same; the site’s build, on Linux, does not.',
	examples: {
		bad: [
			{
				text: '{{< image link="./Welcome.JPG" caption="Welcome" >}}\n',
				fixed: '{{< image link="./welcome.jpg" caption="Welcome" >}}\n',
			},
		],
		good: [{ text: '{{< image link="./welcome.jpg" caption="Welcome" >}}\n' }],
	},
	check({ post, place, facts, report }) {
		for (const picture of picturesOf(post, place)) {
			const target = facts.pictureTarget(picture);
			if (target.kind !== 'other-case') continue;
			const { name } = target.entry;
			const written = picture.path.slice(picture.path.lastIndexOf('/') + 1);
			const sameLook = written.normalize('NFC') === name.normalize('NFC');
			const { end } = picture.pathSpan;
			report({
				span: picture.pathSpan,
				message: sameLook
					? `The file ${name} is spelt with other characters that look the same, so the site’s build does not find it.`
					: `The file is called ${name}. The site’s build tells upper and lower case apart and does not find ${written}.`,
				fixes: [
					{
						title: `Use ${name}`,
						safe: true,
						edits: [
							{ span: { start: end - written.length, end }, newText: picture.shortcode ? name : encodeURI(name) },
						],
					},
				],
			});
		}
	},
};
