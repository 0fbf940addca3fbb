import { describe, expect, it } from 'vitest';
import { Checker, type CheckSettings } from '../../../server/src/core/checker.ts';
import { readConfig } from '../../../server/src/core/config/read.ts';
import { configTemplate } from '../../../server/src/core/config/template.ts';
import { noSettings, today } from '../../support/check.ts';
import { MemoryFiles } from '../../support/memoryFiles.ts';

const bundle = '/site/content/en/blog/2026/example';
const post = `${bundle}/index.md`;

/** A post with two problems: a caption that ends in a period, and a picture without words. */
const text = `---
title: "Mesh Day"
description: A day in Porto.
publishdate: 2026-03-12
attribution: "Ada Lin"
keywords: [mesh]
---

{{< image link="./welcome.jpg" caption="Welcome." >}}

{{< image link="./welcome.jpg" >}}
`;

/** Checks the post, or another file, in a repository with these further files. */
async function check(
	more: Readonly<Record<string, string>>,
	{ path = post, settings = noSettings, repository = true, configPath = undefined as string | undefined } = {},
) {
	const files = new MemoryFiles({
		...(repository && { '/site/.git/HEAD': '' }),
		[`${bundle}/welcome.jpg`]: '',
		...more,
	});
	const checker = new Checker(files, { today: () => today }, configPath);
	const checked = await checker.check(path, text, settings);
	return { ...checked, told: checked.problems.map(({ rule, severity }) => `${rule} ${severity}`), files, checker };
}

const both = ['image/caption-period error', 'image/no-text warning'];

describe('the severities of a rule', () => {
	const settings = (
		severities: CheckSettings['severities'],
		overrides?: CheckSettings['severities'],
	): CheckSettings => ({
		severities: new Map([...noSettings.severities, ...severities]),
		include: [],
		...(overrides && { overrides }),
	});

	it('are those of the team’s settings', async () => {
		expect((await check({})).told).toEqual(both);
		const team = 'rules:\n  image/caption-period: off\n  image/no-text: error\n';
		expect((await check({ '/site/.recap.yaml': team })).told).toEqual(['image/no-text error']);
	});

	it('are the user’s where the team says nothing, and never above the team’s', async () => {
		const user = settings(
			new Map([
				['image/caption-period', 'info'],
				['image/no-text', 'off'],
			]),
		);
		const { told } = await check({ '/site/.recap.yaml': 'rules:\n  image/no-text: error\n' }, { settings: user });
		expect(told).toEqual(['image/caption-period info', 'image/no-text error']);
	});

	it('are above all what was asked for this once', async () => {
		const once = settings(new Map(), new Map([['image/no-text', 'info']]));
		const { told } = await check({ '/site/.recap.yaml': 'rules:\n  image/no-text: error\n' }, { settings: once });
		expect(told).toEqual(['image/caption-period error', 'image/no-text info']);
	});

	it('hold for the problems of the settings file too', async () => {
		const team = 'profle: hugo\nrules:\n  config/key: info\n';
		expect((await check({ '/site/.recap.yaml': team })).config?.problems).toMatchObject([
			{ rule: 'config/key', severity: 'info' },
		]);
		const user = settings(new Map([['config/key', 'off']]));
		expect((await check({ '/site/.recap.yaml': 'profle: hugo\n' }, { settings: user })).config?.problems).toEqual([]);
	});
});

describe('the settings file that counts', () => {
	const off = (rule: string) => `rules:\n  ${rule}: off\n`;

	it('is the nearest one above the post, and that one alone', async () => {
		const { told, config } = await check({
			'/site/.recap.yaml': off('image/caption-period'),
			'/site/content/en/blog/.recap.yaml': off('image/no-text'),
		});
		expect(told).toEqual(['image/caption-period error']);
		expect(config?.path).toBe('/site/content/en/blog/.recap.yaml');
	});

	it('does not lie above the repository, nor above a site that is in none', async () => {
		expect((await check({ '/.recap.yaml': off('image/no-text') })).told).toEqual(both);
		const site = { '/site/hugo.toml': 'baseURL = "https://istio.io/"\n', '/.recap.yaml': off('image/no-text') };
		expect((await check(site, { repository: false })).told).toEqual(both);
		const within = { ...site, '/site/content/.recap.yaml': off('image/no-text') };
		expect((await check(within, { repository: false })).told).toEqual(['image/caption-period error']);
	});

	it('may lie above the site in the same repository', async () => {
		const files = { '/.git/HEAD': '', '/site/hugo.toml': 'baseURL = "https://istio.io/"\n' };
		const { told } = await check({ ...files, '/.recap.yaml': off('image/no-text') }, { repository: false });
		expect(told).toEqual(['image/caption-period error']);
	});

	it('is one for all where one is named', async () => {
		const files = { '/site/.recap.yaml': off('image/no-text'), '/etc/team.yaml': off('image/caption-period') };
		expect((await check(files, { configPath: '/etc/team.yaml' })).told).toEqual(['image/no-text warning']);
	});

	it('is one that cannot be read as well: nothing of it counts, and it has a problem that says so', async () => {
		const unread: [Record<string, string>, RegExp][] = [
			[{ '/site/.recap.yaml@': '' }, /symbolic link/],
			[{ '/site/.recap.yaml/README': '' }, /This is a folder/],
			[{ '/site/.recap.yaml': `${off('image/no-text')}# ${'x'.repeat(256 * 1024)}` }, /longer than 256 KB/],
			[{ '/site/.recap.yaml': `${off('image/no-text')}terms: "` }, /never closed/],
		];
		for (const [files, message] of unread) {
			const { told, config } = await check(files);
			expect(told).toEqual(both);
			expect(config?.problems).toMatchObject([{ rule: 'config/syntax', severity: 'error' }]);
			expect(config?.problems[0]?.message).toMatch(message);
		}
	});

	it('is read once for all posts of a site, and again when something changed', async () => {
		const { files, checker } = await check({ '/site/.recap.yaml': off('image/no-text') });
		const { read } = files.asked;
		const again = async (path: string) =>
			(await checker.check(path, text, noSettings)).problems.map(({ rule }) => rule);
		expect(await again('/site/content/en/blog/2026/other/index.md')).not.toContain('image/no-text');
		expect(files.asked.read).toBe(read);
		files.write('/site/.recap.yaml', off('image/caption-period'));
		checker.forget();
		expect(await again(post)).toEqual(['image/no-text']);
	});
});

