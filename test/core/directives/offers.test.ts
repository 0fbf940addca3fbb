import { describe, expect, it } from 'vitest';
import { turnOffs } from '../../../server/src/core/directives/offer.ts';
import { applyEdits } from '../../../server/src/core/fix.ts';
import { check } from '../../support/check.ts';
import { head } from './support.ts';

/** The first problem of a rule, and what its offers are called and make of the text. */
async function offers(text: string, rule: string): Promise<Readonly<Record<string, string>>> {
	const checked = await check(text);
	const problem = checked.problems.find((one) => one.rule === rule);
	if (!problem) throw new Error(`no problem of ${rule}`);
	const made = turnOffs(problem, checked).map(({ title, edits }) => [title, applyEdits(text, edits)] as const);
	for (const [title, after] of made) {
		const { problems } = await check(after);
		const before = checked.problems.filter((one) => one.rule === rule).length;
		expect(problems.filter((one) => one.rule === rule).length, title).toBeLessThan(before);
		const complaints = (found: typeof problems) => found.filter((one) => one.rule.startsWith('directive/')).length;
		expect(complaints(problems), title).toBe(complaints(checked.problems));
	}
	return Object.fromEntries(made);
}

describe('to turn a rule off is offered', () => {
	it('on a line of its own above a picture, and for the file', async () => {
		const text = `${head}\nText.\n\n{{< image\n  link="./welcome.jpg" >}}\n`;
		expect(await offers(text, 'image/no-text')).toEqual({
			'Disable image/no-text for this line': `${head}\nText.\n\n<!-- recap-disable-next-line image/no-text -->\n{{< image\n  link="./welcome.jpg" >}}\n`,
			'Disable image/no-text for this file': `${head}<!-- recap-disable-file image/no-text -->\n\nText.\n\n{{< image\n  link="./welcome.jpg" >}}\n`,
		});
	});

	it('with the line’s indentation and the text’s line breaks', async () => {
		const text = `${head}\n- The hall:\n\n  {{< image link="./welcome.jpg" >}}\n`.replaceAll('\n', '\r\n');
		expect((await offers(text, 'image/no-text'))['Disable image/no-text for this line']).toBe(
			text.replace('  {{<', '  <!-- recap-disable-next-line image/no-text -->\r\n  {{<'),
		);
	});

	it('at the end of the line before, in the middle of a paragraph or list', async () => {
		const paragraph = `${head}\nWe saw a talk:  \n[it](https://youtu.be/short)\n`;
		expect((await offers(paragraph, 'youtube/id'))['Disable youtube/id for this line']).toBe(
			paragraph.replace('talk:  ', 'talk: <!-- recap-disable-next-line youtube/id -->  '),
		);
		const list = `${head}\n- One\n- [Two](https://youtu.be/short)\n`;
		expect((await offers(list, 'youtube/id'))['Disable youtube/id for this line']).toBe(
			list.replace('One', 'One <!-- recap-disable-next-line youtube/id -->'),
		);
	});

	it('for a whole table, text block or callout, inside which no comment can stand', async () => {
		const table = `${head}\n| a | b |\n|---|---|\n| c | [d](https://youtu.be/short) |\n`;
		expect((await offers(table, 'youtube/id'))['Disable youtube/id for this table']).toBe(
			table.replace('| a', '<!-- recap-disable-next-line youtube/id -->\n| a'),
		);
		const block = `${head}\n{{< text plain >}}\n{{< image link="./nowhere.jpg" caption="A" >}}\n{{< /text >}}\n`;
		expect(Object.keys(await offers(block, 'image/missing-file'))).toContain(
			'Disable image/missing-file for this text',
		);
		const tip = `${head}\n{{< tip >}}\n[d](https://youtu.be/short)\n{{< /tip >}}\n`;
		expect(Object.keys(await offers(tip, 'youtube/id'))).toContain('Disable youtube/id for this tip');
	});

	it('for the file only, where a comment would part a list', async () => {
		const list = `${head}\n1. One\n\n2. [Two](https://youtu.be/short)\n`;
		expect(Object.keys(await offers(list, 'youtube/id'))).toEqual(['Disable youtube/id for this file']);
	});

	it('at the end of a field’s line', async () => {
		const text = head.replace('2026-03-12', '2026-02-30');
		expect((await offers(text, 'date/invalid'))['Disable date/invalid for this line']).toBe(
			text.replace('02-30', '02-30 # recap-disable-line date/invalid'),
		);
		const block = head.replace('A day in Porto.', '|\n  A day\n  in Porto');
		expect((await offers(block, 'description/ending'))['Disable description/ending for this line']).toBe(
			block.replace('|', '| # recap-disable-line description/ending'),
		);
	});

	it('for the file only, where a field is missing or its text goes over several lines', async () => {
		const missing = head.replace('publishdate: 2026-03-12\n', '');
		expect(Object.keys(await offers(missing, 'front-matter/required'))).toEqual([
			'Disable front-matter/required for this file',
		]);
		const quoted = head.replace('A day in Porto.', '"A\n  day in\n  Porto"');
		expect(Object.keys(await offers(quoted, 'description/ending'))).toContain(
			'Disable description/ending for this file',
		);
		expect(Object.keys(await offers('Soon.\n', 'front-matter/missing'))).toEqual([
			'Disable front-matter/missing for this file',
		]);
	});

	it('by one more name in a directive that is there already', async () => {
		const above = `${head}\n<!-- recap-disable-next-line image/no-text -- soon -->\n{{< image link="./nowhere.jpg" >}}\n`;
		expect((await offers(above, 'image/missing-file'))['Disable image/missing-file for this line']).toBe(
			above.replace('no-text', 'no-text image/missing-file'),
		);
		const commas = above.replace('line image/no-text', 'line image/no-text, image/external-ratio');
		expect((await offers(commas, 'image/missing-file'))['Disable image/missing-file for this line']).toBe(
			commas.replace('ratio', 'ratio, image/missing-file'),
		);
		const file = `${head}<!-- recap-disable-file image/no-text -->\n\n{{< image link="./nowhere.jpg" >}}\n`;
		expect((await offers(file, 'image/missing-file'))['Disable image/missing-file for this file']).toBe(
			file.replace('no-text', 'no-text image/missing-file'),
		);
		const field = head.replace('[mesh]', '[mesh, mesh] # recap-disable-line front-matter/type');
		expect((await offers(field, 'keywords/duplicate'))['Disable keywords/duplicate for this line']).toBe(
			field.replace('/type', '/type keywords/duplicate'),
		);
	});

	it('not for what is wrong with a directive', async () => {
		const checked = await check(`${head}\n<!-- recap-disable-file image/no-text -->\n`);
		expect(checked.problems.flatMap((problem) => turnOffs(problem, checked))).toEqual([]);
		expect(checked.problems).toHaveLength(1);
	});
});
