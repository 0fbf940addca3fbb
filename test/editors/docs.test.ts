import fs from 'node:fs';
import path from 'node:path';
import { getStaticTOMLValue, parseTOML } from 'toml-eslint-parser';
import { describe, expect, it } from 'vitest';
import { readSettings } from '../../server/src/settings.ts';
import { settingsOf } from '../../server/src/settingsOf.ts';
import { root } from '../cli/support/recap.ts';
import { editorsPage, examples } from './support.ts';

const startsIt = ['recap', 'lsp', '--stdio'];
const some = readSettings({ rules: { 'image/no-text': 'error' } });

/** The objects below a value, itself included. */
function objectsIn(value: unknown): Record<string, unknown>[] {
	if (typeof value !== 'object' || value === null) return [];
	return [{ ...value }, ...Object.values(value).flatMap(objectsIn)];
}

/** The lists of Emacs Lisp that a text holds, as arrays of words and lists; a string is one word, without its quotes. */
function lists(text: string): unknown[] {
	const stack: unknown[][] = [[]];
	for (const [token, string] of text.matchAll(/"((?:[^"\\]|\\.)*)"|;.*|[()]|'|[^\s()'";]+/g)) {
		if (token === '(') stack.push([]);
		else if (token === ')') {
			const done = stack.pop();
			const outer = stack.at(-1);
			if (!done || !outer) throw new Error('a parenthesis is closed that was never opened');
			outer.push(done);
		} else if (token !== "'" && !token.startsWith(';')) stack.at(-1)?.push(string ?? token);
	}
	const [all, ...open] = stack;
	if (!all || open.length > 0) throw new Error('a parenthesis is left open');
	return all;
}

const words = (value: unknown): string[] => (Array.isArray(value) ? value.flatMap(words) : [String(value)]);

describe('the page about other editors', () => {
	it('shows settings that the server reads, in both ways alike', () => {
		const [nested, full] = examples('Settings', 'json').map((text) => readSettings(settingsOf(JSON.parse(text))));
		expect(nested).toEqual(full);
		expect(nested).toMatchObject({ network: 'allow', linkCheck: 'manual' });
		expect(nested?.severities.get('image/no-text')).toBe('error');
	});

	it('has for Helix a table that parses, starts the server and hands over settings', () => {
		const [text = ''] = examples('Helix', 'toml');
		const config = getStaticTOMLValue(parseTOML(text));
		expect(config).toMatchObject({
			'language-server': { recap: { command: 'recap', args: ['lsp', '--stdio'] } },
			language: [{ name: 'markdown', 'language-servers': expect.arrayContaining(['recap']) }],
		});
		const given = objectsIn(config).find((one) => 'rules' in one);
		expect(readSettings(settingsOf(given))).toEqual(some);
	});

	it('has for Zed, Sublime Text and JetBrains JSON that parses and holds nothing but settings', () => {
		for (const editor of ['Zed', 'Sublime Text', 'JetBrains']) {
			const found = examples(editor, 'json').map((text): unknown => JSON.parse(text));
			expect(found).toHaveLength(1);
			const options = found.flatMap(objectsIn).find((one) => 'network' in one);
			expect(Object.keys(options ?? {})).toEqual(['network', 'rules']);
		}
		expect(JSON.parse(examples('Zed', 'json')[0] ?? '')).toMatchObject({
			lsp: { marksman: { binary: { path: 'recap', arguments: ['lsp', '--stdio'] } } },
		});
		expect(JSON.parse(examples('Sublime Text', 'json')[0] ?? '')).toMatchObject({
			clients: { recap: { command: startsIt } },
		});
		expect(editorsPage).toContain('command\n`recap lsp --stdio`');
	});

	it('has for Emacs two configurations whose parentheses meet, which start the server', () => {
		const found = examples('Emacs', 'elisp').map(lists);
		expect(found).toHaveLength(2);
		for (const forms of found) {
			const all = words(forms);
			const at = all.indexOf('recap');
			expect(all.slice(at, at + 3)).toEqual(startsIt);
			expect(all.join(' ')).toContain(':network ask :rules :image/no-text error');
		}
	});

	it('is named where people look for it', () => {
		for (const page of ['README.md', 'docs/cli.md']) {
			expect(fs.readFileSync(path.join(root, page), 'utf8')).toContain('editors.md');
		}
	});
});
