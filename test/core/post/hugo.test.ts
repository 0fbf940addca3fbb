import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Field, Value } from '../../../server/src/core/post/frontMatter/frontMatter.ts';
import type { Post } from '../../../server/src/core/post/post.ts';
import type { Problem } from '../../../server/src/core/problem.ts';
import { check } from '../../support/check.ts';

/** A notation and what Hugo made of it. */
interface Answer {
	readonly builds: boolean;
	/** What Hugo says when it refuses. */
	readonly hugo?: string;
	/** Why an author is told all the same, though Hugo builds. */
	readonly silent?: string;
}

interface ShortcodeAnswer extends Answer {
	readonly body: string;
	/** Names and parameters of the shortcodes that Hugo ran. */
	readonly calls?: readonly [string, Readonly<Record<string, unknown>> | readonly unknown[] | null][];
}

interface FrontMatterAnswer extends Answer {
	readonly text: string;
	/** The fields that Hugo read, and some that it adds. */
	readonly fields?: Readonly<Record<string, unknown>>;
}

/** Written by `node scripts/hugo-notations.mjs`, which asks Hugo 0.111.3. */
interface Answers {
	readonly head: string;
	readonly shortcodes: readonly ShortcodeAnswer[];
	readonly frontMatter: readonly FrontMatterAnswer[];
}

const { head, shortcodes, frontMatter } = JSON.parse(
	readFileSync(join(import.meta.dirname, 'hugo-notations.json'), 'utf8'),
) as Answers;

function titleOf(text: string, { builds, hugo, silent }: Answer): string {
	const why = silent ? `builds, but ${silent}` : builds ? 'builds' : `refuses: ${hugo}`;
	return `${JSON.stringify(text)}: Hugo ${why}`;
}

/** The shortcodes that a post runs, as Hugo tells of them; bare values are compared as text. */
function callsIn(post: Post): string[] {
	const running = post.shortcodes.filter((tag) => tag.notation === 'run' && tag.kind !== 'closing');
	return running.map(({ name, parameters }) => {
		const named = parameters.filter((parameter) => parameter.name !== undefined);
		const values = parameters.map((parameter) => parameter.value);
		return callOf(name, named.length > 0 ? Object.fromEntries(named.map((one) => [one.name, one.value])) : values);
	});
}

function callOf(name: string, parameters: object | null): string {
	const entries = Object.entries(parameters ?? {}).map(([key, value]) => [key, String(value)]);
	return JSON.stringify([name, ...entries.sort(([a = ''], [b = '']) => (a < b ? -1 : 1))]);
}

/** Rules of what the site’s own templates and lint refuse. */
const sites: ReadonlySet<string> = new Set([
	'shortcode/one-line',
	'shortcode/text',
	'text/curly-quote',
	'text/code-fence',
	'text/block-quote',
	'link/own-site',
]);

/** Errors but those of the site's own templates, which the site that Hugo was tried on does not have. */
function isHugos({ severity, rule }: Problem): boolean {
	return severity === 'error' && !sites.has(rule);
}

describe('a shortcode is an error where Hugo refuses it, and only there', () => {
	for (const answer of shortcodes) {
		it(titleOf(answer.body, answer), async () => {
			const { post, problems } = await check(head + answer.body);
			const errors = problems.filter(isHugos).map((problem) => problem.message);
			if (answer.builds && !answer.silent) {
				expect(errors).toEqual([]);
				expect(callsIn(post).sort()).toEqual((answer.calls ?? []).map(([name, given]) => callOf(name, given)).sort());
			} else expect(errors).not.toEqual([]);
		});
	}
});

/** Read otherwise on purpose: Hugo takes U+2028 for the end of a line here, which no editor shows as one. */
const otherwise: ReadonlySet<string> = new Set(['---\na: x\u2028---\nb: c\n---\n']);

const ofSyntax = /^front-matter\/(?:missing|unclosed|syntax)$/;

/** Added by Hugo to every page. */
const added = ['draft', 'iscjklanguage'];

/** Fields that Hugo makes into types of its own. YAML's notations have them only as they come out again. */
const remade = ['draft', 'date', 'lastmod', 'publishdate', 'keywords'];

function plain(value: Value): unknown {
	if (value.kind === 'list') return value.items.map(plain);
	if (value.kind === 'map') return plainFields(value.fields);
	return value.kind === 'null' ? null : value.kind === 'string' ? value.text : value.value;
}

function plainFields(fields: readonly Field[]): Record<string, unknown> {
	return Object.fromEntries(fields.map((field) => [field.name, plain(field.value)]));
}

describe('a front matter is an error where Hugo refuses it or finds none, and only there', () => {
	for (const answer of frontMatter) {
		if (otherwise.has(answer.text)) continue;
		it(titleOf(answer.text, answer), async () => {
			const { post, problems } = await check(answer.text);
			const errors = problems.filter((problem) => ofSyntax.test(problem.rule)).map((problem) => problem.message);
			if (answer.builds && !answer.silent) {
				expect(errors).toEqual([]);
				const left = post.frontMatter.format === 'yaml' ? [] : remade;
				const read = Object.entries(answer.fields ?? {}).filter(([name]) => ![...added, ...left].includes(name));
				const ours = post.frontMatter.fields.filter(({ name }) => !left.includes(name));
				expect(plainFields(ours)).toEqual(Object.fromEntries(read));
			} else expect(errors).not.toEqual([]);
		});
	}
});
