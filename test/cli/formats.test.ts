import fs from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv-draft-04';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { githubReporter } from '../../server/src/cli/report/github.ts';
import { jsonReporter } from '../../server/src/cli/report/json.ts';
import { junitReporter } from '../../server/src/cli/report/junit.ts';
import { markdownReporter } from '../../server/src/cli/report/markdown.ts';
import type { FileReport, Reporter } from '../../server/src/cli/report/report.ts';
import { sarifReporter } from '../../server/src/cli/report/sarif.ts';
import { Tally } from '../../server/src/cli/report/tally.ts';
import type { Problem } from '../../server/src/core/problem.ts';
import { rules } from '../../server/src/core/rules/all.ts';
import { docsUrl } from '../../server/src/core/rules/docsUrl.ts';
import { folderWith } from '../support/folder.ts';
import { postFiles } from './support/posts.ts';
import { builtRecap, root } from './support/recap.ts';

const recap = builtRecap();

const schemaFile = path.join(root, 'node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
const isSarif = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(
	JSON.parse(fs.readFileSync(schemaFile, 'utf8')),
);

/** The same text twice, an astral character before the fault, so that columns in bytes or in characters would be wrong. */
const text = '---\ntitle: 🎪\n---\n\n🎪 {{< image link="a.jpg" caption="Two." >}}\n';

function problem(piece: string, parts: Partial<Problem> = {}): Problem {
	const start = text.indexOf(piece);
	return {
		rule: 'image/missing-file',
		severity: 'error',
		message: 'a.jpg is not there.',
		span: { start, end: start + piece.length },
		fixes: [],
		...parts,
	};
}

function written(
	reporterFor: (write: (piece: string) => void) => Reporter,
	files: readonly FileReport[],
	faults: readonly string[] = [],
): string {
	const pieces: string[] = [];
	const reporter = reporterFor((piece) => pieces.push(piece));
	const tally = new Tally();
	for (const file of files) {
		tally.add(file.problems);
		reporter.file(file);
	}
	reporter.end(tally.summary, 0, tally.rules, faults);
	return pieces.join('');
}

const sarif = (write: (piece: string) => void) => sarifReporter(write, rules, '1.2.3', 'file:///home/ada/site/');

describe('--format sarif', () => {
	it('is a log that the schema of SARIF 2.1.0 accepts, with its rules, places, fixes and other places', () => {
		const span = { start: text.indexOf('a.jpg'), end: text.indexOf('a.jpg') + 5 };
		const found = problem('a.jpg', {
			fixes: [{ title: 'Use b.jpg', safe: false, edits: [{ span, newText: 'b.jpg' }] }],
			related: { span: { start: 4, end: 9 }, message: 'The title.', title: 'Go there' },
		});
		const log = JSON.parse(written(sarif, [{ path: 'a b/größe#1.md', text, problems: [found] }]));
		expect({ valid: isSarif(log), errors: isSarif.errors }).toEqual({ valid: true, errors: null });
		const [run] = log.runs;
		expect(run.columnKind).toBe('utf16CodeUnits');
		expect(run.tool.driver).toMatchObject({ name: 'recap', semanticVersion: '1.2.3' });
		expect(run.originalUriBaseIds).toEqual({ WORKINGFOLDER: { uri: 'file:///home/ada/site/' } });
		const artifactLocation = { uri: 'a%20b/gr%C3%B6%C3%9Fe%231.md', uriBaseId: 'WORKINGFOLDER' };
		// The picture of a tent is two UTF-16 units, then come a space and `{{< image link="`.
		const region = { startLine: 5, startColumn: 20, endLine: 5, endColumn: 25 };
		const [result] = run.results;
		expect(result).toEqual({
			ruleId: 'image/missing-file',
			ruleIndex: rules.findIndex(({ name }) => name === 'image/missing-file'),
			level: 'error',
			message: { text: 'a.jpg is not there.' },
			locations: [{ physicalLocation: { artifactLocation, region } }],
			relatedLocations: [
				{
					physicalLocation: {
						artifactLocation,
						region: { startLine: 2, startColumn: 1, endLine: 2, endColumn: 6 },
					},
					message: { text: 'The title.' },
				},
			],
			fixes: [
				{
					description: { text: 'Use b.jpg' },
					artifactChanges: [
						{
							artifactLocation,
							replacements: [{ deletedRegion: region, insertedContent: { text: 'b.jpg' } }],
						},
					],
				},
			],
		});
		expect(run.tool.driver.rules[result.ruleIndex]).toMatchObject({
			id: 'image/missing-file',
			helpUri: docsUrl('image/missing-file'),
			defaultConfiguration: { level: 'error' },
		});
	});

	it('stays whole over a hundred thousand problems, each handed on as it comes', () => {
		const problems = Array.from({ length: 1000 }, () => problem('a.jpg'));
		let longest = 0;
		let characters = 0;
		const pieces: string[] = [];
		const reporter = sarif((piece) => {
			longest = Math.max(longest, piece.length);
			characters += piece.length;
			pieces.push(piece);
		});
		for (let file = 0; file < 100; file++) reporter.file({ path: `post-${file}.md`, text, problems });
		reporter.end(new Tally().summary, 0, [], []);
		const log = JSON.parse(pieces.join(''));
		expect({ valid: isSarif(log), errors: isSarif.errors }).toEqual({ valid: true, errors: null });
		expect(log.runs[0].results).toHaveLength(100_000);
		expect(log.runs[0].results.at(-1).locations[0].physicalLocation.artifactLocation.uri).toBe('post-99.md');
		// The rules are the longest piece; no piece grows with the number of problems.
		expect(longest).toBeLessThan(characters / 100);
	});

	it('says whether everything was checked, and what was not', () => {
		const whole = JSON.parse(written(sarif, [{ path: 'a.md', text, problems: [] }]));
		expect(whole.runs[0].invocations).toEqual([{ executionSuccessful: true }]);
		const part = JSON.parse(written(sarif, [{ path: 'a.md', text, problems: [] }], ['b.md could not be checked.']));
		expect({ valid: isSarif(part), errors: isSarif.errors }).toEqual({ valid: true, errors: null });
		expect(part.runs[0].invocations).toEqual([
			{
				executionSuccessful: false,
				toolExecutionNotifications: [{ level: 'error', message: { text: 'b.md could not be checked.' } }],
			},
		]);
	});

	it('is accepted by the schema whatever posts, names and messages hold', () => {
		fc.assert(
			fc.property(
				fc.array(fc.tuple(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), fc.nat(60), fc.nat(9)), {
					maxLength: 6,
				}),
				(found) => {
					const files = found.map(([name, message, start, length]) => ({
						path: `${name}.md`,
						text,
						problems: [problem('a', { message, span: { start, end: start + length } })],
					}));
					expect(isSarif(JSON.parse(written(sarif, files)))).toBe(true);
				},
			),
		);
	});

	it('comes out of the command whole, with an exit code of its own', async () => {
		const cwd = folderWith(postFiles({ caption: 'Cake.' }));
		const { code, out, err } = await recap(['lint', '--format', 'sarif'], { cwd });
		expect({ code, err }).toEqual({ code: 1, err: '' });
		const log = JSON.parse(out);
		expect(isSarif(log)).toBe(true);
		expect(log.runs[0].results.map((result: { ruleId: string }) => result.ruleId)).toEqual(['image/caption-period']);
		const clean = await recap(['lint', '--format', 'sarif'], { cwd: folderWith(postFiles()) });
		expect({ code: clean.code, results: JSON.parse(clean.out).runs[0].results }).toEqual({ code: 0, results: [] });
	});
});

