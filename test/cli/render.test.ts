import { describe, expect, it } from 'vitest';
import { folderWith } from '../support/folder.ts';
import { postFiles, postFolder } from './support/posts.ts';
import { builtRecap } from './support/recap.ts';

const recap = builtRecap();

describe('recap render', () => {
	it("prints the published page's article with site paths", async () => {
		const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"></svg>';
		const files = postFiles({ body: 'Until **next** time.', link: 'room.svg' });
		const cwd = folderWith({ ...files, [`${postFolder}/room.svg`]: svg });
		const { code, out, err } = await recap(['render', `${postFolder}/index.md`], { cwd });
		expect({ code, err }).toEqual({ code: 0, err: '' });
		expect(out).toMatch(/^<article class="post"[^>]*>/);
		expect(out).toContain('What we saw in Utrecht</h1>');
		expect(out).toContain('src="/blog/2026/utrecht/room.svg"');
		expect(out).toContain('padding-bottom:50%');
		expect(out).toContain('<p>Until <strong>next</strong> time.</p>');
		expect(out).not.toContain(cwd);
	});

	it('renders a post that has problems as well', async () => {
		const cwd = folderWith({ 'draft.md': 'No head, {{< image' });
		expect((await recap(['render', 'draft.md'], { cwd })).code).toBe(0);
	});
});
