import * as l10n from '@vscode/l10n';
import { fieldOf, type Value, withinQuotes } from '../../post/frontMatter/frontMatter.ts';
import type { Span } from '../../text/span.ts';
import { later, told } from '../../told.ts';
import type { Rule } from '../rule.ts';

export const attributionFormat: Rule = {
	name: 'attribution/format',
	severity: 'warning',
	scope: 'posts',
	reads: 'head',
	summary:
		'The attribution has a slip: a space at its end, a bracket without its other half, a name missing between commas.',
	why: 'The byline shows it as it stands, with `(` as a dash and without `)`.',
	examples: {
		bad: [
			{
				text: '---\nattribution: "Ada Lin (Example Corp) "\n---\n',
				fixed: '---\nattribution: "Ada Lin (Example Corp)"\n---\n',
			},
			{ text: '+++\nattribution = " Ada Lin"\n+++\n', fixed: '+++\nattribution = "Ada Lin"\n+++\n' },
			{ text: '---\nattribution: "Ada Lin (Example Corp"\n---\n' },
			{ text: '---\nattribution: "Ada Lin,, Ben Ruiz"\n---\n' },
			{ text: '---\nattribution: "(Example Corp)"\n---\n' },
		],
		good: [
			{ text: '---\nattribution: "Ada Lin (Example Corp), Ben Ruiz (Sample Ltd), and Cleo Wu (Trial Inc)"\n---\n' },
			{ text: '---\nattribution: "Ada Lin, for the Example Steering Committee"\n---\n' },
		],
	},
	check({ post, place, report }) {
		const value = fieldOf(post.frontMatter, 'attribution')?.value;
		// On other sites the field may say whose the picture is, and under which licence.
		if (!Object.hasOwn(place.site.profile.fields, 'attribution')) return;
		if (value?.kind !== 'string' || post.frontMatter.faults.length > 0) return;
		const { text, style, span } = value;
		// Nearly all are written so, and no byline that is has a slip.
		if (complete.test(text) && (style === 'plain' || style === 'block' || isWhole(value))) return;
		if (text.trim() === '') return;
		if (style !== 'plain' && style !== 'block') {
			const inner = withinQuotes(value);
			for (const space of outerSpaces(post.text, inner)) {
				report({
					span: space,
					message:
						space.start === inner.start
							? l10n.t('The attribution begins with a space.')
							: l10n.t('The attribution ends with a space.'),
					fixes: [{ title: l10n.t('Remove the space'), safe: true, edits: [{ span: space, newText: '' }] }],
				});
			}
		}
		if (!isBalanced(text)) {
			report({
				span,
				message: l10n.t('A bracket in the attribution lacks its other half. A company is written as Name (Company).'),
			});
		}
		const gap = findGap(text);
		if (gap) report({ span, message: told(messages[gap]) });
	},
};

/** Whether a text in quotes is written there as it is, so that it neither begins nor ends with an escaped space. */
function isWhole(value: Extract<Value, { kind: 'string' }>): boolean {
	const { start, end } = withinQuotes(value);
	return end - start === value.text.length;
}

function outerSpaces(text: string, inner: Span): Span[] {
	const source = text.slice(inner.start, inner.end);
	if (source === source.trim()) return [];
	const lead = source.length - source.trimStart().length;
	const tail = source.length - source.trimEnd().length;
	return [
		{ start: inner.start, end: inner.start + lead },
		{ start: inner.end - tail, end: inner.end },
	].filter(({ start, end }) => end > start);
}

function isBalanced(text: string): boolean {
	let depth = 0;
	for (const character of text) {
		if (character === '(' || character === '（') depth++;
		else if ((character === ')' || character === '）') && --depth < 0) return false;
	}
	return depth === 0;
}

const messages = {
	empty: later('Brackets in the attribution are empty. Write the company between them, or remove them.'),
	company: later('A company in brackets stands in the attribution without a name before it.'),
	beginning: later('The attribution begins with a comma or an “and”. Write the name that is missing, or remove it.'),
	end: later('The attribution ends with a comma or an “and”. Write the name that is missing, or remove it.'),
	between: later('A name is missing in the attribution between two commas, or between a comma and an “and”.'),
} as const;

// Names of words, each with or without a company, parted by commas or an `and`: nearly all are written so, and lack none.
const word = '(?!(?:and|y|e|та|і|и)(?:\\s|$))[^\\s(),;，、；（）]+';
const name = `${word}(?: ${word})*(?: \\([^\\s()（）][^()（）]*\\))?`;
const complete = new RegExp(`^${name}(?:(?:, and|,| and) ${name})*$`);

/** Where the attribution lacks a name, if it does. */
function findGap(text: string): keyof typeof messages | undefined {
	if (/[(（]\s*[)）]/.test(text)) return 'empty';
	// What stands in brackets is no name; a company alone leaves a mark behind.
	let outside = text;
	for (let before = ''; before !== outside; ) {
		before = outside;
		outside = outside.replace(/[(（][^()（）]*[)）]/g, '\u0000');
	}
	// A comma before `and` is one separator, in each language of the site.
	const names = outside
		.replace(/\s+/g, ' ')
		.split(/\s*[,，、;；](?:\s*(?:and|y|e|та|і|и)(?:\s+|$)|\s*(?:和|与|及))?\s*|\s+and(?=\s)|^and\s+|\s+and$/)
		.map((name) => name.trim());
	if (names.some((name) => /^\0+$/.test(name))) return 'company';
	if (names[0] === '') return 'beginning';
	if (names.at(-1) === '') return 'end';
	return names.includes('') ? 'between' : undefined;
}