describe('--format github', () => {
	it('is a command of the runner for each problem, and a line of counts', () => {
		const problems = [
			problem('a.jpg', { message: '50 % of it:\nnothing, really' }),
			problem('title', { severity: 'warning', rule: 'date/year' }),
			problem('---\ntitle: 🎪\n---', { severity: 'info' }),
		];
		expect(written(githubReporter, [{ path: 'a,b:c.md', text, problems }])).toBe(
			[
				'::error file=a%2Cb%3Ac.md,line=5,endLine=5,col=20,endColumn=25,title=image/missing-file::50 %25 of it:%0Anothing, really',
				'::warning file=a%2Cb%3Ac.md,line=2,endLine=2,col=1,endColumn=6,title=date/year::a.jpg is not there.',
				'::notice file=a%2Cb%3Ac.md,line=1,endLine=3,title=image/missing-file::a.jpg is not there.',
				'3 problems in 1 file checked: 1 error, 1 warning, 1 info.',
				'',
			].join('\n'),
		);
	});

	it('keeps every problem on one line, whatever its message and its file are called', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (name, message) => {
				const lines = written(githubReporter, [{ path: name, text, problems: [problem('a', { message })] }]);
				expect(lines.split(/[\n\r\u2028\u2029]/)).toHaveLength(3);
			}),
		);
	});
});

