import { describe, expect, it } from 'vitest';
import { parsePost } from '../../../server/src/core/post/parse.ts';
import { talksOf } from '../../../server/src/core/talks/talks.ts';

function talks(text: string): [string, string, string][] {
	const post = parsePost(text);
	return talksOf(post).map(({ site, name, span }) => [site, name, text.slice(span.start, span.end)]);
}

describe('the talks of a post', () => {
	it('are links to videos and to pages of talks, by the words a reader sees', () => {
		expect(
			talks(
				'Ada spoke on [the *big* `mesh`](https://youtu.be/aB3dE5fG7h_?si=x), Bram on\n[sails](https://sched.co/1abCD/).\n',
			),
		).toEqual([
			['youtube', 'the big mesh', '[the *big* `mesh`](https://youtu.be/aB3dE5fG7h_?si=x)'],
			['sched', 'sails', '[sails](https://sched.co/1abCD/)'],
		]);
	});

	it('are videos in frames and shortcodes, and addresses without words', () => {
		expect(
			talks(
				'<iframe src="https://www.youtube.com/embed/aB3dE5fG7h_" title="Keynote"></iframe>\n\n{{< youtube aB3dE5fG7h_ >}} {{< youtube id="aB3dE5fG7h_" title="Sails" >}}\n\nhttps://event.sched.com/event/1abCD/sails <https://youtu.be/aB3dE5fG7h_>\n',
			).map(([site, name]) => [site, name]),
		).toEqual([
			['youtube', 'Keynote'],
			['youtube', ''],
			['youtube', 'Sails'],
			['sched', ''],
			['youtube', ''],
		]);
	});

	it('count where they are linked, once for each reference and not where its address is defined', () => {
		expect(talks('[One][a] and [two][a].\n\n[a]: https://youtu.be/aB3dE5fG7h_\n').map(([, name]) => name)).toEqual([
			'One',
			'two',
		]);
	});

	it('are talks even when their address has a slip', () => {
		expect(talks('[Short](https://youtu.be/aB3dE5)\n')).toHaveLength(1);
	});

	it('are no playlists, channels, schedules, pictures, other links, code or inert shortcodes', () => {
		expect(
			talks(
				'[all](https://www.youtube.com/playlist?list=PLabc) [us](https://www.youtube.com/@meshday) [plan](https://meshday.sched.com/) ![a](https://youtu.be/aB3dE5fG7h_) [site](https://example.org) `https://youtu.be/aB3dE5fG7h_` {{</* youtube aB3dE5fG7h_ */>}}\n',
			),
		).toEqual([]);
	});
});
