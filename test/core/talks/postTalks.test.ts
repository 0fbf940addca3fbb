import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePost } from '../../../server/src/core/post/parse.ts';
import { postTalks } from '../../../server/src/core/talks/postTalks.ts';

const told = (body: string) =>
	postTalks(parsePost(`---\ntitle: a\n---\n${body}`), 'en').map(({ title, sched, video, gaps }) => ({
		title,
		...(sched && { sched: sched.id }),
		...(video && { video: video.id }),
		...(gaps.length > 0 && { gaps: gaps.length }),
	}));

describe('the talks of a post', () => {
	it('are one for the entry and the video under the same title', () => {
		const body =
			'[Sails for sidecars](https://sched.co/2zAbC) was full.\n\n* [Keynote: Sails for Sidecars](https://youtu.be/aB3dE5fG7h_)\n';
		expect(told(body)).toEqual([{ title: 'Sails for sidecars', sched: '2zAbC', video: 'aB3dE5fG7h_' }]);
	});

	it('are one for a link that only says what is behind it, in the same item', () => {
		const body =
			'* [Sails for sidecars](https://sched.co/2zAbC) ([video](https://youtu.be/aB3dE5fG7h_))\n* [Ropes and knots](https://sched.co/2zDeF)\n';
		expect(told(body)).toEqual([
			{ title: 'Sails for sidecars', sched: '2zAbC', video: 'aB3dE5fG7h_' },
			{ title: 'Ropes and knots', sched: '2zDeF' },
		]);
	});

	it('are two for one video under titles of different talks', () => {
		const body =
			'* [Sails for sidecars](https://youtu.be/aB3dE5fG7h_)\n* [Ropes and knots](https://youtu.be/aB3dE5fG7h_)\n';
		expect(told(body).map(({ title }) => title)).toEqual(['Sails for sidecars', 'Ropes and knots']);
	});

	it('are told with what is still to come', () => {
		const body =
			'* [Sails for sidecars](https://youtu.be/VIDEOIDHERE)\n* [Ropes and knots](TODO)\n* [Docs about knots](/docs)\n[Bad](https://youtu.be/short)\n';
		expect(told(body)).toEqual([
			{ title: 'Sails for sidecars', gaps: 1 },
			{ title: 'Ropes and knots', gaps: 1 },
			{ title: 'Bad', gaps: 1 },
		]);
	});

	it('have items without a link among them, only where the others of the list begin with a talk', () => {
		const list =
			'* [Sails for sidecars](https://sched.co/2zAbC)\n* Draining harbours slowly\n* [Ropes](https://sched.co/2zDeF)\n';
		expect(told(list).map(({ title }) => title)).toEqual(['Sails for sidecars', 'Draining harbours slowly', 'Ropes']);
		expect(told(`${list.replace('* [Ropes]', '\nWe saw [Ropes]')}`).map(({ title }) => title)).not.toContain(
			'Draining harbours slowly',
		);
		expect(told(`${list}\nAlso:\n\n* Coffee for everybody\n* Harbour tours nearby\n`)).toHaveLength(3);
	});

	it('are found in any text, each within it', () => {
		const piece = fc.constantFrom(
			'* ',
			'[Sails and ropes]',
			'(https://youtu.be/aB3dE5fG7h_)',
			'(TODO)',
			'\n',
			'\n\n',
			'words here ',
			'[x](https://sched.co/2zAbC)',
			'`',
		);
		fc.assert(
			fc.property(fc.array(piece), (pieces) => {
				const post = parsePost(pieces.join(''));
				for (const { span } of postTalks(post, 'en')) {
					expect(span.start).toBeGreaterThanOrEqual(0);
					expect(span.end).toBeLessThanOrEqual(post.text.length);
					expect(span.end).toBeGreaterThan(span.start);
				}
			}),
		);
	});
});
