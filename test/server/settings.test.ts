import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodeHost } from '../../server/src/host/nodeHost.ts';
import { readSettings } from '../../server/src/settings.ts';
import { mergedSettings, settingsOf } from '../../server/src/settingsOf.ts';
import { folderWith } from '../support/folder.ts';
import { inProcess, LspClient, vscodeCapabilities } from '../support/lspClient.ts';

const manifest: { contributes: { configuration: { properties: Record<string, object> } } } = JSON.parse(
	fs.readFileSync(path.resolve(import.meta.dirname, '../../package.json'), 'utf8'),
);

/** What is about VS Code alone: how much of the talk with the server it shows. */
const ofTheClient = ['recap.trace.server'];

/** A value for each setting that is not its default. */
const values: Readonly<Record<string, unknown>> = {
	'recap.rules': { 'image/caption-period': 'error' },
	'recap.include': ['drafts/**/*.md'],
	'recap.network': 'allow',
	'recap.links.check': 'manual',
	'recap.links.endpoints': { sched: 'https://mirror.example/sched', playlist: 'https://mirror.example/feed' },
	'recap.codeLens': true,
};

/** The settings as they stand below `recap` in a file of settings. */
function nested(settings: Readonly<Record<string, unknown>>): Record<string, unknown> {
	const result: Record<string, unknown> = {};
	for (const [name, value] of Object.entries(settings)) {
		const [, first = '', second] = name.split('.');
		result[first] = second === undefined ? value : { ...Object(result[first]), [second]: value };
	}
	return result;
}

const read = (options: unknown) => readSettings(settingsOf(options), '/site');

describe('what an editor says when it starts the server', () => {
	it('has a value here for every setting of the manifest that concerns the server', () => {
		const declared = Object.keys(manifest.contributes.configuration.properties);
		expect(Object.keys(values).sort()).toEqual(declared.filter((name) => !ofTheClient.includes(name)).sort());
	});

	for (const [name, value] of Object.entries(values)) {
		it(`may set ${name}, nested, under its full name or with recap around it`, () => {
			const expected = readSettings(nested({ [name]: value }), '/site');
			expect(expected).not.toEqual(readSettings({}, '/site'));
			for (const options of [
				nested({ [name]: value }),
				{ [name]: value },
				{ [name.replace('recap.', '')]: value },
				{ recap: nested({ [name]: value }) },
			]) {
				expect(read(options)).toEqual(expected);
			}
		});
	}

	it('means the same with any of its settings in either form', () => {
		const some = fc.subarray(Object.keys(values));
		fc.assert(
			fc.property(some, some, (flat, deep) => {
				const pick = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, values[name]]));
				expect(read({ ...pick(flat), recap: nested(pick(deep)) })).toEqual(read(nested(pick([...flat, ...deep]))));
			}),
		);
	});

	it('may be anything at all', () => {
		fc.assert(fc.property(fc.jsonValue(), (options) => void read(options)));
	});

	it('counts where the editor has no word of a setting, and not where it has', () => {
		const begun = { rules: { 'image/no-text': 'off' }, links: { check: 'manual' }, network: 'allow' };
		expect(mergedSettings(begun, null)).toEqual(begun);
		expect(mergedSettings(begun, { links: { endpoints: {} }, network: null })).toEqual({
			...begun,
			links: { check: 'manual', endpoints: {} },
		});
		expect(mergedSettings(begun, { rules: {}, 'links.check': 'off' })).toEqual({
			rules: {},
			links: { check: 'off' },
			network: 'allow',
		});
	});
});

const post = `---
title: "Mesh Day"
description: A day in Porto.
publishdate: 2026-03-12
attribution: "Ada Lin"
keywords: [mesh]
---

{{< image link="https://example.org/a.jpg" caption="Welcome." >}}
`;

describe('the server', () => {
	const severityWith = async (options: unknown, answer: unknown, configuration = true) => {
		const folder = folderWith({ '.git/HEAD': '' });
		const client = new LspClient(inProcess(nodeHost()));
		client.settings = answer;
		const workspace = { ...vscodeCapabilities.workspace, configuration };
		await client.start(folder, { ...vscodeCapabilities, workspace }, options);
		const file = path.join(folder, 'content/en/blog/2026/a/index.md');
		await client.open(file, post);
		const found = (await client.problems(file)).find(({ code }) => code === 'image/caption-period');
		return { client, file, severity: found?.severity };
	};
	const rules = (level: string) => ({ rules: { 'image/caption-period': level } });

	it('heeds the settings it was started with where the editor answers with nothing, or cannot be asked', async () => {
		for (const [answer, canAnswer] of [
			[null, true],
			[{}, false],
		] as const) {
			const { client, severity } = await severityWith({ recap: rules('info') }, answer, canAnswer);
			expect(severity).toBe(3);
			await client.stop();
		}
	});

	it('heeds the editor’s answer over them', async () => {
		const { client, severity } = await severityWith(rules('info'), rules('warning'));
		expect(severity).toBe(2);
		await client.stop();
	});

	it('heeds those that are sent later over them, and forgets what is no longer among those', async () => {
		const { client, file } = await severityWith(rules('info'), undefined, false);
		const levelAfter = async (settings: unknown) => {
			await client.notify('workspace/didChangeConfiguration', { settings });
			return (await client.problems(file)).find(({ code }) => code === 'image/caption-period')?.severity;
		};
		expect(await levelAfter({ recap: rules('error') })).toBe(1);
		expect(await levelAfter({ recap: {} })).toBe(3);
		await client.stop();
	});
});
