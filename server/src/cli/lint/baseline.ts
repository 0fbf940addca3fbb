import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { Problem } from '../../core/problem.ts';
import { Lines } from '../../core/text/lines.ts';
import { replaceFile } from '../../host/replace.ts';
import { UsageError } from '../usage.ts';
import { reasonOf } from './save.ts';
import { shownFrom } from './targets.ts';

/** The form's number; it changes when something in it changes its meaning. See docs/baseline.md. */
const version = 1;

/** How often a rule speaks of a line with a certain text, by rule and the line's mark. */
type Counts = Map<string, Map<string, number>>;

/**
 * The problems that a team has adopted: told again only where there are more of them. A problem is known by its file, its
 * rule and the text of its line, so that it stays known when lines move and is told anew when its line changes.
 */
export class Baseline {
	private readonly shown: (portable: string) => string;
	private adopted = 0;
	private gone = 0;

	private constructor(
		private readonly native: string,
		private readonly typed: string,
		private readonly files: Map<string, Counts>,
		/** Whether what is found is adopted. */
		readonly updates: boolean,
	) {
		this.shown = shownFrom(path.dirname(native));
	}

	/**
	 * Reads a baseline.
	 * @param typed as typed
	 * @param folder the working folder
	 * @param updates whether what is found is adopted; then the file need not be there
	 * @throws UsageError when it cannot be read, or is none
	 */
	static open(typed: string, folder: string, updates: boolean): Baseline {
		const native = path.resolve(folder, typed);
		const anew = `recap lint --baseline ${typed} --update-baseline writes it.`;
		let text: string | undefined;
		try {
			text = fs.readFileSync(native, 'utf8');
		} catch (error) {
			if (reasonOf(error) !== 'ENOENT') throw new UsageError(`${typed} could not be read (${reasonOf(error)}).`);
			if (!updates) throw new UsageError(`There is no baseline ${typed} yet; ${anew}`);
		}
		const files = text === undefined ? new Map<string, Counts>() : readFiles(text);
		if (!files) throw new UsageError(`${typed} is no baseline of this version. Remove it; then ${anew}`);
		return new Baseline(native, typed, files, updates);
	}

	/**
	 * The problems of a file that are not adopted; where the baseline is updated, all of them are from now on.
	 * @param file the core's path
	 * @param text what the problems' offsets count in
	 */
	remaining(file: string, text: string, problems: readonly Problem[]): readonly Problem[] {
		const name = this.shown(file);
		const found = countsOf(text, problems);
		const before = this.files.get(name);
		if (this.updates) {
			this.adopted += problems.length;
			if (problems.length > 0) this.files.set(name, found.counts);
			else this.files.delete(name);
			return [];
		}
		if (!before) return problems;
		const left = new Map([...before].map(([rule, lines]) => [rule, new Map(lines)]));
		const rest = problems.filter(({ rule }, index) => {
			const lines = left.get(rule);
			const mark = found.marks[index] ?? '';
			const count = lines?.get(mark) ?? 0;
			if (count > 0) lines?.set(mark, count - 1);
			return count === 0;
		});
		this.adopted += problems.length - rest.length;
		for (const lines of left.values()) for (const count of lines.values()) this.gone += count;
		return rest;
	}

	/**
	 * Ends a run.
	 * @returns what is to be said of the baseline, a line each
	 * @throws UsageError when it cannot be written
	 */
	end(): readonly string[] {
		const { typed } = this;
		if (!this.updates) {
			const known = this.adopted === 1 ? '1 problem is' : `${this.adopted} problems are`;
			const gone = this.gone === 1 ? `1 problem of ${typed} is` : `${this.gone} problems of ${typed} are`;
			return [
				...(this.adopted > 0 ? [`${known} in ${typed} and not told.`] : []),
				...(this.gone > 0 ? [`${gone} mended; --update-baseline takes out what is.`] : []),
			];
		}
		for (const name of this.files.keys()) {
			// A file that is gone is checked by no run.
			if (!fs.existsSync(path.resolve(path.dirname(this.native), name))) this.files.delete(name);
		}
		try {
			replaceFile(this.native, textOf(this.files));
		} catch (error) {
			throw new UsageError(`${typed} could not be written (${reasonOf(error)}).`);
		}
		return [`${typed} holds ${this.adopted} ${this.adopted === 1 ? 'problem' : 'problems'} of the files checked.`];
	}
}

/** The marks of problems, in their order, and how often each rule has each. */
function countsOf(text: string, problems: readonly Problem[]): { marks: readonly string[]; counts: Counts } {
	const counts: Counts = new Map();
	if (problems.length === 0) return { marks: [], counts };
	const lines = new Lines(text);
	const marks = problems.map(({ rule, span }) => {
		const first = lines.positionAt(span.start).line;
		const last = lines.positionAt(Math.max(span.start, span.end - 1)).line;
		const mark = markOf(text.slice(lines.startOf(first), lines.startOf(last + 1)));
		const ofRule = counts.get(rule) ?? new Map<string, number>();
		counts.set(rule, ofRule.set(mark, (ofRule.get(mark) ?? 0) + 1));
		return mark;
	});
	return { marks, counts };
}

/** What stands for the text of a line: blanks at its ends do not count, nor does the kind of its break. */
function markOf(line: string): string {
	return createHash('sha256').update(line.trim().replace(/\s+/g, ' ')).digest('hex').slice(0, 16);
}

function readFiles(text: string): Map<string, Counts> | undefined {
	let whole: unknown;
	try {
		whole = JSON.parse(text);
	} catch {
		return undefined;
	}
	const { version: found, files } = recordOf(whole) ?? {};
	const record = recordOf(files);
	if (found !== version || !record) return undefined;
	const read = new Map<string, Counts>();
	for (const [name, rules] of Object.entries(record)) {
		const counts: Counts = new Map();
		for (const [rule, marks] of Object.entries(recordOf(rules) ?? {})) {
			const numbers = Object.entries(recordOf(marks) ?? {});
			counts.set(rule, new Map(numbers.flatMap(([mark, count]) => (isCount(count) ? [[mark, count]] : []))));
		}
		read.set(name, counts);
	}
	return read;
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
	return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
}

function isCount(value: unknown): value is number {
	return Number.isSafeInteger(value) && Number(value) > 0;
}

/** Everything in order and on lines of its own, so that two versions compare well. */
function textOf(files: ReadonlyMap<string, Counts>): string {
	const sorted = <T>(map: ReadonlyMap<string, T>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));
	const form = sorted(files).map(([name, rules]) => [
		name,
		Object.fromEntries(sorted(rules).map(([rule, marks]) => [rule, Object.fromEntries(sorted(marks))])),
	]);
	return `${JSON.stringify({ version, files: Object.fromEntries(form) }, null, '\t')}\n`;
}
