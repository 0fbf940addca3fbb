import { expect, it } from 'vitest';
import { Checker } from '../../../server/src/core/checker.ts';
import { LargePost } from '../../../server/src/core/large/largePost.ts';
import { exampleFiles, examplePath, noSettings, today } from '../../support/check.ts';
import { oddTexts } from '../../support/oddTexts.ts';
import { processorTime } from '../../support/processorTime.ts';

const checker = new Checker(exampleFiles(), { today: () => today, author: async () => 'Ada Lin' });

it.each(Object.entries(oddTexts))(
	'%s has the same problems while it is edited, told within a second',
	async (_, text) => {
		const large = new LargePost();
		const checkEdited = (next: string) => checker.checkEdited(examplePath, next, noSettings, large);
		await checkEdited(text);
		const middle = text.indexOf(' ', text.length >> 1) + 1 || text.length;
		const edited = `${text.slice(0, middle)}a${text.slice(middle)}`;
		const start = processorTime();
		const { problems } = await checkEdited(edited);
		expect(processorTime() - start).toBeLessThan(1000);
		expect(problems).toEqual((await checker.check(examplePath, edited, noSettings)).problems);
	},
);
