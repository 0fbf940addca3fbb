import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Checker } from '../../server/src/core/checker.ts';
import { readiness } from '../../server/src/core/ready/ready.ts';
import { matchRecordings } from '../../server/src/core/recordings/match.ts';
import { postTalks } from '../../server/src/core/talks/postTalks.ts';
import { DiskFiles } from '../../server/src/host/disk.ts';
import { noSettings, today } from '../support/check.ts';
import { publishedPosts } from './shared.ts';

const checker = new Checker(new DiskFiles(), { today: () => today });

describe('of the published posts', () => {
	it('none has a talk without a link, a placeholder, a picture that is missing or another error', async () => {
		const open: string[] = [];
		for (const path of publishedPosts()) {
			const { post, place, facts, problems } = await checker.check(path, readFileSync(path, 'utf8'), noSettings);
			const items = readiness({ post, place, facts, problems, off: new Set(), weight: () => 1 });
			for (const { name, places } of items) {
				if (name === 'fields') continue;
				for (const { message } of places) open.push(`${path.slice(path.indexOf('/content/') + 9)} ${name}: ${message}`);
			}
		}
		expect(open).toEqual([]);
	}, 60_000);

	it('each talk that has a title and no video is found again among all of them by that title', async () => {
		let count = 0;
		for (const path of publishedPosts()) {
			const { post, place } = await checker.check(path, readFileSync(path, 'utf8'), noSettings);
			const talks = postTalks(post, place.language).filter(({ video, sched }) => sched && !video);
			const recordings = talks.map(({ title }, index) => ({ id: `corpus${String(index).padStart(5, '0')}`, title }));
			for (const { talk, kind, candidates } of matchRecordings(talks, recordings)) {
				count++;
				expect([talk.title, kind, candidates[0]?.title]).toEqual([talk.title, 'same', talk.title]);
			}
		}
		expect(count).toBeGreaterThan(30);
	}, 60_000);
});