describe('what the team says of the site', () => {
	it('chooses the profile, whatever the config or its absence says', async () => {
		expect((await check({ '/site/.recap.yaml': 'profile: hugo\n' })).place.site.profile.name).toBe('hugo');
		const site = { '/site/hugo.toml': 'baseURL = "https://example.org/"\n' };
		expect((await check(site)).told).toEqual([]);
		expect((await check({ ...site, '/site/.recap.yaml': 'profile: istio\n' })).told).toEqual(both);
	});

	it('leaves the profile as it is where it names none that exists', async () => {
		const { place, config } = await check({ '/site/.recap.yaml': 'profile: istioo\n' });
		expect(place.site.profile.name).toBe('istio');
		expect(config?.problems).toMatchObject([{ rule: 'config/value' }]);
	});

	it('adds fields and changes those of the profile', async () => {
		const team = `fields:
  Venue: { required: warning, about: Where it was. }
  description: { required: false }
  attribution: { type: strings }
`;
		const { problems, place } = await check({ '/site/.recap.yaml': team });
		expect(problems.map(({ message }) => message)).toEqual(
			expect.arrayContaining([
				'This post has no venue. Add it: where it was.',
				'attribution should be a list, such as [mesh, conference], but it is a text.',
			]),
		);
		const { fields } = place.site.profile;
		expect(fields.description?.required).toBeUndefined();
		expect(fields.description?.type).toBe('string');
		expect(fields.attribution).toMatchObject({ required: 'error', type: 'strings' });
		expect(fields.attribution?.typeFailsBuild).toBeUndefined();
	});

	it('keeps the names that it spells for the rules', async () => {
		expect((await check({ '/site/.recap.yaml': 'terms: [KubeCon]\n' })).place.site.terms).toEqual(['KubeCon']);
		expect((await check({})).place.site.terms).toBeUndefined();
	});

	it('makes posts of files that are none, from the folder of the settings', async () => {
		const note = '/site/notes/porto.md';
		expect((await check({}, { path: note })).place.kind).toBe('post');
		const plain = async (config: Record<string, string>, settings = noSettings) => {
			const checker = new Checker(new MemoryFiles({ '/site/.git/HEAD': '', '/site/notes/a.md': '', ...config }), {
				today: () => today,
			});
			return (await checker.check(note, 'No front matter.\n', settings)).place;
		};
		expect((await plain({})).kind).toBe('other');
		expect((await plain({ '/site/.recap.yaml': 'include: [notes/**]\n' })).kind).toBe('post');
		expect((await plain({ '/site/notes/.recap.yaml': 'include: [notes/**]\n' })).kind).toBe('other');
		expect((await plain({ '/site/notes/.recap.yaml': 'include: ["*.md"]\n' })).kind).toBe('post');
	});

	it('leaves alone what it excludes, even what it or the user includes', async () => {
		const team = 'include: [content/**]\nexclude: ["content/*/blog/**"]\n';
		const user = { severities: new Map(), include: ['/site/**'] };
		const { told, place } = await check({ '/site/.recap.yaml': team }, { settings: user });
		expect({ told, kind: place.kind, excluded: place.excluded }).toEqual({ told: [], kind: 'other', excluded: true });
	});
});

describe('a settings file as a document', () => {
	it('has the problems of its own text and is never a post', async () => {
		const checker = new Checker(new MemoryFiles({ '/site/.recap.yaml': 'profile: hugo\n' }), { today: () => today });
		const settings = { severities: new Map(), include: ['/**'] };
		const { problems, place } = await checker.check('/site/.recap.yaml', 'profile: isto\n', settings);
		expect(problems).toMatchObject([{ rule: 'config/value', span: { start: 9, end: 13 } }]);
		expect(place.kind).toBe('other');
	});
});

describe('the file that recap init writes', () => {
	it('sets nothing, and every setting in it can be set as it stands', () => {
		const template = configTemplate();
		const nothing = readConfig(template);
		expect(nothing.problems).toEqual([]);
		expect(nothing.config.severities.size + nothing.config.fields.size + nothing.config.include.length).toBe(0);
		const all = readConfig(template.replace(/^# (?!yaml-language-server)/gm, ''));
		expect(all.problems).toEqual([]);
		const { profile, severities, fields, terms, include, exclude } = all.config;
		expect(profile).toBe('istio');
		expect([severities.size, fields.size, terms.length, include.length, exclude.length].every((n) => n > 0)).toBe(true);
	});
});
