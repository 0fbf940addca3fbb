import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePost } from '../../../server/src/core/post/parse.ts';
import { recordingEdits } from '../../../server/src/core/recordings/edits.ts';
import { matchRecordings } from '../../../server/src/core/recordings/match.ts';
import type { Recording } from '../../../server/src/core/recordings/recording.ts';
import { postTalks } from '../../../server/src/core/talks/postTalks.ts';
import { speakersOf, titleOf } from '../../support/schedule.ts';

const idOf = (index: number) => `vid${String(index).padStart(8, '0')}`;

const videos = (...titles: string[]): Recording[] => titles.map((title, index) => ({ id: idOf(index), title }));

const talksOf = (body: string) => postTalks(parsePost(`---\ntitle: a\n---\n${body}`), 'en');

const found = (body: string, ...titles: string[]) =>
	matchRecordings(talksOf(body), videos(...titles)).map(({ talk, kind, candidates }) => [
		talk.title,
		kind,
		...candidates.map(({ title }) => title),
	]);

const talk = '[Sails for sidecars in the harbour](https://sched.co/2zAbC)\n';

describe('a talk and its recording', () => {
	it.each([
		'Sails for Sidecars in the Harbour',
		'Sails for Sidecars in the Harbour - Ada Quist, Tidewater & Bram Oster, Harbour Labs',
		'Keynote: Sails for sidecars in the harbour | Istio Day 2026',
		'sails for “sidecars” in the harbour!',
	])('are one by the title %s', (title) => {
		expect(found(talk, 'Ropes and knots', title)).toEqual([['Sails for sidecars in the harbour', 'same', title]]);
	});

	it('are likely to be one where much of the title is the same, and the author is left to say so', () => {
		expect(found(talk, 'Ropes and knots', 'Sails for sidecars: a harbour story')).toEqual([
			['Sails for sidecars in the harbour', 'likely', 'Sails for sidecars: a harbour story'],
		]);
	});

	it('are a tie where two videos have the title, or come as close as each other', () => {
		const title = 'Sails for sidecars in the harbour';
		expect(found(talk, title, `Lightning Talk: ${title}`)[0]?.[1]).toBe('tie');
		expect(found(talk, 'Sails for sidecars, part one', 'Sails for sidecars, part two')[0]?.slice(1)).toEqual([
			'tie',
			'Sails for sidecars, part one',
			'Sails for sidecars, part two',
		]);
	});

	it('are none where only the name of the project is the same', () => {
		const body =
			'* [Istio ambient at scale](https://sched.co/2zAbC)\n* [Istio gateways explained](https://sched.co/2zDeF)\n';
		expect(found(body, 'Istio and the harbour', 'Istio without tears', 'Istio ropes').map(([, kind]) => kind)).toEqual([
			'none',
			'none',
		]);
	});

	it('are not looked for where the post has a video, or no title to go by', () => {
		const body = '[Sails for sidecars](https://youtu.be/aB3dE5fG7h_) and [here](https://sched.co/2zAbC)\n';
		expect(found(body, 'Sails for sidecars')).toEqual([]);
	});

	it('do not share a video that is known to be another talk’s', () => {
		const body =
			'* [Sails for sidecars](https://sched.co/2zAbC)\n* [Sails for sidecars, revisited](https://sched.co/2zDeF)\n';
		expect(found(body, 'Sails for Sidecars').map(([, kind]) => kind)).toEqual(['same', 'none']);
	});

	it('are found for all 200 talks of a schedule, each the right one', () => {
		const indices = Array.from({ length: 200 }, (_, index) => index);
		const body = indices.map(
			(index) => `* [${titleOf(index)}](https://sched.co/2z${index.toString(36).padStart(3, '0')})\n`,
		);
		const titles = indices.map((index) => `${titleOf(index)} - ${speakersOf(index)}`);
		const matches = matchRecordings(talksOf(body.join('')), videos(...titles.toReversed()));
		expect(matches).toHaveLength(200);
		for (const { talk: one, kind, candidates } of matches) {
			expect(kind).toBe('same');
			expect(candidates[0]?.title.startsWith(one.title)).toBe(true);
		}
	});

	it('are never called the same without the title’s words', () => {
		const word = fc.constantFrom('Sails', 'ropes', 'anchors', 'harbour', 'mesh', 'Istio', 'night', 'tides');
		const title = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
		fc.assert(
			fc.property(title, fc.array(title), (mine, others) => {
				const [match] = matchRecordings(talksOf(`[${mine}](https://sched.co/2zAbC)\n`), videos(...others));
				if (match?.kind !== 'same') return;
				expect(match.candidates[0]?.title.toLowerCase()).toBe(mine.toLowerCase());
			}),
		);
	});
});

describe('a recording that is chosen', () => {
	const filled = (body: string): string[] => {
		const post = parsePost(body);
		return postTalks(post, 'en').map((one) => {
			const edits = recordingEdits(post.text, one, 'aB3dE5fG7h_').toSorted((a, b) => b.span.start - a.span.start);
			return edits.reduce(
				(text, { span, newText }) => text.slice(0, span.start) + newText + text.slice(span.end),
				body,
			);
		});
	};

	it('takes the place of every link to the schedule', () => {
		const body = '[Sails for sidecars](https://sched.co/2zAbC) and again [here](https://sched.co/2zAbC/)\n';
		expect(filled(body)).toEqual([
			'[Sails for sidecars](https://youtu.be/aB3dE5fG7h_) and again [here](https://youtu.be/aB3dE5fG7h_)\n',
		]);
	});

	it('fills what is still to come, and then leaves the schedule alone', () => {
		const body = '* [Sails for sidecars](https://sched.co/2zAbC) ([video](https://youtu.be/VIDEOIDHERE))\n';
		expect(filled(body)).toEqual([
			'* [Sails for sidecars](https://sched.co/2zAbC) ([video](https://youtu.be/aB3dE5fG7h_))\n',
		]);
	});

	it('makes a link of an item that has none', () => {
		const body =
			'* [Sails and masts](https://sched.co/2zAbC)\n* [Ropes and knots](https://sched.co/2zDeF)\n* Draining `nodes` slowly (link to be added)\n';
		expect(filled(body)[2]).toContain('* [Draining `nodes` slowly](https://youtu.be/aB3dE5fG7h_)\n');
	});

	it('is written into a definition once, however many links go there', () => {
		const body = '[Sails for sidecars][s] and [Sails for sidecars][s]\n\n[s]: https://sched.co/2zAbC\n';
		expect(filled(body)).toEqual([
			'[Sails for sidecars][s] and [Sails for sidecars][s]\n\n[s]: https://youtu.be/aB3dE5fG7h_\n',
		]);
	});
});
