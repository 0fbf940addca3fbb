import type { LinkState, Verdict } from '../../server/src/core/links/verdict.ts';
import type { Problem, Severity } from '../../server/src/core/problem.ts';
import { Lines } from '../../server/src/core/text/lines.ts';

/**
 * A document in which markers say what must be found. A marker stands on a line of its own, under the characters it is
 * about, and is taken out before the document is read:
 *
 *     {{< image link="./welcom.jpg" caption="Welcome" >}}
 *                    ^^^^^^^^^^^^ image/missing-file
 *
 * `|` marks a place between two characters. What goes over several lines is marked from where it begins, `^^^…`, and to
 * where it ends, `…^^^`. A severity may follow the rule's name. Lines that begin with `%%` stand first and say where the
 * document stands: `%% at content/zh/blog/2026/quay/index.md`, and what else is there: `%% with hugo.toml: theme = "x"`;
 * `%% link gone https://…` says what is known of a link, a video's title in quotes behind it; `%% rule link/gone: warning`
 * sets a rule.
 */
export interface Marked {
	/** The document itself. */
	readonly text: string;
	/** What must be found in it, in order, as `told` puts it. */
	readonly expected: readonly string[];
	/** Where it stands, below the site's root; absent for the place of most tests. */
	readonly at?: string;
	/** Further files of the site by path below its root. */
	readonly files: Readonly<Record<string, string>>;
	/** What is known of links, by address. */
	readonly links: Readonly<Record<string, LinkState>>;
	/** Severities that are set, by rule. */
	readonly severities: ReadonlyMap<string, Severity>;
}

const marker = /^([ \t]*)(?:(\|)|(…)?(\^+)(…)?) ([a-z-]+\/[a-z-]+)(?: (error|warning|info))?$/;

export function readMarked(source: string): Marked {
	const lines = source.split('\n');
	const kept: string[] = [];
	const marks: Mark[] = [];
	const begun = new Map<string, Mark>();
	const files: Record<string, string> = {};
	const links: Record<string, LinkState> = {};
	const severities = new Map<string, Severity>();
	let at: string | undefined;
	for (const line of lines) {
		const [, verdict, url = '', title] = /^%% link ([a-z]+) (\S+)(?: "(.*)")?$/.exec(line) ?? [];
		const [, rule = '', severity] = /^%% rule (\S+): ([a-z]+)$/.exec(line) ?? [];
		if (verdict !== undefined) {
			const evidence = 'as this test has it';
			links[url] = { verdict: verdict as Verdict, evidence, checkedAt: 0, ...(title && { title }) };
			continue;
		}
		if (severity !== undefined) {
			severities.set(rule, severity as Severity);
			continue;
		}
		const [, directive, path = '', text = ''] = /^%% (at|with) ([^:]+):?(?: (.*))?$/.exec(line) ?? [];
		if (directive === 'at') at = path;
		else if (directive === 'with') files[path] = text.replaceAll('\\n', '\n');
		else {
			const found = marker.exec(line);
			if (!found) kept.push(line);
			else addMark(found, kept.length - 1, marks, begun);
		}
	}
	if (begun.size > 0) throw new Error(`marks that never end: ${[...begun.keys()].join(', ')}`);
	return {
		text: kept.join('\n'),
		expected: marks.sort(byPlace).map(told),
		...(at !== undefined && { at }),
		files,
		links,
		severities,
	};
}

interface Mark {
	readonly rule: string;
	readonly severity: Severity | undefined;
	readonly start: { readonly line: number; readonly character: number };
	end: { readonly line: number; readonly character: number };
}

function addMark(found: RegExpExecArray, line: number, marks: Mark[], begun: Map<string, Mark>): void {
	const [, lead = '', point, before, carets = '', behind, rule = '', severity] = found;
	if (before !== undefined) {
		const mark = begun.get(rule);
		if (!mark) throw new Error(`a mark of ${rule} ends that never began`);
		mark.end = { line, character: lead.length + 1 + carets.length };
		begun.delete(rule);
		return;
	}
	const length = point === undefined ? carets.length : 0;
	const mark: Mark = {
		rule,
		severity: severity as Severity | undefined,
		start: { line, character: lead.length },
		end: { line, character: lead.length + length },
	};
	marks.push(mark);
	if (behind !== undefined) begun.set(rule, mark);
}

function told({ rule, severity, start, end }: Mark): string {
	return `${start.line}:${start.character}-${end.line}:${end.character} ${rule}${severity ? ` ${severity}` : ''}`;
}

function byPlace(a: Mark, b: Mark): number {
	return (
		a.start.line - b.start.line ||
		a.start.character - b.start.character ||
		a.end.line - b.end.line ||
		a.end.character - b.end.character ||
		(a.rule < b.rule ? -1 : 1)
	);
}

/** Problems as marks tell them. The severity is left out where the marks at its place say none. */
export function toldProblems(text: string, problems: readonly Problem[], expected: readonly string[]): string[] {
	const lines = new Lines(text);
	const marks = problems.map(({ rule, severity, span }) => ({
		rule,
		severity,
		start: lines.positionAt(span.start),
		end: lines.positionAt(span.end),
	}));
	return marks.sort(byPlace).map((mark) => {
		const full = told(mark);
		return expected.includes(full) ? full : told({ ...mark, severity: undefined });
	});
}
