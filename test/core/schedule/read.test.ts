import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSchedule } from '../../../server/src/core/schedule/read.ts';
import type { Schedule } from '../../../server/src/core/schedule/schedule.ts';
import { processorTime } from '../../support/processorTime.ts';
import { escaped, idOf, scheduleText, titleOf } from '../../support/schedule.ts';

function read(text: string): Schedule {
	const schedule = readSchedule(text);
	if (!schedule) throw new Error('the text was taken for no calendar');
	return schedule;
}

const entryWith = (...lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'];

describe('a schedule', () => {
	it('of 200 talks has each with its title, speakers, track, room, time and short address', () => {
		const { name, talks, untitled } = read(scheduleText());
		expect({ name, untitled, count: talks.length }).toEqual({ name: 'Harbour Days 2026', untitled: 0, count: 200 });
		expect(new Set(talks.map(({ title }) => title))).toEqual(
			new Set(Array.from({ length: 200 }, (_, index) => titleOf(index))),
		);
		expect(talks[0]).toEqual({
			title: 'Istio: Anchors Without Tears',
			speakers: [
				{ name: 'Ada Quist', company: 'Tidewater' },
				{ name: 'Bram Oster', company: 'Harbour Labs' },
			],
			track: 'Service Mesh',
			room: 'Quay 1, Upper Deck',
			// Lisbon is an hour ahead of UTC in April.
			when: 'Wed 1 Apr, 10:00',
			address: `https://sched.co/${idOf(0)}`,
		});
	});

	it('is in the order of time, and what has no time comes last', () => {
		const timed = (title: string, start: string) =>
			entryWith(`SUMMARY:${title}`, ...(start ? [`DTSTART${start}`] : []));
		const { talks } = read(
			scheduleText({
				talks: 0,
				entries: [
					...timed('Whenever', ''),
					...timed('Third', ';TZID=America/New_York:20260401T080000'),
					...timed('First', ':20260401T090000Z'),
					...timed('Second', ':20260401T110000'),
				],
			}),
		);
		expect(talks.map(({ title, when }) => [title, when])).toEqual([
			['First', 'Wed 1 Apr, 10:00'],
			['Second', 'Wed 1 Apr, 11:00'],
			['Third', 'Wed 1 Apr, 08:00'],
			['Whenever', ''],
		]);
	});

	it('tells UTC for UTC where the calendar names no zone, and knows a zone that it brings along', () => {
		const before = [
			'BEGIN:VTIMEZONE',
			'TZID:Quay Time',
			'BEGIN:STANDARD',
			'DTSTART:19700101T000000',
			'TZOFFSETFROM:+0500',
			'TZOFFSETTO:+0500',
			'END:STANDARD',
			'END:VTIMEZONE',
		];
		const entries = [
			...entryWith('SUMMARY:Later', 'DTSTART:20260401T090000Z'),
			...entryWith('SUMMARY:Sooner', 'DTSTART;TZID=Quay Time:20260401T110000'),
			...entryWith('SUMMARY:A day', 'DTSTART;VALUE=DATE:20260402'),
		];
		const { talks } = read(scheduleText({ talks: 0, zone: '', before, entries }));
		expect(talks.map(({ title, when }) => [title, when])).toEqual([
			['Sooner', 'Wed 1 Apr, 11:00'],
			['Later', 'Wed 1 Apr, 09:00 UTC'],
			['A day', 'Thu 2 Apr'],
		]);
	});

	it('leaves out what has no title, and counts it', () => {
		const entries = [...entryWith('SUMMARY:'), ...entryWith('DTSTART:20260401T090000Z'), ...entryWith('SUMMARY: - ')];
		const { talks, untitled } = read(scheduleText({ talks: 2, entries }));
		expect([talks.length, untitled]).toEqual([2, 3]);
	});

	it('loses no other talk to lines that are broken', () => {
		const entries = [
			'BEGIN:VEVENT',
			'SUMMARY:Ropes that',
			'were cut off',
			'',
			'DTSTART:next Tuesday',
			'URL;;;',
			'CATEGORIES',
			'BEGIN:VALARM',
			'SUMMARY:Wake up',
			'END:VALARM',
			'END:VEVENT',
			'BEGIN:VEVENT',
			'SUMMARY:Never ended',
			'BEGIN:VEVENT',
			'SUMMARY:The last one',
		];
		const { talks } = read(scheduleText({ talks: 1, entries, lineEnd: '\n' }));
		const titles = talks.map(({ title }) => title);
		expect(titles).toEqual([titleOf(0), 'Ropes that were cut off', 'Never ended', 'The last one']);
	});

	it('has its titles in plain characters, however a program wrote them', () => {
		const entries = entryWith('SUMMARY:Tom &amp; Jerry&#039\\;s <b>mesh</b>\\,\\n  twice\u200b');
		expect(read(scheduleText({ talks: 0, entries })).talks[0]?.title).toBe("Tom & Jerry's <b>mesh</b>, twice");
	});

	it('keeps a dash in a title where the names do not end in speakers', () => {
		const entries = [
			...entryWith('SUMMARY:Ambient - Service Mesh\\, Simplified'),
			...entryWith('SUMMARY:Ropes - a story'),
			...entryWith('SUMMARY:Tides - another story'),
		];
		const { talks } = read(scheduleText({ speakers: false, talks: 3, entries }));
		expect(talks.map(({ title }) => title)).toContain('Ambient - Service Mesh, Simplified');
		expect(talks.every(({ speakers }) => speakers.length === 0)).toBe(true);
	});

	it('keeps an address that is not sched’s, and none that a link could not hold', () => {
		const entries = [
			...entryWith('SUMMARY:One', 'URL:https://talks.example.org/1'),
			...entryWith('SUMMARY:Two', 'URL:javascript:alert(1)'),
		];
		const { talks } = read(scheduleText({ talks: 0, entries }));
		expect(talks.map(({ address }) => address)).toEqual(['https://talks.example.org/1', undefined]);
	});

	it('of 20 MB with HTML in its descriptions is read in a moment', () => {
		const description = '<p>A <a href="https://example.org">talk</a>, with; signs\nand BEGIN:VEVENT in it.</p>'.repeat(
			240,
		);
		const text = scheduleText({ talks: 1000, description });
		expect(text.length).toBeGreaterThan(20_000_000);
		const before = processorTime();
		const { talks } = read(text);
		expect(talks.length).toBe(1000);
		expect(processorTime() - before).toBeLessThan(5_000);
	});

	it.each(['', '<!DOCTYPE html><title>Log in</title>', 'Just a moment...', 'BEGIN:VCARD\nEND:VCARD'])(
		'is not seen in %j',
		(text) => {
			expect(readSchedule(text)).toBeUndefined();
		},
	);

	it('is read without throwing, whatever follows its first line', () => {
		fc.assert(
			fc.property(
				fc.array(fc.oneof(fc.string(), fc.constantFrom(...scheduleText({ talks: 2 }).split('\r\n')))),
				(lines) => {
					const schedule = read(['BEGIN:VCALENDAR', ...lines].join('\n'));
					for (const { title } of schedule.talks) expect(title).toMatch(/^\S(?:.*\S)?$/u);
				},
			),
		);
	});

	it('gives back every title that was put in', () => {
		const word = fc.stringMatching(/^[\p{L}\p{N}!?,;:.'"()[\]\\*_#+]{1,12}$/u);
		fc.assert(
			fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), (words) => {
				const title = `Talk ${words.join(' ')}`;
				const entries = entryWith(`SUMMARY:${escaped(title)}`);
				expect(read(scheduleText({ talks: 0, entries })).talks[0]?.title).toBe(title);
			}),
		);
	});
});
