import type { Post } from '../post/post.ts';
import type { Problem } from '../problem.ts';
import type { Place } from '../site/site.ts';
import { Lines } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import { constructsOf } from './constructs.ts';
import type { Directive, Use } from './directive.ts';
import { Ranges } from './ranges.ts';
import { Reach } from './reach.ts';

/** What is left of problems when directives were heeded, and what came of each directive. */
export interface Applied {
	readonly problems: readonly Problem[];
	readonly uses: readonly Use[];
}

/**
 * Hides the problems that directives turn off.
 *
 * @param problems in the order in which they stand
 */
export function applyDirectives(
	directives: readonly Directive[],
	problems: readonly Problem[],
	post: Post,
	place: Place,
): Applied {
	if (directives.length === 0) return { problems, uses: [] };
	const hid = new Map(directives.map((directive) => [directive, new Set<string>()]));
	const files = new ByName();
	for (const directive of directives) if (directive.kind === 'file') files.add(directive);
	const ranges = new Ranges(directives);
	const covers = coversOf(directives, post, place);
	let next = 0;
	let open: Cover[] = [];
	const kept = problems.filter(({ rule, span: { start } }) => {
		ranges.goTo(start);
		while ((covers[next]?.span.start ?? Number.POSITIVE_INFINITY) <= start) {
			const cover = covers[next++];
			if (cover) open.push(cover);
		}
		open = open.filter(({ span }) => span.end > start);
		const by = [...files.of(rule), ...ranges.of(rule), ...open.flatMap(({ directives: names }) => names.of(rule))];
		for (const directive of by) hid.get(directive)?.add(rule);
		return by.length === 0;
	});
	ranges.goTo(post.text.length);
	const uses = directives.map((directive) => ({
		directive,
		hid: hid.get(directive) ?? new Set<string>(),
		ended: ranges.endedBy(directive),
	}));
	return { problems: kept, uses };
}

/** A part of the text, and the directives that turn rules off in it. */
interface Cover {
	readonly span: Span;
	readonly directives: ByName;
}

function coversOf(directives: readonly Directive[], post: Post, place: Place): Cover[] {
	const single = directives.filter(({ kind }) => kind === 'line' || kind === 'next-line');
	if (single.length === 0) return [];
	const reach = new Reach(post.text, new Lines(post.text), constructsOf(post, place), directives);
	const byLine = new Map<number, ByName>();
	const covers: Cover[] = [];
	for (const directive of single) {
		const line = reach.lineOf(directive);
		if (line === undefined) continue;
		const known = byLine.get(line) ?? new ByName();
		if (!byLine.has(line)) covers.push(...reach.spansOf(line).map((span) => ({ span, directives: known })));
		byLine.set(line, known);
		known.add(directive);
	}
	return covers.sort((a, b) => a.span.start - b.span.start);
}

/** Directives by the rules they name. Of several that name the same rule the first one counts. */
class ByName {
	private readonly named = new Map<string, Directive>();
	private all: Directive | undefined;

	add(directive: Directive): void {
		if (directive.names.length === 0) this.all ??= directive;
		for (const { name } of directive.names) if (!this.named.has(name)) this.named.set(name, directive);
	}

	/** Those that turn a rule off. */
	of(rule: string): Directive[] {
		return [this.named.get(rule), this.all].filter((directive) => directive !== undefined);
	}
}
