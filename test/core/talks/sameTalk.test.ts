import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areComparable } from '../../../server/src/core/talks/language.ts';
import { contentWords, scriptOf, share, withoutSort } from '../../../server/src/core/talks/words.ts';
import { check, problemsOf } from '../../support/check.ts';

describe('the words of a title', () => {
	it.each([
		['Draining Nodes, without tears!', ['draining', 'nodes', 'tears']],
		['What’s new in the mesh', ['mesh']],
		['Wie das Größte klein wird', ['größte', 'klein', 'wird']],
		['证书更新 with Helm', ['证书', '书更', '更新', 'helm']],
		['', []],
	])('of %j', (text, words) => expect([...contentWords(text)]).toEqual(words));

	it('are the same whatever their ending', () => {
		expect(share(contentWords('migrate'), contentWords('Migration'))).toBe(true);
		expect(share(contentWords('mesh'), contentWords('Meshes'))).toBe(true);
		expect(share(contentWords('оцінки'), contentWords('оцінка'))).toBe(true);
		expect(share(contentWords('storage'), contentWords('harbour'))).toBe(false);
	});

	it.each([
		['Lightning Talk: Gateways', ' Gateways'],
		['闪电演讲：自动更新', '自动更新'],
		['Спонсорська демонстрація: перенесення', ' перенесення'],
		['Storage: a love story', 'Storage: a love story'],
		['Keynote:', 'Keynote:'],
	])('%j are read without the sort of talk', (text, rest) => expect(withoutSort(text)).toBe(rest));
});

it('texts are compared in one script and language only', () => {
	expect(scriptOf('Istio 项目闪电演讲')).toBe('han');
	expect(scriptOf('Trino та дані')).toBe('cyrillic');
	expect(scriptOf('2026!')).toBeUndefined();
	expect(areComparable('Draining nodes', 'Renewing certificates', 'en')).toBe(true);
	expect(areComparable('Draining nodes', 'Перед бурею', 'uk')).toBe(false);
	expect(areComparable('El vaciado de nodos', 'Renewing certificates', 'es')).toBe(false);
	expect(areComparable('Una historia de dos', 'Renewing the certificates', 'en')).toBe(false);
	expect(areComparable('Noden leeren', 'Zertifikate erneuern', 'sv')).toBe(false);
});

describe('youtube/two-talks', () => {
	const word = fc.constantFrom(
		'harbour',
		'storage',
		'certificates',
		'gateways',
		'draining',
		'penguins',
		'lanterns',
		'ferry',
	);
	const title = fc.uniqueArray(word, { minLength: 2, maxLength: 4 }).map((words) => words.join(' '));
	const said = async (...titles: string[]) =>
		problemsOf(
			await check(titles.map((text) => `* [${text}](https://youtu.be/aB3dE5gH7jK)\n`).join('')),
			'youtube/two-talks',
		);

	it('speaks of two titles just when they have no word in common, in whichever order', async () => {
		await fc.assert(
			fc.asyncProperty(title, title, async (a, b) => {
				const common = a.split(' ').some((one) => b.split(' ').includes(one));
				expect((await said(a, b)).length).toBe(common ? 0 : 1);
				expect((await said(b, a)).length).toBe(common ? 0 : 1);
			}),
			{ numRuns: 60 },
		);
	});

	it('takes two talks that a third title connects for one', async () => {
		expect(await said('harbour storage', 'penguins lanterns')).toHaveLength(1);
		expect(await said('harbour storage', 'penguins lanterns', 'storage lanterns')).toEqual([]);
	});

	it('says nothing of links to different videos, or to a list', async () => {
		const text = '[harbour storage](https://youtu.be/aB3dE5gH7jK) [penguins lanterns](https://youtu.be/aB3dE5gH7jL)\n';
		expect(problemsOf(await check(text), 'youtube/two-talks')).toEqual([]);
		expect(
			problemsOf(
				await check(text.replaceAll(/youtu\.be\/\w+/g, 'www.youtube.com/playlist?list=PL1')),
				'youtube/two-talks',
			),
		).toEqual([]);
	});
});
