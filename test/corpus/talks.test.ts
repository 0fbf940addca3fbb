import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Checker } from '../../server/src/core/checker.ts';
import type { Problem } from '../../server/src/core/problem.ts';
import { textOf } from '../../server/src/core/text/span.ts';
import { DiskFiles } from '../../server/src/host/disk.ts';
import { noSettings, today } from '../support/check.ts';
import { publishedPosts } from './shared.ts';

const checker = new Checker(new DiskFiles(), { today: () => today });

/** What a rule says of all published posts: the post, and the piece of it that is meant. */
async function foundBy(rule: string): Promise<{ post: string; piece: string; text: string; problem: Problem }[]> {
	const found = [];
	for (const path of publishedPosts()) {
		const text = readFileSync(path, 'utf8');
		const { problems } = await checker.check(path, text, noSettings);
		for (const problem of problems.filter((one) => one.rule === rule)) {
			const post = path.slice(path.indexOf('/content/') + 9);
			found.push({ post, piece: textOf(text, problem.span), text, problem });
		}
	}
	return found;
}

describe('on the published posts', () => {
	it('youtube/two-talks finds the one slip of the 2025 Europe recap in its three languages, and nothing else', async () => {
		const found = await foundBy('youtube/two-talks');
		expect(found.map(({ post }) => post)).toEqual([
			'en/blog/2025/istio-at-kubecon-eu/index.md',
			'uk/blog/2025/istio-at-kubecon-eu/index.md',
			'zh/blog/2025/istio-at-kubecon-eu/index.md',
		]);
		for (const { piece, text, problem } of found) {
			expect(piece).toContain('-k1CdrRAGMM');
			// The other link is the earlier one, in the prose.
			expect(problem.related && textOf(text, problem.related.span)).toBe(piece);
			expect(problem.related?.span.start).toBeLessThan(problem.span.start);
		}
	});

	it('youtube/tracking finds addresses with si or pp, and what it makes of them are the same videos', async () => {
		const found = await foundBy('youtube/tracking');
		expect(found.length).toBeGreaterThan(60);
		for (const { piece, problem } of found) {
			expect(piece).toMatch(/[?&](?:si|pp)=/);
			const tidy = problem.fixes[0]?.edits[0]?.newText ?? '';
			expect(piece.startsWith(tidy)).toBe(true);
			expect(tidy).toMatch(/[\w-]{11}$/);
		}
	});

	it('sched/form finds trailing slashes and ?iframe=no only', async () => {
		const found = await foundBy('sched/form');
		expect(found).not.toEqual([]);
		for (const { piece } of found) expect(piece).toMatch(/\/$|\?iframe=no$/);
	});

	it('link/insecure finds http:// to hosts that serve https only', async () => {
		for (const { piece } of await foundBy('link/insecure')) {
			expect(piece).toMatch(/^http:\/\/(?:github\.com|istio\.io|www\.cncf\.io)\//);
		}
	});

	it.each(['youtube/id', 'sched/id', 'youtube/gone', 'sched/gone', 'youtube/title', 'link/gone'])(
		'%s says nothing',
		async (rule) => {
			expect(await foundBy(rule)).toEqual([]);
		},
	);
});
