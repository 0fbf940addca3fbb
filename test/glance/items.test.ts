import { expect, it } from 'vitest';
import { glanceItems, isGlance } from '../../client/src/glance/items.ts';
import { english } from '../support/english.ts';

const at = (line: number) => ({ start: { line, character: 0 }, end: { line, character: 5 } });
const nothing = { problems: [], pictures: [], talks: [], headings: [] };

it('groups what a post has, and leaves out a group of nothing', () => {
	const rows = glanceItems(english, {
		...nothing,
		problems: [{ label: 'It is gone.', detail: 'image/missing-file', severity: 'error', range: at(11) }],
		pictures: [
			{ label: 'The quay', detail: './quay.jpg', range: at(20) },
			{ label: '', detail: './b.jpg', range: at(22) },
		],
		headings: [{ label: 'Talks', detail: '', level: 2, range: at(8) }],
	});
	expect(rows.map((row) => [row.kind, row.label, row.kind === 'place' ? row.description : ''])).toEqual([
		['group', '1 problem', ''],
		['place', '$(error) It is gone.', 'line 12'],
		['problems', '$(list-unordered) Open the list of problems', ''],
		['group', '2 pictures', ''],
		['place', '$(device-camera) The quay', 'quay.jpg'],
		['place', '$(device-camera) b.jpg', ''],
		['group', '1 heading', ''],
		['place', '## Talks', ''],
	]);
});

it('names a talk by its words and its host, and by its address where it has no words', () => {
	const rows = glanceItems(english, {
		...nothing,
		talks: [
			{ label: 'Sails', detail: 'https://www.youtube.com/watch?v=aB3dE5fG7h_', range: at(1) },
			{ label: '', detail: 'https://sched.co/1abCD', range: at(2) },
			{ label: '', detail: 'aB3dE5fG7h_', range: at(3) },
		],
	});
	expect(rows.slice(1)).toMatchObject([
		{ label: '$(play-circle) Sails', description: 'youtube.com' },
		{ label: '$(play-circle) https://sched.co/1abCD', description: 'sched.co' },
		{ label: '$(play-circle) aB3dE5fG7h_', description: '' },
	]);
});

it('takes an answer of its shape only', () => {
	expect(isGlance(nothing)).toBe(true);
	expect(isGlance({ ...nothing, talks: 3 })).toBe(false);
	expect(isGlance(null)).toBe(false);
	expect(isGlance(undefined)).toBe(false);
});
