import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bundleFile, faultsOf, languages, manifestFile, readWords } from '../../scripts/l10n/bundles.mjs';
import { callsIn, placeholdersOf } from '../../scripts/l10n/calls.mjs';
import { root, start } from '../cli/support/recap.ts';

describe('the words of all languages', () => {
	it('are those that the sources and the manifest say, each with the same values', async () => {
		const { code, out, err } = await start(path.join(root, 'scripts/l10n.mjs'), ['--check'], {});
		expect({ code, err }).toEqual({ code: 0, err: '' });
		expect(out).toMatch(/^\d+ texts and \d+ of the manifest, in 4 languages\.\n$/);
	}, 60_000);

	it.each(languages)('keep code and commands as they are in %s', (language) => {
		for (const fileOf of [bundleFile, manifestFile]) {
			const english = readWords(fileOf());
			const words = readWords(fileOf(language));
			const kept = (text = '') => (text.match(/\(command:[^)]*\)|`[^` ]*`/g) ?? []).sort();
			for (const [key, text] of Object.entries(english)) expect(kept(words[key])).toEqual(kept(text));
		}
	});

	it('quote in Spanish and Ukrainian as these do', () => {
		for (const language of ['es', 'uk']) {
			const texts = [bundleFile, manifestFile].flatMap((fileOf) => Object.values(readWords(fileOf(language))));
			expect(texts.filter((text) => /“[^“”]+”/.test(text))).toEqual([]);
		}
	});

	it('end their Chinese sentences in full-width marks', () => {
		const texts = [bundleFile, manifestFile].flatMap((fileOf) => Object.values(readWords(fileOf('zh-cn'))));
		const prose = texts.map((text) => text.replace(/`[^`]*`/g, ''));
		expect(prose.filter((text) => /\p{Script=Han}[.,;:?!]|[.,;:?!]\p{Script=Han}/u.test(text))).toEqual([]);
	});
});

describe('what is told of the words of a language', () => {
	const english = { greeting: 'Hello {0}, you are {1}.', plain: 'Nothing.' };

	it('is nothing where all is there, in whatever order', () => {
		expect(faultsOf('es.json', english, { greeting: 'Es {1}, hola {0}.', plain: 'Nada.' })).toEqual([]);
	});

	it('is what is missing or empty, what nobody says, and values that are not the same', () => {
		expect(faultsOf('es.json', english, { greeting: 'Hola {0}.', plain: '', gone: 'Adiós.' })).toEqual([
			'es.json: “plain” is missing.',
			'es.json: nobody says “gone” any more.',
			'es.json: “Hola {0}.” has other places for values than “Hello {0}, you are {1}.”.',
		]);
	});

	it('is told of every value that a translation drops', () => {
		const values = fc.uniqueArray(fc.nat(9), { minLength: 1 });
		fc.assert(
			fc.property(values, fc.nat(), (numbers, which) => {
				const [text, less] = [numbers, numbers.filter((_, index) => index !== which % numbers.length)].map((left) =>
					left.map((number) => `{${number}}`).join(' and '),
				);
				expect(placeholdersOf(text ?? '')).toHaveLength(numbers.length);
				expect(faultsOf('uk.json', { key: text ?? '' }, { key: `так ${less}` })).toHaveLength(1);
			}),
		);
	});
});

describe('what the sources say', () => {
	const read = (source: string) => callsIn('server/src/core/a.ts', source);

	it('is found with its line, its comment, and whether it is told at once or later', () => {
		const source = [
			"const a = l10n.t('One {0}', 1);",
			"const b = vscode.l10n.t('Two');",
			"const c = later('Three');",
			"const d = l10n.t({ message: 'Four', comment: ['a number'] });",
			"const e = other.t('Not said');",
		].join('\n');
		expect(read(source)).toEqual({
			calls: [
				{ key: 'One {0}', message: 'One {0}', place: 'server/src/core/a.ts:1' },
				{ key: 'Two', message: 'Two', place: 'server/src/core/a.ts:2' },
				{ key: 'Three', message: 'Three', place: 'server/src/core/a.ts:3' },
				{ key: 'Four/a number', message: 'Four', place: 'server/src/core/a.ts:4' },
			],
			faults: [],
		});
	});

	it.each([
		['a text that is no literal', 'l10n.t(text)'],
		['a template with values in it', `l10n.t(\`One $\{two}\`)`],
		['a tagged template', `l10n.t\`One $\{two}\``],
		['a text that takes other values than it is handed', "l10n.t('{0} of {1}', 1)"],
		['values that no text takes', "l10n.t('One', 1)"],
		['a place for a value that a brace before it hides', "l10n.t('{{< {0} >}}', name)"],
		['a marked text that would need values', "later('{0}')"],
	])('must not be %s', (_, source) => {
		const { calls, faults } = read(source);
		expect(calls).toEqual([]);
		expect(faults).toHaveLength(1);
		expect(faults[0]).toMatch(/^server\/src\/core\/a\.ts:1: /);
	});

	it.each([
		['the message of a problem', "report({ span, message: 'It is gone.' });"],
		['the title of a fix', `const fix = { title: \`Use $\{name}\`, safe: true };`],
		['one of two messages', "report({ message: ok ? l10n.t('Fine') : 'Wrong' });"],
	])('must not be told past the translations by a rule: %s', (_, source) => {
		expect(callsIn('server/src/core/rules/text/a.ts', source).faults).toHaveLength(1);
		expect(callsIn('server/src/core/post/a.ts', source).faults).toEqual([]);
	});

	it('may be put together of values by a rule', () => {
		const source = `report({ message: \`$\{said} ($\{name}).\`, title: near });`;
		expect(callsIn('server/src/core/rules/text/a.ts', source)).toEqual({ calls: [], faults: [] });
	});
});
