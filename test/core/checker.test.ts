import { describe, expect, it } from 'vitest';
import { Checker, type CheckSettings } from '../../server/src/core/checker.ts';
import type { Severity } from '../../server/src/core/problem.ts';
import { exampleFiles, examplePath, noSettings, today } from '../support/check.ts';
import { MemoryFiles } from '../support/memoryFiles.ts';
import { head, Recorder } from './site/support.ts';

const missing = '{{< image link="./no.png" caption="A boat" >}}\n';
const around = { today: () => today };

function severities(entries: Readonly<Record<string, Severity | 'off'>>): CheckSettings {
	return { ...noSettings, severities: new Map([...noSettings.severities, ...Object.entries(entries)]) };
}

describe('a checker', () => {
	it('gives the problems in the order in which they stand, whatever rule tells them', async () => {
		const text = `---
title: ""
description: What we saw
publishdate: 2026/3/12
attribution: "Ada Lin "
keywords: [a, A]
---

The meshâ€™s [talk](https://youtu.be/short). ${missing}{{< tip >}} {{< tipp >}}`;
		const { problems } = await new Checker(exampleFiles(), around).check(examplePath, text, noSettings);
		const starts = problems.map(({ span }) => span.start);
		expect(starts).toEqual([...starts].sort((a, b) => a - b));
		expect(problems.map(({ rule }) => rule)).toEqual([
			'front-matter/required',
			'description/ending',
			'date/invalid',
			'attribution/format',
			'keywords/duplicate',
			'text/mojibake',
			'youtube/id',
			'image/missing-file',
			'shortcode/pairing',
			'shortcode/unknown',
		]);
	});

	it('gives each problem the severity that was set for its rule, also where a rule has several', async () => {
		const text = `---\ntitle: x\nattribution: Ada\npublishdate: 2026-03-12\n---\n${missing}`;
		const checker = new Checker(exampleFiles(), around);
		const told = async (settings: CheckSettings) =>
			(await checker.check(examplePath, text, settings)).problems.map(({ rule, severity }) => `${rule} ${severity}`);
		expect(await told(noSettings)).toEqual([
			'front-matter/required warning',
			'front-matter/required warning',
			'image/missing-file error',
		]);
		expect(await told(severities({ 'front-matter/required': 'info', 'image/missing-file': 'warning' }))).toEqual([
			'front-matter/required info',
			'front-matter/required info',
			'image/missing-file warning',
		]);
		expect(await told(severities({ 'front-matter/required': 'off', 'image/missing-file': 'off' }))).toEqual([]);
	});

	it('finds a site once for all its posts, until it is told to forget', async () => {
		const files = new MemoryFiles({
			'/site/hugo.toml': 'baseURL = "https://istio.io"\n',
			'/site/content/en/blog/a.md': '',
		});
		const recorder = new Recorder(files);
		const checker = new Checker(recorder, around);
		for (const name of ['a', 'b', 'c/index', 'd/e/index']) {
			const { place } = await checker.check(`/site/content/en/blog/${name}.md`, head, noSettings);
			expect(place.site.profile.name).toBe('istio');
		}
		expect(recorder.opened).toEqual(['/site/hugo.toml']);
		files.write('/site/hugo.toml', 'baseURL = "https://quay.example.org"\n');
		expect((await checker.check('/site/content/en/blog/a.md', head, noSettings)).place.site.profile.name).toBe('istio');
		checker.forget();
		expect((await checker.check('/site/content/en/blog/a.md', head, noSettings)).place.site.profile.name).toBe('hugo');
	});

	it('looks at the folder of a post again at each check', async () => {
		const files = exampleFiles();
		const checker = new Checker(files, around);
		const rules = async () =>
			(await checker.check(examplePath, head + missing, noSettings)).problems.map(({ rule }) => rule);
		expect(await rules()).toEqual(['image/missing-file']);
		files.write(examplePath.replace('index.md', 'no.png'));
		expect(await rules()).toEqual([]);
		files.remove(examplePath.replace('index.md', 'no.png'));
		expect(await rules()).toEqual(['image/missing-file']);
	});

	it('takes over the front matter of an earlier reading where only the body changed', async () => {
		const checker = new Checker(exampleFiles(), around);
		const first = await checker.check(examplePath, head, noSettings);
		const second = await checker.check(examplePath, head + missing, noSettings, first.post);
		expect(second.post.frontMatter).toBe(first.post.frontMatter);
		expect(second.problems).toEqual((await checker.check(examplePath, head + missing, noSettings)).problems);
		const third = await checker.check(examplePath, head.replace('2026-03-12', 'soon'), noSettings, second.post);
		expect(third.problems.map(({ rule }) => rule)).toEqual(['date/invalid']);
	});

	it('asks who the author is only where a post lacks one', async () => {
		let asked = 0;
		const author = async () => {
			asked++;
			return 'Eve "Captain" Park';
		};
		const checker = new Checker(exampleFiles(), { ...around, author });
		await checker.check(examplePath, head, noSettings);
		await checker.check('/site/README.md', 'Hello.\n', noSettings);
		await checker.check('/site/link.md', '---\npost_kind: link\n---\n', noSettings);
		expect(asked).toBe(0);
		for (const line of ['', 'attribution:\n', 'attribution: " "\n']) {
			const text = head.replace('attribution: "Ada Lin"\n', line);
			const { problems } = await checker.check(examplePath, text, noSettings);
			const titles = problems.flatMap(({ fixes }) => fixes.map(({ title }) => title));
			expect(titles).toEqual([
				line === '' ? 'Add attribution: Eve "Captain" Park' : 'Fill in attribution: Eve "Captain" Park',
			]);
			const edits = problems.flatMap(({ fixes }) => fixes.flatMap((fix) => fix.edits.map(({ newText }) => newText)));
			expect(edits.join()).toContain(`'Eve "Captain" Park'`);
		}
		expect(asked).toBe(3);
	});

	it('says nothing of pictures in a folder that it cannot read', async () => {
		const folder = examplePath.slice(0, examplePath.lastIndexOf('/'));
		const checker = new Checker(new Recorder(exampleFiles(), { unreadable: [folder] }), around);
		const { problems, facts } = await checker.check(examplePath, head + missing, noSettings);
		expect(problems).toEqual([]);
		expect(facts.bundlePictures()).toEqual([]);
	});
});
