import { describe, expect, it } from 'vitest';
import { Checker } from '../../../server/src/core/checker.ts';
import type { PictureTarget } from '../../../server/src/core/facts.ts';
import { picturesOf } from '../../../server/src/core/site/pictures.ts';
import { noSettings, today } from '../../support/check.ts';
import { MemoryFiles } from '../../support/memoryFiles.ts';
import { head, Recorder } from './support.ts';

const folder = '/site/content/en/blog/2026/quay';

/** A checkout of istio.io's content, and what lies around it. */
const files: Readonly<Record<string, string>> = {
	'/site/.git/HEAD': '',
	[`${folder}/boat.jpg`]: '',
	[`${folder}/a boat.jpg`]: '',
	[`${folder}/100%.png`]: '',
	[`${folder}/caf\u00e9.png`]: '',
	[`${folder}/Mole/Lamp.PNG`]: '',
	[`${folder}/loose.png@`]: '',
	[`${folder}/linked@`]: '',
	[`${folder}/locked/lamp.png`]: '',
	'/site/content/en/blog/2026/pier/pier.png': '',
	'/site/content/en/docs/map.png': '',
	'/site/content/es/blog/2026/muelle/barco.jpg': '',
	'/site/content/zh/docs/map.png': '',
	'/site/content/en/elsewhere@': '',
	'/site/static/logo.png': '',
	'/etc/host.png': '',
};

interface Found {
	readonly targets: readonly PictureTarget[];
	readonly recorder: Recorder;
}

/** Where the pictures of a post lead. */
/** The rule that reads the heads of other posts is no part of what pictures cost. */
const settings = { ...noSettings, severities: new Map([['keywords/spelling', 'off' as const]]) };

async function targetsOf(
	body: string,
	path = `${folder}/index.md`,
	others: Record<string, string> = {},
): Promise<Found> {
	const recorder = new Recorder(new MemoryFiles({ ...files, ...others, [path]: '' }), {
		unreadable: [`${folder}/locked`],
	});
	const checker = new Checker(recorder, { today: () => today });
	const { post, place, facts } = await checker.check(path, head + body, settings);
	return { targets: picturesOf(post, place).map((picture) => facts.pictureTarget(picture)), recorder };
}

/** Where one picture leads: the kind, and the path below the site. */
async function targetOf(body: string, path?: string, others?: Record<string, string>): Promise<string> {
	const { targets } = await targetsOf(body, path, others);
	expect(targets.length).toBe(1);
	const [target] = targets;
	return target && 'path' in target ? `${target.kind} ${target.path}` : (target?.kind ?? 'none');
}

function shown(link: string): string {
	return `{{< image link="${link}" caption="A boat" >}}\n`;
}

