import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseGrammarTestCase, runGrammarTestCase } from 'vscode-tmgrammar-test/dist/unit/index.js';
import { hugo } from '../../server/src/core/site/profiles/hugo.ts';
import { istio } from '../../server/src/core/site/profiles/istio.ts';
import { readGrammars } from './support.ts';

const folder = import.meta.dirname;

describe('the grammar', () => {
	let registry: ReturnType<typeof readGrammars>;
	beforeAll(() => {
		registry = readGrammars();
	});

	for (const name of readdirSync(folder)
		.filter((name) => name.endsWith('.test.md'))
		.sort()) {
		const test = parseGrammarTestCase(readFileSync(path.join(folder, name), 'utf8'));
		it(`${test.metadata.description} (${name})`, async () => {
			expect(test.assertions.length).toBeGreaterThan(1);
			const failures = await runGrammarTestCase(registry, test);
			const told = failures.map(({ line, srcLine, start, end, missing, unexpected, actual }) => ({
				place: `${name}:${line + 1}`,
				text: test.source[srcLine]?.slice(start, end),
				missing,
				unexpected,
				actual: actual.join(' '),
			}));
			expect(told).toEqual([]);
		});
	}

	it('knows the shortcodes of every profile by name', () => {
		const grammar = readFileSync(path.join(folder, '../../syntaxes/shortcodes-prose.tmLanguage.json'), 'utf8');
		const names = [...new Set([istio, hugo].flatMap((profile) => Object.keys(profile.shortcodes)))].sort();
		const lists = [...grammar.matchAll(/\(\?:([a-z0-9_]+(?:\|[a-z0-9_]+){20,})\)/g)].map(([, list]) => list);
		expect(lists).toEqual([names.join('|'), names.join('|')]);
	});
});
