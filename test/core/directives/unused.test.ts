import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../server/src/core/fix.ts';
import { check, noSettings } from '../../support/check.ts';
import { head, told } from './support.ts';

/** The post after the first fix of its only problem. */
async function mended(text: string): Promise<string> {
	const { problems } = await check(text);
	expect(problems.map(({ rule }) => rule)).toHaveLength(1);
	return applyEdits(text, problems[0]?.fixes[0]?.edits ?? []);
}

const picture = '{{< image link="./welcome.jpg" caption="Welcome" >}}';
const bare = '{{< image link="./welcome.jpg" >}}';

describe('a directive that hides nothing', () => {
	it('is told, and its fix takes its line out', async () => {
		const text = `${head}\nText.\n\n<!-- recap-disable-next-line image/no-text -->\n${picture}\n`;
		expect(await told(text)).toEqual(['11 directive/unused']);
		expect(await mended(text)).toBe(`${head}\nText.\n\n${picture}\n`);
	});

	it('takes one of two blank lines with it', async () => {
		const text = `${head}\nText.\n\n<!-- recap-disable-file image/no-text -->\n\n${picture}\n`;
		expect(await mended(text)).toBe(`${head}\nText.\n\n${picture}\n`);
	});

	it('at the end of a line goes without the line', async () => {
		const text = `${head}\n- One <!-- recap-disable-next-line youtube/id -->\n- Two\n`;
		expect(await mended(text)).toBe(`${head}\n- One\n- Two\n`);
	});

	it('in the front matter goes without the field', async () => {
		const text = head.replace('2026-03-12', '2026-03-12 # recap-disable-line date/invalid -- odd');
		expect(await mended(text)).toBe(head);
	});

	it('loses only the name that hides nothing', async () => {
		const directive = (names: string) => `${head}\n<!-- recap-disable-next-line ${names} -- soon -->\n${bare}\n`;
		expect(await mended(directive('image/no-text, image/missing-file'))).toBe(directive('image/no-text'));
		expect(await mended(directive('image/missing-file, image/no-text'))).toBe(directive('image/no-text'));
	});

	it('goes together with the recap-enable that is there only for it', async () => {
		const text = `${head}\n<!-- recap-disable image/no-text -->\n\n${picture}\n\n<!-- recap-enable -->\n\nText.\n`;
		expect(await told(text)).toEqual(['9 directive/unused']);
		expect(await mended(text)).toBe(`${head}\n${picture}\n\nText.\n`);
	});

	it('is a recap-enable after which nothing is different', async () => {
		expect(await told(`${head}\nText.\n\n<!-- recap-enable image/no-text -->\n`)).toEqual(['11 directive/unused']);
	});

	it('is not told of a rule that the settings turn off, nor of one that is not for this document', async () => {
		const text = `${head}\n<!-- recap-disable-next-line image/no-text -->\n${bare}\n`;
		const settings = {
			severities: new Map([...noSettings.severities, ['image/no-text', 'off' as const]]),
			include: [],
		};
		expect((await check(text, { settings })).problems).toEqual([]);
	});

	it('cannot hide itself', async () => {
		expect(await told(`${head}\n<!-- recap-disable-file -->\n<!-- recap-disable-file directive/unused -->\n`)).toEqual([
			'9 directive/unused',
			'10 directive/unused',
		]);
	});
});

describe('a rule that does not exist', () => {
	it('is told with the nearest names, each as a fix', async () => {
		const text = `${head}\n<!-- recap-disable-next-line image/notext -->\n${bare}\n`;
		const { problems } = await check(text);
		expect(problems.map(({ rule }) => rule)).toEqual(['directive/unknown-rule', 'image/no-text']);
		expect(problems[0]?.message).toBe('There is no rule image/notext. Did you mean image/no-text?');
		expect(applyEdits(text, problems[0]?.fixes[0]?.edits ?? [])).toBe(text.replace('notext', 'no-text'));
	});

	it('does not keep the others from working, and is not called unused as well', async () => {
		const text = `${head}\n<!-- recap-disable-next-line image/no-text nothing/like-it -->\n${bare}\n`;
		expect(await told(text)).toEqual(['9 directive/unknown-rule']);
		expect(await told(`${head}\n<!-- recap-disable-file nothing/like-it -->\n`)).toEqual(['9 directive/unknown-rule']);
	});

	it('is no group of rules', async () => {
		expect(await told(`${head}\n<!-- recap-disable-next-line image -->\n${bare}\n`)).toEqual([
			'9 directive/unknown-rule',
			'10 image/no-text',
		]);
	});
});
