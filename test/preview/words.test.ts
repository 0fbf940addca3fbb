import fs from 'node:fs';
import fc from 'fast-check';
import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { jsonAttribute } from '../../client/src/attribute.ts';
import { l10nFor } from '../../client/src/l10n.ts';
import { wordsFrom as preparedFrom, prepareWords } from '../../client/src/prepare/page/words.ts';
import { previewHtml } from '../../client/src/preview/html.ts';
import { filled } from '../../client/src/preview/page/filled.ts';
import { previewWords, wordsFrom } from '../../client/src/preview/page/words.ts';
import { english } from '../support/english.ts';

const parts = { script: 's.js', style: 's.css', source: 'https://own.example', nonce: 'abc', videos: false, load: 1 };

/** Speaks a language by the file of its translations. */
function speaking(language: string) {
	const file = new URL(`../../l10n/bundle.l10n.${language}.json`, import.meta.url);
	const bundle: Record<string, string> = JSON.parse(fs.readFileSync(file, 'utf8'));
	return l10nFor((message, ...args) => filled(bundle[message] ?? message, ...args), language);
}

/** The attributes of a page's body, as a browser reads them. */
function bodyOf(html: string): Map<string, string> {
	const root = parse(html).childNodes.find(
		(node): node is DefaultTreeAdapterMap['element'] => node.nodeName === 'html',
	);
	const body = root?.childNodes.find((node): node is DefaultTreeAdapterMap['element'] => node.nodeName === 'body');
	return new Map(body?.attrs.map(({ name, value }) => [name, value]));
}

describe('the words of a page', () => {
	it.each(['es', 'uk', 'zh-cn'])('come to it in the language of the interface: %s', (language) => {
		const l10n = speaking(language);
		const html = previewHtml({ ...parts, l10n, language });
		const words = wordsFrom(bodyOf(html).get('data-words') ?? '');
		expect(words).toEqual(previewWords(l10n));
		expect(words.play).not.toBe(previewWords(english).play);
		expect(filled(words.play, 'Sails')).toContain('Sails');
		expect(html).toContain(`<html lang="${Intl.getCanonicalLocales(language)[0]}">`);
		expect(preparedFrom(JSON.stringify(prepareWords(l10n)))).toEqual(prepareWords(l10n));
	});

	it('are English where they are lacking, and where what came is something else', () => {
		const own = previewWords(english);
		expect(wordsFrom('')).toEqual(own);
		expect(wordsFrom('[1]')).toEqual(own);
		expect(wordsFrom('{"sound": 3, "video": "Vídeo", "other": "x"}')).toEqual({ ...own, video: 'Vídeo' });
	});

	it('are in an attribute what they were before, whatever they are', () => {
		fc.assert(
			fc.property(fc.dictionary(fc.string(), fc.string({ unit: 'grapheme' })), (words) => {
				const html = `<!DOCTYPE html><html><body data-words="${jsonAttribute(words)}"></body></html>`;
				expect(JSON.parse(bodyOf(html).get('data-words') ?? '')).toEqual({ ...words });
			}),
		);
	});
});

describe('numbers and lists', () => {
	it.each([
		['en', '12,345', 'a, b and c'],
		['es', '12.345', 'a, b y c'],
		['uk', '12\u00a0345', 'a, b і c'],
		['zh-cn', '12,345', 'a、b和c'],
		// A language that VS Code names and nobody knows is written as English is.
		['qps ploc', '12,345', 'a, b and c'],
	])('are written as the language does: %s', (language, number, list) => {
		const l10n = l10nFor(filled, language);
		expect([l10n.number(12_345), l10n.list(['a', 'b', 'c'])]).toEqual([number, list]);
	});
});
