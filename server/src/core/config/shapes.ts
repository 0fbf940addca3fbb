import * as l10n from '@vscode/l10n';
import { isMap, isScalar, isSeq, type Node, type Pair } from 'yaml';
import { withGuess } from '../guess.ts';
import { nearest } from '../text/nearest.ts';
import { isNameLike, type Reader, replacement, shortened } from './reader.ts';
import { configKey, configValue } from './rules.ts';

/** As much of JSON Schema (draft 7) as describes these shapes. */
export interface JsonSchema {
	readonly description?: string;
	readonly type?: string | readonly string[];
	readonly enum?: readonly unknown[];
	readonly minLength?: number;
	readonly maxLength?: number;
	readonly items?: JsonSchema;
	readonly maxItems?: number;
	readonly properties?: Readonly<Record<string, JsonSchema>>;
	readonly additionalProperties?: JsonSchema | false;
	readonly maxProperties?: number;
}

/** What may stand at a place of `.recap.yaml`: how it is read, and how it is described to editors. */
export interface Shape<T> {
	readonly schema: JsonSchema;
	/** The value of a node; undefined where it is none of this shape, which has then been reported. */
	read(node: Node | null, reader: Reader): T | undefined;
}

/** A named place with its shape. */
export interface Entry<T> {
	readonly shape: Shape<T>;
	/** What it is for, as a sentence or two. */
	readonly about: string;
	/** What holds where nothing is said, as a sentence. */
	readonly otherwise?: string;
}

/** One of a few words, or `false`. */
export function choice<const T extends string | false>(values: readonly T[]): Shape<T> {
	return {
		schema: { enum: values },
		read(node, reader) {
			if (!node || reader.refuses(node)) return undefined;
			const found = isScalar(node) ? values.find((value) => value === node.value) : undefined;
			if (found !== undefined) return found;
			const words = values.map(String);
			const near = isScalar(node) ? wordsNear(reader.sourceOf(node), node.value, words) : [];
			const span = reader.span(node);
			const list = words.join(', ');
			const complaint =
				span.start === span.end
					? l10n.t('A value is missing; there are {0}.', list)
					: l10n.t('{0} cannot stand here; there are {1}.', reader.shown(node), list);
			const fixes = near.map((word) => replacement(l10n.t('Use {0}', word), span, word));
			reader.report(configValue, span, withGuess(complaint, near[0]), fixes);
			return undefined;
		},
	};
}

function wordsNear(written: string, value: unknown, words: readonly string[]): string[] {
	if (value === false && words.includes('off')) return ['off'];
	return isNameLike(written) ? nearest(written, words) : [];
}

/** What is wrong with a text, and what it should be where that is clear. */
export interface Complaint {
	readonly message: string;
	readonly instead?: string;
}

/**
 * A text.
 * @param longest in UTF-16 units
 * @param complain says what is wrong with it; undefined where nothing is
 */
export function text(
	longest: number,
	complain: (found: string) => Complaint | undefined = () => undefined,
): Shape<string> {
	return {
		schema: { type: 'string', minLength: 1, maxLength: longest },
		read(node, reader) {
			if (!node || reader.refuses(node)) return undefined;
			const span = reader.span(node);
			if (!isScalar(node) || typeof node.value !== 'string') {
				const written = isScalar(node) && node.value !== null ? reader.sourceOf(node) : '';
				const fixes = written === '' ? [] : [replacement(l10n.t('Put it in quotes'), span, JSON.stringify(written))];
				reader.report(
					configValue,
					span,
					l10n.t('A text belongs here. Put it in quotes if it looks like something else.'),
					fixes,
				);
				return undefined;
			}
			const complaint = complaintOf(node.value, longest, complain);
			if (!complaint) return node.value;
			const { message, instead } = complaint;
			const fixes =
				instead === undefined ? [] : [replacement(l10n.t('Write {0}', instead), span, JSON.stringify(instead))];
			reader.report(configValue, span, message, fixes);
			return undefined;
		},
	};
}

function complaintOf(
	found: string,
	longest: number,
	complain: (found: string) => Complaint | undefined,
): Complaint | undefined {
	if (found.trim() === '') return { message: l10n.t('A text belongs here, but there is none.') };
	if (found.length > longest) return { message: l10n.t('This is longer than {0} characters.', longest) };
	return complain(found);
}

/**
 * A list. What cannot stand in it is left out.
 * @param most how many entries are read
 */
