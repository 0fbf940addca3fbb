import * as l10n from '@vscode/l10n';
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
				message: looksSame ? sayAlike(kind, real) : sayCase(kind, real, written),
				fixes: [{ title: l10n.t('Use {0}', real), safe: true, edits: [edit] }],
			});
		}
	},
};

function sayAlike(kind: 'file' | 'folder', real: string): string {
	return kind === 'file'
		? l10n.t(
				'The file {0} is spelt with other characters that look the same, so the site’s build does not find it.',
				real,
			)
		: l10n.t(
				'The folder {0} is spelt with other characters that look the same, so the site’s build does not find it.',
				real,
			);
}

function sayCase(kind: 'file' | 'folder', real: string, written: string): string {
	return kind === 'file'
		? l10n.t(
				'The file is called {0}. The site’s build tells upper and lower case apart and does not find {1}.',
				real,
				written,
			)
		: l10n.t(
				'The folder is called {0}. The site’s build tells upper and lower case apart and does not find {1}.',
				real,
				written,
			);
}
