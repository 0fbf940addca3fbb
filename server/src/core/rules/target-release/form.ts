import * as l10n from '@vscode/l10n';
import { fieldOf } from '../../post/frontMatter/frontMatter.ts';
import type { Rule } from '../rule.ts';

export const targetReleaseForm: Rule = {
	name: 'target-release/form',
	severity: 'warning',
	scope: 'posts',
	reads: 'head',
	summary: 'A release is written as a number that is not the release.',
	why: 'Without quotes `1.10` is the number 1.1, and the page names that release. A release without a dot is no release of Istio.',
	examples: {
		bad: [
			{ text: '---\ntarget_release: 1.10\n---\n', fixed: '---\ntarget_release: "1.10"\n---\n' },
			{ text: '---\ntarget_release: 2\n---\n', fixed: '---\ntarget_release: "2"\n---\n' },
		],
		good: [
			{ text: '---\ntarget_release: 1.25\n---\n' },
			{ text: '---\ntarget_release: "1.10"\n---\n' },
			{ text: '---\ntarget_release: 1.25.1\n---\n' },
		],
	},
	check({ post, place, report }) {
		const { frontMatter } = post;
		if (frontMatter.faults.length > 0) return;
		for (const field of frontMatter.fields) {
			const spec = place.site.profile.fields[field.name];
			if (spec?.type !== 'release' || fieldOf(frontMatter, field.name) !== field) continue;
			if (field.value.kind !== 'number') continue;
			const { source, span } = field.value;
			const losesZero = /^\d+\.\d*0$/.test(source);
			if (!losesZero && !/^\d+$/.test(source)) continue;
			report({
				span,
				message: losesZero
					? l10n.t('{0} {1} is a number and becomes {2}. Put it in quotes.', field.key, source, Number(source))
					: l10n.t(
							'{0} {1} has no dot, as a release such as 1.25 does. In quotes it is taken as it stands.',
							field.key,
							source,
						),
				fixes: [{ title: l10n.t('Put it in quotes'), safe: true, edits: [{ span, newText: `"${source}"` }] }],
			});
		}
	},
};
