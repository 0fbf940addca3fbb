import { describe, expect, it } from 'vitest';
import { Checker } from '../../../server/src/core/checker.ts';
import type { Files } from '../../../server/src/core/site/files.ts';
import { noSettings, today } from '../../support/check.ts';
import { MemoryFiles } from '../../support/memoryFiles.ts';
import { head, Recorder } from './support.ts';

/** The names that a post below `/repo/content/blog` is told are unknown. */
async function unknownNames(files: Files, names: readonly string[]): Promise<string[]> {
	const text = head + names.map((name) => `{{< ${name} />}}\n`).join('');
	const checker = new Checker(files, { today: () => today });
	const { problems } = await checker.check('/repo/content/blog/quay.md', text, noSettings);
	return problems
		.filter(({ rule }) => rule === 'shortcode/unknown')
		.map(({ span }) => text.slice(span.start, span.end));
}

function site(files: Readonly<Record<string, string>>): MemoryFiles {
	return new MemoryFiles(Object.fromEntries(Object.entries(files).map(([path, text]) => [`/repo/${path}`, text])));
}

const istio = 'baseURL = "https://istio.io"\n';

describe('the shortcodes of a site', () => {
	it('are Hugo’s own and those of its layouts, old place and new, in folders and in several formats', async () => {
		const files = site({
			'hugo.toml': '',
			'layouts/shortcodes/note.html': '',
			'layouts/shortcodes/feed.rss.xml': '',
			'layouts/shortcodes/card/big.html': '',
			'layouts/_shortcodes/new.en.html': '',
			'layouts/partials/none.html': '',
		});
		const names = [
			'figure',
			'youtube',
			'note',
			'feed',
			'card/big',
			'new',
			'card',
			'none',
			'partials/none',
			'image',
			'tip',
		];
		expect(await unknownNames(files, names)).toEqual(['card', 'none', 'partials/none', 'image', 'tip']);
	});

	it('are those of its themes too', async () => {
		const files = site({
			'hugo.toml': 'theme = ["tide", "buoy"]\n',
			'themes/tide/layouts/shortcodes/wave.html': '',
			'themes/buoy/layouts/_shortcodes/bell.html': '',
			'themes/other/layouts/shortcodes/other.html': '',
		});
		expect(await unknownNames(files, ['wave', 'bell', 'other'])).toEqual(['other']);
	});

	it('are looked for where the config says', async () => {
		const files = site({
			'hugo.toml': 'theme = "tide"\nthemesDir = "../repo/skins"\nlayoutDir = "templates/"\n',
			'templates/shortcodes/note.html': '',
			'layouts/shortcodes/old.html': '',
		});
		expect(await unknownNames(files, ['note', 'old', 'whatever'])).toEqual([]);
		const inside = site({
			'hugo.toml': 'theme = "tide"\nthemesDir = "skins"\nlayoutDir = "templates/"\n',
			'templates/shortcodes/note.html': '',
			'skins/tide/layouts/shortcodes/wave.html': '',
			'layouts/shortcodes/old.html': '',
		});
		expect(await unknownNames(inside, ['note', 'wave', 'old'])).toEqual(['old']);
	});

	it('on istio.io are those of its profile, layouts or not', async () => {
		expect(await unknownNames(site({ 'hugo.toml': istio }), ['image', 'tip', 'figure', 'tipp'])).toEqual(['tipp']);
		const files = site({ 'hugo.toml': istio, 'layouts/shortcodes/brand_new.html': '' });
		expect(await unknownNames(files, ['image', 'brand_new', 'tipp'])).toEqual(['tipp']);
	});
});

describe('no shortcode is called unknown', () => {
	const names = ['whatever', 'note'];
	const cases: readonly [when: string, files: Files][] = [
		['when the site has no layouts', site({ 'hugo.toml': '' })],
		['when a theme is missing', site({ 'hugo.toml': 'theme = "tide"\n', 'layouts/shortcodes/a.html': '' })],
		[
			'when a theme is missing on istio.io',
			site({ 'hugo.toml': `${istio}theme = "tide"\n`, 'layouts/shortcodes/a.html': '' }),
		],
		[
			'when one of two themes is missing',
			site({ 'hugo.toml': 'theme = ["tide", "buoy"]\n', 'themes/tide/layouts/shortcodes/a.html': '' }),
		],
		[
			'when a theme is a submodule that was not checked out',
			new Recorder(site({ 'hugo.toml': 'theme = "tide"\n', 'layouts/shortcodes/a.html': '', 'themes/x': '' }), {
				empty: ['/repo/themes/tide'],
			}),
		],
		[
			'when a theme is a symbolic link',
			site({ 'hugo.toml': 'theme = "tide"\n', 'layouts/shortcodes/a.html': '', 'themes/tide@': '' }),
		],
		['when the layouts are a symbolic link', site({ 'hugo.toml': istio, 'layouts@': '' })],
		[
			'when the folder of shortcodes is one',
			site({ 'hugo.toml': istio, 'layouts/shortcodes@': '', 'layouts/a.html': '' }),
		],
		[
			'when the config imports modules',
			site({ 'hugo.toml': '[[module.imports]]\npath = "example.org/tide"\n', 'layouts/shortcodes/a.html': '' }),
		],
		[
			'when a file of its own says so',
			site({
				'config/_default/hugo.yaml': 'title: x\n',
				'config/_default/module.yaml': 'imports:\n- path: example.org/tide\n',
				'layouts/shortcodes/a.html': '',
			}),
		],
		[
			'when layouts are mounted from elsewhere',
			site({
				'hugo.yaml': 'module:\n  mounts:\n  - {source: elsewhere, target: layouts/shortcodes}\n',
				'layouts/shortcodes/a.html': '',
			}),
		],
		[
			'when a theme imports modules',
			site({
				'hugo.toml': 'theme = "tide"\n',
				'themes/tide/hugo.toml': '[[module.imports]]\npath = "example.org/buoy"\n',
				'themes/tide/layouts/shortcodes/a.html': '',
			}),
		],
		[
			'when a theme builds upon another',
			site({
				'hugo.toml': 'theme = "tide"\n',
				'themes/tide/config.toml': 'theme = "buoy"\n',
				'themes/tide/layouts/shortcodes/a.html': '',
			}),
		],
		['when the config does not parse', site({ 'hugo.toml': 'theme = \n', 'layouts/shortcodes/a.html': '' })],
		[
			'when one of several config files does not parse',
			site({ 'hugo.toml': istio, 'config/_default/module.toml': '[[', 'layouts/shortcodes/a.html': '' }),
		],
	];
	for (const [when, files] of cases) {
		it(when, async () => {
			expect(await unknownNames(files, names)).toEqual([]);
		});
	}

	it('but one that an import of nothing but content does not bring is', async () => {
		const files = site({
			'hugo.yaml': 'module:\n  mounts:\n  - {source: docs, target: content}\n',
			'layouts/shortcodes/a.html': '',
		});
		expect(await unknownNames(files, names)).toEqual(names);
	});
});
