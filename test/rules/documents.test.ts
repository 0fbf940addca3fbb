import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Checked } from '../../server/src/core/checker.ts';
import { applyEdits, fixAll } from '../../server/src/core/fix.ts';
import type { Fix, Problem } from '../../server/src/core/problem.ts';
import { rules } from '../../server/src/core/rules/all.ts';
import { check, exampleFiles, examplePath } from '../support/check.ts';
import { type Marked, readMarked, toldProblems } from './marked.ts';

const folder = join(import.meta.dirname, 'documents');
const names = readdirSync(folder).sort();

/**
 * Rules that would speak in documents about others, which show the same two pictures over and over, or not at all. They
 * are on in documents of their own and in clean ones.
 */
const unsaid = ['image/unused', 'image/repeated', 'image/markdown-syntax'] as const;

/** Checks a text where a marked document stands. */
function checkThere(
	{ name, at, files, links, severities }: Marked & { readonly name: string },
	text: string,
	{ renames = [] }: Partial<Fix> = {},
): Promise<Checked> {
	const more = Object.fromEntries(Object.entries(files).map(([path, content]) => [`/site/${path}`, content]));
	const path = at === undefined ? examplePath : `/site/${at}`;
	const there = exampleFiles(more);
	for (const { from, to } of renames) there.rename(from, to);
	const now = renames.find(({ from }) => from === path)?.to ?? path;
	const known = Object.keys(links).length > 0 && { links };
	const off = unsaid.filter(
		(rule) => !name.startsWith(rule.replace('/', '-')) && (rule === 'image/unused' || !name.startsWith('clean-')),
	);
	const quiet = off.map((rule) => [rule, 'off'] as const);
	const settings = { severities: new Map([...quiet, ...severities]), include: [] };
	return check(text, { path: now, files: there, settings, ...known });
}

/** How many problems each rule has. */
function counts(problems: readonly Problem[]): Map<string, number> {
	const found = new Map<string, number>();
	for (const { rule } of problems) found.set(rule, (found.get(rule) ?? 0) + 1);
	return found;
}

/** Whether a fix leaves a gap that its author has yet to fill, and so mends nothing by itself. */
function leavesGap(fix: Fix): boolean {
	return fix.edits.some(({ cursor, newText }) => cursor !== undefined && /^["\])}]/.test(newText.slice(cursor)));
}

describe.each(names)('%s', (name) => {
	const marked = { ...readMarked(readFileSync(join(folder, name), 'utf8')), name };
	const { text, expected } = marked;

	it('has the problems that are marked in it, and no others', async () => {
		const { problems } = await checkThere(marked, text);
		expect(toldProblems(text, problems, expected)).toEqual(expected);
	});

	it('has the same ones with the line breaks of Windows and a byte order mark', async () => {
		const there = `\ufeff${text.replaceAll('\n', '\r\n')}`;
		const { problems } = await checkThere(marked, there);
		// The mark takes a character of the first line.
		const moved = expected.map((one) =>
			one.replace(/^0:(\d+)-0:(\d+)/, (_, a, b) => `0:${Number(a) + 1}-0:${Number(b) + 1}`),
		);
		expect(toldProblems(there, problems, moved)).toEqual(moved);
	});

	it('has fixes each of which mends what it is offered for', async () => {
		const { problems } = await checkThere(marked, text);
		const before = counts(problems);
		for (const { rule, fixes } of problems) {
			for (const fix of fixes) {
				const mended = applyEdits(text, fix.edits);
				if (!leavesGap(fix) && !fix.renames) expect(mended, fix.title).not.toBe(text);
				const after = counts((await checkThere(marked, mended, fix)).problems);
				const there = `${rule}: "${fix.title}"`;
				if (!leavesGap(fix)) expect(after.get(rule) ?? 0, there).toBeLessThan(before.get(rule) ?? 0);
				if (!fix.safe) continue;
				for (const [other, count] of after)
					expect(count, `${other} after ${there}`).toBeLessThanOrEqual(before.get(other) ?? 0);
			}
		}
	});

	it('is mended at one go as far as the safe fixes reach, and a second go changes nothing', async () => {
		const recheck = async (other: string) => (await checkThere(marked, other)).problems;
		const before = counts(await recheck(text));
		const once = await fixAll(text, recheck);
		const left = await recheck(once.text);
		expect(left.flatMap(({ fixes }) => fixes.filter((fix) => fix.safe))).toEqual([]);
		for (const [rule, count] of counts(left)) expect(count, rule).toBeLessThanOrEqual(before.get(rule) ?? 0);
		expect((await fixAll(once.text, recheck)).text).toBe(once.text);
		if (expected.length === 0) expect(once.text).toBe(text);
	});
});

/** Rules whose documents stand in head, shortcodes, link and picture tests beside this one. */
const elsewhere: ReadonlySet<string> = new Set([
	'link/fragment',
	'link/internal',
	'translation/drift',
	'keywords/spelling',
	'text/spelling',
	'text/style',
	'front-matter/duplicate-key',
	'front-matter/unknown-key',
	'date/year',
	'date/future',
	'social-image/file',
	'target-release/form',
	'link-post/fields',
	'link-post/body-url',
	'shortcode/one-line',
	'shortcode/text',
	'text/spelling',
	'text/style',
	'image/width',
	'image/unreadable',
	'link/form',
	'link/placeholder',
	'link-post/repeated-summary',
	'post/file-name',
	'image/extension',
	'image/weight',
	'image/location',
	'image/unused',
	'image/repeated',
	'image/markdown-syntax',
	'image/name',
	'link/own-site',
	'link/untranslated',
	'text/curly-quote',
	'text/code-fence',
	'text/block-quote',
	'text/invisible',
	'text/term',
	'text/iframe',
]);

describe('the documents', () => {
	it('show every rule at work that has no test file of its own', () => {
		const shown = names.filter((name) => !name.startsWith('clean-')).map((name) => name.replace(/\.md$/, ''));
		for (const { name } of rules) if (!elsewhere.has(name)) expect(shown).toContain(name.replace('/', '-'));
	});

	it('of which the clean ones have no marks', () => {
		const clean = names.filter((name) => name.startsWith('clean-'));
		expect(clean.length).toBeGreaterThanOrEqual(6);
		for (const name of clean) expect(readMarked(readFileSync(join(folder, name), 'utf8')).expected, name).toEqual([]);
	});
});
