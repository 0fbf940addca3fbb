import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root, start } from '../cli/support/recap.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'recap-telemetry-'));
const meta = path.join(folder, 'meta.json');

beforeAll(async () => {
	const words = ['--release', '--into', folder, '--meta', meta];
	expect(await start(path.join(root, 'esbuild.mjs'), words, { cwd: root })).toMatchObject({ code: 0, err: '' });
}, 60_000);
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

/** Words in the names of packages that count people. */
const counting =
	/telemetry|analytics|insights|sentry|amplitude|mixpanel|segment|posthog|bugsnag|rollbar|datadog|newrelic|opentelemetry|matomo|statsd/i;

/** The hosts that are asked by themselves, each only with consent: whether talks are there, what they are called. */
const asked = ['www.youtube.com', 'i.ytimg.com', 'sched.co'];

/** The other hosts whose addresses stand in our code or in that of the packages: nothing is sent there. */
const named: Readonly<Record<string, string>> = {
	'docs.oasis-open.org': 'the name of the schema of SARIF',
	'event.sched.com': 'an example in a message',
	'events.istio.io': 'an example of a rule',
	'events.linuxfoundation.org': 'the next event in a new recap',
	'example.sched.com': 'an example in a message',
	'github.com': 'the pages of the rules, which a click opens; comments of packages',
	'istio.io': 'addresses of the site that is rendered, and examples',
	'player.vimeo.com': 'frames of the page, once exported',
	'raw.githubusercontent.com': 'links of the page, and the name of our schema',
	'schema.org': 'words for what an article is',
	'www.w3.org': 'the names of XML and SVG',
	'www.youtube-nocookie.com': 'frames of the page, which the preview loads when one is pressed',
	'youtu.be': 'links to videos',
	'youtube.com': 'links to videos',
};

/** The hosts of addresses that stand in a text. */
function hostsIn(text: string): string[] {
	const found = Array.from(text.matchAll(/\bhttps?:\/\/((?:[a-z0-9-]+\.)+[a-z]{2,})/gi), ([, host = '']) =>
		host.toLowerCase(),
	);
	return [...new Set(found)].sort();
}

const isExample = (host: string) => /(?:^|\.)example(?:\.(?:com|org|net))?$/.test(host);

describe('what is bundled', () => {
	const files = () =>
		fs
			.readdirSync(folder, { recursive: true, encoding: 'utf8' })
			.filter((name) => name.endsWith('.js'))
			.map((name) => ({ name, text: fs.readFileSync(path.join(folder, name), 'utf8') }));

	it('has no package in it that counts people or sends what they do', () => {
		const inputs: string[] = JSON.parse(fs.readFileSync(meta, 'utf8')).flatMap(({ inputs }: { inputs: object }) =>
			Object.keys(inputs),
		);
		const packages = new Set(inputs.flatMap((file) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? []));
		expect(packages.size).toBeGreaterThan(20);
		expect([...packages].filter((name) => counting.test(name))).toEqual([]);
	});

	it('never makes a sender of VS Code’s telemetry', () => {
		for (const { name, text } of files())
			expect([name, /createTelemetryLogger|TelemetrySender/.test(text)]).toEqual([name, false]);
	});

	it('holds no address but those that are known', () => {
		const hosts = new Set(files().flatMap(({ text }) => hostsIn(text)));
		for (const host of asked) expect(hosts).toContain(host);
		const unknown = [...hosts].filter(
			(host) => !isExample(host) && !asked.includes(host) && !Object.hasOwn(named, host),
		);
		expect(unknown.sort()).toEqual([]);
		for (const host of Object.keys(named)) expect(hosts).toContain(host);
	});
});

describe('the README', () => {
	it('says that there is no telemetry', () => {
		expect(fs.readFileSync(path.join(root, 'README.md'), 'utf8')).toContain('It has no telemetry');
	});
});

describe('the manifest', () => {
	const manifest = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));

	it('says with reasons what is limited in folders that are not trusted, and in those without a disk', () => {
		const { untrustedWorkspaces, virtualWorkspaces } = manifest.capabilities;
		expect(untrustedWorkspaces.supported).toBe('limited');
		expect(untrustedWorkspaces.description).toMatch(/network.*git.*outside/);
		expect(virtualWorkspaces.description).toMatch(/\w+ \w+/);
	});

	it('takes no setting that reaches outside from a folder that is not trusted', () => {
		const { properties } = manifest.contributes.configuration;
		const { restrictedConfigurations } = manifest.capabilities.untrustedWorkspaces;
		const ofTheMachine = Object.keys(properties).filter((name) => properties[name].scope === 'machine');
		expect(restrictedConfigurations).toEqual(expect.arrayContaining(ofTheMachine));
		for (const name of restrictedConfigurations) expect(Object.keys(properties)).toContain(name);
	});

	it('lets each folder of a window have settings of its own, but for those of the machine and the window', () => {
		const { properties } = manifest.contributes.configuration;
		const scopes = Object.fromEntries(Object.keys(properties).map((name) => [name, properties[name].scope]));
		expect(scopes).toMatchObject({
			'recap.rules': 'resource',
			'recap.include': 'resource',
			'recap.links.check': 'resource',
			'recap.codeLens': 'resource',
			'recap.network': 'machine',
			'recap.links.endpoints': 'machine',
		});
	});
});
