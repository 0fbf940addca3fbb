import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Checker } from '../../server/src/core/checker.ts';
import { renderPost } from '../../server/src/core/render/page.ts';
import type { Files } from '../../server/src/core/site/files.ts';
import { DiskFiles } from '../../server/src/host/disk.ts';
import { DiskPictures } from '../../server/src/host/pictures.ts';
import { noSettings, today } from '../support/check.ts';
import { MemoryFiles } from '../support/memoryFiles.ts';
import { firstDifference, fromByline, readerView } from '../support/readerView.ts';
import { oracleCases, publishedPosts, sharedFolder } from './shared.ts';

/** Posts whose page cannot be the same here, each with the reason. */
const unequal: Readonly<Record<string, string>> = {
	'en/blog/2023/waypoint-proxy-made-simple': 'the explanation of a term stands in the glossary, which is not at hand',
	'en/blog/2024/ambient-reaches-beta': 'the explanation of a term stands in the glossary, which is not at hand',
};

if (existsSync(sharedFolder)) {
	const content = join(sharedFolder, 'corpus/content');
	const names = publishedPosts()
		.filter((path) => path.includes('/blog/'))
		.map((path) => dirname(path).slice(content.length + 1));
	const pictures = new DiskPictures();

	const render = async (path: string, text: string, files: Files, onDisk = (picture: string) => picture) => {
		const { post, place, facts } = await new Checker(files, { today: () => today }).check(path, text, noSettings);
		const pictureSize = (picture: string) => pictures.sizeOf(onDisk(picture));
		return renderPost(post, place, facts, { pictures: 'site', pictureSize }).html;
	};
	const renderPublished = (name: string) => {
		const path = join(content, name, 'index.md');
		return render(path, readFileSync(path, 'utf8'), new DiskFiles());
	};
	const difference = async (name: string) => {
		const theirs = readFileSync(join(sharedFolder, 'oracle/articles', `${name}.html`), 'utf8');
		return firstDifference(readerView(theirs), readerView(await renderPublished(name)));
	};

	describe('the published page', () => {
		for (const name of names) {
			const reason = unequal[name];
			if (reason === undefined) it(`is ours: ${name}`, async () => expect(await difference(name)).toBe(''));
			else it(`is not ours: ${name} (${reason})`, async () => expect(await difference(name)).not.toBe(''));
		}

		it('shows every picture, and every shortcode at least as a box', async () => {
			for (const name of names) {
				const html = (await renderPublished(name)).replace(/<code class="recap-box-inner">.*?<\/code>/gs, '');
				expect(html, name).not.toMatch(/recap-missing|\{\{(?:&lt;|<|%)/);
			}
		});

		it('is ours for 52 of the 54 posts', () => {
			expect(names.length).toBe(54);
			expect(names.filter((name) => unequal[name] === undefined).length).toBe(52);
		});
	});

	describe('the page of a small post that Hugo was tried with', () => {
		const folder = '/site/content/en/blog/2025/case';
		const bundle = join(sharedFolder, 'oracle/bundle');
		const files = new MemoryFiles(Object.fromEntries(readdirSync(bundle).map((name) => [`${folder}/${name}`, ''])));
		const cases = oracleCases().filter(({ html }) => html);

		for (const { case: name, post, html = '' } of cases) {
			it(`is ours: ${name}`, async () => {
				const ours = await render(`${folder}/index.md`, post, files, (path) => path.replace(folder, bundle));
				expect(firstDifference(fromByline(readerView(html)), fromByline(readerView(ours)))).toBe('');
			});
		}

		it('is known for 47 of them', () => expect(cases.length).toBe(47));
	});
}
