import { describe, expect, it } from 'vitest';
import { filesBeside } from '../support/check.ts';
import { MemoryFiles } from '../support/memoryFiles.ts';
import { pngHead } from '../support/picture.ts';
import { covered, found, messages } from './support.ts';

const rule = 'image/unreadable';
const image = (more: string) => `{{< image ${more} caption="The hall" >}}\n`;
const broken = { 'hall.jpg': 'this is no picture', 'plan.svg': '<svg viewBox="0,0,20,10"></svg>' };

it('names the file and what is wrong with it, at its path', async () => {
	const files = filesBeside(broken);
	const text = image('link="./hall.jpg"') + image('link="plan.svg"');
	expect(await covered(rule, text, { files })).toEqual(['./hall.jpg', 'plan.svg']);
	expect(await messages(rule, text, { files })).toEqual([
		'hall.jpg is no picture that the site can read, and its build stops. Export it again as JPEG, PNG, WebP or GIF.',
		'plan.svg is an SVG whose viewBox has commas, and the site’s build stops. Write it with spaces, such as viewBox="0 0 200 100".',
	]);
});

describe('says nothing', () => {
	it('where ratio spares the measuring, of Markdown pictures, and of what no shortcode shows', async () => {
		const files = filesBeside(broken);
		for (const text of [image('link="./hall.jpg" ratio="66%"'), '![The hall](hall.jpg)\n', 'Text.\n']) {
			expect(await found(rule, text, { files })).toEqual([]);
		}
		expect(await covered(rule, image('link="./hall.jpg" ratio=""'), { files })).toEqual(['./hall.jpg']);
		expect(files.asked.picture).toBe(1);
	});

	it('of a picture whatever its name, of a file that cannot be opened, or of one that is missing', async () => {
		const files = filesBeside({ 'hall.jpg': pngHead(4, 3), 'locked.png': '' });
		for (const name of ['hall.jpg', 'locked.png', 'missing.png'])
			expect(await found(rule, image(`link="./${name}"`), { files })).toEqual([]);
	});

	it('on a site that does not measure', async () => {
		const files = new MemoryFiles({
			'/site/hugo.yaml': 'baseURL: https://example.org/\n',
			'/site/content/blog/day/index.md': '',
			'/site/content/blog/day/hall.jpg': 'no picture',
		});
		const path = '/site/content/blog/day/index.md';
		expect(await found(rule, '{{< figure src="hall.jpg" alt="The hall" >}}\n', { files, path })).toEqual([]);
		expect(files.asked.picture).toBe(0);
	});

	it('where the host looks into no pictures', async () => {
		const { list, read } = filesBeside(broken);
		const memory = filesBeside(broken);
		const files = Object.assign(new MemoryFiles(), {
			list: list.bind(memory),
			read: read.bind(memory),
			picture: undefined,
		});
		expect(await found(rule, image('link="./hall.jpg"'), { files })).toEqual([]);
	});
});
