import { describe, expect, it } from 'vitest';
import { check, exampleFiles, examplePath, filesBeside, problemsOf } from '../support/check.ts';
import { MemoryFiles } from '../support/memoryFiles.ts';
import { choices, covered, found, head, mended, messages } from './support.ts';

/** The file system of a Hugo site that is not istio.io's. */
const otherSite = () =>
	new MemoryFiles({ '/site/hugo.yaml': 'baseURL: https://example.org/\n', '/site/content/blog/2025/day/index.md': '' });
const elsewhere = () => ({ files: otherSite(), path: '/site/content/blog/2025/day/index.md' });

describe('front-matter/duplicate-key', () => {
	const rule = 'front-matter/duplicate-key';

	it('tells of each that loses, whatever its case', async () => {
		const text = head('title: "One"', 'Title: Two', 'draft: true', 'title: Three');
		expect(await messages(rule, text)).toEqual([
			'title stands again further down, and only the last one counts.',
			'Title stands again further down as title, and only the last one counts.',
		]);
		expect(await covered(rule, text)).toEqual(['title', 'Title']);
	});

	it('removes the one that loses with all its lines, and keeps comments', async () => {
		const text = head('keywords: # old', '  - mesh', '  - gateway', '# who', 'title: Two', 'KEYWORDS: [mesh] # new');
		expect(await choices(rule, text)).toEqual({
			'Remove this one': head('# who', 'title: Two', 'KEYWORDS: [mesh] # new'),
		});
	});

	it('removes nothing where several fields share a line', async () => {
		const text = head('{ title: One, title: Two }');
		expect((await found(rule, text)).map(({ fixes }) => fixes)).toEqual([[]]);
	});

	it('leaves fields inside fields alone', async () => {
		expect(await found(rule, head('params:', '  title: One', 'title: Two'))).toEqual([]);
	});
});

describe('front-matter/unknown-key', () => {
	const rule = 'front-matter/unknown-key';
	const given = (key: string) => head(`${key}: x`);

	for (const [key, near] of [
		['attribtion', 'attribution'],
		['Attributions', 'attribution'],
		['publish_date', 'publishdate'],
		['publish-date', 'publishdate'],
		['socialimage', 'social_image'],
		['social-image', 'social_image'],
		['desciption', 'description'],
		['keyword', 'keywords'],
		['tilte', 'title'],
		['last_updated', 'last_update'],
		['target-release', 'target_release'],
	] as const) {
		it(`takes ${key} for ${near}`, async () => {
			expect(await messages(rule, given(key))).toEqual([`The site knows no field ${key}. Did you mean ${near}?`]);
			expect(await choices(rule, given(key))).toEqual({ [`Rename it to ${near}`]: given(near) });
		});
	}

	for (const key of [
		'image',
		'video',
		'author',
		'tag',
		'data',
		'height',
		'venue',
		'speakers',
		'types',
		'links',
		'toc',
	]) {
		it(`takes ${key} for a field of the site's own`, async () => {
			expect(await found(rule, given(key))).toEqual([]);
			expect(problemsOf(await check(given(key), elsewhere()), rule)).toEqual([]);
		});
	}

	it('says nothing where the known field is there as well', async () => {
		expect(await found(rule, head('keywords: [mesh]', 'keyword: mesh'))).toEqual([]);
	});

	it('knows the fields of link posts, and none of theirs in other posts', async () => {
		const link = head('title: T', 'post_kind: link', 'external-url: https://example.org', 'sourc: Example News');
		expect(await covered(rule, link)).toEqual(['external-url', 'sourc']);
		expect(await found(rule, head('sourc: Example News'))).toEqual([]);
	});
});

describe('date/year', () => {
	const rule = 'date/year';

	it('tells of a date of another year, and sets the year in the form that it has', async () => {
		for (const [before, after] of [
			['publishdate: 2025-03-12', 'publishdate: 2026-03-12'],
			["publishDate: '2025-03-12' # soon", "publishDate: '2026-03-12' # soon"],
			['date: 2025-12-31T23:30:00+01:00', 'date: 2026-12-31T23:30:00+01:00'],
			['date: 12 Mar 2025', 'date: 12 Mar 2026'],
		] as const) {
			expect(await choices(rule, head(before))).toEqual({ 'Set the year to 2026': head(after) });
		}
		expect(await messages(rule, head('publishdate: 2025-03-12'))).toEqual([
			'publishdate is of 2025, but the post is in the folder 2026.',
		]);
	});

	it('offers no day that does not exist, and none that would fall on another day of the week than it says', async () => {
		for (const line of ['publishdate: 2024-02-29', 'publishdate: "Wed, 12 Mar 2025 10:00:00 GMT"'])
			expect((await found(rule, head(line))).map(({ fixes }) => fixes)).toEqual([[]]);
	});

	it('takes the date that the page shows', async () => {
		expect(await covered(rule, head('date: 2024-01-01', 'publishdate: 2026-01-02'))).toEqual([]);
		const other = problemsOf(await check(head('date: 2025-01-01', 'publishdate: 2026-01-02'), elsewhere()), rule);
		expect(other).toEqual([]);
	});

	it('says nothing outside a folder of a year, or of a date that Hugo does not read', async () => {
		const text = head('publishdate: 2025-03-12');
		const root = examplePath.slice(0, examplePath.indexOf('2026'));
		for (const path of ['news.md', 'day/index.md', '2026/index.md', '2026.md', 'day/2026/index.md'])
			expect(await covered(rule, text, { path: root + path }), path).toEqual([]);
		expect(await covered(rule, text, { path: `${root}2026/day.md` })).toEqual(['2025-03-12']);
		expect(await covered(rule, head('publishdate: 2025-3-12'))).toEqual([]);
	});
});

