import fc from 'fast-check';
import { expect, test } from 'vitest';
import { processorTime } from '../../support/processorTime.ts';
import { labels, path } from './support.ts';

const folder = path.slice(0, path.lastIndexOf('/'));
const names = ['booth.png', 'welcome.jpg', 'hall.jpg', 'hall.jpg.png', 'a hall.jpg', 'Hall.JPG', '厅.webp'];
const files = Object.fromEntries(names.map((name) => [`${folder}/${name}`, '']));

test('pictures that the post does not name come first, whatever else its text has', async () => {
	const parts = fc.constantFrom(...names, 'x', '-', ' ', '/', '.', '"', '.jpg', '\n', 'l');
	await fc.assert(
		fc.asyncProperty(fc.array(parts, { maxLength: 12 }), async (texts) => {
			const body = texts.join('');
			const isNamed = (name: string) => {
				for (let at = body.indexOf(name); at !== -1; at = body.indexOf(name, at + 1))
					if (!/[\p{L}\p{N}_-]/u.test(body[at - 1] ?? ' ')) return true;
				return false;
			};
			const found = await labels(`---\nsocial_image: |\n---\n${body}`, { files });
			expect([...found].sort()).toEqual([...names].sort());
			expect(found.map(isNamed)).toEqual(found.map(isNamed).sort());
		}),
		{ numRuns: 200 },
	);
});

test('a folder of 5,000 pictures and a post of a megabyte are gone through in an instant', async () => {
	const many = Array.from({ length: 5_000 }, (_, index) => `photo-${index}.jpg`);
	const own = Object.fromEntries(many.map((name) => [`${folder}/${name}`, '']));
	const body = many.slice(0, 2_500).map((name) => `{{< image link="./${name}" >}}\n\n${'words '.repeat(50)}\n\n`);
	const start = processorTime();
	const found = await labels(`---\nsocial_image: |\n---\n\n${body.join('')}`, { files: own });
	expect(processorTime() - start).toBeLessThan(1500);
	expect(found.slice(0, 500)).toContain('photo-2500.jpg');
});
