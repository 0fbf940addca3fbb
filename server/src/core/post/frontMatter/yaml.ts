import {
	type Alias,
	type Document,
	isAlias,
	isCollection,
	isMap,
	isPair,
	isScalar,
	isSeq,
	type Node,
	parseDocument,
} from 'yaml';
import type { Span } from '../../text/span.ts';
import { tooDeepAt } from '../../text/yamlDepth.ts';
import type { Field, Fields, FrontMatterFault, Value } from './frontMatter.ts';
import { findControls, findSlips, findUnnoticedSlips } from './slips.ts';
import { faultsOf } from './yamlFaults.ts';

/** Deeper heads are not parsed. No site nests its fields a tenth as deep. */
const deepestParsed = 100;

/**
 * Parses a YAML head.
 *
 * @param post its whole text
 * @param content where the YAML stands in it; every span of the result is one of the whole post
 */
export function parseYaml(post: string, content: Span): Fields {
	const controls = findControls(post, content);
	if (controls.length > 0) return { fields: [], faults: controls };
	// To Hugo's parser these end a line too; the one here knows LF and CRLF only.
	const text = withLineFeeds(post, content);
	const source = text.slice(content.start, content.end);
	if (source.trim() === '') return { fields: [], faults: [] };
	if (/^\s*\.\.\.\s*$/.test(source))
		return { fields: [], faults: [{ code: 'no-colon', span: content, detail: 'nothing' }] };
	if (tooDeepAt(source, deepestParsed) !== undefined) {
		return { fields: [], faults: [{ code: 'too-deep', span: content, detail: 'nested too deep' }] };
	}
	if (source.length > longest) return { fields: [], faults: [tooLong(text, content)] };
	let document: Document;
	try {
		document = parseSource(source);
		if (document.errors.length > 0) document = parseSource(withoutBreaksInValues(source));
	} catch (error) {
		if (!(error instanceof RangeError)) throw error;
		return { fields: [], faults: [{ code: 'too-deep', span: content, detail: error.message }] };
	}
	const errors = document.errors.filter(({ message }) => !message.startsWith('Comments must be separated'));
	const faults = faultsOf(errors.slice(0, mostFaults), text, content);
	const reader = new NodeReader(text, content);
	const root = document.contents;
	if (isMap(root)) {
		const fields = reader.fields(root);
		const unnoticed = faults.length > 0 ? [] : [...reader.faults, ...findUnnoticedSlips(text, content)];
		return { fields, faults: [...faults, ...unnoticed] };
	}
	if (faults.length > 0 || root === null || (isScalar(root) && root.value === null)) return { fields: [], faults };
	const slips = findSlips(text, content).filter(({ code }) => code !== 'no-colon');
	return {
		fields: [],
		faults:
			slips.length > 0 ? slips : [{ code: 'not-fields', span: reader.trimmed(reader.span(root)), detail: 'not a map' }],
	};
}

function parseSource(source: string): Document {
	// Dates stay text: the calendar is checked by a rule. A key that stands twice is one rule's business too.
	return parseDocument(source, { uniqueKeys: false, prettyErrors: false, logLevel: 'silent', schema: 'core' });
}

/**
 * Lists in brackets and texts in quotes as if on one line. Hugo's parser does not care how their lines are indented, nor
 * whether a comment stands right behind them; this one does.
 */
