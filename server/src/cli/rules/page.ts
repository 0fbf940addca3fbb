import type { LinkState } from '../../core/links/verdict.ts';
import type { Example, Rule } from '../../core/rules/rule.ts';
import { coloursFor } from '../colours.ts';
import { problemLines } from '../report/stylish.ts';
import { type Demonstration, demonstrate } from './demonstrate.ts';

/** A rule's page as Markdown: what it says, how much it matters, why, and documents that show it at work. */
export async function rulePage(rule: Rule): Promise<string> {
	const bad = await demonstrate(rule);
	return [
		`# ${rule.name}`,
		rule.summary,
		`${severityWords(rule)} Checked in ${scopeWords[rule.scope]}.${networkWords(rule)}`,
		'## Why',
		rule.why,
		'## Gives this problem',
		...bad.flatMap(badExample),
		'## Is fine',
		...rule.examples.good.flatMap(goodExample),
		rule.offByDefault ? '## Turn on' : '## Change or turn off',
		settingWords(rule.name, rule.offByDefault ? rule.severity : 'off'),
	]
		.join('\n\n')
		.concat('\n');
}

function severityWords({ severity, offByDefault }: Rule): string {
	return offByDefault
		? `**Off** until you set a severity for it, such as \`${severity}\`.`
		: `Severity: **${severity}**, unless you set another.`;
}

/** A rule whose examples know of links says nothing where nobody asked for them. */
function networkWords({ examples }: Rule): string {
	return examples.bad.every(({ links }) => links)
		? ' It rests on what the network said of a link: `recap lint --online` asks, and so does the editor where you allow it.'
		: '';
}

function settingWords(name: string, severity: string): string {
	return `In the editor: \`"recap.rules": { "${name}": "${severity}" }\`. In the terminal: \`recap lint --rule ${name}:${severity}\`.`;
}

const scopeWords: Record<Rule['scope'], string> = {
	posts: 'posts and link posts',
	pages: 'posts and all other content pages',
};

function badExample({ example, problems }: Demonstration): string[] {
	const { text, fixed } = example;
	const said = problemLines({ path: 'index.md', text, problems }, coloursFor(false));
	const parts = [fenced('markdown', text), ...knownWords(example), fenced('text', said)];
	return fixed === undefined ? parts : [...parts, 'With the fix it becomes:', fenced('markdown', fixed)];
}

function goodExample(example: Example): string[] {
	return [fenced('markdown', example.text), ...knownWords(example)];
}

function knownWords({ links = {} }: Example): string[] {
	return Object.entries(links).map(([url, state]) => `Known of ${url}: ${stateWords(state)}.`);
}

function stateWords({ verdict, title }: LinkState): string {
	return title === undefined ? verdict : `${verdict}, with the title “${title}”`;
}

/** A text between fences that are longer than any run of backticks in it. */
function fenced(language: string, text: string): string {
	const longest = Math.max(2, ...Array.from(text.matchAll(/`+/g), (run) => run[0].length));
	const fence = '`'.repeat(longest + 1);
	return `${fence}${language}\n${text.replace(/\n?$/, '\n')}${fence}`;
}
