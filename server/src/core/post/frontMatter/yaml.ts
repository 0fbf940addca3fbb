import { type Document, isAlias, isCollection, isMap, isPair, isScalar, isSeq, type Node, parseDocument } from 'yaml';
import type { Span } from '../../text/span.ts';
import type { Field, FrontMatterFault, Value } from './frontMatter.ts';
import { readPlainYaml } from './plainYaml.ts';
import { yamlFault } from './yamlFaults.ts';

/** What a YAML head holds. */
export interface Fields {
	readonly fields: readonly Field[];
	readonly faults: readonly FrontMatterFault[];
}

/**
 * Parses a YAML head.
 *
 * @param text the whole post
 * @param content where the YAML stands in it; every span of the result is one of the whole post
 */
export function parseYaml(text: string, content: Span): Fields {
	const plain = content.end - content.start > longestPlain ? undefined : readPlainYaml(text, content);
	return plain ? { fields: plain, faults: [] } : parseAnyYaml(text, content);
}

/** Parses a YAML head with the YAML parser, whatever it holds. */
export function parseAnyYaml(post: string, content: Span): Fields {
	const text = withLineFeeds(post, content);
	const source = text.slice(content.start, content.end);
	if (source.trim() === '') return { fields: [], faults: [] };
	if (source.length > longest) {
		const detail = `${source.length} characters`;
		return { fields: [], faults: [{ code: 'too-long', span: firstLine(text, content), detail }] };
	}
	let document: Document;
	try {
		// Dates stay text: the calendar is checked by a rule. A key that stands twice is one rule's business too.
		document = parseDocument(source, { uniqueKeys: false, prettyErrors: false, logLevel: 'silent', schema: 'core' });
	} catch (error) {
		if (!(error instanceof RangeError)) throw error;
		return { fields: [], faults: [{ code: 'too-deep', span: content, detail: error.message }] };
	}
	const faults = document.errors.slice(0, mostFaults).map((error) => yamlFault(error, text, content));
	const reader = new NodeReader(text, content, document);
	const root = document.contents;
	if (isMap(root)) return { fields: reader.fields(root), faults };
	if (faults.length > 0 || root === null || (isScalar(root) && root.value === null)) return { fields: [], faults };
	return { fields: [], faults: [{ code: 'not-fields', span: reader.span(root), detail: 'not a map' }] };
}

/** A text with a line feed for each lone carriage return of its head: YAML takes both for a line break, its parser one. */
function withLineFeeds(text: string, { start, end }: Span): string {
	const head = text.slice(start, end);
	return /\r(?!\n)/.test(head) ? text.slice(0, start) + head.replace(/\r(?!\n)/g, '\n') + text.slice(end) : text;
}

/** The first line of a head. */
function firstLine(text: string, { start, end }: Span): Span {
	const length = text.slice(start, Math.min(end, start + 200)).search(/[\r\n]|$/);
	return { start, end: start + length };
}

/**
 * Heads that are not plain are read up to this many characters. A post's has a few hundred; the parser takes a second for
 * the worst of this length, and a minute for one ten times as long.
 */
const longest = 100_000;

/** Plain heads are read up to this many characters: an engine's regular expressions run out of stack at ten times as many. */
const longestPlain = 1_000_000;

/** After so many faults the rest are their consequences. */
const mostFaults = 100;

/** Values nest no deeper than this in what rules look at; what lies below is left out. */
const deepest = 32;

class NodeReader {
	constructor(
		private readonly text: string,
		private readonly content: Span,
		private readonly document: Document,
	) {}

	span(node: Node | null | undefined): Span {
		const range = node?.range;
		const { start } = this.content;
		return range ? { start: start + range[0], end: start + range[1] } : { start, end: start };
	}

	fields(map: Node, depth = 0): Field[] {
		if (!isMap(map)) return [];
		const fields: Field[] = [];
		for (const pair of map.items) {
			if (!isPair(pair) || !isScalar(pair.key)) continue;
			const keySpan = this.span(pair.key);
			const key = typeof pair.key.value === 'string' ? pair.key.value : String(pair.key.source ?? pair.key.value);
			const value = this.value(pair.value as Node | null, keySpan.end, depth + 1);
			fields.push({ key, name: key.toLowerCase(), keySpan, value, span: this.entry(keySpan, value.span) });
		}
		return fields;
	}

	private value(node: Node | null, keyEnd: number, depth: number): Value {
		const found = isAlias(node) ? (node.resolve(this.document) ?? null) : node;
		const span = node?.range ? this.span(node) : { start: keyEnd, end: keyEnd };
		if (isScalar(found)) return this.scalar(found.value, found.source ?? '', found.type, span, keyEnd);
		if (isCollection(found) && depth > deepest) return { kind: 'null', span };
		if (isSeq(found)) {
			const items = found.items.map((item) => this.value(item as Node | null, span.start, depth + 1));
			return { kind: 'list', items, flow: found.flow === true, span: this.trimmed(span) };
		}
		if (isMap(found)) return { kind: 'map', fields: this.fields(found, depth), span: this.trimmed(span) };
		return { kind: 'null', span };
	}

	private scalar(value: unknown, source: string, type: string | undefined, span: Span, keyEnd: number): Value {
		const plain = type === 'PLAIN' || type === undefined;
		if (value === null) {
			return {
				kind: 'null',
				span: source === '' ? { start: this.afterColon(keyEnd), end: this.afterColon(keyEnd) } : span,
			};
		}
		if (typeof value === 'boolean') return { kind: 'boolean', value, source, span };
		if (typeof value === 'number') return { kind: 'number', value, source, span };
		// Hugo's parser takes these words for true and false as YAML 1.1 does; the text is what stands there.
		if (plain && /^(?:y|yes|on|n|no|off)$/i.test(source)) {
			return { kind: 'boolean', value: /^(?:y|yes|on)$/i.test(source), source, span };
		}
		const style = type === 'QUOTE_DOUBLE' ? 'double' : type === 'QUOTE_SINGLE' ? 'single' : plain ? 'plain' : 'block';
		return { kind: 'string', text: String(value), style, span: style === 'block' ? this.trimmed(span) : span };
	}

	/** Where the value of a key without one belongs: after its colon and one space, if they are there. */
	private afterColon(keyEnd: number): number {
		const gap = /[ \t]*:[ \t]?/y;
		gap.lastIndex = keyEnd;
		return gap.test(this.text) ? gap.lastIndex : keyEnd;
	}

	/** A block value without the line breaks at its end. */
	private trimmed(span: Span): Span {
		let { end } = span;
		while (end > span.start && /\s/.test(this.text[end - 1] ?? '')) end--;
		return { start: span.start, end };
	}

	/** The lines of an entry. */
	private entry(key: Span, value: Span): Span {
		const { text, content } = this;
		const start = Math.max(text.lastIndexOf('\n', key.start - 1) + 1, content.start);
		const last = Math.max(key.end, this.trimmed(value).end);
		const lineEnd = text.indexOf('\n', last);
		return { start, end: lineEnd === -1 || lineEnd >= content.end ? content.end : lineEnd + 1 };
	}
}
