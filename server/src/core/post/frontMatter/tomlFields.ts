import type { AST } from 'toml-eslint-parser';
import type { Span } from '../../text/span.ts';
import type { Field, Value } from './frontMatter.ts';

/** The fields of a TOML head: groups in brackets and dotted names are fields with a group of fields as value. */
export function tomlFields(program: AST.TOMLProgram, text: string, content: Span): Field[] {
	return new FieldReader(text, content).read(program);
}

/** Values nest no deeper than this in what rules look at; what lies below is left out. */
const deepest = 32;

/** A group while it is read, with the groups in it by name. */
interface Group {
	readonly fields: Field[];
	readonly groups: Map<string, Group>;
	/** Of a group in two brackets, one after another, all of them. */
	readonly lists: Map<string, Value[]>;
	readonly depth: number;
}

type Name = AST.TOMLBare | AST.TOMLQuoted;

class FieldReader {
	private readonly top: Group = newGroup(0);

	constructor(
		private readonly text: string,
		private readonly content: Span,
	) {}

	read(program: AST.TOMLProgram): Field[] {
		for (const node of program.body[0].body) {
			if (node.type === 'TOMLKeyValue') this.add(this.top, node);
			else this.table(node);
		}
		return this.top.fields;
	}

	private table(node: AST.TOMLTable): void {
		const place = this.place(this.top, node.key.keys, node.range);
		if (!place) return;
		const { group, last } = place;
		const name = nameOf(last);
		const span = this.span(node.range);
		let inner: Group | undefined;
		if (node.kind === 'array') {
			inner = newGroup(group.depth + 1);
			const items = group.lists.get(name) ?? [];
			items.push({ kind: 'map', fields: inner.fields, span });
			if (items.length === 1) this.push(group, last, { kind: 'list', items, flow: false, span }, node.range);
			group.lists.set(name, items);
			group.groups.set(name, inner);
		} else inner = this.group(group, last, span, node.range);
		for (const field of node.body) this.add(inner, field);
	}

	private add(group: Group, { key, value, range }: AST.TOMLKeyValue): void {
		const place = this.place(group, key.keys, range);
		if (place) this.push(place.group, place.last, this.value(value, place.group.depth + 1), range);
	}

	/** The group that the last of several names belongs to; undefined where it lies too deep. */
	private place(group: Group, names: readonly Name[], range: AST.Range): { group: Group; last: Name } | undefined {
		let found = group;
		for (const [index, name] of names.slice(0, -1).entries()) {
			if (found.depth >= deepest) return undefined;
			const rest = names[index + 1]?.range[0] ?? range[0];
			found = this.group(found, name, this.span([rest, range[1]]), range);
		}
		const last = names.at(-1);
		return last && { group: found, last };
	}

	private group(outer: Group, name: Name, span: Span, range: AST.Range): Group {
		const known = outer.groups.get(nameOf(name));
		if (known) return known;
		const group = newGroup(outer.depth + 1);
		outer.groups.set(nameOf(name), group);
		this.push(outer, name, { kind: 'map', fields: group.fields, span }, range);
		return group;
	}

	private push(group: Group, name: Name, value: Value, range: AST.Range): void {
		const key = nameOf(name);
		const keySpan = this.span(name.range);
		group.fields.push({ key, name: key.toLowerCase(), keySpan, value, span: this.lines(this.span(range)) });
	}

	private value(node: AST.TOMLContentNode, depth: number): Value {
		const span = this.span(node.range);
		if (node.type === 'TOMLValue') return this.scalar(node, span);
		if (depth > deepest) return { kind: 'null', span };
		if (node.type === 'TOMLArray')
			return { kind: 'list', items: node.elements.map((item) => this.value(item, depth + 1)), flow: true, span };
		const group = newGroup(depth);
		for (const field of node.body) this.add(group, field);
		return { kind: 'map', fields: group.fields, span };
	}

	private scalar(node: AST.TOMLValue, span: Span): Value {
		const source = this.text.slice(span.start, span.end);
		if (node.kind === 'boolean') return { kind: 'boolean', value: node.value, source, span };
		if (node.kind === 'integer' || node.kind === 'float') return { kind: 'number', value: node.value, source, span };
		if (node.kind === 'string') {
			const quote = node.style === 'basic' ? 'double' : 'single';
			return { kind: 'string', text: node.value, style: node.multiline ? `three-${quote}` : quote, span };
		}
		// As YAML's dates are: text, of which a rule knows the calendar. Hugo reads a small `t` and `z` like large ones.
		return { kind: 'string', text: source.toUpperCase(), style: 'plain', span };
	}

	private span([start, end]: AST.Range): Span {
		return { start: start + this.content.start, end: end + this.content.start };
	}

	/** A field with the rest of its lines; within braces only itself. */
	private lines(span: Span): Span {
		const { text, content } = this;
		let { start } = span;
		while (start > content.start && /[ \t]/.test(text.charAt(start - 1))) start--;
		if (start > content.start && !/[\r\n]/.test(text.charAt(start - 1))) return span;
		const rest = /[ \t]*(?:#[^\r\n]*)?(?:\r\n|\r|\n)?/y;
		rest.lastIndex = span.end;
		rest.test(text);
		return { start, end: Math.min(Math.max(rest.lastIndex, span.end), content.end) };
	}
}

function newGroup(depth: number): Group {
	return { fields: [], groups: new Map(), lists: new Map(), depth };
}

function nameOf(name: Name): string {
	return name.type === 'TOMLBare' ? name.name : name.value;
}
