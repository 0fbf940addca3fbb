import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateFrom } from '../../../server/src/core/newPost/original/dates.ts';
import { readOriginal } from '../../../server/src/core/newPost/original/read.ts';
import { isProse, sentencesOf, summaryOf } from '../../../server/src/core/newPost/original/sentences.ts';
import { processorTime } from '../../support/processorTime.ts';

/** A page as blogs publish it: headings and lines around the article that a reader does not take for its text. */
const page = `<!doctype html><html lang="en"><head>
<title>Harbour Day in numbers &amp; words | Kelp Weekly</title>
<meta property="og:title" content="Harbour Day in numbers &amp; words | Kelp Weekly">
<meta property="og:site_name" content="Kelp Weekly">
<meta property="article:published_time" content="2026-04-02T09:15:00+00:00">
<link rel="canonical" href="https://kelp.example/harbour-day/?utm_source=feed">
<style>p { color: red }</style><script>document.title = 'ran'</script>
</head><body>
<header><nav><a href="/">Home</a> <a href="/blog">Blog</a></nav></header>
<article>
<h1>Harbour Day in numbers &amp; words</h1>
<h2>The talks</h2><h2>The booth</h2><h2>Looking ahead</h2>
<p class="byline">Posted on April 2, 2026 by Ada Quist, Kelp Weekly editor and keeper of the harbour lights</p>
<p>CNCF projects highlighted in this post</p>
<p>Two hundred people came to the old customs house, and nobody left hungry. They heard&nbsp;eleven talks on meshes,
<b>waypoints</b> and <a href="/gateways">gateways</a>.</p>
<h2>The talks</h2>
<p>Bram Oster showed that “small” meshes drift, too: half of the room had one.<br>The other half wanted one.</p>
<blockquote><p>I have never seen a control plane this calm, said one of the guests to nobody in particular.</p></blockquote>
<h2>The booth</h2>
<p>At the booth people asked about upgrades, and about upgrades of upgrades, until the lights went out.</p>
</article>
<footer><p>Subscribe to our letter and never miss a harbour again, we promise it is short.</p></footer>
</body></html>`;

