import { expect, it } from 'vitest';
import { check, filesBeside, noSettings, problemsOf } from '../support/check.ts';
import { pngHead } from '../support/picture.ts';

it('a picture is too wide beyond twice the width of the page and a quarter of that', async () => {
	const told = async (width: number) =>
		problemsOf(
			await check('{{< image link="./plan.png" caption="The plan" >}}\n', {
				settings: noSettings,
				files: filesBeside({ 'plan.png': pngHead(width, 600) }),
			}),
			'image/weight',
		).map(({ message }) => message);
	expect(await told(2400)).toEqual([]);
	expect(await told(3000)).toEqual([]);
	expect(await told(3001)).toEqual([
		'plan.png is 3001 pixels wide, and the page makes use of 2400 at most. Save it smaller.',
	]);
});
