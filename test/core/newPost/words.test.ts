import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datesInWords } from '../../../server/src/core/newPost/dateWords.ts';
import { oneLine } from '../../../server/src/core/newPost/event.ts';
import { readEventDates } from '../../../server/src/core/newPost/eventDates.ts';
import { eventInTitle, namesEvent } from '../../../server/src/core/newPost/eventName.ts';
import { foldedName, freeName, remarkOnName, slugOf } from '../../../server/src/core/newPost/names.ts';
import { signatoriesOf, signatureOf } from '../../../server/src/core/newPost/signature.ts';

const none: ReadonlySet<string> = new Set();

describe('the name of a post’s folder', () => {
	it('is proposed in lower case with hyphens', () => {
		expect(slugOf('KubeCon + CloudNativeCon Europe 2026')).toBe('kubecon-cloudnativecon-europe-2026');
		expect(slugOf('Día de la malla: ¡Porto!')).toBe('dia-de-la-malla-porto');
		expect(slugOf('Ann’s Mesh/Day \\ 🎉')).toBe('anns-mesh-day');
		expect(slugOf('網格日 2026')).toBe('網格日-2026');
		expect(slugOf('🎉🎉')).toBe('');
		expect(slugOf('CON')).toBe('con-event');
	});

	it('is refused where a file system or Hugo would not have it', () => {
		const refused = ['', '  ', 'a/b', 'a\\b', 'what?', 'a:b', 'a*', 'mesh.', 'mesh ', ' mesh', '.mesh', '_mesh'];
		const devices = ['CON', 'nul', 'Aux.md', 'com1', 'LPT9.2026', 'com²'];
		for (const name of [...refused, ...devices, 'm\u0000sh', 'a'.repeat(201), '会'.repeat(70)])
			expect(remarkOnName(name, none)?.severity, JSON.stringify(name)).toBe('error');
		expect(remarkOnName('CON', none)?.message).toBe('Windows keeps the name CON for a device. Take another one.');
	});

	it('may have capitals and emoji, with a word of warning', () => {
		for (const name of ['Mesh Day', 'mesh-🎉', 'MeshDay']) expect(remarkOnName(name, none)?.severity).toBe('warning');
		expect(remarkOnName('Mesh Day', none)?.message).toContain('Plainer would be mesh-day.');
		for (const name of ['mesh-day-2026', 'conference', 'console', '網格日', 'v1.2'])
			expect(remarkOnName(name, none)).toBeUndefined();
	});

	it('is refused where it is taken, also in other capitals and another Unicode form', () => {
		const taken = new Set(['mesh-day', 'día'].map(foldedName));
		expect(remarkOnName('Mesh-Day', taken)?.message).toContain('such as Mesh-Day-2');
		expect(remarkOnName('di\u0301a', taken)?.severity).toBe('error');
		expect(freeName('mesh-day', new Set(['mesh-day', 'mesh-day-2']))).toBe('mesh-day-3');
	});

	it('that is proposed is never refused', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (text) => {
				const slug = slugOf(text);
				if (slug !== '') expect(remarkOnName(slug, none)?.severity).not.toBe('error');
			}),
		);
	});
});

