import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../server/src/core/fix.ts';
import { parsePost } from '../../../server/src/core/post/parse.ts';
import { type Move, movedPath } from '../../../server/src/core/rename/moves.ts';
import { postEdits } from '../../../server/src/core/rename/postEdits.ts';
import { Listings } from '../../../server/src/core/site/listings.ts';
import { pictureMentions } from '../../../server/src/core/siteIndex/pictureMentions.ts';
import { check } from '../../support/check.ts';
import { times } from '../../support/drafts.ts';
import { MemoryFiles } from '../../support/memoryFiles.ts';

const blog = '/site/content/en/blog/2026';
const folder = `${blog}/example`;

interface Given {
	readonly files?: readonly string[];
	readonly path?: string;
	readonly config?: string;
}

const istio = 'baseURL: https://istio.io/\nlanguages: { en: {}, es: {} }\n';
const otherSite = 'baseURL: https://example.org/\nlanguages: { en: {}, es: {} }\n';

/** What a post says after moves, and what it cannot say any more. */
async function moved(
	text: string,
	moves: readonly Move[],
	{ files = [`${folder}/welcome.jpg`], path = `${folder}/index.md`, config = istio }: Given = {},
): Promise<{ text: string; lost: readonly string[] }> {
	const system = new MemoryFiles({
		'/site/.git/HEAD': '',
		'/site/hugo.yaml': config,
		'/site/layouts/x.html': '',
		[path]: text,
		...Object.fromEntries(files.map((file) => [file, ''])),
	});
	const { post, place } = await check(text, { path, files: system });
	const { edits, lost } = await postEdits(post, place, moves, system, new Listings());
	return { text: applyEdits(text, edits), lost };
}

const rename = (name: string): Move[] => [{ from: `${folder}/welcome.jpg`, to: `${folder}/${name}` }];

describe('what a post says when a picture gets another name', () => {
	const shapes: readonly (readonly [string, string])[] = [
		['{{< image link="./welcome.jpg" >}}', '{{< image link="./quay.jpg" >}}'],
		['{{< image link="welcome.jpg" >}}', '{{< image link="quay.jpg" >}}'],
		['{{< image link="../welcome.jpg" >}}', '{{< image link="../quay.jpg" >}}'],
		['{{< image link=./welcome.jpg >}}', '{{< image link=./quay.jpg >}}'],
		['{{< image link=`./welcome.jpg` >}}', '{{< image link=`./quay.jpg` >}}'],
		['{{% image\n  link="./welcome.jpg"\n%}}', '{{% image\n  link="./quay.jpg"\n%}}'],
		['{{< image link="/blog/2026/example/welcome.jpg" >}}', '{{< image link="/blog/2026/example/quay.jpg" >}}'],
		['{< image link="./welcome.jpg" >}}', '{< image link="./quay.jpg" >}}'],
		['![a](welcome.jpg)', '![a](quay.jpg)'],
		['![a](./welcome.jpg "t")', '![a](./quay.jpg "t")'],
		['![a](<welcome.jpg>)', '![a](<quay.jpg>)'],
		['![a](welcome%2Ejpg)', '![a](quay.jpg)'],
		['![a][b]\n\n[b]: welcome.jpg\n', '![a][b]\n\n[b]: quay.jpg\n'],
		['[large](welcome.jpg#x)', '[large](quay.jpg#x)'],
		['[large](/blog/2026/example/welcome.jpg)', '[large](/blog/2026/example/quay.jpg)'],
		['<img src="welcome.jpg" alt="a">', '<img src="quay.jpg" alt="a">'],
		['---\nsocial_image: welcome.jpg\n---\n', '---\nsocial_image: quay.jpg\n---\n'],
		['---\nsocial_image: "welcome.jpg" # a\n---\n', '---\nsocial_image: "quay.jpg" # a\n---\n'],
		["+++\nsocial_image = 'welcome.jpg'\n+++\n", "+++\nsocial_image = 'quay.jpg'\n+++\n"],
		['{"social_image": "welcome.jpg"}\n', '{"social_image": "quay.jpg"}\n'],
	];
	for (const [before, wanted] of shapes) {
		it(`is ${JSON.stringify(wanted)}, and the same as before when it gets its name back`, async () => {
			expect((await moved(before, rename('quay.jpg'))).text).toBe(wanted);
			const back = await moved(wanted, [{ from: `${folder}/quay.jpg`, to: `${folder}/welcome.jpg` }], {
				files: [`${folder}/quay.jpg`],
			});
			expect(back.text).toBe(before.replace('%2E', '.'));
		});
	}

	it('quotes and escapes a name that needs it, as its place has it', async () => {
		const name = 'a "b" (c) 100%.jpg';
		const cases = [
			['{{< image link="./welcome.jpg" >}}', '{{< image link="./a \\"b\\" (c) 100%.jpg" >}}'],
			['{{< image link=welcome.jpg >}}', '{{< image link="a \\"b\\" (c) 100%.jpg" >}}'],
			['![a](welcome.jpg)', '![a](a%20%22b%22%20%28c%29%20100%25.jpg)'],
			['![a](<welcome.jpg>)', '![a](<a %22b%22 (c) 100%25.jpg>)'],
			['---\nsocial_image: "welcome.jpg"\n---\n', '---\nsocial_image: \'a "b" (c) 100%.jpg\'\n---\n'],
			['{"social_image": "welcome.jpg"}\n', '{"social_image": "a \\"b\\" (c) 100%.jpg"}\n'],
		];
		for (const [before = '', wanted] of cases) expect((await moved(before, rename(name))).text).toBe(wanted);
	});

	it('stays as it is where it leads elsewhere, nowhere, or is only shown as code', async () => {
		const text =
			'{{< image link="./sub/welcome.jpg" >}} {{< image link="https://example.org/welcome.jpg" ratio="50%" >}}\n\n`![a](welcome.jpg)` {{</* image link="./welcome.jpg" */>}} welcome.jpg ![b](welcome.jpg.png)\n';
		expect((await moved(text, rename('quay.jpg'))).text).toBe(text);
		const gone = '{{< image link="./welcome.jpg" >}}';
		expect((await moved(gone, rename('quay.jpg'), { files: [] })).text).toBe(gone);
	});

	it('means the file also where upper and lower case differ', async () => {
		expect((await moved('{{< image link="./Welcome.jpg" >}}', rename('quay.jpg'))).text).toBe(
			'{{< image link="./quay.jpg" >}}',
		);
		const both = [`${folder}/welcome.jpg`, `${folder}/Welcome.jpg`];
		const text = '{{< image link="./Welcome.jpg" >}}';
		expect((await moved(text, rename('quay.jpg'), { files: both })).text).toBe(text);
	});

	it('follows the picture of another language only where the site shares pictures and the post has none of its own', async () => {
		const path = folder.replace('/en/', '/es/');
		const text = '---\ntitle: a\n---\n\n![a](welcome.jpg)\n';
		const given = { path: `${path}/index.md` };
		const shared = { ...given, config: otherSite };
		expect((await moved(text, rename('quay.jpg'), shared)).text).toContain('![a](quay.jpg)');
		const own = { ...shared, files: [`${folder}/welcome.jpg`, `${path}/welcome.jpg`] };
		expect((await moved(text, rename('quay.jpg'), own)).text).toBe(text);
		expect((await moved(text, rename('quay.jpg'), given)).text).toBe(text);
	});
});

