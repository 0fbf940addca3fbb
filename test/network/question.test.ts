import { describe, expect, it } from 'vitest';
import { question } from '../../client/src/network/question.ts';
import { english } from '../support/english.ts';

describe('the question about the network', () => {
	it('says what is asked of whom, and what else a yes allows', () => {
		expect(question(english, { links: 22, hosts: ['i.ytimg.com', 'sched.co', 'www.youtube.com'] })).toBe(
			'May Recap Posts use the network in this workspace? It would ask i.ytimg.com, sched.co and www.youtube.com whether 22 links are still there, now and when you save a post. It sends the addresses of links and nothing of your text. A yes also lets the preview show videos and gives links that you paste their titles.',
		);
	});

	it('speaks of the preview where that wants a video', () => {
		const text = question(english, { hosts: ['www.youtube-nocookie.com'] });
		expect(text).toContain('load the videos of the preview from www.youtube-nocookie.com.');
		expect(text).toContain('check links');
	});

	it('names what is loaded, where that is neither links nor videos', () => {
		const text = question(english, { links: 1, hosts: ['harbourdays2026.sched.com'], loads: 'a schedule' });
		expect(text).toContain('It would load a schedule from harbourdays2026.sched.com.');
		expect(text).toContain('check links');
	});

	it('counts one link as one', () => {
		expect(question(english, { links: 1, hosts: ['sched.co'] })).toContain('whether a link is still there');
	});

	it('counts sites beyond the first ones and names each of a few', () => {
		const hosts = Array.from({ length: 9 }, (_, at) => `${at}.example`);
		expect(question(english, { links: 1200, hosts })).toContain(
			'0.example, 1.example, 2.example, 3.example and 5 other sites',
		);
		expect(question(english, { links: 1200, hosts })).toContain('1,200 links');
		expect(question(english, { links: 5, hosts: hosts.slice(0, 5) })).toContain('3.example and 4.example');
	});
});
