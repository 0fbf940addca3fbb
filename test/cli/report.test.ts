import { describe, expect, it } from 'vitest';
import { coloursFor, printable } from '../../server/src/cli/colours.ts';
import { jsonReporter } from '../../server/src/cli/report/json.ts';
import type { FileReport, Reporter } from '../../server/src/cli/report/report.ts';
import { stylishReporter } from '../../server/src/cli/report/stylish.ts';
import { Tally } from '../../server/src/cli/report/tally.ts';
import type { Problem } from '../../server/src/core/problem.ts';

const text = '---\ntitle: Ü\n---\n\n{{< image link="a.jpg" caption="Two." >}}\n';

function spanOf(piece: string) {
	const start = text.indexOf(piece);
	return { start, end: start + piece.length };
}

const missing: Problem = {
	rule: 'image/missing-file',
	severity: 'error',
	message: "a.jpg is not in this post's folder.",
	span: spanOf('a.jpg'),
	fixes: [{ title: 'Use b.jpg', safe: false, edits: [{ span: spanOf('a.jpg'), newText: 'b.jpg' }] }],
};

const period: Problem = {
	rule: 'image/caption-period',
	severity: 'warning',
	message: 'The caption ends in a period.',
	span: spanOf('.'),
	fixes: [
		{
			title: 'Drop it',
			safe: true,
			edits: [{ span: { start: spanOf('."').start, end: spanOf('."').start + 1 }, newText: '' }],
		},
	],
};

const remark: Problem = { rule: 'talk/note', severity: 'info', message: 'A remark.', span: spanOf('Ü'), fixes: [] };

function written(reporterFor: (write: (piece: string) => void) => Reporter, files: readonly FileReport[]): string {
	let output = '';
	const reporter = reporterFor((piece) => {
		output += piece;
	});
	const tally = new Tally();
	for (const file of files) {
		tally.add(file.problems);
		reporter.file(file);
	}
	reporter.end(tally.summary, 0, tally.rules, []);
	return output;
}

const files = [
	{ path: 'a/index.md', text, problems: [remark, missing, period] },
	{ path: 'b.md', text: '', problems: [] },
];

describe('the JSON report', () => {
	it('is one line with every file, 0-based ranges and counts', () => {
		const range = (line: number, from: number, to: number) => ({
			start: { line, character: from },
			end: { line, character: to },
		});
		const output = written(jsonReporter, files);
		expect(output.match(/\n/g)).toHaveLength(1);
		expect(JSON.parse(output)).toEqual({
			version: 1,
			files: [
				{
					path: 'a/index.md',
					problems: [
						{ rule: 'talk/note', severity: 'info', message: 'A remark.', range: range(1, 7, 8), fixes: [] },
						{
							rule: 'image/missing-file',
							severity: 'error',
							message: "a.jpg is not in this post's folder.",
							range: range(4, 16, 21),
							fixes: [{ title: 'Use b.jpg', safe: false, edits: [{ range: range(4, 16, 21), newText: 'b.jpg' }] }],
						},
						{
							rule: 'image/caption-period',
							severity: 'warning',
							message: 'The caption ends in a period.',
							range: range(4, 17, 18),
							fixes: [{ title: 'Drop it', safe: true, edits: [{ range: range(4, 35, 36), newText: '' }] }],
						},
					],
				},
				{ path: 'b.md', problems: [] },
			],
			summary: { files: 2, errors: 1, warnings: 1, infos: 1, fixable: 1 },
		});
	});

	it('is whole when there is no file', () => {
		const summary = { files: 0, errors: 0, warnings: 0, infos: 0, fixable: 0 };
		expect(JSON.parse(written(jsonReporter, []))).toEqual({ version: 1, files: [], summary });
	});
});

describe('the report for a person', () => {
	const plain = (write: (piece: string) => void) => stylishReporter(write, coloursFor(false), true);

	it('shows problems under their file, counted from 1, with the best fix, and counts at the end', () => {
		expect(written(plain, files)).toBe(`a/index.md
   2:8  info     A remark.  talk/note
  5:17  error    a.jpg is not in this post's folder.  image/missing-file
                 fix: Use b.jpg
  5:18  warning  The caption ends in a period.  image/caption-period
                 fix: Drop it (--fix)

3 problems in 2 files checked: 1 error, 1 warning, 1 info. 1 fixable with --fix.
`);
	});

	it('says in one line that nothing is wrong, or that there was nothing to check', () => {
		const clean = { path: 'b.md', text: '', problems: [] };
		expect(written(plain, [clean])).toBe('1 file checked, no problems.\n');
		expect(written(plain, [clean, clean])).toBe('2 files checked, no problems.\n');
		expect(written(plain, [])).toBe('No post or page to check.\n');
		expect(written((write) => stylishReporter(write, coloursFor(false), false), [clean])).toBe(
			'1 file checked, no errors.\n',
		);
	});

	it('shows colours where they are wanted', () => {
		const coloured = written((write) => stylishReporter(write, coloursFor(true), true), files);
		expect(coloured).toContain('\u001b[4ma/index.md\u001b[24m');
		expect(coloured).toContain('\u001b[31merror  \u001b[39m');
	});

	it('lets no post or file name write control characters to the screen', () => {
		const problem = { ...remark, message: 'red \u001b[31m and back\r' };
		const output = written(plain, [{ path: 'a\u001b]0;x\u0007.md', text, problems: [problem] }]);
		for (const control of ['\u001b', '\u0007', '\r']) expect(output).not.toContain(control);
		expect(printable('a\u202eb\nc')).toBe('a\ufffdb\ufffdc');
		expect(printable('größe 大会 👩‍💻')).toBe('größe 大会 👩‍💻');
	});
});