describe('what a post says when folders or pictures move', () => {
	it('is another way to the same file, from the top where it is not beside the post', async () => {
		const moves = [{ from: `${folder}/welcome.jpg`, to: `${blog}/shared/welcome.jpg` }];
		expect((await moved('{{< image link="./welcome.jpg" >}}', moves)).text).toBe(
			'{{< image link="/blog/2026/shared/welcome.jpg" >}}',
		);
		expect((await moved('![a](./welcome.jpg)', moves)).text).toBe('![a](../shared/welcome.jpg)');
	});

	it('is the same where the picture moves with its post', async () => {
		const text = '{{< image link="./welcome.jpg" >}} ![a](welcome.jpg)\n';
		expect((await moved(text, [{ from: folder, to: `${blog}/moved` }])).text).toBe(text);
		expect((await moved(text, [{ from: '/site/content/en/blog', to: '/site/content/en/news' }])).text).toBe(text);
	});

	it('is what it was, and told, where the site has no way to say it', async () => {
		const moves = [{ from: `${folder}/welcome.jpg`, to: '/elsewhere/welcome.jpg' }];
		const text = '{{< image link="./welcome.jpg" >}}';
		expect(await moved(text, moves)).toEqual({ text, lost: ['./welcome.jpg'] });
	});

	it('takes of a folder and a file in it the move that says more', () => {
		const moves = [
			{ from: '/a', to: '/b' },
			{ from: '/a/x.jpg', to: '/c/y.jpg' },
		];
		expect(movedPath('/a/x.jpg', moves)).toBe('/c/y.jpg');
		expect(movedPath('/a/z.jpg', moves)).toBe('/b/z.jpg');
		expect(movedPath('/ab', moves)).toBe('/ab');
	});
});

describe('whatever a picture is called', () => {
	const letters = fc.constantFrom(...'abzAZ09-_.()[]{}&%#?+=\'"`´;,!~*@$ é中😀'.split(''));
	const names = fc
		.array(letters, { minLength: 1, maxLength: 12 })
		.map((parts) => `${parts.join('').trim()}x.jpg`)
		.filter((name) => !name.startsWith('.'));
	const post =
		'---\nsocial_image: "welcome.jpg"\n---\n\n{{< image link="./welcome.jpg" >}}\n\n![a](welcome.jpg) ![b](<./welcome.jpg> "t") <img src="welcome.jpg">\n\n[c]: welcome.jpg\n\n![d][c]\n';

	it('all paths lead to it under its new name, and the post is as it was when it gets its old one back', async () => {
		await fc.assert(
			fc.asyncProperty(names, async (name) => {
				const there = await moved(post, rename(name));
				expect(there.lost).toEqual([]);
				const files = [`${folder}/${name}`];
				const { post: read, place } = await check(there.text, {
					path: `${folder}/index.md`,
					files: new MemoryFiles({ '/site/hugo.yaml': istio, [`${folder}/index.md`]: '', [`${folder}/${name}`]: '' }),
				});
				expect(pictureMentions(read, place).map(({ target }) => target)).toEqual(Array(6).fill(`${folder}/${name}`));
				const back = await moved(there.text, [{ from: `${folder}/${name}`, to: `${folder}/welcome.jpg` }], { files });
				expect(parsePost(back.text).text.replace(/'welcome\.jpg'/, '"welcome.jpg"')).toBe(post);
			}),
			times(120),
		);
	});
});