describe('the days of an event', () => {
	const read = (text: string) => {
		const result = readEventDates(text);
		return result.kind === 'dates' ? `${result.dates.from} ${result.dates.to}` : result.kind;
	};

	it.each([
		['2026-03-23', '2026-03-23 2026-03-23'],
		['2026-03-23 to 2026-03-26', '2026-03-23 2026-03-26'],
		['2026-03-23 - 2026-03-26', '2026-03-23 2026-03-26'],
		['2026-03-23 – 26', '2026-03-23 2026-03-26'],
		['2026-03-30..2026-04-02', '2026-03-30 2026-04-02'],
		['23-26 March 2026', '2026-03-23 2026-03-26'],
		['23 to 26 March 2026', '2026-03-23 2026-03-26'],
		['March 23-26, 2026', '2026-03-23 2026-03-26'],
		['March 30 - April 2, 2026', '2026-03-30 2026-04-02'],
		['30 March – 2 April 2026', '2026-03-30 2026-04-02'],
		['March 23, 2026', '2026-03-23 2026-03-23'],
		['', 'none'],
		['   ', 'none'],
	])('are read from %j', (text, days) => expect(read(text)).toBe(days));

	it.each([
		['2026-02-30', 'is no day'],
		['soon', 'is no day'],
		['2026-03-26 to 2026-03-23', 'before it begins'],
		['2025-03-23 to 2026-03-23', 'Check month and year'],
		['04/05/2026', '2026-04-05 or 2026-05-04'],
	])('are refused in %j', (text, words) => {
		const result = readEventDates(text);
		expect(result.kind === 'fault' && result.message).toContain(words);
	});

	it('are read again from how they are stored', () => {
		const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
		fc.assert(
			fc.property(day, fc.nat(60), (start, length) => {
				const iso = (date: Date) => date.toISOString().slice(0, 10);
				const from = iso(start);
				const to = iso(new Date(start.getTime() + length * 86_400_000));
				expect(readEventDates(`${from} to ${to}`)).toEqual({ kind: 'dates', dates: { from, to } });
			}),
		);
	});

	it('are told in words without saying a month or year twice', () => {
		const dates = (from: string, to: string) => ({ from, to });
		expect(datesInWords(dates('2026-03-23', '2026-03-26'), 'en')).toBe('from 23 to 26 March 2026');
		expect(datesInWords(dates('2026-03-30', '2026-04-02'), 'en')).toBe('from 30 March to 2 April 2026');
		expect(datesInWords(dates('2026-12-30', '2027-01-02'), 'en')).toBe('from 30 December 2026 to 2 January 2027');
		expect(datesInWords(dates('2026-03-23', '2026-03-23'), 'en')).toBe('on 23 March 2026');
		expect(datesInWords(dates('2026-03-23', '2026-03-26'), 'es')).toBe('del 23 al 26 de marzo de 2026');
		expect(datesInWords(dates('2026-03-30', '2026-04-02'), 'zh')).toBe('2026 年 3 月 30 日至 4 月 2 日');
	});
});

describe('the event of a title', () => {
	it.each([
		['Istio at KubeCon Europe 2025', 'Istio at ', 'KubeCon Europe 2025'],
		['Istio en KubeCon + CloudNativeCon NA 2025: Una semana', 'Istio en ', 'KubeCon + CloudNativeCon NA 2025'],
		['Notes from Harbour Day 2026', 'Notes from ', 'Harbour Day 2026'],
		['Harbour Day 2026', '', 'Harbour Day 2026'],
	])('is found in %j', (title, before, name) => expect(eventInTitle(title)).toEqual({ before, name }));

	it('is not seen where there is none', () => {
		for (const title of ['Dual-stack support', 'Icons in silicon', 'Daylight saving', 'Concepts'])
			expect(namesEvent(title), title).toBe(false);
	});
});

describe('who signs', () => {
	it('is told apart with company and body', () => {
		expect(signatoriesOf('Ada Lin (Acme, Inc.), Ben Ruiz (Sample) and Cleo Wu')).toEqual([
			'Ada Lin (Acme, Inc.)',
			'Ben Ruiz (Sample)',
			'Cleo Wu',
		]);
		expect(signatoriesOf('Ada Lin, for the Mesh Committee')).toEqual(['Ada Lin, for the Mesh Committee']);
		expect(signatoriesOf('Ada Lin')).toEqual(['Ada Lin']);
		expect(signatoriesOf('')).toEqual([]);
	});

	it('is found by the name that git has', () => {
		expect(signatureOf('Ben Ruiz (Sample) and Ada Lin (Acme)', 'ada lin')).toBe('Ada Lin (Acme)');
		expect(signatureOf('Ada Lin, for the Mesh Committee', 'Ada Lin')).toBe('Ada Lin, for the Mesh Committee');
		expect(signatureOf('Ada Linden (Acme)', 'Ada Lin')).toBeUndefined();
		expect(signatureOf('Ben Ruiz', '')).toBeUndefined();
	});
});

describe('a text of one line', () => {
	it('has no control, no lone half of a character and nothing that no one sees', () => {
		expect(oneLine(' a\r\n\tb\u0000c\u200b\ufeff ')).toBe('a b c');
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				const line = oneLine(text);
				expect(line).toBe(line.trim());
				expect(line).not.toMatch(/[\p{Cc}\p{Cs}]/u);
			}),
		);
	});
});
