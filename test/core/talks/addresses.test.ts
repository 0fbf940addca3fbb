import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSched } from '../../../server/src/core/talks/sched.ts';
import { talkOf } from '../../../server/src/core/talks/talk.ts';
import { tidySched, withoutTracking } from '../../../server/src/core/talks/tidy.ts';
import { readYouTube, watchAddress } from '../../../server/src/core/talks/youtube.ts';

function trackless(address: string) {
	const found = readYouTube(address);
	return found && withoutTracking(address, found);
}

function tidied(address: string) {
	const found = readSched(address);
	return found && tidySched(address, found);
}

const id = 'aB3_dE5-H7j';
const wrapped = (address: string) => `https://www.google.com/url?q=${encodeURIComponent(address)}&sa=D&usg=AOv`;

describe('an address of one video', () => {
	it.each([
		`https://www.youtube.com/watch?v=${id}`,
		`http://youtube.com/watch?v=${id}`,
		`https://m.youtube.com/watch?feature=share&v=${id}`,
		`https://music.youtube.com/watch?v=${id}&list=RD1`,
		`https://www.youtube.com/watch/${id}`,
		`https://youtu.be/${id}`,
		`https://www.youtu.be/${id}/`,
		`https://youtu.be/${id}?si=abc&t=10`,
		`//www.youtube.com/embed/${id}?rel=0`,
		`https://www.youtube-nocookie.com/embed/${id}`,
		`https://youtube.com/shorts/${id}?feature=share`,
		`https://www.youtube.com/live/${id}?t=5s`,
		`https://www.youtube.com/v/${id}?version=3`,
		`https://www.youtube.com/e/${id}`,
		`HTTPS://WWW.YouTube.COM/watch?v=${id}#t=5`,
		`https://www.youtube.com/attribution_link?a=x&u=${encodeURIComponent(`/watch?v=${id}&feature=share`)}`,
		wrapped(`https://youtu.be/${id}`),
		wrapped(`https://www.youtube.com/watch?v=${id}&t=3`),
		`https://google.com/url?url=https://youtu.be/${id}`,
		`https://www.google.co.uk/url?q=https://youtu.be/${id}`,
		`https://www.youtube.com/watch?list=PL1&amp;v=${id}`,
	])('is that video’s: %s', (address) => {
		expect(readYouTube(address)).toMatchObject({ kind: 'video', id, valid: true });
		expect(talkOf(address)).toMatchObject({ kind: 'youtube', key: `youtube:${id}`, address: watchAddress(id) });
	});

	it.each([
		['https://youtu.be/short', 'short'],
		['https://youtu.be/', ''],
		['https://www.youtube.com/watch', ''],
		['https://www.youtube.com/embed/', ''],
		['https://www.youtube.com/shorts/much-too-long-for-one', 'much-too-long-for-one'],
		[wrapped('https://youtu.be/short'), 'short'],
	])('cannot be one: %s', (address, written) => {
		expect(readYouTube(address)).toMatchObject({ kind: 'video', id: written, valid: false });
		expect(talkOf(address)).toBeUndefined();
	});

	it.each([
		['t=90', 90],
		['t=90s', 90],
		['t=1m30s', 90],
		['start=5', 5],
		['t=1h2m3s', 3723],
		['time_continue=7', 7],
		['t=soon', undefined],
		['t=', undefined],
	])('says where it begins: %s', (query, start) => {
		expect(readYouTube(`https://www.youtube.com/watch?v=${id}&${query}`)).toEqual({
			kind: 'video',
			id,
			valid: true,
			...(start !== undefined && { start }),
		});
	});
});

describe('an address of YouTube that is no video', () => {
	it.each([
		['https://www.youtube.com/playlist?list=PLq1', { kind: 'playlist', list: 'PLq1' }],
		['https://www.youtube.com/watch?list=PLq1', { kind: 'playlist', list: 'PLq1' }],
		['https://www.youtube.com/embed/videoseries?list=PLq1', { kind: 'playlist', list: 'PLq1' }],
		['https://www.youtube.com/embed?list=PLq1', { kind: 'playlist', list: 'PLq1' }],
		['https://www.youtube.com/@quay', { kind: 'channel', name: '@quay' }],
		['https://www.youtube.com/@quay/videos', { kind: 'channel', name: '@quay' }],
		['https://www.youtube.com/channel/UCabc', { kind: 'channel', name: 'UCabc' }],
		['https://www.youtube.com/c/Quay', { kind: 'channel', name: 'Quay' }],
		['https://www.youtube.com/user/quay', { kind: 'channel', name: 'quay' }],
		['https://www.youtube.com/results?search_query=mesh', { kind: 'other' }],
		['https://www.youtube.com/', { kind: 'other' }],
		['https://www.youtube.com/embed/live_stream?channel=UCabc', { kind: 'other' }],
		['https://www.youtube.com/attribution_link?a=x', { kind: 'other' }],
	])('is recognised: %s', (address, read) => {
		expect(readYouTube(address)).toEqual(read);
		expect(talkOf(address)).toBeUndefined();
	});

	it.each([
		'https://notyoutu.be/aB3_dE5-H7j',
		'https://youtube.com.example.net/watch?v=aB3_dE5-H7j',
		'https://example.net/?u=https://youtu.be/aB3_dE5-H7j',
		'https://www.google.com/search?q=https://youtu.be/aB3_dE5-H7j',
		'https://www.google.com/url?q=youtube+mesh',
		'mailto:talks@youtube.com',
		'youtu.be/aB3_dE5-H7j',
		'https://youtube.googleplex.example/watch?v=aB3_dE5-H7j',
	])('is none: %s', (address) => expect(readYouTube(address)).toBeUndefined());

	it('is none for an address wrapped again and again', () => {
		let address = `https://youtu.be/${id}`;
		for (let times = 0; times < 50; times++) address = `https://www.google.com/url?q=${encodeURIComponent(address)}`;
		expect(readYouTube(address.slice(0, 20_000))).toBeUndefined();
	});
});

