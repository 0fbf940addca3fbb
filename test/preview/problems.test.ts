import { describe, expect, it } from 'vitest';
import { problemOf } from '../../client/src/preview/page/problems.ts';

const problem = (path: string, line: number) => ({ path, line, message: '', fixes: [] });

describe('a box in place of a picture', () => {
	const problems = [problem('./a.jpg', 10), problem('b.jpg', 12), problem('./a.jpg', 20)];

	it('belongs to the problem of its path that is nearest below', () => {
		expect(problemOf('a.jpg', 9, problems)).toBe(0);
		expect(problemOf('a.jpg', 11, problems)).toBe(2);
		expect(problemOf('b.jpg', 0, problems)).toBe(1);
	});

	it('belongs to none where no problem of its path follows', () => {
		expect(problemOf('c.jpg', 0, problems)).toBe(-1);
		expect(problemOf('a.jpg', 21, problems)).toBe(-1);
	});
});
