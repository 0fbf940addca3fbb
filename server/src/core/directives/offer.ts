import * as l10n from '@vscode/l10n';
import type { Checked } from '../checker.ts';
import { type Facts, factsFor } from '../facts.ts';
import { applyEdits } from '../fix.ts';
import { lineBreakOf } from '../post/frontMatter/write.ts';
import { parsePost } from '../post/parse.ts';
import type { Post } from '../post/post.ts';
import type { Edit, Fix, Problem } from '../problem.ts';
import { rules } from '../rules/all.ts';
import type { Rule } from '../rules/rule.ts';
import { RuleSet } from '../rules/ruleSet.ts';
import { runRules } from '../rules/run.ts';
import type { Place } from '../site/site.ts';
import { Lines } from '../text/lines.ts';
import { type Construct, constructsOf } from './constructs.ts';
import type { Directive } from './directive.ts';
import { addName } from './names.ts';
import { readDirectives } from './read.ts';
import { aboveLine } from './writeAbove.ts';
import { atEndOfHeadLine } from './writeInHead.ts';

/** Longer texts are not read once more to see whether a directive would do its work. */
const longest = 200_000;

/**
 * The edits that turn a problem's rule off, the narrowest first: for the line or construct it stands in, where a comment
 * there changes nothing of the page, and for the whole file.
 */
export function turnOffs(problem: Problem, checked: Checked): Fix[] {
	const { post, place } = checked;
	const directives = readDirectives(post);
	const { rule } = problem;
	const known = rules.find(({ name, about }) => name === rule && about !== 'directives');
	if (!known) return [];
	const here = turnOffHere(problem, post, place, directives);
	const inFile = {
		title: l10n.t('Disable {0} for this file', rule),
		safe: false,
		edits: [forFile(rule, post, directives)],
	};
	return [...(here ? [here] : []), inFile].filter(
		({ edits }) => post.text.length > longest || hides(edits, known, checked),
	);
}

function turnOffHere(problem: Problem, post: Post, place: Place, directives: readonly Directive[]): Fix | undefined {
	const { rule, span } = problem;
	const lines = new Lines(post.text);
	if (span.start < post.body.start) {
		const edit = atEndOfHeadLine(rule, span.start, post, lines, directives);
		return edit && { title: l10n.t('Disable {0} for this line', rule), safe: false, edits: [edit] };
	}
	const { line, noun } = anchorOf(span.start, constructsOf(post, place), lines);
	const edit = aboveLine(rule, line, post, lines, directives);
	return edit && { title: titleFor(rule, noun), safe: false, edits: [edit] };
}

function titleFor(rule: string, noun: string): string {
	switch (noun) {
		case 'line':
			return l10n.t('Disable {0} for this line', rule);
		case 'comment':
			return l10n.t('Disable {0} for this comment', rule);
		case 'code':
			return l10n.t('Disable {0} for this code', rule);
		case 'table':
			return l10n.t('Disable {0} for this table', rule);
		default:
			return l10n.t('Disable {0} for this {1}', rule, noun);
	}
}

/** The line above which a comment has to stand: where the outermost construct that holds an offset begins. */
function anchorOf(offset: number, constructs: readonly Construct[], lines: Lines): { line: number; noun: string } {
	let at = offset;
	let noun: string | undefined;
	for (;;) {
		const line = lines.positionAt(at).line;
		const start = lines.startOf(line);
		// Also what only reaches into the line has to be left whole.
		const outer = constructs.find(({ span }) => span.start < start && span.end > start);
		if (!outer) return { line, noun: noun ?? 'line' };
		at = outer.span.start;
		noun = outer.noun ?? noun;
	}
}

function forFile(rule: string, { text, body }: Post, directives: readonly Directive[]): Edit {
	const existing = directives.find(({ kind, names }) => kind === 'file' && names.length > 0);
	if (existing) return addName(existing, rule, text);
	const lineBreak = lineBreakOf(text);
	const lead = body.start > 0 && !/[\r\n\uFEFF]/.test(text[body.start - 1] ?? '') ? lineBreak : '';
	const newText = `${lead}<!-- recap-disable-file ${rule} -->${lineBreak}`;
	return { span: { start: body.start, end: body.start }, newText };
}

/** Whether a rule says less after edits, and the front matter is as readable as before. */
function hides(edits: readonly Edit[], rule: Rule, { post, place, facts }: Checked): boolean {
	const after = parsePost(applyEdits(post.text, edits), post);
	if (after.frontMatter.faults.length > post.frontMatter.faults.length) return false;
	const set = new RuleSet([rule], new Map());
	const count = (one: Post, known: Facts) => runRules(set, one, place, known).length;
	return count(after, factsFor(after, place, facts)) < count(post, facts);
}
