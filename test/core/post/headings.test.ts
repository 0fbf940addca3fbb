import fc from 'fast-check';
import { expect, it } from 'vitest';
import { headingsOf } from '../../../server/src/core/post/headings.ts';
import { parsePost } from '../../../server/src/core/post/parse.ts';
import { plainText } from '../../../server/src/core/post/plainText.ts';
import { processorTime } from '../../support/processorTime.ts';

const headings = (text: string) => {
	const post = parsePost(text);
	return headingsOf(post).map(({ level, text: words, span }) => [level, words, text.slice(span.start, span.end)]);
};

it('finds headings with signs and underlined ones, with their words alone', () => {
	expect(
		headings(
			'---\n# no heading\n---\n\n# One\n## **Two** [and](https://e.org) `code` ##\r\n   ### Three {#own-id}\n\nFour\n====\n\nFive of\n---\n\n######\n',
		),
	).toEqual([
		[1, 'One', '# One'],
		[2, 'Two and code', '## **Two** [and](https://e.org) `code` ##'],
		[3, 'Three', '   ### Three {#own-id}'],
		[1, 'Four', 'Four\n===='],
		[2, 'Five of', 'Five of\n---'],
		[6, '', '######'],
	]);
});

it('finds none in code, lists, tables, quotes and rules', () => {
	expect(
		headings(
			'```\n# no\n```\n\n{{< text bash >}}\n# no\n{{< /text >}}\n\n#no\n\n####### no\n\n- item\n---\n\n| a |\n---\n\n> q\n---\n\n{{< tip >}}\n---\n\n    # no\n\n<!--\n# no\n-->\n',
		),
	).toEqual([]);
});

it('finds what a look at every line and the one below it finds', () => {
	const lines = [
		'Words',
		'# One',
		'#none',
		'## Two ##',
		'   ### Three',
		'',
		'---',
		'--',
		'===',
		' =',
		'- item',
		'> q',
		'a\u2028# b',
	];
	fc.assert(
		fc.property(
			fc.array(fc.constantFrom(...lines), { maxLength: 8 }),
			fc.constantFrom('\n', '\r\n'),
			(parts, lineBreak) => {
				const text = `Begin\n\n${parts.join(lineBreak)}`;
				expect(headings(text).map(([level, , whole]) => [level, whole])).toEqual(
					lineByLine(text.split(/\r?\n/), lineBreak),
				);
			},
		),
	);
});

/** The level and text of each heading, by the rules one line at a time. */
function lineByLine(lines: readonly string[], lineBreak: string): [number, string][] {
	const found: [number, string][] = [];
	for (let index = 0; index < lines.length; index++) {
		const [line = '', below = ''] = lines.slice(index, index + 2);
		const signs = /^ {0,3}(#{1,6})(?:[ \t]|$)/.exec(line)?.[1];
		if (signs) found.push([signs.length, line]);
		else if (
			/^ {0,3}(?:=+|-{2,})[ \t]*$/.test(below) &&
			line.trim() !== '' &&
			!/^[ \t]*(?:[-*+>|#]|\d+[.)][ \t])/.test(line)
		) {
			found.push([below.trim().startsWith('=') ? 1 : 2, `${line}${lineBreak}${below}`]);
			index++;
		}
	}
	return found;
}

it('looks through a line without end in an instant', () => {
	const start = processorTime();
	headings(`# ${' #'.repeat(300_000)}x\n\n${'a '.repeat(300_000)}\n`);
	expect(processorTime() - start).toBeLessThan(1500);
});

it('shows Markdown as a reader sees it', () => {
	expect(plainText('A **bold** and ***very* bold** _word_ of snake_case_name, 5 * 3 \\*kept\\*')).toBe(
		'A bold and very bold word of snake_case_name, 5 * 3 *kept*',
	);
	expect(plainText('~~old~~ ![a picture](./a.jpg) <b>and</b>\n  `code_x` {{< istio_version >}}')).toBe(
		'old a picture and code_x {{< istio_version >}}',
	);
});