describe('date/future', () => {
	const rule = 'date/future';

	it('tells of more than 30 days, not of 30', async () => {
		expect(await covered(rule, head('publishdate: 2026-04-13'))).toEqual([]);
		expect(await messages(rule, head('publishdate: 2026-04-14'))).toEqual([
			'publishdate 2026-04-14 is 31 days ahead. Is it the day you mean?',
		]);
	});

	it('sets today, and keeps the time and the quotes', async () => {
		expect(await choices(rule, head('date: "2027-03-12T09:30:00Z"'))).toEqual({
			'Set it to today, 2026-03-14': head('date: "2026-03-14T09:30:00Z"'),
		});
		expect(await choices(rule, head("publishdate: '12 Mar 2027'"))).toEqual({
			'Set it to today, 2026-03-14': head("publishdate: '2026-03-14'"),
		});
	});

	it('says nothing of the day on which a post expires', async () => {
		expect(await covered(rule, head('publishdate: 2026-03-12', 'expirydate: 2030-01-01'))).toEqual([]);
	});
});

describe('social-image/file', () => {
	const rule = 'social-image/file';
	const line = (value: string) => head('title: T', `social_image: ${value} # shared`);

	it('strips ./ by itself, whatever the quotes', async () => {
		for (const quote of ['', "'", '"']) {
			expect(await mended(rule, line(`${quote}./welcome.jpg${quote}`))).toBe(line(`${quote}welcome.jpg${quote}`));
		}
	});

	it('offers the bare name for other paths, and the nearest names for a file that is not there', async () => {
		expect(await choices(rule, line('/welcome.jpg'))).toEqual({ 'Write welcome.jpg': line('welcome.jpg') });
		expect(await mended(rule, line('../welcome.jpg'))).toBe(line('../welcome.jpg'));
		expect(await choices(rule, line('./boot.png'))).toEqual({
			'Use booth.png': line('booth.png'),
			'Use welcome.jpg': line('welcome.jpg'),
		});
		expect(await messages(rule, line('boot.png'))).toEqual([
			'boot.png is no file beside the post, so the site shows its default picture instead.',
		]);
	});

	it('puts a name in quotes where YAML would read something else', async () => {
		const files = filesBeside({ '2026.jpg': '' });
		expect(await choices(rule, line('2025.jpg'), { files })).toMatchObject({ 'Use 2026.jpg': line('"2026.jpg"') });
	});

	it('says nothing where Hugo may find it: in another case, by a pattern, in a folder of the bundle', async () => {
		for (const value of ['Welcome.JPG', '"welcome.*"', 'pictures/welcome.jpg', '""'])
			expect(await found(rule, line(value)), value).toEqual([]);
	});

	it('says nothing where the post is no bundle, its folder is unknown, or the site has no such field', async () => {
		const single = examplePath.replace('example/index.md', 'example.md');
		expect(await found(rule, line('gone.jpg'), { path: single })).toEqual([]);
		const unread = examplePath.replace('example/', 'unread/');
		expect(await found(rule, line('gone.jpg'), { path: unread })).toEqual([]);
		expect(await found(rule, line('gone.jpg'), elsewhere())).toEqual([]);
		expect(await found(rule, line('link.jpg'), { files: linked() })).toEqual([]);
	});

	function linked(): MemoryFiles {
		const files = exampleFiles();
		files.write(`${examplePath.replace('index.md', 'link.jpg')}@`);
		return files;
	}
});

describe('target-release/form', () => {
	const rule = 'target-release/form';

	it('puts a number that is not the release in quotes', async () => {
		for (const number of ['1.10', '1.0', '2', '1.20'])
			expect(await mended(rule, head(`target_release: ${number} # old`))).toBe(
				head(`target_release: "${number}" # old`),
			);
		expect(await messages(rule, head('target_release: 1.10'))).toEqual([
			'target_release 1.10 is a number and becomes 1.1. Put it in quotes.',
		]);
	});

	it('says nothing of a release that stays as it is written', async () => {
		for (const release of ['1.25', "'1.10'", '1.25.0', '"2"'])
			expect(await found(rule, head(`target_release: ${release}`))).toEqual([]);
		expect(await found(rule, head('target_release: 1.10'), elsewhere())).toEqual([]);
	});
});
