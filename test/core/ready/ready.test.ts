import { describe, expect, it } from 'vitest';
import type { LinkState } from '../../../server/src/core/links/verdict.ts';
import { rulesTurnedOff } from '../../../server/src/core/ready/off.ts';
import { isReady, type ReadyItem, readiness } from '../../../server/src/core/ready/ready.ts';
import { check, filesBeside, noSettings } from '../../support/check.ts';
import { picture } from '../../support/picture.ts';

const head = `---
title: "Mesh Day"
description: A day in Porto.
publishdate: 2026-03-12
attribution: "Ada Lin"
keywords: [mesh]
---

`;

const alive = { verdict: 'alive', evidence: 'oEmbed 200', checkedAt: 0 } as const;

interface About {
	readonly links?: Readonly<Record<string, LinkState>>;
	readonly severities?: Readonly<Record<string, 'off'>>;
	readonly weight?: number | undefined;
	readonly files?: Readonly<Record<string, Uint8Array>>;
}

async function checklist(text: string, { links, severities = {}, files = {}, ...rest }: About = {}) {
	const settings = { ...noSettings, severities: new Map(Object.entries(severities)) };
	const checked = await check(text, {
		files: filesBeside({ 'quay.jpg': picture, ...files }),
		settings,
		...(links && { links }),
	});
	const { post, place, facts, problems } = checked;
	const weight = () => ('weight' in rest ? rest.weight : 200_000);
	const items = readiness({ post, place, facts, problems, off: rulesTurnedOff(settings, checked), weight });
	const by = (name: string): ReadyItem => {
		const item = items.find((one) => one.name === name);
		if (!item) throw new Error(`there is no ${name}`);
		return item;
	};
	const told = (name: string) =>
		by(name).places.map(({ message, span }) => [post.text.slice(span.start, span.end), message]);
	return { items, by, told, states: Object.fromEntries(items.map(({ name, state }) => [name, state])) };
}

const done = {
	fields: 'done',
	placeholders: 'done',
	talks: 'done',
	links: 'done',
	pictures: 'done',
	weight: 'done',
	errors: 'done',
};

const whole = `${head}{{< image link="./quay.jpg" caption="The quay" >}}\n\n* [Sails for sidecars](https://youtu.be/aB3dE5fG7h_)\n`;

describe('the checklist of a post', () => {
	it('is done where everything is there', async () => {
		const { items, states } = await checklist(whole, { links: { 'https://youtu.be/aB3dE5fG7h_': alive } });
		expect(states).toEqual(done);
		expect(isReady(items)).toBe(true);
	});

	it('does not know of links that nobody checked, and the post may be ready all the same', async () => {
		const { items, states, by } = await checklist(whole);
		expect(states).toEqual({ ...done, links: 'unknown' });
		expect(by('links').note).toBe('1 link to talks was not checked');
		expect(isReady(items)).toBe(true);
	});

	it('names each field that is missing, and a draft', async () => {
		const { told, items } = await checklist('---\ntitle: "Mesh Day"\ndraft: true\nattribution: ""\n---\n');
		expect(told('fields').map(([at]) => at)).toEqual(['---', '---', '---', 'attribution', 'draft']);
		expect(
			told('fields')
				.map(([, message]) => message)
				.join(),
		).toMatch(/publishdate.*draft/s);
		expect(isReady(items)).toBe(false);
	});

	it('names each placeholder', async () => {
		const { told } = await checklist(`${head}The recording (link to be added) and [one](TODO).\n`);
		expect(told('placeholders').map(([at]) => at)).toEqual(['link to be added', 'TODO']);
	});

	it('names each talk without a link: a stand-in, and an item that lacks what the others have', async () => {
		const { told } = await checklist(
			`${head}* [Sails for sidecars](https://sched.co/2zAbC)\n* [Ropes and knots](https://youtu.be/VIDEOIDHERE)\n* [Anchors aweigh](https://sched.co/2zDeF)\n* Draining harbours slowly (link to be added)\n`,
		);
		expect(told('talks')).toEqual([
			['[Ropes and knots](https://youtu.be/VIDEOIDHERE)', '“Ropes and knots” has no link yet.'],
			['Draining harbours slowly (link to be added)', '“Draining harbours slowly” has no link yet.'],
		]);
	});

	it('names each dead link, and counts those of which nobody could say', async () => {
		const links = {
			'https://youtu.be/aB3dE5fG7h_': { ...alive, verdict: 'gone' },
			'https://sched.co/2zAbC': { ...alive, verdict: 'unverifiable' },
		} as const;
		const { told, by } = await checklist(
			`${head}[Sails and ropes](https://youtu.be/aB3dE5fG7h_), [Ropes and sails](https://sched.co/2zAbC)\n`,
			{ links },
		);
		expect(told('links').map(([at]) => at)).toEqual(['https://youtu.be/aB3dE5fG7h_']);
		expect(by('links')).toMatchObject({ state: 'open', note: 'of 1 link nobody could say' });
	});

	it('names each picture that is not there, and each that is heavy', async () => {
		const { told } = await checklist(
			`${head}{{< image link="./gone.jpg" caption="Gone" >}}\n{{< image link="./quay.jpg" caption="The quay" >}}\n`,
			{ weight: 2_345_678 },
		);
		expect(told('pictures').map(([at]) => at)).toEqual(['./gone.jpg']);
		expect(told('weight')).toEqual([
			[
				'{{< image link="./quay.jpg" caption="The quay" >}}',
				'quay.jpg weighs 2.3 MB, more than 1.0 MB. Make it smaller.',
			],
		]);
	});

	it('does not know of pictures that nobody could weigh', async () => {
		const { by } = await checklist(whole, { weight: undefined });
		expect(by('weight')).toMatchObject({ state: 'unknown', note: '1 picture could not be weighed' });
	});

	it('tells every other error', async () => {
		const { told } = await checklist(`${head}{{< imagine >}}\n`);
		expect(told('errors')).toHaveLength(1);
	});

	it('says where nobody looked because a rule is turned off', async () => {
		const { by } = await checklist(`${head}TODO: name them.\n`, { severities: { 'link/placeholder': 'off' } });
		expect(by('placeholders')).toMatchObject({ state: 'unknown', note: 'link/placeholder is turned off' });
	});
});
