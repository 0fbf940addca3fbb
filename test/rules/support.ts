import { applyEdits, safeFixes } from '../../server/src/core/fix.ts';
import type { Problem } from '../../server/src/core/problem.ts';
import { check, problemsOf } from '../support/check.ts';

type CheckOptions = Parameters<typeof check>[1];

/** The problems of one rule, each as what it covers. */
export async function covered(rule: string, text: string, options?: CheckOptions): Promise<string[]> {
	return (await found(rule, text, options)).map(({ span }) => text.slice(span.start, span.end));
}

/** The messages of one rule. */
export async function messages(rule: string, text: string, options?: CheckOptions): Promise<string[]> {
	return (await found(rule, text, options)).map(({ message }) => message);
}

/** The problems of one rule. */
export async function found(rule: string, text: string, options?: CheckOptions): Promise<Problem[]> {
	return problemsOf(await check(text, options), rule);
}

/** What the safe fixes of one rule make of a text in one go; the text itself where it has none. */
export async function mended(rule: string, text: string, options?: CheckOptions): Promise<string> {
	const fixes = safeFixes(await found(rule, text, options));
	return applyEdits(
		text,
		fixes.flatMap((fix) => fix.edits),
	);
}

/** What each fix of a rule's first problem makes of a text, by its title. */
export async function choices(rule: string, text: string, options?: CheckOptions): Promise<Record<string, string>> {
	const [problem] = await found(rule, text, options);
	return Object.fromEntries((problem?.fixes ?? []).map(({ title, edits }) => [title, applyEdits(text, edits)]));
}

/** A post with these lines as its front matter. */
export function head(...lines: readonly string[]): string {
	return `---\n${lines.join('\n')}\n---\n`;
}
