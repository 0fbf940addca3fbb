import { describe, expect, it } from 'vitest';
import { Checker } from '../../../../server/src/core/checker.ts';
import { parameterHover, shortcodeHover } from '../../../../server/src/core/hover/shortcodes.ts';
import { findSite } from '../../../../server/src/core/site/find.ts';
import { noSettings, today } from '../../../support/check.ts';
import { MemoryFiles } from '../../../support/memoryFiles.ts';
import { labels, suggestions, taken } from '../../completion/support.ts';

const config = { '/site/hugo.toml': 'baseURL = "https://example.org/"\n' };
const layouts = '/site/layouts/shortcodes';
const path = '/site/content/blog/quay.md';
const head = '---\ntitle: Quay\n---\n\n';

const box = '{{/* A box with a frame_line. */}}<div style="color:{{ .Get "colour" }}">{{ .Inner }}</div>';

async function pairing(files: Readonly<Record<string, string>>, body: string): Promise<string[]> {
	const checker = new Checker(new MemoryFiles({ ...config, ...files }), { today: () => today });
	const { problems } = await checker.check(path, head + body, noSettings);
	return problems.filter(({ rule }) => rule === 'shortcode/pairing').map(({ message }) => message);
}

describe('shortcodes learned from their templates', () => {
	it('are known to be paired or single, where that is certain', async () => {
		const files = {
			[`${layouts}/box.html`]: box,
			[`${layouts}/line.html`]: '<hr class="{{ .Get 0 }}">',
			[`${layouts}/maybe.html`]: '{{ template "x" . }}',
			[`${layouts}/broken.html`]: '{{ .Inner ',
		};
		expect(await pairing(files, '{{< box >}}\nText.\n')).toEqual([expect.stringContaining('box is never closed')]);
		expect(await pairing(files, '{{< box >}}\nText.\n{{< /box >}}\n')).toEqual([]);
		expect(await pairing(files, '{{< line >}}\n')).toEqual([]);
		expect(await pairing(files, '{{< line >}}a{{< /line >}}\n')).toEqual([
			expect.stringContaining('line has no inner text'),
		]);
		for (const name of ['maybe', 'broken']) {
			expect(await pairing(files, `{{< ${name} >}}\n`)).toEqual([]);
			expect(await pairing(files, `{{< ${name} >}}a{{< /${name} >}}\n`)).toEqual([]);
		}
	});

	it('are not certain where several templates disagree, or a theme is not there', async () => {
		const two = { [`${layouts}/box.html`]: box, [`${layouts}/box.rss.xml`]: 'A box.' };
		expect(await pairing(two, '{{< box >}}\nText.\n')).toEqual([]);
		const gone = { '/site/hugo.toml': 'theme = "gone"\n', [`${layouts}/box.html`]: box };
		expect(await pairing(gone, '{{< box >}}\nText.\n')).toEqual([]);
	});

	it('are looked for in the new place and in themes, too', async () => {
		const files = {
			'/site/hugo.toml': 'theme = "tide"\n',
			'/site/layouts/_shortcodes/box.html': box,
			'/site/themes/tide/layouts/shortcodes/wave.html': '{{ .Inner }}',
		};
		expect(await pairing(files, '{{< box >}}\n\n{{< wave >}}\n')).toHaveLength(2);
	});

	it('stand in for Hugo’s of the same name', async () => {
		const files = { [`${layouts}/figure.html`]: '{{ .Inner }}' };
		expect(await pairing({}, '{{< figure src="a.jpg" >}}\n')).toEqual([]);
		expect(await pairing(files, '{{< figure src="a.jpg" >}}\n')).toHaveLength(1);
	});

	it('give way to what a profile knows', async () => {
		const files = { '/site/hugo.toml': 'baseURL = "https://istio.io/"\n', [`${layouts}/image.html`]: box };
		expect(await pairing(files, '{{< image link="https://a.example/a.jpg" ratio="50" caption="a" >}}\n')).toEqual([]);
	});

	it('are read once, and only those that a post uses', async () => {
		const files = new MemoryFiles({ ...config, [`${layouts}/box.html`]: box, [`${layouts}/other.html`]: '' });
		const checker = new Checker(files, { today: () => today });
		await checker.check(path, head, noSettings);
		const before = files.asked.read;
		for (let i = 0; i < 3; i++) await checker.check(path, `${head}{{< box >}}{{< /box >}}\n`, noSettings);
		expect(files.asked.read - before).toBe(1);
		checker.forget();
		files.write(`${layouts}/box.html`, '<hr>');
		const { problems } = await checker.check(path, `${head}{{< box >}}{{< /box >}}\n`, noSettings);
		expect(problems.map(({ rule }) => rule)).toContain('shortcode/pairing');
	});

	it('are completed with what is known of them', async () => {
		const files = { ...config, [`${layouts}/box.html`]: box };
		const [first] = await suggestions(`${head}{{< bo|`, { files });
		expect(first?.label).toBe('figure');
		const found = (await suggestions(`${head}{{< bo|`, { files })).find(({ label }) => label === 'box');
		expect(found?.about).toContain('A box with a frame\\_line.');
		expect(await taken(`${head}{{< bo|`, 'box', { files })).toBe(`${head}{{< box >}}\n<1:text>\n{{< /box >}}`);
		expect(await labels(`${head}{{< box | >}}`, { files })).toEqual(['colour']);
	});

	it('are explained by their comment, and their parameters by name', async () => {
		const site = await findSite('/site/content/blog', new MemoryFiles({ ...config, [`${layouts}/box.html`]: box }));
		expect(await shortcodeHover('box', site)).toBe(
			'**box**\n\nA box with a frame\\_line.\n\nIt has a closing tag.\n\n- `colour`\n\nFrom the site’s template box.html.',
		);
		expect(await parameterHover('colour', 'box', site)).toContain('the template of box reads it');
		expect(await parameterHover('colours', 'box', site)).toBeUndefined();
		expect(await shortcodeHover('nothing', site)).toBeUndefined();
	});
});
