import { expect, it } from 'vitest';
import { parsePost } from '../../../../server/src/core/post/parse.ts';

it.each([
	['a fence', '![The hall\n```\ncode\n```\n\nat night](./a.jpg)\n'],
	['indented code', '![The hall\n\n    code\n\nat night](./a.jpg)\n'],
])('brackets that %s stands between make no link', (_, text) => {
	expect(parsePost(text).links).toEqual([]);
});

it('brackets that a code span stands between make a link', () => {
	expect(parsePost('[The `hall`\nat night](./a.md)\n').links.map(({ url }) => url)).toEqual(['./a.md']);
});