describe('a report that is not about everything', () => {
	const faults = ['a & b.md could not be checked.'];

	it('says so for a runner of GitHub, for a build server and on a page', () => {
		expect(written(githubReporter, [], faults)).toMatch(/^::error title=recap::a & b\.md could not be checked\.\n/);
		expect(written(junitReporter, [], faults)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="recap">
<testsuite name="recap" tests="1" failures="0" errors="1">
<testcase classname="recap" name="the run (1)"><error message="a &#38; b.md could not be checked."/></testcase>
</testsuite>
</testsuites>
`);
		expect(written((write) => markdownReporter(write, true), [], faults)).toContain(
			'\n- a &#38; b.md could not be checked.\n\n',
		);
	});

	it('says so in JSON, which says nothing of it otherwise', () => {
		expect(JSON.parse(written(jsonReporter, [], faults)).faults).toEqual(faults);
		expect(JSON.parse(written(jsonReporter, []))).not.toHaveProperty('faults');
	});
});

describe('--format junit', () => {
	it('has a suite for each file, and fails for errors alone', () => {
		const problems = [
			problem('a.jpg', { message: 'A <tag> & "quotes" \u0007.' }),
			problem('title', { severity: 'warning', rule: 'date/year', message: 'Is it?' }),
		];
		const files = [
			{ path: 'a&b.md', text, problems },
			{ path: 'clean.md', text: '', problems: [] },
		];
		expect(written(junitReporter, files)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="recap">
<testsuite name="a&#38;b.md" tests="2" failures="1" errors="0">
<testcase classname="a&#38;b.md" name="image/missing-file (5:20)"><failure type="image/missing-file" message="A &#60;tag&#62; &#38; &#34;quotes&#34; \ufffd.">a&#38;b.md:5:20: error: A &#60;tag&#62; &#38; &#34;quotes&#34; \ufffd. (image/missing-file)</failure></testcase>
<testcase classname="a&#38;b.md" name="date/year (2:1)"><system-out>a&#38;b.md:2:1: warning: Is it? (date/year)</system-out></testcase>
</testsuite>
<testsuite name="clean.md" tests="1" failures="0" errors="0">
<testcase classname="clean.md" name="no problems"/>
</testsuite>
</testsuites>
`);
	});
});

describe('--format markdown', () => {
	it('has a table for each file with problems, and nothing in it but text', () => {
		const message = 'A | in [a](b) by @ada, <b>';
		const files = [
			{ path: 'a_b.md', text, problems: [problem('a.jpg', { message })] },
			{ path: 'clean.md', text: '', problems: [] },
		];
		expect(written((write) => markdownReporter(write, true), files)).toBe(`## Recap Posts

### a&#95;b.md

| place | severity | problem | rule |
| --- | --- | --- | --- |
| 5:20 | error | A &#124; in &#91;a&#93;&#40;b&#41; by &#64;ada, &#60;b&#62; | [image/missing-file](${docsUrl('image/missing-file')}) |

1 problem in 2 files checked: 1 error.
`);
	});
});

describe('--summary', () => {
	const faulty = {
		...postFiles({ caption: 'Cake.' }),
		...postFiles({ caption: 'More cake.', link: './gone.jpg' }, 'content/en/blog/2026/porto'),
	};

	it('tells how many problems each rule has instead of each of them', async () => {
		const { code, out } = await recap(['lint', '--summary'], { cwd: folderWith(faulty) });
		expect(code).toBe(1);
		expect(out).toBe(`  2  image/caption-period  2 errors in 2 files
  1  image/missing-file    1 error in 1 file

3 problems in 2 files checked: 3 errors. 2 fixable with --fix.
`);
	});

	it('goes with reports for people only', async () => {
		const { code, err } = await recap(['lint', '--summary', '--format', 'sarif'], { cwd: folderWith(faulty) });
		expect({ code, err }).toEqual({
			code: 2,
			err: 'recap: --summary goes with the formats stylish and markdown, not with sarif.\n',
		});
	});

	it('counts each rule once a file, the worst first', () => {
		const tally = new Tally();
		const warning = problem('a', { rule: 'date/year', severity: 'warning' });
		tally.add([warning, warning, problem('a')]);
		tally.add([warning]);
		expect(tally.rules).toEqual([
			{ rule: 'image/missing-file', errors: 1, warnings: 0, infos: 0, files: 1 },
			{ rule: 'date/year', errors: 0, warnings: 3, infos: 0, files: 2 },
		]);
	});
});
