import { describe, expect, it } from 'vitest';
import { type TalkNode, talkNodes } from '../../client/src/talks/nodes.ts';
import type { Overview } from '../../server/src/protocol.ts';
import { english } from '../support/english.ts';

const at = (line: number) => ({ start: { line, character: 0 }, end: { line, character: 4 } });

const overview: Overview = {
	version: 1,
	talks: [
		{
			title: 'Sails',
			range: at(9),
			speakers: 'Ada Quist (Tidewater)',
			sched: '2zAbC',
			verdict: 'gone',
			missing: 'no video',
		},
		{ title: 'Sails', range: at(10), speakers: '', video: 'aB3dE5fG7h_', missing: '' },
		{ title: '', range: at(11), speakers: '', missing: 'no link' },
	],
	pictures: [
		{ name: 'quay.jpg', range: at(12), state: '40 × 20, 33 bytes', isFaulty: false },
		{ name: 'gone.jpg', range: at(13), state: 'gone.jpg is not in this post’s folder.', isFaulty: true },
	],
	ready: [
		{ name: 'fields', label: 'The front matter is complete', state: 'done', places: [] },
		{
			name: 'pictures',
			label: 'Every picture is there',
			state: 'open',
			places: [{ message: 'gone.jpg is not here.', range: at(13) }],
		},
		{ name: 'links', label: 'No link is dead', state: 'unknown', note: '2 links were not checked', places: [] },
	],
};

function group(id: string, of: Overview = overview): TalkNode {
	const node = talkNodes(english, of).find((one) => one.id === id);
	if (!node) throw new Error(`there is no ${id}`);
	return node;
}

function all(nodes: readonly TalkNode[]): TalkNode[] {
	return nodes.flatMap((node) => [node, ...all(node.children)]);
}

describe('the lines of the view', () => {
	it('say first what is open, and lead to its places', () => {
		const [ready] = talkNodes(english, overview);
		expect(ready).toMatchObject({ id: 'ready', label: 'Ready to Publish', description: '1 of 3 open' });
		expect(ready?.children.map(({ label, description, icon }) => [label, description, icon])).toEqual([
			['The front matter is complete', '', 'pass'],
			['Every picture is there', '1', 'circle-large-outline'],
			['No link is dead', '2 links were not checked', 'question'],
		]);
		expect(ready?.children[1]).toMatchObject({
			range: at(13),
			children: [{ label: 'gone.jpg is not here.', range: at(13) }],
		});
	});

	it('say so when nothing is open, and when that is only as far as is known', () => {
		const [done, , unknown] = overview.ready;
		expect(group('ready', { ...overview, ready: done ? [done] : [] }).description).toBe('nothing is open');
		expect(group('ready', { ...overview, ready: unknown ? [unknown] : [] }).description).toBe('as far as is known');
	});

	it('name each talk with who speaks, where it is, and what it lacks', () => {
		expect(group('talks').description).toBe('3, 1 with no link, 1 with no video');
		expect(group('talks').children.map(({ label, description, icon }) => [label, description, icon])).toEqual([
			['Sails', 'no video · Ada Quist (Tidewater) · sched 2zAbC', 'error'],
			['Sails', 'video aB3dE5fG7h_', 'circle-outline'],
			['A talk without a name', 'no link', 'warning'],
		]);
	});

	it('name each picture with its state', () => {
		expect(group('pictures')).toMatchObject({ description: '2, 1 to look at', isOpen: true });
		expect(group('pictures').children.map(({ label, description, icon }) => [label, description, icon])).toEqual([
			['quay.jpg', '40 × 20, 33 bytes', 'file-media'],
			['gone.jpg', 'is not in this post’s folder.', 'warning'],
		]);
	});

	it('have ids of their own, and words for those who do not see the icons', () => {
		const nodes = all(talkNodes(english, overview));
		expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length);
		expect(nodes.every(({ spoken, label }) => spoken.startsWith(label))).toBe(true);
		expect(group('talks').children[0]?.spoken).toBe('Sails, no video, Ada Quist (Tidewater), sched 2zAbC, is gone');
		expect(group('ready').children.map(({ spoken }) => spoken)).toEqual([
			'The front matter is complete: done',
			'Every picture is there: open, 1 place',
			'No link is dead: not known, 2 links were not checked',
		]);
	});
});
