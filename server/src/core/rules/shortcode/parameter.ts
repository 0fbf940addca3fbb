import type { Parameter, Shortcode } from '../../post/shortcodes/shortcode.ts';
import type { Fix } from '../../problem.ts';
import { shortcodeSpec } from '../../site/known.ts';
import type { ParameterSpec, ShortcodeSpec } from '../../site/profile.ts';
import { nearest } from '../../text/nearest.ts';
import type { Span } from '../../text/span.ts';
import type { Rule, RuleContext } from '../rule.ts';

type Parameters = Readonly<Record<string, ParameterSpec>>;

export const shortcodeParameter: Rule = {
	name: 'shortcode/parameter',
	severity: 'warning',
	scope: 'pages',
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
	const given = new Set(parameters.map((parameter) => parameter.name));
	const missing = Object.keys(known).filter((key) => known[key]?.required && !given.has(key));
	const positional = parameters.filter((parameter) => parameter.name === undefined);
	let replaced = false;
	for (const parameter of parameters) {
		if (parameter.name === undefined) continue;
		const { name: key } = parameter;
		if (!Object.hasOwn(known, key)) {
			const meant = missing.find((wanted) => known[wanted]?.insteadOf?.includes(key)) ?? undefined;
			if (meant) replaced = true;
			report({
				span: parameter.nameSpan ?? parameter.span,
				message: `${name} does not read ${key}.${meant ? ` Here it is called ${meant}.` : ''}`,
				...(meant && { severity: 'error' as const }),
				fixes: renames(parameter, meant, known, given),
			});
		} else if (parameters.findLast((other) => other.name === key) !== parameter) {
			report({
				span: parameter.span,
				message: `${key} stands twice in this ${name}; the last one counts.`,
				fixes: [
					{
						title: 'Remove this one',
						safe: false,
						edits: [{ span: withSpace(parameter.span, post.text), newText: '' }],
					},
				],
			});
		}
	}
	const mixed = shortcode.faults.some((fault) => fault.code === 'mixed-parameters' || fault.code === 'character');
	if (positional[0] && spec.positional === false) {
		if (!mixed) reportPositional(shortcode, positional[0], missing[0], report);
	} else if (missing[0] && !replaced && !mixed) {
		reportMissing(shortcode, missing[0], post.text, report);
	}
}

function renames(
	parameter: Parameter,
	meant: string | undefined,
	known: Parameters,
	given: ReadonlySet<string | undefined>,
): Fix[] {
	const { name = '', nameSpan } = parameter;
	if (!nameSpan) return [];
	const near = meant
		? [meant]
		: nearest(
				name,
				Object.keys(known).filter((key) => !given.has(key)),
			);
	return near.map((key) => ({ title: `Rename it to ${key}`, safe: false, edits: [{ span: nameSpan, newText: key }] }));
}

function reportPositional(
	shortcode: Shortcode,
	parameter: Parameter,
	missing: string | undefined,
	report: RuleContext['report'],
): void {
	const at = parameter.span.start;
	report({
		span: parameter.span,
		severity: 'error',
		message: `${shortcode.name} takes parameters by name only, such as ${missing ?? 'caption'}="…".`,
		fixes: missing
			? [
					{
						title: `Name it ${missing}`,
						safe: false,
						edits: [{ span: { start: at, end: at }, newText: `${missing}=` }],
					},
				]
			: [],
	});
}

function reportMissing(shortcode: Shortcode, missing: string, text: string, report: RuleContext['report']): void {
	const at = shortcode.nameSpan.end;
	const value = missing === 'link' ? './' : '';
	const newText = ` ${missing}="${value}"${/\s/.test(text[at] ?? '') ? '' : ' '}`;
	report({
		span: shortcode.nameSpan,
		severity: 'error',
		message: `This ${shortcode.name} has no ${missing}, without which the site is not built.`,
		fixes: [
			{
				title: `Add ${missing}`,
				safe: false,
				edits: [{ span: { start: at, end: at }, newText, cursor: missing.length + 3 + value.length }],
			},
		],
	});
}

/** A parameter with the white space before it. */
function withSpace(span: Span, text: string): Span {
	let { start } = span;
	while (/\s/.test(text[start - 1] ?? '')) start--;
	return { start, end: span.end };
}
