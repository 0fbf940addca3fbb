import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { videoIdsIn } from '../../../server/src/core/recordings/addresses.ts';
import { feedQuery, readFeed } from '../../../server/src/core/recordings/feed.ts';
import { readPage } from '../../../server/src/core/recordings/page.ts';
import { processorTime } from '../../support/processorTime.ts';
import { feedText } from '../../support/recordings.ts';

describe('a feed', () => {
	it('names its videos with their titles', () => {
		const titles = { aB3dE5fG7h_: 'Sails & ropes', 'Zx-9_vBnM12': '<Knots>' };
		expect(readFeed(feedText(titles))).toEqual([
			{ id: 'aB3dE5fG7h_', title: 'Sails & ropes' },
			{ id: 'Zx-9_vBnM12', title: '<Knots>' },
		]);
	});

	it('is not seen in a page', () => {
		expect(readFeed('<!DOCTYPE html><title>feed</title>')).toBeUndefined();
	});

	it.each([
		['https://www.youtube.com/playlist?list=PLabcDEF123_-x', 'playlist_id=PLabcDEF123_-x'],
		['youtube.com/watch?v=aB3dE5fG7h_&list=PLabcDEF123', 'playlist_id=PLabcDEF123'],
		['https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv', 'channel_id=UCabcdefghijklmnopqrstuv'],
		['https://www.youtube.com/@tidewater', undefined],
		['https://youtu.be/aB3dE5fG7h_', undefined],
		['https://example.org/playlist?list=PLabcDEF123', undefined],
		['', undefined],
	])('of %s is asked for by %s', (address, query) => {
		expect(feedQuery(address)).toBe(query);
	});
});

describe('a saved page', () => {
	it('names its videos by the title of their links, their text, or what it keeps for its script', () => {
		const html = `
			<a href="/watch?v=aB3dE5fG7h_&amp;list=PL1&amp;index=1" title="Sails &amp; ropes"><span>12:34</span></a>
			<a class=x href='https://www.youtube.com/watch?v=Zx-9_vBnM12'><img src="a.jpg"><b>Knots</b>
			  for everybody</a>
			<a href="/watch?v=kL0mN1oP2qR">1:02:03</a>
			<a href="/about">About</a>
			<script>{"videoId":"kL0mN1oP2qR","thumbnail":{},"title":{"runs":[{"text":"Tides \\"at\\" night\\u0026day"}]}},
			{"videoId":"mN0pQ1rS2tU","title":{"simpleText":"Buoys"}}</script>`;
		expect(readPage(html)).toEqual([
			{ id: 'aB3dE5fG7h_', title: 'Sails & ropes' },
			{ id: 'Zx-9_vBnM12', title: 'Knots for everybody' },
			{ id: 'kL0mN1oP2qR', title: 'Tides "at" night&day' },
			{ id: 'mN0pQ1rS2tU', title: 'Buoys' },
		]);
	});

	it('of 20 MB whose links are never closed is read in a moment', () => {
		const html = '<a href="/watch?v=aB3dE5fG7h_">'.repeat(20_000) + '<p>words</p>'.repeat(1_600_000);
		const before = processorTime();
		expect(readPage(html)).toHaveLength(1);
		expect(processorTime() - before).toBeLessThan(5_000);
	});

	it('is read without throwing, whatever it is made of', () => {
		const piece = fc.constantFrom(
			'<a ',
			'href="/watch?v=aB3dE5fG7h_"',
			'>',
			'</a>',
			'title="x"',
			'"videoId":"aB3dE5fG7h_"',
			'"title":{"runs":[{"text":"',
			'\\',
			'"',
			'<',
			'Sails',
		);
		fc.assert(
			fc.property(fc.array(piece), (pieces) => {
				for (const { id } of readPage(pieces.join(''))) expect(id).toBe('aB3dE5fG7h_');
			}),
		);
	});
});

describe('addresses that were pasted', () => {
	it('are those of videos, each once and whatever stands between', () => {
		const text =
			'Here: https://youtu.be/aB3dE5fG7h_?si=xyz, <https://www.youtube.com/watch?v=Zx-9_vBnM12> youtu.be/aB3dE5fG7h_ https://example.org (youtube.com/playlist?list=PL1)';
		expect(videoIdsIn(text)).toEqual(['aB3dE5fG7h_', 'Zx-9_vBnM12']);
	});
});
