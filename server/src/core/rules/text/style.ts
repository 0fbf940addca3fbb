import * as l10n from '@vscode/l10n';
import { withoutShortcodes } from '../../siteLint/masked.ts';
import type { Rule } from '../rule.ts';

export const textStyle: Rule = {
	name: 'text/style',
	severity: 'info',
	offByDefault: true,
	needsSiteLint: true,
	scope: 'pages',
	reads: 'whole',
	summary: 'Markdown that is not in the site’s style.',
	why: 'The markdownlint library reads the post, with shortcodes taken for plain text, under the site’s own settings: `.markdownlint.json`, `.jsonc`, `.yaml` or `.yml`, and those of markdownlint-cli2, `.markdownlint-cli2.jsonc` or `.yaml`. Settings that would run code are not read. Without any, under rules that sites with long lines and shortcodes can keep. Its rules are described at https://github.com/DavidAnson/markdownlint. In an editor there are extensions for it, so it does not speak there.',
	examples: {
		bad: [
			{
				text: '#Agenda\n\nTalks and coffee.\n',
				lint: {
					style: [
						{
							name: 'MD018',
							message: 'No space after hash on atx style heading',
							span: { start: 0, end: 2 },
							fix: { span: { start: 1, end: 1 }, newText: ' ' },
						},
					],
				},
				fixed: '# Agenda\n\nTalks and coffee.\n',
			},
		],
		good: [{ text: '# Agenda\n\nTalks and coffee.\n', lint: { style: [] } }],
	},
	check({ post, facts, report }) {
		for (const { name, message, span, fix } of facts.siteLint?.style(withoutShortcodes(post)) ?? []) {
			report({
				span,
				message: `${message} (${name}).`,
				fixes: fix ? [{ title: l10n.t('Mend {0}', name), safe: false, edits: [fix] }] : [],
			});
		}
	},
};
