import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { Checker } from '../../server/src/core/checker.ts';
import { DiskFiles } from '../../server/src/host/disk.ts';
import { toPortable } from '../../server/src/host/paths.ts';
import { postText } from '../cli/support/posts.ts';
import { folderWith } from '../support/folder.ts';
import { picture } from '../support/picture.ts';

const posts = 25;
const settings = { severities: new Map(), include: [] };

/** A repository with a site of posts, each in a folder with its picture. */
function site(): string {
	const folder = folderWith({ 'hugo.yaml': 'baseURL: https://istio.io/\nlanguages: { en: {} }\n' });
	fs.mkdirSync(path.join(folder, '.git'));
	for (let number = 0; number < posts; number++) {
		const bundle = path.join(folder, `content/en/blog/2026/post-${number}`);
		fs.mkdirSync(bundle, { recursive: true });
		fs.writeFileSync(path.join(bundle, 'index.md'), postText());
		fs.writeFileSync(path.join(bundle, 'welcome.jpg'), picture);
	}
	return toPortable(folder);
}

describe('checking a whole site', () => {
	it('reads each folder once and the config once', async () => {
		const folder = site();
		const disk = new DiskFiles();
		const checker = new Checker(disk, { today: () => '2026-03-09' });
		for (let number = 0; number < posts; number++) {
			const post = `${folder}/content/en/blog/2026/post-${number}/index.md`;
			const { place, problems } = await checker.check(post, postText(), settings);
			expect({ kind: place.kind, problems }).toEqual({ kind: 'post', problems: [] });
		}
		// The config, and the head of each post for its keywords.
		expect(disk.fileReads).toBe(1 + posts);
		// The posts' own folders, the four above them up to `content`, and the site's root.
		expect(disk.folderReads).toBe(posts + 4 + 1);
		// Each post's picture, to see whether the site can measure it.
		expect(disk.pictures.reads).toBe(posts);
	});

	it('reads nothing again for a text that changes', async () => {
		const folder = site();
		const disk = new DiskFiles();
		const checker = new Checker(disk, { today: () => '2026-03-09' });
		const post = `${folder}/content/en/blog/2026/post-0/index.md`;
		let previous = (await checker.check(post, postText(), settings)).post;
		const reads = () => ({ folders: disk.folderReads, files: disk.fileReads, pictures: disk.pictures.reads });
		const before = reads();
		for (const body of ['Unt', 'Until', 'Until next', 'Until next time!']) {
			previous = (await checker.check(post, postText({ body }), settings, previous)).post;
		}
		expect(reads()).toEqual(before);
		expect(before.pictures).toBe(1);
	});
});
