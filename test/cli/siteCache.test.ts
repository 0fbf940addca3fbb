import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LintCache } from '../../server/src/cli/cache/lintCache.ts';
import { Recorder } from '../../server/src/cli/cache/recorder.ts';
import { stampOf } from '../../server/src/cli/cache/stamp.ts';
import { checkFile } from '../../server/src/cli/lint/check.ts';
import { Checker } from '../../server/src/core/checker.ts';
import { DiskFiles } from '../../server/src/host/disk.ts';
import { toPortable } from '../../server/src/host/paths.ts';
import { noSettings, today } from '../support/check.ts';
import { folderWith } from '../support/folder.ts';
import { picture } from '../support/picture.ts';
import { until } from '../support/until.ts';
import { postText } from './support/posts.ts';

const config = `baseURL: https://istio.io/
languages:
  en: { contentDir: content/en, weight: 1 }
  zh: { contentDir: content/zh, weight: 2 }
`;

const around = { today: () => today, author: async () => undefined };
const settings = noSettings;

function site(more: Readonly<Record<string, string>> = {}): string {
	const all: Record<string, string | Uint8Array> = {
		'hugo.yaml': config,
		'content/en/about/_index.md': '',
		'content/en/news/_index.md': '',
		'content/en/docs/_index.md': '',
		'content/en/docs/guide/index.md': '---\ntitle: Guide\naliases: [/docs/handbook]\n---\n',
		'static/_redirects': '/old/* /docs/ 301\n',
		'static/files/plan.pdf': '',
	};
	for (const name of ['bergen', 'porto', 'quay', 'tides', 'utrecht', 'york']) {
		all[`content/en/blog/2026/${name}/index.md`] = postText({ body: 'See [the guide](/docs/guide/).' });
		all[`content/en/blog/2026/${name}/welcome.jpg`] = picture;
	}
	all['content/zh/blog/2026/porto/index.md'] = postText();
	all['content/zh/blog/2026/porto/welcome.jpg'] = picture;
	return folderWith({ ...all, ...more });
}

interface Told {
	readonly found: Readonly<Record<string, readonly string[]>>;
	readonly hits: number;
	/** How many files were read for what they say of the site: its config, and heads of pages. */
	readonly reads: number;
}

function markdownIn(folder: string): string[] {
	return fs
		.readdirSync(folder, { recursive: true })
		.map(String)
		.filter((name) => name.endsWith('.md'))
		.sort()
		.map((name) => toPortable(path.join(folder, name)));
}

function toldOf(problems: readonly { readonly rule: string; readonly message: string }[]): string[] {
	return problems.map(({ rule, message }) => `${rule}: ${message}`);
}

/** A run over a site with a cache in a file outside of it. */
async function remembered(folder: string, file: string, only: (name: string) => boolean = () => true): Promise<Told> {
	const disk = new DiskFiles();
	const recorder = new Recorder(disk, around);
	const checker = new Checker(recorder, recorder.around);
	const run = { disk, recorder, checker, folder, key: 'a', author: around.author };
	const cache = await LintCache.open(file, run);
	const found: Record<string, readonly string[]> = {};
	for (const one of markdownIn(folder).filter(only))
		found[one] = toldOf((await cache.check({ checker, settings }, one)).problems);
	expect(cache.end()).toEqual([]);
	return { found, hits: cache.hits, reads: disk.fileReads };
}

async function fresh(folder: string, only: (name: string) => boolean = () => true): Promise<Told['found']> {
	const checker = new Checker(new DiskFiles(), around);
	const found: Record<string, readonly string[]> = {};
	for (const one of markdownIn(folder).filter(only))
		found[one] = toldOf((await checkFile({ checker, settings }, one)).problems);
	return found;
}

