import { applyEdits, fixAll } from '../../../server/src/core/fix.ts';
import type { Fix, Problem } from '../../../server/src/core/problem.ts';
import { rules } from '../../../server/src/core/rules/all.ts';
import { check } from '../../support/check.ts';
import { MemoryFiles } from '../../support/memoryFiles.ts';
import { type Around, type Fault, type Own, type RuleFaults, readMarks } from './fault.ts';
import { lintOf } from './lint.ts';
import type { Shape } from './shapes.ts';

/** What came of a rule's faults and near misses. */
export interface Outcome {
	readonly rule: string;
	/** How many different faults there are. */
	readonly kinds: number;
	/** How many posts they were put into. */
	readonly injected: number;
	/** In how many of them exactly the fault was told, at its place, with the fix that was expected and what it does. */
	readonly found: number;
	/** In how many the safe fixes made of the post what they should. */
	readonly mended: number;
	/** What was otherwise, in words. */
	readonly wrong: readonly string[];
	readonly nearMisses: number;
	readonly silent: number;
}

/** Puts each fault and near miss into each of its shapes, and looks at what is told. */
export async function tryRule({ rule, sets, near }: RuleFaults): Promise<Outcome> {
	const wrong: string[] = [];
	let [injected, found, mended, nearMisses, silent, kinds] = [0, 0, 0, 0, 0, 0];
	for (const set of sets) {
		kinds += set.faults.length;
		for (const fault of set.faults) {
			for (const shape of set.in) {
				injected++;
				const result = await tryFault(rule, fault, set, shape);
				if (result.fault === undefined) found++;
				else wrong.push(`${shape.name}: ${JSON.stringify(fault)}: ${result.fault}`);
				if (result.mended) mended++;
			}
		}
	}
	for (const set of near) {
		for (const text of set.texts) {
			for (const shape of set.in) {
				nearMisses++;
				const problems = await trial(rule, text, shape, set)(readMarks(shape.text(text)).text);
				const others = problems.filter((problem) => problem.rule === rule || !set.also?.includes(problem.rule));
				if (others.length === 0) silent++;
				else
					wrong.push(
						`${shape.name}: ${JSON.stringify(text)} is no fault: ${toldOf(shape.text(text), others).join('; ')}`,
					);
			}
		}
	}
	return { rule, kinds, injected, found, mended, wrong, nearMisses, silent };
}

interface Tried {
	/** What was otherwise than expected. */
	readonly fault?: string;
	/** Whether a safe fix mended it. */
	readonly mended?: boolean;
}

async function tryFault(rule: string, fault: Fault, set: Around, shape: Shape): Promise<Tried> {
	const [wrong, right, own = {}]: readonly [string, string?, Own?] = typeof fault === 'string' ? [fault] : fault;
	const around = { ...set, ...own };
	const { text, spans } = readMarks(shape.text(wrong));
	const told = trial(rule, wrong, shape, around);
	const problems = await told(text);
	const mine = problems.filter((problem) => problem.rule === rule);
	const expected = spans.map(({ start, end }) => `${start}-${end}`);
	const got = mine.map(({ span }) => `${span.start}-${span.end}`);
	if (expected.length === 0) return { fault: 'no place is marked' };
	if (got.join() !== expected.join()) return { fault: `told of ${toldOf(text, problems).join('; ') || 'nothing'}` };
	const others = problems.filter((problem) => problem.rule !== rule).map((problem) => problem.rule);
	if (!sameNames(others, around.also ?? [])) return { fault: `also told: ${toldOf(text, problems).join('; ')}` };
	const severity = around.severity ?? rules.find(({ name }) => name === rule)?.severity;
	const weight = mine.find((problem) => problem.severity !== severity)?.severity;
	if (weight) return { fault: `is told as ${weight}` };
	return right === undefined
		? leftAlone(text, mine)
		: mends(
				{
					rule,
					text,
					expected: readMarks(shape.text(right)).text,
					around,
					told,
					after: (fix) => trial(rule, wrong + right, shape, around, fix),
				},
				problems,
			);
}

/** Without a fix that is safe a fault is its author's to mend. */
function leftAlone(text: string, mine: readonly Problem[]): Tried {
	const safe = mine.flatMap(({ fixes }) => fixes).find((fix) => fix.safe);
	return safe ? { fault: `has a safe fix: ${JSON.stringify(applyEdits(text, safe.edits))}` } : {};
}

/** A post with a fault, and what is to become of it. */
interface Mending {
	readonly rule: string;
	readonly text: string;
	readonly expected: string;
	readonly around: Omit<Around, 'in' | 'safe' | 'gap'> & Own;
	readonly told: Told;
	/** What is told once a fix gave files other names. */
	after(fix: Fix): Told;
}