describe('an address of sched', () => {
	it.each([
		['https://sched.co/1AbCd', { kind: 'talk', id: '1AbCd', valid: true, short: true }],
		['http://www.sched.co/1AbCd/', { kind: 'talk', id: '1AbCd', valid: true, short: true }],
		['https://sched.co/1AbCd?x=1', { kind: 'talk', id: '1AbCd', valid: true, short: true }],
		['https://sched.co/1Ab-d', { kind: 'talk', id: '1Ab-d', valid: false, short: true }],
		[
			'https://quay2026.sched.com/event/1AbCd/ten-slides?iframe=no',
			{ kind: 'talk', id: '1AbCd', valid: true, short: false, event: 'quay2026' },
		],
		['https://quay2026.sched.com/list/descriptions/', { kind: 'list', event: 'quay2026' }],
		['https://quay2026.sched.com/grid/', { kind: 'list', event: 'quay2026' }],
		['https://quay2026.sched.com/2026-03-12/overview', { kind: 'list', event: 'quay2026' }],
		['https://quay2026.sched.com/speaker/cleo_wu.1', { kind: 'speaker', event: 'quay2026', name: 'cleo_wu.1' }],
		['https://quay2026.sched.com/', { kind: 'other', event: 'quay2026' }],
	])('is read: %s', (address, read) => expect(readSched(address)).toEqual(read));

	it.each([
		'https://notsched.co/1AbCd',
		'https://sched.com/',
		'https://sched.co.example.net/1AbCd',
		'ftp://sched.co/1AbCd',
	])('is none: %s', (address) => expect(readSched(address)).toBeUndefined());

	it('has one key in both forms', () => {
		expect(talkOf('https://quay2026.sched.com/event/1AbCd/ten-slides')?.key).toBe(
			talkOf('https://sched.co/1AbCd/')?.key,
		);
	});
});

describe('a tidy address', () => {
	const query = fc.array(
		fc.constantFrom('si=a', 'pp=b', 'feature=share', 'ab_channel=Quay', 'utm_source=x', 't=90', 'list=PL1', 'index=2'),
		{ maxLength: 6 },
	);

	it('leads to the same video, place and list, and has nothing left to tidy', () => {
		fc.assert(
			fc.property(query, fc.constantFrom('&', '&amp;'), fc.constantFrom('', '#top'), (parts, separator, fragment) => {
				const address = `https://youtu.be/${id}${parts.length > 0 ? '?' : ''}${parts.join(separator)}${fragment}`;
				const found = trackless(address);
				const tracks = parts.some((part) => !/^(?:t|list|index)=/.test(part));
				expect(found !== undefined).toBe(tracks);
				if (!found) return;
				expect(readYouTube(found.tidy)).toEqual(readYouTube(address));
				expect(trackless(found.tidy)).toBeUndefined();
				expect(found.tidy).toBe(
					address
						.replace(/(?<=[?&;])(?:si|pp|feature|ab_channel|utm_source)=\w+(?:&(?:amp;)?)?/g, '')
						.replace(/(?:\?|&(?:amp;)?)(?=$|#)/, ''),
				);
			}),
		);
	});

	it('leaves alone what only wraps another', () => {
		expect(trackless(`https://www.google.com/url?q=https://youtu.be/${id}&si=x`)).toBeUndefined();
	});

	it('of sched has no slash and no iframe at its end, and what else it has stays', () => {
		expect(tidied('https://sched.co/1AbCd/')).toBe('https://sched.co/1AbCd');
		expect(tidied('https://q.sched.com/event/1AbCd/a/?iframe=no&w=1%25#x')).toBe(
			'https://q.sched.com/event/1AbCd/a?w=1%25#x',
		);
		for (const tidy of ['https://sched.co/1AbCd', 'https://q.sched.com/event/1AbCd/a', 'https://sched.co/1Ab-d/']) {
			expect(tidied(tidy)).toBeUndefined();
		}
	});

	it('is read the same whatever text it is', () => {
		fc.assert(
			fc.property(fc.oneof(fc.webUrl({ withQueryParameters: true }), fc.string()), (tail) => {
				for (const address of [tail, `https://youtu.be/${tail}`, `https://sched.co/${tail}`]) {
					readYouTube(address);
					const tidy = tidied(address);
					if (tidy !== undefined) expect(tidied(tidy)).toBeUndefined();
				}
			}),
		);
	});
});
