import * as l10n from '@vscode/l10n';
import type { Directive, RuleName, Use } from '../../directives/directive.ts';
import { removeDirective, removeName } from '../../directives/remove.ts';
import type { Edit } from '../../problem.ts';
import { Lines } from '../../text/lines.ts';
import type { DirectiveFacts, Finding, Rule } from '../rule.ts';

export const directiveUnused: Rule = {
	name: 'directive/unused',
	severity: 'info',
	scope: 'pages',
	reads: 'whole',
	about: 'directives',
	summary: 'A comment turns a rule off where the rule says nothing.',
	why: 'The fault it was for is gone, or the comment is not where it was meant to be. Left there it would hide the next one.',
	examples: {
		bad: [
			{
				text: '<!-- recap-disable-next-line image/no-text -->\n{{< image link="./welcome.jpg" caption="Welcome" >}}\n',
				fixed: '{{< image link="./welcome.jpg" caption="Welcome" >}}\n',
			},
			{ text: 'Thanks to all!\n\n<!-- recap-enable -->\n', fixed: 'Thanks to all!\n\n' },
		],
		good: [{ text: '<!-- recap-disable-next-line image/no-text -->\n{{< image link="./welcome.jpg" >}}\n' }],
	},
	check({ post: { text }, directives, report }) {
		if (directives.uses.length === 0) return;
		const lines = new Lines(text);
		const ends = endsOf(directives.uses);
		for (const use of directives.uses) {
			const { directive } = use;
			const { names } = directive;
			const idle = names.filter((name) => isIdle(name, use, directives));
			const hasEnded = directive.kind === 'end' && use.ended.length > 0;
			if (hasEnded || (names.length > 0 && idle.length === 0) || (names.length === 0 && use.hid.size > 0)) continue;
			// An `end` ends something or nothing; a single name that it need not have is no harm.
			if (directive.kind === 'end' || idle.length === names.length) {
				const gone = [directive, ...(ends.get(directive) ?? [])];
				report(
					wholeFinding(
						directive,
						gone.map((one) => removeDirective(text, lines, one)),
					),
				);
			} else for (const name of idle) report(nameFinding(directive, name));
		}
	},
};

/** Whether a name hides nothing although its rule was run. */
function isIdle({ name }: RuleName, { hid }: Use, { known, ran }: DirectiveFacts): boolean {
	return known.has(name) && ran.has(name) && !hid.has(name);
}

/** By directive, those that are there only to end it. */
function endsOf(uses: readonly Use[]): ReadonlyMap<Directive, readonly Directive[]> {
	const ends = new Map<Directive, Directive[]>();
	for (const { directive, ended } of uses) {
		const [only, ...others] = ended;
		if (only && others.length === 0) ends.set(only, [...(ends.get(only) ?? []), directive]);
	}
	return ends;
}

function wholeFinding({ kind, span, names }: Directive, edits: readonly Edit[]): Finding {
	const what = names.length === 0 ? l10n.t('rules') : names.map(({ name }) => name).join(', ');
	const message = idle[kind](what);
	return finding(span, message, l10n.t('Remove the comment'), edits);
}

const idle: Readonly<Record<Directive['kind'], (what: string) => string>> = {
	'next-line': (what) => l10n.t('This comment turns {0} off, but there is nothing to hide on the next line.', what),
	line: (what) => l10n.t('This comment turns {0} off, but there is nothing to hide on this line.', what),
	start: (what) => l10n.t('This comment turns {0} off, but there is nothing to hide after it.', what),
	file: (what) => l10n.t('This comment turns {0} off, but there is nothing to hide in this file.', what),
	end: () => l10n.t('Nothing is turned off before this comment that it could turn on again.'),
};

function nameFinding(directive: Directive, name: RuleName): Finding {
	const message = l10n.t('This comment turns {0} off, but it has nothing to hide.', name.name);
	return finding(name.span, message, l10n.t('Remove {0}', name.name), [removeName(directive, name)]);
}

/** Not a safe fix: what a rule could not find out today, such as the names in a folder, it may tell tomorrow. */
function finding(span: Finding['span'], message: string, title: string, edits: readonly Edit[]): Finding {
	return { span, message, fixes: [{ title, safe: false, edits }] };
}