type Told = (text: string) => Promise<readonly Problem[]>;

async function mends(
	{ rule, text, expected, around, told, after }: Mending,
	problems: readonly Problem[],
): Promise<Tried> {
	const mine = problems.filter((problem) => problem.rule === rule);
	const fixes = mine.flatMap((problem) => problem.fixes[0] ?? []);
	const [fix] = fixes;
	if (!fix) return { fault: 'has no fix' };
	const unlike = fixes.find(({ safe }) => safe !== (around.safe ?? false));
	if (unlike) return { fault: `has a fix that is ${unlike.safe ? '' : 'not '}safe` };
	const made = applyEdits(text, distinct(fixes));
	if (made !== expected) return { fault: `becomes ${JSON.stringify(differing(made, expected))}` };
	const left = await after(fix)(made);
	const still = left.filter((problem) => problem.rule === rule);
	if (still.length > 0 && !around.gap)
		return { fault: `is still told after its fix: ${toldOf(made, still).join('; ')}` };
	const more = left.filter((problem) => problem.rule !== rule && !around.also?.includes(problem.rule));
	if (more.length > 0 && !around.gap) return { fault: `its fix brings ${toldOf(made, more).join('; ')}` };
	if (!fix.safe) return {};
	const own = async (other: string) => (await told(other)).filter((problem) => problem.rule === rule);
	const once = await fixAll(text, own);
	if (once.text !== expected) return { fault: `all safe fixes make ${JSON.stringify(differing(once.text, expected))}` };
	const twice = await fixAll(once.text, told);
	const changed = twice.text !== once.text && (around.also ?? []).length === 0;
	return changed ? { fault: 'a second run changes more' } : { mended: true };
}

/** The edits of fixes that each problem of one slip may have alike. */
function distinct(fixes: readonly Fix[]): Fix['edits'] {
	const seen = new Map(
		fixes.flatMap(({ edits }) => edits).map((edit) => [`${edit.span.start}-${edit.span.end}-${edit.newText}`, edit]),
	);
	return [...seen.values()];
}

/** Checks texts in a shape, with every rule on that is on by default, and the one that is looked at. */
export function trial(
	rule: string,
	piece: string,
	{ path, files, text: around }: Shape,
	{ beside = {}, shown = {}, files: more = {}, original, links }: Omit<Around, 'in' | 'safe' | 'gap'>,
	{ renames = [] }: Partial<Fix> = {},
): Told {
	const folder = path.slice(0, path.lastIndexOf('/'));
	const there = new MemoryFiles({ ...files, ...more });
	for (const [name, content] of Object.entries(beside)) there.write(`${folder}/${name}`, content);
	for (const [name, content] of Object.entries(shown))
		if (piece.includes(name)) there.write(`${folder}/${name}`, content);
	there.write(path, '');
	if (original !== undefined) there.write(originalPath(path), readMarks(around(original)).text);
	for (const { from, to } of renames) there.rename(from, to);
	const now = renames.find(({ from }) => from === path)?.to ?? path;
	const off = rules.find(({ name }) => name === rule)?.offByDefault;
	const severities = new Map(off ? [[rule, rules.find(({ name }) => name === rule)?.severity ?? 'info'] as const] : []);
	const siteLint = lintOf(rule);
	return async (text) =>
		(
			await check(text, {
				path: now,
				files: there,
				settings: { severities, include: [] },
				...(links && { links }),
				...(siteLint && { siteLint }),
			})
		).problems;
}

/** Where the English post stands of which a post is a translation. */
function originalPath(path: string): string {
	return path.replace(/\/content\/[a-z]+\//, '/content/en/');
}

function sameNames(some: readonly string[], others: readonly string[]): boolean {
	return [...new Set(some)].sort().join() === [...new Set(others)].sort().join();
}

function toldOf(text: string, problems: readonly Problem[]): string[] {
	return problems.map(
		({ rule, span, severity }) =>
			`${severity} ${rule} at ${JSON.stringify(text.slice(span.start, span.end))} (${span.start}-${span.end})`,
	);
}

/** The part of a text in which it differs from another, with a little around it. */
function differing(text: string, other: string): string {
	let start = 0;
	while (start < text.length && text[start] === other[start]) start++;
	let end = 0;
	while (end < text.length - start && text.at(-1 - end) === other.at(-1 - end)) end++;
	return text.slice(Math.max(0, start - 20), text.length - Math.max(0, end - 20));
}