/** What was checked again after a change, beside what is told, which is what a run without a cache tells. */
async function againAfter(change: (write: (name: string, text: string) => void, folder: string) => void) {
	const folder = site();
	const file = path.join(folderWith(), 'cache.json');
	await remembered(folder, file);
	expect((await remembered(folder, file)).hits).toBe(markdownIn(folder).length);
	change((name, text) => {
		fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
		fs.writeFileSync(path.join(folder, name), text);
	}, folder);
	const { found, hits } = await remembered(folder, file);
	expect(found).toEqual(await fresh(folder));
	const all = markdownIn(folder).length;
	expect((await remembered(folder, file)).hits).toBe(all);
	return { again: all - hits, told: Object.values(found).flat() };
}

const post = (name: string, language = 'en') => `content/${language}/blog/2026/${name}/index.md`;
const body = { body: 'See [the guide](/docs/guide/).' };

describe('a cache of a whole site', () => {
	it('holds for all but a post that is edited', async () => {
		const { again, told } = await againAfter((write) => write(post('bergen'), postText({ body: 'Other words.' })));
		expect(again).toBe(1);
		expect(told.filter((one) => !one.startsWith('front-matter/'))).toEqual([]);
	});

	it('hears of a picture that an original lost, or of another date, in its translations', async () => {
		for (const text of [postText(body).replace(/\{\{.*\}\}/, ''), postText(body).replace('2026-03-09', '2026-03-10')]) {
			const { again, told } = await againAfter((write) => write(post('porto'), text));
			expect(again).toBe(2);
			expect(told.filter((one) => one.startsWith('translation/drift'))).toHaveLength(1);
		}
	});

	it('hears of an original that comes or goes', async () => {
		const gone = await againAfter((_, folder) => fs.rmSync(path.join(folder, post('porto'))));
		expect(gone.told.filter((one) => one.startsWith('translation/drift'))).toEqual([]);
		const come = await againAfter((write) => write(post('bergen', 'zh'), postText({ link: 'other.jpg' })));
		expect(come.told.filter((one) => one.startsWith('translation/drift'))).toHaveLength(2);
	});

	it('hears of a page that goes, comes back under another name, or gets an alias', async () => {
		const missing = (told: readonly string[]) => told.filter((one) => one.startsWith('link/internal'));
		const gone = await againAfter((_, folder) => fs.rmSync(path.join(folder, 'content/en/docs/guide/index.md')));
		expect(missing(gone.told)).toHaveLength(6);
		const moved = await againAfter((write, folder) => {
			fs.rmSync(path.join(folder, 'content/en/docs/guide'), { recursive: true });
			write('content/en/docs/guides/index.md', '');
		});
		expect(missing(moved.told)[0]).toContain('Did you mean /docs/guides/?');
		const aliased = await againAfter((write, folder) => {
			fs.rmSync(path.join(folder, 'content/en/docs/guide'), { recursive: true });
			write('content/en/docs/guides/index.md', '---\naliases: [/docs/guide]\n---\n');
		});
		expect(missing(aliased.told)).toEqual([]);
	});

	it('hears of redirects and static files, and checks again only what leads to them', async () => {
		const folder = site({ [post('york')]: postText({ body: '[a](/docs/olden/) [b](/files/plan.pdf)' }) });
		const file = path.join(folderWith(), 'cache.json');
		const told = async () => {
			const { found, hits } = await remembered(folder, file);
			expect(found).toEqual(await fresh(folder));
			const missing = Object.values(found)
				.flat()
				.filter((one) => one.startsWith('link/internal'));
			return [missing.length, markdownIn(folder).length - hits];
		};
		const all = markdownIn(folder).length;
		expect(await told()).toEqual([1, all]);
		expect(await told()).toEqual([1, 0]);
		fs.writeFileSync(path.join(folder, 'static/_redirects'), '/docs/olden/ /docs/ 301\n');
		expect(await told()).toEqual([0, 1]);
		fs.rmSync(path.join(folder, 'static/files/plan.pdf'));
		expect(await told()).toEqual([1, 1]);
	});

	it('hears of how others write a word', async () => {
		const { again, told } = await againAfter((write) =>
			write(post('quay'), postText(body).replace('[meetup,Utrecht]', '[Meetup,Utrecht]')),
		);
		expect(told.filter((one) => one.startsWith('keywords/spelling'))).toHaveLength(1);
		// All posts of that language that have the word, and no other page.
		expect(again).toBe(6);
	});

	it('holds for a new post beside others, whose words all write alike', async () => {
		expect((await againAfter((write) => write(post('zutphen'), postText(body)))).again).toBe(1);
	});

	it('keeps what it knows of files that a run does not look at, and does not believe it afterwards', async () => {
		const folder = site();
		const file = path.join(folderWith(), 'cache.json');
		await remembered(folder, file);
		fs.writeFileSync(path.join(folder, post('porto')), postText({ link: 'other.jpg' }));
		// Only originals: their table of questions is written anew.
		await remembered(folder, file, (name) => name.includes('/en/'));
		const { found, hits } = await remembered(folder, file);
		expect(found).toEqual(await fresh(folder));
		expect(hits).toBe(markdownIn(folder).length - 1);
		// A translation alone, whose original no check reads.
		fs.writeFileSync(path.join(folder, post('porto')), postText(body));
		const chinese = (name: string) => name.includes('/zh/');
		expect((await remembered(folder, file, chinese)).found).toEqual(await fresh(folder, chinese));
		expect((await remembered(folder, file)).found).toEqual(await fresh(folder));
	});

	it('reads the heads of pages that rest once, and those that changed again', async () => {
		const folder = site({ [post('york')]: postText({ body: '[a](/docs/olden/)' }) });
		await until(() => stampOf(path.join(folder, post('york'))) || undefined, 10_000);
		const file = path.join(folderWith(), 'cache.json');
		await remembered(folder, file);
		expect((await remembered(folder, file)).reads).toBe(1);
		fs.writeFileSync(path.join(folder, 'content/en/docs/guide/index.md'), '---\naliases: [/docs/olden]\n---\n');
		const { found, reads } = await remembered(folder, file);
		expect(found).toEqual(await fresh(folder));
		expect(reads).toBe(2);
	}, 20_000);

	it('tells what a run without it tells after any changes', async () => {
		const names = ['bergen', 'porto', 'quay', 'utrecht'];
		const change = fc.record({
			what: fc.constantFrom('post', 'gone', 'guide', 'redirects', 'chinese'),
			name: fc.constantFrom(...names),
			words: fc.constantFrom('meetup,Utrecht', 'Meetup,utrecht', 'meet up'),
			link: fc.constantFrom('welcome.jpg', 'other.jpg'),
			to: fc.constantFrom('/docs/guide/', '/docs/handbook/', '/old/x', '/docs/gide/', '/blog/2026/quay/', 'tides'),
		});
		await fc.assert(
			fc.asyncProperty(fc.array(fc.array(change, { minLength: 1, maxLength: 3 }), { maxLength: 4 }), async (turns) => {
				const folder = site();
				const file = path.join(folderWith(), 'cache.json');
				await remembered(folder, file);
				const write = (name: string, text: string) => {
					fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
					fs.writeFileSync(path.join(folder, name), text);
				};
				for (const changes of turns) {
					for (const { what, name, words, link, to } of changes) {
						const text = postText({ link, body: `[x](${to})` }).replace('meetup,Utrecht', words);
						if (what === 'post') write(post(name), text);
						else if (what === 'chinese') write(post(name, 'zh'), text);
						else if (what === 'gone') fs.rmSync(path.join(folder, post(name)), { force: true });
						else if (what === 'redirects') write('static/_redirects', `${to} /docs/ 301\n`);
						else write('content/en/docs/guide/index.md', `---\naliases: [${to}]\n---\n`);
					}
					expect((await remembered(folder, file)).found).toEqual(await fresh(folder));
				}
			}),
			{ numRuns: 25 },
		);
	}, 60_000);
});
