import type { Directive } from './directive.ts';

/** The stretches from `recap-disable` to `recap-enable`, walked through from the beginning of a text to its end. */
export class Ranges {
	private readonly marks: readonly Directive[];
	private next = 0;
	private readonly named = new Map<string, Directive>();
	private all: Directive | undefined;
	/** The rules that are on again although all were turned off. */
	private readonly exceptions = new Set<string>();
	private readonly ended = new Map<Directive, Directive[]>();

	/** @param directives in order; those of other kinds are passed over */
	constructor(directives: readonly Directive[]) {
		this.marks = directives.filter(({ kind }) => kind === 'start' || kind === 'end');
	}

	/** Heeds the directives up to an offset, which must not be before an earlier one. */
	goTo(offset: number): void {
		for (let mark = this.marks[this.next]; mark && mark.span.start <= offset; mark = this.marks[this.next]) {
			if (mark.kind === 'start') this.begin(mark);
			else this.end(mark);
			this.next++;
		}
	}

	/** The directives that turn a rule off where we are. Of several that name the rule the first one counts. */
	of(rule: string): Directive[] {
		const all = this.exceptions.has(rule) ? undefined : this.all;
		return [this.named.get(rule), all].filter((directive) => directive !== undefined);
	}

	/** What a directive ended, as far as we got. */
	endedBy(directive: Directive): readonly Directive[] {
		return this.ended.get(directive) ?? [];
	}

	private begin(mark: Directive): void {
		for (const { name } of mark.names) if (!this.named.has(name)) this.named.set(name, mark);
		if (mark.names.length > 0) return;
		if (!this.all || this.exceptions.size > 0) this.all = mark;
		this.exceptions.clear();
	}

	private end(mark: Directive): void {
		const ended = new Set<Directive>();
		if (mark.names.length === 0) {
			for (const directive of this.named.values()) ended.add(directive);
			if (this.all) ended.add(this.all);
			this.named.clear();
			this.all = undefined;
		}
		for (const { name } of mark.names) {
			for (const directive of this.of(name)) ended.add(directive);
			this.named.delete(name);
			if (this.all) this.exceptions.add(name);
		}
		this.ended.set(mark, [...ended]);
	}
}