export function list<T>(of: Shape<T>, most: number): Shape<readonly T[]> {
	return {
		schema: { type: ['array', 'null'], items: of.schema, maxItems: most },
		read(node, reader) {
			if (!node || (isScalar(node) && node.value === null)) return [];
			if (reader.refuses(node)) return undefined;
			const span = reader.span(node);
			if (!isSeq(node)) {
				const written = isScalar(node) ? reader.shown(node) : '';
				const plain = written !== '' && !/[,[\]{}…]/.test(written);
				const fixes = plain ? [replacement(l10n.t('Make it a list'), span, `[${written}]`)] : [];
				reader.report(configValue, span, l10n.t('A list belongs here, such as [one, two].'), fixes);
				return undefined;
			}
			if (node.items.length > most) {
				reader.report(configValue, span, l10n.t('Only the first {0} entries of this list are read.', most));
			}
			return node.items.slice(0, most).flatMap((item) => {
				const value = of.read(item as Node | null, reader);
				return value === undefined ? [] : [value];
			});
		},
	};
}

/**
 * Names of the team's own, each with a value of one shape.
 * @param most how many are read
 * @param tooMany says that further ones are not
 */
export function named<T>(of: Shape<T>, most: number, tooMany: (most: number) => string): Shape<ReadonlyMap<string, T>> {
	return {
		schema: { type: ['object', 'null'], additionalProperties: of.schema, maxProperties: most },
		read(node, reader) {
			const values = new Map<string, T>();
			const pairs = pairsOf(node, reader);
			if (!pairs) return undefined;
			if (pairs.size > most && node) {
				reader.report(configValue, reader.span(node), tooMany(most));
			}
			for (const [key, pair] of [...pairs].slice(0, most)) {
				const value = of.read(pair.value, reader);
				if (value !== undefined) values.set(key, value);
			}
			return values;
		},
	};
}

/**
 * Known names, each with a shape of its own.
 * @param unknown says that there is none of a name
 */
export function record<T extends object>(
	entries: { readonly [K in keyof T]: Entry<T[K]> },
	unknown: (name: string) => string,
): Shape<Partial<T>> & { readonly entries: { readonly [K in keyof T]: Entry<T[K]> } } {
	const known = new Map<string, Entry<unknown>>(Object.entries<Entry<unknown>>(entries));
	return {
		entries,
		schema: {
			type: ['object', 'null'],
			additionalProperties: false,
			properties: Object.fromEntries(
				[...known].map(([key, { shape, about }]) => [key, { ...shape.schema, description: about }]),
			),
		},
		read(node, reader) {
			const pairs = pairsOf(node, reader);
			if (!pairs) return undefined;
			const values: [string, unknown][] = [];
			for (const [key, pair] of pairs) {
				const entry = known.get(key);
				if (!entry) reportUnknown(pair.key, key, unknown, [...known.keys()], reader);
				else values.push([key, entry.shape.read(pair.value, reader)]);
			}
			return Object.fromEntries(values.filter(([, value]) => value !== undefined)) as Partial<T>;
		},
	};
}

function reportUnknown(
	node: Node,
	key: string,
	unknown: (name: string) => string,
	known: readonly string[],
	reader: Reader,
): void {
	if (reader.isFull) return;
	const near = isNameLike(key) ? nearest(key, known) : [];
	const span = reader.span(node);
	const fixes = near.map((other) => replacement(l10n.t('Rename it to {0}', other), span, other));
	reader.report(configKey, span, withGuess(unknown(shortened(key)), near[0]), fixes);
}

/** The pairs of a map by key, the last where one stands twice; undefined where it is no map, which is reported. */
function pairsOf(node: Node | null, reader: Reader): Map<string, Pair<Node, Node | null>> | undefined {
	const pairs = new Map<string, Pair<Node, Node | null>>();
	if (!node || (isScalar(node) && node.value === null)) return pairs;
	if (reader.refuses(node)) return undefined;
	if (!isMap<Node, Node | null>(node)) {
		reader.report(configValue, reader.span(node), l10n.t('Names belong here, each with a colon and its value.'));
		return undefined;
	}
	for (const pair of node.items) {
		if (!isScalar(pair.key)) {
			reader.report(configKey, reader.span(pair.key ?? node), l10n.t('A name has to be one text.'));
			continue;
		}
		const key = typeof pair.key.value === 'string' ? pair.key.value : reader.sourceOf(pair.key);
		const earlier = pairs.get(key);
		if (earlier)
			reader.report(
				configKey,
				reader.span(earlier.key),
				l10n.t('{0} stands twice; this one is not read.', shortened(key)),
			);
		pairs.set(key, pair);
	}
	return pairs;
}
