import { describe, expect, it } from 'vitest';
import { firstLayout, inLanguage, layoutLike } from '../../../server/src/core/newPost/layout.ts';
import { kindOfPost, modelsFor } from '../../../server/src/core/newPost/models.ts';
import type { IndexedPost } from '../../../server/src/core/siteIndex/indexedPost.ts';

const content = '/site/content';

/** A post of an index, with as many talks and pictures as are wanted. */
function indexed(
	name: string,
	title: string,
	date: string,
	talks: number,
	pictures: number,
	more: Partial<IndexedPost> = {},
): IndexedPost {
	const span = { start: 0, end: 0 };
	return {
		path: `${content}/en/blog/2025/${name}/index.md`,
		kind: 'post',
		site: '/site',
		language: 'en',
		title,
		titleSpan: span,
		date,
		attribution: undefined,
		keywords: [],
		pictures: Array.from({ length: pictures }, (_, at) => ({
			value: `${at}.jpg`,
			target: undefined,
			by: 'shortcode',
			shown: true,
			...span,
		})),
		shortcodes: [],
		widths: [],
		talks: Array.from({ length: talks }, (_, at) => ({ value: `sched:${at}`, name: '', ...span })),
		headings: [],
		lines: Uint32Array.of(0),
		...more,
	};
}

const recap = indexed('a', 'Istio at KubeCon Europe 2025', '2025-04-25', 9, 8);
const older = indexed('b', 'Istio at KubeCon NA 2024', '25 Nov 2024', 4, 3);
const call = indexed('c', 'Join us for Istio Day', '2025-05-01', 0, 1);
const article = indexed('d', 'Dual-stack support', '2025-06-01', 0, 5);
const spanish = indexed('e', 'Istio en KubeCon 2025', '2025-11-25', 12, 5, {
	language: 'es',
	path: `${content}/es/blog/2025/e/index.md`,
});
const link = indexed('f', 'Elsewhere', '2025-07-01', 0, 0, { kind: 'link-post', path: `${content}/en/links/f.md` });

describe('the post that a new one takes after', () => {
	it('is a recap where it links talks or shows pictures of an event, an announcement where it speaks of one', () => {
		expect([recap, older, call, article, spanish, link].map(kindOfPost)).toEqual([
			'recap',
			'recap',
			'announcement',
			undefined,
			'recap',
			'link',
		]);
		expect(kindOfPost(indexed('g', 'Notes', '2025-01-01', 0, 0, { kind: 'page' }))).toBeUndefined();
	});

	it('is the last of its kind and language, whatever form its date has', () => {
		const posts = [older, article, spanish, call, recap, link];
		expect(modelsFor('recap', 'en', posts)).toEqual({ own: recap, kind: recap, place: recap });
		expect(modelsFor('recap', 'es', posts).own).toBe(spanish);
		expect(modelsFor('recap', 'zh', posts)).toEqual({ own: undefined, kind: spanish, place: spanish });
		expect(modelsFor('announcement', 'en', posts).own).toBe(call);
		expect(modelsFor('link', 'es', posts)).toEqual({ own: undefined, kind: link, place: link });
		expect(modelsFor('announcement', 'en', [article])).toEqual({ own: undefined, kind: undefined, place: article });
		expect(modelsFor('recap', 'en', [])).toEqual({ own: undefined, kind: undefined, place: undefined });
	});
});

describe('the place of a new post', () => {
	const at = (path: string) => layoutLike(`${content}/${path}`, content, '2026-03-14');

	it('is beside the last one, in the folder of this year or month', () => {
		expect(at('en/blog/2025/day/index.md')).toEqual({ parent: `${content}/en/blog/2026`, bundle: true, prefix: '' });
		expect(at('en/blog/2025/11/day.md')).toEqual({ parent: `${content}/en/blog/2026/03`, bundle: false, prefix: '' });
		expect(at('posts/2025-11-02-day/index.md')).toEqual({
			parent: `${content}/posts`,
			bundle: true,
			prefix: '2026-03-14-',
		});
		expect(at('links/day.md')).toEqual({ parent: `${content}/links`, bundle: false, prefix: '' });
	});

	it('of another language is the same below its folder', () => {
		const layout = at('en/blog/2025/day/index.md');
		expect(inLanguage(layout, content, 'en', 'zh').parent).toBe(`${content}/zh/blog/2026`);
		expect(inLanguage(layout, content, 'es', 'zh').parent).toBe(layout.parent);
	});

	it('on a site without posts is its blog', () => {
		expect(firstLayout(content, 'en', true, '2026-03-14').parent).toBe(`${content}/en/blog/2026`);
		expect(firstLayout(content, undefined, false, '2026-03-14').parent).toBe(`${content}/blog`);
	});
});