describe('the picture of a shortcode on istio.io', () => {
	const cases: readonly [link: string, target: string][] = [
		['boat.jpg', `found ${folder}/boat.jpg`],
		['./boat.jpg', `found ${folder}/boat.jpg`],
		['../boat.jpg', `found ${folder}/boat.jpg`],
		['././boat.jpg', `found ${folder}/boat.jpg`],
		['./../quay/boat.jpg', `found ${folder}/boat.jpg`],
		['Mole/Lamp.PNG', `found ${folder}/Mole/Lamp.PNG`],
		['./Mole/../boat.jpg', `found ${folder}/boat.jpg`],
		['./nowhere/../boat.jpg', `found ${folder}/boat.jpg`],
		['./Mole//Lamp.PNG', `found ${folder}/Mole/Lamp.PNG`],
		['../../pier/pier.png', 'found /site/content/en/blog/2026/pier/pier.png'],
		['./../pier/pier.png', 'found /site/content/en/blog/2026/pier/pier.png'],
		['../pier/pier.png', `missing ${folder}/pier/pier.png`],
		['/docs/map.png', 'found /site/content/en/docs/map.png'],
		['/blog/2026/quay/boat.jpg', `found ${folder}/boat.jpg`],
		['/en/docs/map.png', 'missing /site/content/en/en/docs/map.png'],
		['/logo.png', 'missing /site/content/en/logo.png'],
		['/etc/host.png', 'missing /site/content/en/etc/host.png'],
		['a boat.jpg', `found ${folder}/a boat.jpg`],
		['a%20boat.jpg', `missing ${folder}/a%20boat.jpg`],
		['100%.png', `found ${folder}/100%.png`],
		['boat.jpg?x', `missing ${folder}/boat.jpg?x`],
		['boat.jpg#x', `missing ${folder}/boat.jpg#x`],
		['.\\boat.jpg', `missing ${folder}/.\\boat.jpg`],
		['Boat.jpg', `other-case ${folder}/boat.jpg`],
		['mole/Lamp.PNG', `other-case ${folder}/Mole/Lamp.PNG`],
		['MOLE/lamp.png', `other-case ${folder}/Mole/Lamp.PNG`],
		['mole/lamps.png', `missing ${folder}/mole/lamps.png`],
		['caf\u00e9.png', `found ${folder}/caf\u00e9.png`],
		['cafe\u0301.png', `other-case ${folder}/caf\u00e9.png`],
		['CAF\u00c9.png', `other-case ${folder}/caf\u00e9.png`],
		['./', `folder ${folder}`],
		['../', `folder ${folder}`],
		['.', `folder ${folder}`],
		['Mole', `folder ${folder}/Mole`],
		['./Mole/', `folder ${folder}/Mole`],
		['boat.jpg/', `folder ${folder}/boat.jpg`],
		['boat.jpg/x.png', `missing ${folder}/boat.jpg/x.png`],
		['loose.png', 'unknown'],
		['linked/boat.png', 'unknown'],
		['/elsewhere/boat.png', 'unknown'],
		['locked/lamp.png', 'unknown'],
		['../../../../../../../etc/host.png', 'outside'],
		['../../../../../../static/logo.png', 'outside'],
		['https://example.org/boat.jpg', 'external'],
		['http://example.org/boat.jpg', 'external'],
		['//example.org/boat.jpg', 'external'],
		['data:image/png;base64,iVBORw0KGgo=', 'no-file'],
		['file:///etc/host.png', 'no-file'],
		['C:\\boat.jpg', 'no-file'],
		['ftp://example.org/boat.jpg', 'no-file'],
		[`${'x/'.repeat(3000)}boat.jpg`, `missing ${folder}/${'x/'.repeat(3000)}boat.jpg`],
	];

	for (const [link, target] of cases) {
		it(`${link.length > 60 ? 'a path of 6,000 characters' : link} leads to ${target.slice(0, 80)}`, async () => {
			expect(await targetOf(shown(link))).toBe(target);
		});
	}

	it('is none where the link is empty', async () => {
		expect((await targetsOf(shown(''))).targets).toEqual([]);
	});

	it('begins with the language in its site path, in every language but English', async () => {
		const spanish = '/site/content/es/blog/2026/muelle/index.md';
		expect(await targetOf(shown('/es/blog/2026/muelle/barco.jpg'), spanish)).toBe(
			'found /site/content/es/blog/2026/muelle/barco.jpg',
		);
		expect(await targetOf(shown('/blog/2026/muelle/barco.jpg'), spanish)).toBe(
			'missing /site/content/blog/2026/muelle/barco.jpg',
		);
		expect(await targetOf(shown('/zh/docs/map.png'), spanish)).toBe('found /site/content/zh/docs/map.png');
		expect(await targetOf(shown('barco.jpg'), spanish)).toBe('found /site/content/es/blog/2026/muelle/barco.jpg');
	});

	it('of a post in a single file lies beside it too', async () => {
		const post = '/site/content/en/blog/2026/note.md';
		expect(await targetOf(shown('pier/pier.png'), post)).toBe('found /site/content/en/blog/2026/pier/pier.png');
		expect(await targetOf(shown('pier.png'), post)).toBe('missing /site/content/en/blog/2026/pier.png');
	});

	it('of a post that lies below no content is not looked for from the top', async () => {
		const post = '/drafts/quay.md';
		expect(await targetOf(shown('/docs/map.png'), post)).toBe('unknown');
		expect(await targetOf(shown('boat.jpg'), post)).toBe('missing /drafts/boat.jpg');
		expect(await targetOf(shown('./../site/content/en/docs/map.png'), post)).toBe('outside');
	});

	it('is found from the root of a site whose config is there', async () => {
		const config = { '/site/hugo.toml': 'baseURL = "https://istio.io"\n[languages.en]\ncontentDir = "content/en"\n' };
		expect(await targetOf(shown('/docs/map.png'), undefined, config)).toBe('found /site/content/en/docs/map.png');
		expect(await targetOf(shown('../../../../../../static/logo.png'), undefined, config)).toBe(
			'found /site/static/logo.png',
		);
		expect(await targetOf(shown('../../../../../../../etc/host.png'), undefined, config)).toBe('outside');
	});
});

