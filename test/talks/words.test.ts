import { describe, expect, it } from 'vitest';
import { matchedInWords, pairRow, scheduleTitle, talkRow } from '../../client/src/talks/words.ts';
import { english } from '../support/english.ts';

describe('the words of the lists', () => {
	it('tell a talk by its title, its speakers, its time, track and room', () => {
		const speakers = [{ name: 'Ada Quist', company: 'Tidewater' }, { name: 'Bram Oster' }];
		const talk = { title: 'Sails', speakers, when: 'Wed 1 Apr, 10:00', track: 'Mesh', room: '' };
		expect(talkRow(talk)).toEqual({
			label: 'Sails',
			description: 'Ada Quist (Tidewater), Bram Oster',
			detail: 'Wed 1 Apr, 10:00 · Mesh',
		});
	});

	it('show no icon that a title happens to spell', () => {
		const { label } = talkRow({ title: 'What $(shell) is for', speakers: [], when: '', track: '', room: '' });
		expect(label).not.toContain('$(shell)');
		expect(label.replace('\u200b', '')).toBe('What $(shell) is for');
	});

	it('tell what was left out of a schedule', () => {
		expect(scheduleTitle(english, 'Harbour Days', 1200, 0)).toBe('Harbour Days: 1,200 talks');
		expect(scheduleTitle(english, '', 1, 1)).toBe('Schedule: 1 talk, 1 entry without a title left out');
	});

	it('tell why a pair is one', () => {
		expect(pairRow(english, 'Sails', 'chosen', { title: 'Sails!', address: 'https://youtu.be/aB3dE5fG7h_' })).toEqual({
			label: 'Sails',
			description: 'chosen by you',
			detail: '$(arrow-right) Sails! · https://youtu.be/aB3dE5fG7h_',
		});
	});

	it('tell what came of it, and why a feed may lack videos', () => {
		expect(matchedInWords(english, 5, 3, false)).toBe('5 talks have a recording now. 3 talks have none yet.');
		expect(matchedInWords(english, 1, 0, false)).toBe('1 talk has a recording now.');
		expect(matchedInWords(english, 0, 1, true)).toMatch(
			/^No talk was changed\. 1 talk has none yet\. A playlist’s feed names its 15/,
		);
	});
});
