import * as l10n from '@vscode/l10n';
import { type Pair, pairTags } from '../../post/shortcodes/pairs.ts';
import { parameterOf, type Shortcode, type ShortcodeFaultCode } from '../../post/shortcodes/shortcode.ts';
import type { Edit, Fix } from '../../problem.ts';
import { shortcodeSpec } from '../../site/known.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { shortened } from '../shortened.ts';

/** Faults after which parameters may not be what their author wrote. */
const astray: ReadonlySet<ShortcodeFaultCode> = new Set([
	'character',
	'inner-quote',
	'unclosed-quote',
	'unclosed-tag',
	'newline-in-quotes',
	'mixed-parameters',
]);

export const shortcodeText: Rule = {
	name: 'shortcode/text',
	severity: 'error',
	scope: 'pages',
	reads: 'body',
	summary: 'A block of text has no syntax, or one of bash does not begin with a prompt.',
	why: 'The site’s build stops at a `text` without a syntax, and at one of bash whose first line does not begin with `$ `: the page tells commands, which readers copy, from their output by it.',
	examples: {
		bad: [
			{
				text: '{{< text bash >}}\nistioctl version\n{{< /text >}}\n',
				fixed: '{{< text bash >}}\n$ istioctl version\n{{< /text >}}\n',
			},
			{
				text: '{{< text >}}\nlistening on 8080\n{{< /text >}}\n',
				fixed: '{{< text plain >}}\nlistening on 8080\n{{< /text >}}\n',
			},
		],
		good: [
			{ text: '{{< text bash >}}\n$ istioctl version\n1.25.1\n{{< /text >}}\n' },
			{ text: '{{< text syntax="yaml" url="https://example.org/mesh.yaml" >}}{{< /text >}}\n' },
		],
	},
	check(context) {
		const { post, place } = context;
		const needs = ({ name }: Shortcode) => place.site.profile.shortcodes[name]?.needsSyntax === true;
		const blocks = post.shortcodes.filter((tag) => tag.notation !== 'inert' && tag.kind !== 'closing' && needs(tag));
		if (blocks.length === 0) return;
		const { pairs } = pairTags(post.shortcodes, (tag) => shortcodeSpec(tag.name, place.site)?.form);
		const paired = new Map(pairs.map((pair) => [pair.opening, pair]));
		for (const block of blocks) {
			if (block.faults.some((fault) => astray.has(fault.code))) continue;
			const pair = paired.get(block);
			const syntax = syntaxOf(block);
			// A named piece of a file may bring its syntax along.
			if (syntax === '' && parameterOf(block, 'snippet') === undefined) reportSyntax(block, pair, context);
			const isElsewhere = ['url', 'file'].some((name) => (parameterOf(block, name)?.value ?? '') !== '');
			if (syntax === 'bash' && pair && !isElsewhere) checkPrompt(pair, context);
		}
	},
};

/** The syntax of a block: `syntax`, else the first parameter without a name; empty where it has none. */
function syntaxOf(block: Shortcode): string {
	const named = parameterOf(block, 'syntax')?.value ?? '';
	return named || (block.parameters.find(({ name }) => name === undefined)?.value ?? '');
}

function reportSyntax(block: Shortcode, pair: Pair | undefined, { post, report }: RuleContext): void {
	const line = pair && firstLine(pair, post.text);
	const likely = line?.text.startsWith('$ ') ? ['bash', 'plain'] : ['plain', 'yaml'];
	const named = block.parameters.some(({ name }) => name !== undefined);
	const empty = parameterOf(block, 'syntax') ?? block.parameters.find(({ name }) => name === undefined);
	const at = block.nameSpan.end;
	const edit = (syntax: string): Edit => {
		const newText = named ? `syntax="${syntax}"` : syntax;
		return empty ? { span: empty.span, newText } : { span: { start: at, end: at }, newText: ` ${newText}` };
	};
	report({
		span: block.span,
		message: l10n.t(
			'This {0} says nothing of its syntax, at which the site’s build stops. Write {1}, or bash, yaml, json.',
			block.name,
			`{{< ${block.name} plain >}}`,
		),
		fixes: likely.map((syntax): Fix => ({ title: l10n.t('Make it {0}', syntax), safe: false, edits: [edit(syntax)] })),
	});
}

function checkPrompt(pair: Pair, { post, report }: RuleContext): void {
	const line = firstLine(pair, post.text);
	if (!line) {
		report({
			span: pair.opening.span,
			message: l10n.t(
				'This bash block is empty, and the site’s build stops. Its first line has to be a command behind “$ ”.',
			),
		});
		return;
	}
	if (/^\$(?:\s|$)/.test(line.text)) return;
	const dollar = line.text.startsWith('$');
	// `$(…)` and `$NAME` are themselves part of the command.
	const isGlued = /^\$[a-z]/.test(line.text);
	const at = line.start + (isGlued ? 1 : 0);
	report({
		span: { start: line.start, end: line.start + line.text.length },
		// The build looks at the dollar sign only; the page needs the space as well.
		severity: dollar ? 'warning' : 'error',
		message: dollar
			? l10n.t(
					'The first line of a bash block begins with “$ ” and a command. Without the space readers do not see that {0} is one.',
					shortened(line.text, 40),
				)
			: l10n.t(
					'The first line of a bash block has to begin with “$ ”, or the site is not built: $ {0}',
					shortened(line.text, 40),
				),
		fixes: [
			{
				title: isGlued ? l10n.t('Put a space after the $') : l10n.t('Put “$ ” before the command'),
				safe: false,
				edits: [{ span: { start: at, end: at }, newText: isGlued ? ' ' : '$ ' }],
			},
		],
	});
}

/** The first line with something on it between two tags, without white space around it. */
function firstLine(
	{ opening, closing }: Pair,
	text: string,
): { readonly start: number; readonly text: string } | undefined {
	const inner = text.slice(opening.span.end, closing.span.start);
	const found = /\S[^\r\n]*/.exec(inner);
	return found ? { start: opening.span.end + found.index, text: found[0].trimEnd() } : undefined;
}
