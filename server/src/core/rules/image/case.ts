import type { Rule } from '../rule.ts';
import { asOnDisk } from './respell.ts';

export const imageCase: Rule = {
	name: 'image/case',
	severity: 'error',
	scope: 'pages',
	reads: 'body',
	summary: 'A picture is spelt with other upper and lower case than its file.',
	why: 'A Mac or a Windows machine finds it all the same; the site’s build, on Linux, does not.',
	examples: {
		bad: [
			{
				text: '{{< image link="./Welcome.JPG" caption="Welcome" >}}\n',
				fixed: '{{< image link="./welcome.jpg" caption="Welcome" >}}\n',
			},
			{ text: '![The booth](Booth.png)\n', fixed: '![The booth](booth.png)\n' },
		],
		good: [{ text: '{{< image link="./welcome.jpg" caption="Welcome" >}}\n' }],
	},
	check({ facts, report }) {
		for (const { picture, target } of facts.pictures) {
			if (target.kind !== 'other-case') continue;
			const { kind, written, real, edit } = asOnDisk(picture, target.path);
			const looksSame = written.normalize('NFC') === real.normalize('NFC');
			report({
				span: picture.pathSpan,
				message: looksSame
					? `The ${kind} ${real} is spelt with other characters that look the same, so the site’s build does not find it.`
					: `The ${kind} is called ${real}. The site’s build tells upper and lower case apart and does not find ${written}.`,
				fixes: [{ title: `Use ${real}`, safe: true, edits: [edit] }],
			});
		}
	},
};
