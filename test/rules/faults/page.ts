import type { Outcome } from './trial.ts';

const intro = `# Faults that were put into posts

What each rule makes of faults that are put into posts on purpose. The posts are of the shapes that sites have: a recap, a
report with code and tabs, a notice, translations into Chinese and Spanish, a link post, a note of another Hugo site; their
heads in YAML, TOML and JSON, some with the line breaks of Windows or a byte order mark. A fault stands between paragraphs,
in a list, a tab, a quote, a table, a heading, first and last in a file.

- **kinds**: how many different faults there are, and **injected**, how many posts they were put into.
- **found**: the rule told exactly the fault, at exactly its place and in its severity; no other rule told anything that is
  not expected; and the first fix made of the post what it should, byte by byte. All others are **wrong**.
- **mended**: \`--fix\` made of the post what it should, and a second run changed nothing. Other faults have no safe fix.
- **near misses**: texts that resemble a fault and are none, each in several posts. **silent**: the rule said nothing of them,
  and no other rule anything that is not expected.

The faults stand in \`test/rules/faults\`, and \`npm run docs\` counts anew.
`;

/** The page that shows what came of the faults of every rule. */
export function faultsPage(outcomes: readonly Outcome[]): string {
	const rows = outcomes.map((outcome) => row(`[${outcome.rule}](rules/${outcome.rule}.md)`, [outcome]));
	const table = [
		'| rule | kinds | injected | found | wrong | mended | near misses | silent |',
		'| --- | --- | --- | --- | --- | --- | --- | --- |',
		...rows,
		row('all', outcomes),
	];
	return `${intro}\n${table.join('\n')}\n`;
}

function row(name: string, outcomes: readonly Outcome[]): string {
	const sum = (count: (outcome: Outcome) => number) => outcomes.reduce((total, outcome) => total + count(outcome), 0);
	const cells = [
		sum(({ kinds }) => kinds),
		sum(({ injected }) => injected),
		sum(({ found }) => found),
		sum(({ injected, found }) => injected - found),
		sum(({ mended }) => mended),
		sum(({ nearMisses }) => nearMisses),
		sum(({ silent }) => silent),
	];
	return `| ${[name, ...cells].join(' | ')} |`;
}
