import { expect, it } from 'vitest';
import { Checker } from '../../server/src/core/checker.ts';
import type { Entry, Files } from '../../server/src/core/site/files.ts';
import { noSettings } from '../support/check.ts';
import { processorTime } from '../support/processorTime.ts';

const folder = '/site/content/en/blog/2026/example';

/** Pictures as a camera names them: each is near to thousands of others. */
const names = Array.from({ length: 20_000 }, (_, index) => `IMG_2025${index}_${(index * 7919) % 100_000}.jpg`);

const listing = new Map(names.map((name): [string, Entry] => [name, { name, kind: 'file' }]));
const files: Files = {
	list: async (path) => (path === folder ? listing : undefined),
	read: async () => undefined,
};

it('ten missing pictures in a folder of 20,000 are told with the nearest names, while the author types', async () => {
	const pictures = Array.from(
		{ length: 10 },
		(_, index) => `{{< image link="./IMG_2025${index}_77.jpg" caption="A" >}}`,
	);
	const text = `---
title: "Mesh Day"
description: A day in Porto.
publishdate: 2026-03-12
attribution: "Ada Lin"
keywords: [mesh]
---

${pictures.join('\n\n')}
`;
	const checker = new Checker(files, { today: () => '2026-03-14' });
	const begin = processorTime();
	for (const version of [text, `${text}\nT`, `${text}\nTh`]) {
		const { problems } = await checker.check(`${folder}/index.md`, version, noSettings);
		expect(problems.map(({ rule }) => rule)).toEqual(pictures.map(() => 'image/missing-file'));
		expect(problems[0]?.message).toContain('Did you mean IMG_20250_0.jpg?');
		expect(problems.every(({ fixes }) => fixes.length === 3)).toBe(true);
	}
	expect(processorTime() - begin).toBeLessThan(5000);
}, 20_000);
