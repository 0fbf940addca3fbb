import * as l10n from '@vscode/l10n';
import type { Parameter, Shortcode } from '../../post/shortcodes/shortcode.ts';
import type { Fix } from '../../problem.ts';
import { shortcodeSpec } from '../../site/known.ts';
import type { ParameterSpec, ShortcodeSpec } from '../../site/profile.ts';
import { nearest } from '../../text/nearest.ts';
import type { Span } from '../../text/span.ts';
import { isCode } from '../code.ts';
import type { Rule, RuleContext } from '../rule.ts';

type Parameters = Readonly<Record<string, ParameterSpec>>;

export const shortcodeParameter: Rule = {
	name: 'shortcode/parameter',
	severity: 'warning',
	scope: 'pages',
	reads: 'body',
	summary: 'A parameter that the shortcode does not read, one that stands twice, or a missing one.',
	why: 'A misspelt parameter is dropped without a word. Without the parameter that names the picture the build stops.',
	examples: {
		bad: [
			{
				text: '{{< image link="./welcome.jpg" captoin="Welcome" alt="A hall" >}}\n',
				fixed: '{{< image link="./welcome.jpg" caption="Welcome" alt="A hall" >}}\n',
			},
			{
				text: '{{< image src="./welcome.jpg" caption="Welcome" >}}\n',
				fixed: '{{< image link="./welcome.jpg" caption="Welcome" >}}\n',
			},
			{
				text: '{{< image width="50%" width="75%" link="./welcome.jpg" caption="Welcome" >}}\n',
				fixed: '{{< image width="75%" link="./welcome.jpg" caption="Welcome" >}}\n',
			},
			{ text: '{{< image "./welcome.jpg" >}}\n', fixed: '{{< image link="./welcome.jpg" >}}\n' },
			{ text: '{{< image caption="Welcome" >}}\n', fixed: '{{< image link="./" caption="Welcome" >}}\n' },
		],
		good: [{ text: '{{< image width="75%" link="./welcome.jpg" caption="Welcome" >}}\n' }],
	},
	check(context) {
		const { post, place } = context;
		for (const shortcode of post.shortcodes) {
			if (shortcode.notation === 'inert' || shortcode.kind === 'closing') continue;
			const spec = shortcodeSpec(shortcode.name, place.site);
			if (spec?.parameters) checkParameters(shortcode, spec, spec.parameters, context);
		}
	},
};

function checkParameters(
	shortcode: Shortcode,
	spec: ShortcodeSpec,
	known: Parameters,
	{ post, report }: RuleContext,
): void {
	const { name, parameters } = shortcode;
	const given = new Map(parameters.map((parameter) => [parameter.name, parameter]));
	const missing = Object.keys(known).filter((key) => known[key]?.required && !given.has(key));
	const positional = parameters.find((parameter) => parameter.name === undefined);
	const shown = isCode(post, shortcode.span);
	let replaced = false;
	for (const parameter of parameters) {
		if (parameter.name === undefined) continue;
		const { name: key } = parameter;
		if (!Object.hasOwn(known, key)) {
			const meant = missing.find((wanted) => known[wanted]?.insteadOf?.includes(key));
			if (meant) replaced = true;
			else if (shown) continue;
			report({
				span: parameter.nameSpan ?? parameter.span,
				message: meant
					? l10n.t('{0} does not read {1}. Here it is called {2}.', name, key, meant)
					: l10n.t('{0} does not read {1}, so it does nothing here.', name, key),
				...(meant && { severity: 'error' as const }),
				fixes: [...renames(parameter, meant, known, given), ...(meant ? [] : [removal(parameter, post.text)])],
			});
		} else if (given.get(key) !== parameter) {
			if (shown) continue;
			report({
				span: parameter.span,
				message: l10n.t('{0} stands twice in this {1}; the last one counts.', key, name),
				fixes: [removal(parameter, post.text)],
			});
		} else if (known[key]?.required && parameter.value.trim() === '' && !lacksValue(parameter, shortcode)) {
			report({
				span: parameter.span,
				severity: 'error',
				message: l10n.t('{0} is empty here, and the site is not built without it. Fill it in.', key),
				fixes: [fillIn(parameter.span, key)],
			});
		}
	}
	const mixed = shortcode.faults.some((fault) => fault.code === 'mixed-parameters' || fault.code === 'character');
	if (positional && spec.positional === false) {
		if (!mixed) reportPositional(shortcode, positional, missing[0], report);
	} else if (missing[0] && !replaced && !mixed) {
		reportMissing(shortcode, missing[0], post.text, report);
	}
}

/** Whether the parameter is written without a value, which is a fault of its own. */
function lacksValue({ span }: Parameter, { faults }: Shortcode): boolean {
	return faults.some((fault) => fault.code === 'no-value' && fault.span.start === span.start);
}

function renames(
	parameter: Parameter,
	meant: string | undefined,
	known: Parameters,
	given: ReadonlyMap<string | undefined, Parameter>,
): Fix[] {
	const { name = '', nameSpan } = parameter;
	if (!nameSpan) return [];
	const free = Object.keys(known).filter((key) => !given.has(key));
	const near = meant ? [meant] : nearest(name, free);
	return near.map((key) => ({
		title: l10n.t('Rename it to {0}', key),
		safe: false,
		edits: [{ span: nameSpan, newText: key }],
	}));
}

function removal({ span }: Parameter, text: string): Fix {
	let { start } = span;
	while (/\s/.test(text[start - 1] ?? '')) start--;
	return { title: l10n.t('Remove it'), safe: false, edits: [{ span: { start, end: span.end }, newText: '' }] };
}

function reportPositional(
	shortcode: Shortcode,
	parameter: Parameter,
	missing: string | undefined,
	report: RuleContext['report'],
): void {
	const at = parameter.span.start;
	const naming = { span: { start: at, end: at }, newText: `${missing}=` };
	report({
		span: parameter.span,
		severity: 'error',
		message: l10n.t('{0} takes parameters by name only, such as {1}="…".', shortcode.name, missing ?? 'caption'),
		fixes: missing ? [{ title: l10n.t('Name it {0}', missing), safe: false, edits: [naming] }] : [],
	});
}

function reportMissing(shortcode: Shortcode, missing: string, text: string, report: RuleContext['report']): void {
	const at = shortcode.nameSpan.end;
	report({
		span: shortcode.nameSpan,
		severity: 'error',
		message: l10n.t('This {0} has no {1}, without which the site is not built. Add it.', shortcode.name, missing),
		fixes: [fillIn({ start: at, end: at }, missing, ' ', /\s/.test(text[at] ?? '') ? '' : ' ')],
	});
}

/** Writes a parameter with a gap for its value; that of a picture begins in the post's folder. */
function fillIn(span: Span, key: string, before = '', behind = ''): Fix {
	const opening = `${before}${key}="${key === 'link' ? './' : ''}`;
	const edit = { span, newText: `${opening}"${behind}`, cursor: opening.length };
	return { title: before === '' ? l10n.t('Fill in {0}', key) : l10n.t('Add {0}', key), safe: false, edits: [edit] };
}
