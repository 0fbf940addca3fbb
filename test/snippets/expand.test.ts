import { describe, expect, test } from 'vitest';
import { expand } from './expand.ts';

describe('expanding a snippet', () => {
	test('a default stands in the text, and in every other place of the same stop', () => {
		expect(expand(`$1: \${1:one}, $1`).text).toBe('one: one, one');
	});

	test('a choice shows its first value', () => {
		const expanded = expand(`width="\${1|75%,a\\,b,c\\|d|}"`);
		expect(expanded.text).toBe('width="75%"');
		expect(expanded.choices).toEqual([['75%', 'a,b', 'c|d']]);
	});

	test('braces of a shortcode come out as they are', () => {
		expect(expand(`{{< image link="\${1:a.jpg}" >}}$0`).text).toBe('{{< image link="a.jpg" >}}');
	});

	test('an escaped dollar, brace and backslash come out without their backslash, any other backslash stays', () => {
		expect(expand(`\\$1 \${1:a\\}b} \\\\ \\n`).text).toBe('$1 a}b \\ \\n');
	});

	test('a variable takes its value, or its default where it has none', () => {
		expect(expand(`\${1:$CURRENT_YEAR} \${ELSE:x}`, new Map([['CURRENT_YEAR', '2031']])).text).toBe('2031 x');
	});

	test('stops are told in the order in which they stand', () => {
		const expanded = expand(`\${2:b} \${1:a \${3:c}} $0 end`);
		expect(expanded.stops).toEqual([2, 1, 3]);
		expect(expanded.last).toEqual({ count: 1, atEnd: false });
	});

	test.each(['a $ b', `\${1:open`, `\${1|a,b`, `\${x}`])('%s is refused', (body) => {
		expect(() => expand(body)).toThrow();
	});
});