describe('a picture of Markdown', () => {
	const cases: readonly [url: string, target: string][] = [
		['boat.jpg', `found ${folder}/boat.jpg`],
		['./boat.jpg?w=200', `found ${folder}/boat.jpg`],
		['boat.jpg#left', `found ${folder}/boat.jpg`],
		['a%20boat.jpg', `found ${folder}/a boat.jpg`],
		['<a boat.jpg>', `found ${folder}/a boat.jpg`],
		['100%25.png', `found ${folder}/100%.png`],
		['100%.png', 'unknown'],
		['caf%C3%A9.png', `found ${folder}/caf\u00e9.png`],
		['cafe%CC%81.png', `other-case ${folder}/caf\u00e9.png`],
		['BOAT.jpg', `other-case ${folder}/boat.jpg`],
		['../pier/pier.png', 'found /site/content/en/blog/2026/pier/pier.png'],
		['no.png', `missing ${folder}/no.png`],
		['/img/logo.png', 'unknown'],
		['#top', `folder ${folder}`],
		['loose.png', 'unknown'],
		['https://example.org/boat.jpg', 'external'],
		['//example.org/boat.jpg', 'external'],
		['data:image/gif;base64,R0lGOD', 'unknown'],
		['mailto:ada@example.org', 'unknown'],
		['file:///home/ada/boat.jpg', 'no-file'],
		['C:/boat.jpg', 'no-file'],
		['../../../../../../etc/host.png', 'outside'],
	];

	for (const [url, target] of cases) {
		it(`${url} leads to ${target}`, async () => {
			expect(await targetOf(`![A boat](${url})\n`)).toBe(target);
		});
	}

	it('of a post in a single file has another address than the file, and is not looked for', async () => {
		expect(await targetOf('![A pier](no.png)\n', '/site/content/en/blog/2026/note.md')).toBe('unknown');
	});

	it('is looked for in a bundle that tells its language by its name', async () => {
		expect(await targetOf('![A boat](boat.jpg)\n', `${folder}/index.es.md`)).toBe(`found ${folder}/boat.jpg`);
	});

	it('written as HTML or by reference leads there too', async () => {
		const body = '<img src="boat.jpg"> ![A boat][1] ![No boat][2] ![Again][2]\n\n[1]: boat.jpg\n[2]: no.png\n';
		const { targets } = await targetsOf(body);
		expect(targets.map(({ kind }) => kind)).toEqual(['found', 'found', 'missing']);
	});
});

describe('the picture of another Hugo site', () => {
	const site = { '/site/hugo.toml': 'baseURL = "https://quay.example.org"\n', '/site/layouts/a.html': '' };
	const figure = (src: string) => `{{< figure src="${src}" caption="A boat" >}}\n`;

	it('is missing where Hugo’s own figure of a bundle finds nothing', async () => {
		expect(await targetOf(figure('boat.jpg'), undefined, site)).toBe(`found ${folder}/boat.jpg`);
		expect(await targetOf(figure('./boat.jpg'), undefined, site)).toBe(`found ${folder}/boat.jpg`);
		expect(await targetOf(figure('Boat.jpg'), undefined, site)).toBe(`other-case ${folder}/boat.jpg`);
		expect(await targetOf(figure('bot.jpg'), undefined, site)).toBe(`missing ${folder}/bot.jpg`);
	});

	it('may be anywhere when it begins with a slash, or a browser finds it', async () => {
		expect(await targetOf(figure('/img/boat.jpg'), undefined, site)).toBe('unknown');
		expect(await targetOf(figure('data:image/gif;base64,R0lGOD'), undefined, site)).toBe('unknown');
		expect(await targetOf(figure('https://example.org/boat.jpg'), undefined, site)).toBe('external');
		expect(await targetOf(figure('bot.jpg'), '/site/content/en/blog/2026/note.md', site)).toBe('unknown');
		expect(await targetOf('![A boat](bot.jpg)\n', undefined, site)).toBe('unknown');
	});

	it('may be anywhere when the figure is the site’s own, or may be', async () => {
		const own = { ...site, '/site/layouts/shortcodes/figure.html': '' };
		const theme = { ...site, '/site/hugo.toml': 'theme = "tide"\n' };
		for (const there of [own, theme]) {
			expect(await targetOf(figure('bot.jpg'), undefined, there)).toBe('unknown');
			expect(await targetOf(figure('Boat.jpg'), undefined, there)).toBe('unknown');
			expect(await targetOf(figure('../../../../../../etc/host.png'), undefined, there)).toBe('unknown');
			expect(await targetOf(figure('boat.jpg'), undefined, there)).toBe(`found ${folder}/boat.jpg`);
		}
	});
});

describe('what is read from disk', () => {
	const everything = [
		'./boat.jpg',
		'../../../../../../../etc/host.png',
		'/docs/map.png',
		'linked/boat.png',
		'/etc/host.png',
	]
		.map(shown)
		.concat(['![x](../../../../../../etc/host.png) ![x](file:///etc/host.png) ![x](../../linked/x.png)\n'])
		.join('\n');

	it('lies in the site', async () => {
		const { recorder } = await targetsOf(everything);
		const strangers = recorder.listed.filter((path) => path !== '/site' && !path.startsWith('/site/'));
		expect(strangers).toEqual([]);
		expect(recorder.opened).toEqual([]);
	});

	it('is reached by no symbolic link', async () => {
		const { recorder } = await targetsOf(everything);
		expect(recorder.listed.filter((path) => /linked|elsewhere|loose/.test(path))).toEqual([]);
	});

	it('is not a picture, and no folder that no picture names', async () => {
		const { recorder } = await targetsOf(shown('boat.jpg'));
		expect(new Set(recorder.listed)).toEqual(
			new Set([
				'/site',
				'/site/content',
				'/site/content/en',
				'/site/content/en/blog',
				'/site/content/en/blog/2026',
				folder,
			]),
		);
	});

	it('is a folder once, however many pictures lie in it', async () => {
		const listings = async (body: string) =>
			(await targetsOf(body)).recorder.listed.filter((path) => path === folder).length;
		expect(await listings(shown('boat.jpg').repeat(50))).toBe(await listings(shown('boat.jpg')));
	});
});