function withoutBreaksInValues(source: string): string {
	const values = /(?<=^[\w-]+:[ \t]+)(?:\[[^\][{}#]*\]|"[^"\\#]*"|'[^'#]*')(?=[ \t]*(#[^\n]*)?\r?$)/gm;
	return source.replace(values, (value) => (/\n[\w-]+:(?:\s|$)/.test(value) ? value : value.replace(/[\n\r\t]/g, ' ')));
}

/** A text with a line feed for each lone carriage return and NEL of its head. */
function withLineFeeds(text: string, { start, end }: Span): string {
	const head = text.slice(start, end);
	const odd = /\r(?!\n)|\u0085/g;
	return odd.test(head) ? text.slice(0, start) + head.replace(odd, '\n') + text.slice(end) : text;
}

/** The fault of a head that is not read, told on its first line. */
function tooLong(text: string, { start, end }: Span): FrontMatterFault {
	const length = text.slice(start, Math.min(end, start + 200)).search(/[\r\n]|$/);
	return { code: 'too-long', span: { start, end: start + length }, detail: `${end - start} characters` };
}

/**
 * Heads that are not plain are read up to this many characters. A post's has a few hundred; the parser takes a second for
 * the worst of this length, and a minute for one ten times as long.
 */
const longest = 65_536;

/** After so many faults the rest are their consequences. */
const mostFaults = 100;

/** Values nest no deeper than this in what rules look at; what lies below is left out. */
const deepest = 32;

/** More values than this in the place of names are no front matter but an attack; Hugo's parser refuses them too. */
const mostRepeated = 10_000;

class NodeReader {
	/** What the YAML parser lets pass and Hugo's does not. */
	readonly faults: FrontMatterFault[] = [];
	/** Values that were given a name (`&name`), as far as they are read. */
	private readonly named = new Map<string, Node>();
	/** How many values were read in the place of names. */
	private repeated = 0;
	private inName = false;

	constructor(
		private readonly text: string,
		private readonly content: Span,
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
			if (!isPair(pair)) continue;
			if (!isScalar(pair.key) || pair.key.source === '') {
				this.faults.push({ code: 'no-colon', span: this.visible(pair.key as Node | null), detail: 'no name' });
				continue;
			}
			const keySpan = this.span(pair.key);
			const key = typeof pair.key.value === 'string' ? pair.key.value : String(pair.key.source ?? pair.key.value);
			const value = this.value(pair.value as Node | null, keySpan.end, depth + 1);
			fields.push({ key, name: key.toLowerCase(), keySpan, value, span: this.entry(keySpan, value.span) });
		}
		return fields;
	}

	private value(node: Node | null, keyEnd: number, depth: number): Value {
		const span = node?.range ? this.span(node) : { start: keyEnd, end: keyEnd };
		if (isAlias(node)) return this.namedValue(node, span, depth);
		const value = this.ownValue(node, span, keyEnd, depth);
		// A value does not hold itself, so its name counts from its end on.
		if ((isScalar(node) || isCollection(node)) && node.anchor !== undefined) this.named.set(node.anchor, node);
		return value;
	}

	private ownValue(node: Node | null, span: Span, keyEnd: number, depth: number): Value {
		const tooMany = this.inName && ++this.repeated > mostRepeated;
		if (isScalar(node)) return this.scalar(node.value, node.source ?? '', node.type, span, keyEnd);
		if (tooMany || (isCollection(node) && depth > deepest)) return { kind: 'null', span };
		if (isSeq(node)) {
			const items = node.items.map((item) => this.value(item as Node | null, span.start, depth + 1));
			return { kind: 'list', items, flow: node.flow === true, span: this.trimmed(span) };
		}
		if (isMap(node)) return { kind: 'map', fields: this.fields(node, depth), span: this.trimmed(span) };
		return { kind: 'null', span };
	}

	/** The value that a name (`*name`) stands for, in the place of the name. */
	private namedValue({ source }: Alias, span: Span, depth: number): Value {
		const node = this.named.get(source);
		if (!node) this.faults.push({ code: 'reserved', span, detail: 'no such anchor' });
		if (!node || this.repeated > mostRepeated) return { kind: 'null', span };
		const outer = this.inName;
		this.inName = true;
		const value = this.ownValue(node, span, span.end, depth);
		this.inName = outer;
		if (this.repeated > mostRepeated) this.faults.push({ code: 'too-deep', span, detail: 'too many aliases' });
		return value;
	}

	/** The place of a node, or of the head's first character where it has none. */
	private visible(node: Node | null): Span {
		const { start, end } = this.trimmed(this.span(node));
		return end > start ? { start, end } : { start, end: Math.min(start + 1, this.content.end) };
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
		if (plain && /^(?:[yn]|[YN]|yes|Yes|YES|on|On|ON|no|No|NO|off|Off|OFF)$/.test(source)) {
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
	trimmed(span: Span): Span {
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