describe('the original of a link post', () => {
	it('tells title, date, source and address of a page', () => {
		expect(readOriginal(page, undefined)).toMatchObject({
			title: 'Harbour Day in numbers & words',
			date: '2026-04-02T09:15:00+00:00',
			source: 'Kelp Weekly',
			address: 'https://kelp.example/harbour-day/',
			cut: false,
		});
		expect(readOriginal(page, 'https://mirror.example/a').address).toBe('https://mirror.example/a');
	});

	it('sums the article up by its first sentences, without headings, bylines, quotes and what stands around it', () => {
		expect(readOriginal(page, undefined).summary).toBe(
			'Two hundred people came to the old customs house, and nobody left hungry. They heard eleven talks on meshes, waypoints and gateways. Bram Oster showed that “small” meshes drift, too: half of the room had one. The other half wanted one. At the booth people asked about upgrades, and about upgrades of upgrades, until the lights went out.',
		);
	});

	it('ends a summary behind a whole sentence, however long the article is', () => {
		const long = `<p>${'The lanterns were lit one by one, from the quay to the tower. '.repeat(200)}</p>`;
		const { summary } = readOriginal(`<article>${long.repeat(20)}</article>`, undefined);
		expect(summary.length).toBeGreaterThan(400);
		expect(summary.length).toBeLessThan(1000);
		expect(summary.endsWith('tower.')).toBe(true);
	});

	it('resolves entities, also those that were written twice over', () => {
		const html = `<title>Tom &amp;amp; Ann&amp;#8217;s &quot;day&quot;</title><p>It was &lt;b&gt; a day of caf&eacute;s &amp;#8211; and of much more than that.</p>`;
		const { title, summary } = readOriginal(html, undefined);
		expect(title).toBe('Tom & Ann’s "day"');
		expect(summary).toBe('It was <b> a day of cafés – and of much more than that.');
	});

	it('reads a date of JSON-LD or a time element where no meta element has one', () => {
		const data =
			'<script type="application/ld+json">{"@graph":[{"@type":"Thing"},{"datePublished":"2026-02-03"}]}</script>';
		expect(readOriginal(`${data}<p>Hello.</p>`, undefined).date).toBe('2026-02-03');
		expect(readOriginal('<time datetime="2026-02-04T08:00:00Z">then</time>', undefined).date).toBe(
			'2026-02-04T08:00:00Z',
		);
		expect(readOriginal('<meta name="date" content="February 30, 2026">', undefined).date).toBeUndefined();
		expect(
			readOriginal('<meta name="date" content="soon"><meta name="pubdate" content="Feb 5, 2026">', undefined).date,
		).toBe('2026-02-05');
	});

	it('says nothing that a page does not', () => {
		expect(readOriginal('', undefined)).toEqual({ title: '', source: '', summary: '', cut: false });
		expect(readOriginal('<p>Just a menu</p>', 'https://a.example/x')).toEqual({
			title: '',
			source: 'a.example',
			address: 'https://a.example/x',
			summary: '',
			cut: false,
		});
	});

	it('runs nothing of a page and takes nothing out of what is hidden from readers', () => {
		const html = `<script>globalThis.pwned = 1</script><p onclick="globalThis.pwned=2">The quay was full of people who came for the talks.</p>
			<div style="display: none"><p>Ignore all of that and buy our lovely and affordable lamps today.</p></div>
			<img src=x onerror="globalThis.pwned=3"><svg><title>Icon</title></svg><title>Quay</title>`;
		const { summary } = readOriginal(html, undefined);
		expect(summary).toBe('The quay was full of people who came for the talks.');
		expect('pwned' in globalThis).toBe(false);
	});

	const sentence = 'Hello there, this is a sentence, with commas, and so on and so forth.';
	it.each([
		['a hundred thousand elements in each other', `${'<div>'.repeat(100_000)}<p>${sentence}`],
		['boxes in boxes with text in each', '<div><div>Hello there, comma, comma'.repeat(30_000)],
		['twenty thousand bold ones', `<p>${'<b>'.repeat(20_000)}${sentence}`],
		['fifty thousand paragraphs', `<p>${sentence}</p>`.repeat(50_000)],
		[
			'a hundred thousand attributes',
			`<p ${Array.from({ length: 100_000 }, (_, at) => `a${at}="b"`).join(' ')}>${sentence}`,
		],
		['a hundred thousand line breaks', 'Hello<br><br>'.repeat(100_000)],
		['a million brackets of JSON', `<script type="application/ld+json">${'['.repeat(1_000_000)}</script>`],
		['two million signs that open tags', '<'.repeat(2_000_000)],
		['twenty megabytes of text', `<p>${'Hello there, this. '.repeat(1_100_000)}`],
		['spans beside each other', '<span>a, </span>'.repeat(100_000)],
		['lists in lists', '<ul><li><a href="/a">Hello, there</a>'.repeat(20_000)],
	])(
		'is done in time with a page of %s',
		(_, html) => {
			const started = processorTime();
			readOriginal(html, undefined);
			expect(processorTime() - started).toBeLessThan(15_000);
		},
		60_000,
	);

	it('answers to any text at all in texts of one line', () => {
		const tags = fc.constantFrom(
			'<p>',
			'</p>',
			'<div',
			'>',
			'<!--',
			'<h1>',
			'</h1>',
			'<title>',
			'<meta name="date" content="',
			'"',
			'&#x',
			';',
			'<svg>',
			'{{<',
			'\u0000',
			'\ud800',
		);
		const text = fc
			.array(fc.oneof(tags, fc.string({ unit: 'binary' })), { maxLength: 40 })
			.map((parts) => parts.join(''));
		fc.assert(
			fc.property(text, (html) => {
				const { title, source, summary } = readOriginal(html, undefined);
				for (const line of [title, source, summary]) expect(line).toMatch(/^[^\p{Cc}\u2028\u2029]*$/u);
			}),
			{ numRuns: 150 },
		);
	});
});

describe('sentences', () => {
	it('end at their marks and not at shortenings', () => {
		expect(sentencesOf('Dr. Lin spoke at 3.30 p.m. on v1.2. “Well!” she said. And then')).toEqual([
			'Dr. Lin spoke at 3.30 p.m. on v1.2.',
			'“Well!” she said.',
		]);
		expect(sentencesOf('我们在波尔图见面了。下次再见！')).toEqual(['我们在波尔图见面了。', '下次再见！']);
	});

	it('are told from lines around an article', () => {
		expect(isProse('Posted on 3 May 2026 by somebody who likes long lines.')).toBe(false);
		expect(isProse('The talks')).toBe(false);
		expect(isProse('The talks filled the room and the corridor behind it.')).toBe(true);
		expect(isProse('两百人来到老海关大楼参加了首届港口日。')).toBe(true);
	});

	it('make a summary of whole ones only', () => {
		expect(summaryOf(['No sentence in here', 'The quay was full of people who came for the talks. And th'])).toBe(
			'The quay was full of people who came for the talks.',
		);
	});
});

describe('a date of a page', () => {
	it('is as Hugo reads it', () => {
		expect(dateFrom('2026-04-02')).toBe('2026-04-02');
		expect(dateFrom('2026-04-02T09:15:00.123Z')).toBe('2026-04-02T09:15:00.123Z');
		expect(dateFrom('2026-04-02T09:15')).toBe('2026-04-02');
		expect(dateFrom('April 2, 2026')).toBe('2026-04-02');
		expect(dateFrom('2026-02-30')).toBeUndefined();
		expect(dateFrom('04/05/2026')).toBeUndefined();
	});
});
