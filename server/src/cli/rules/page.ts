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
		`Severity: **${rule.severity}**, unless you set another. Checked in ${scopeWords[rule.scope]}.`,
		'## Why',
		rule.why,
		'## Gives this problem',
		...bad.flatMap(badExample),
		'## Is fine',
		...rule.examples.good.map(goodExample),
		'## Change or turn off',
		`In the editor: \`"recap.rules": { "${rule.name}": "off" }\`. In the terminal: \`recap lint --rule ${rule.name}:off\`.`,
		...(rule.about === 'directives' ? [] : [turnOffHere(rule)]),
	]
		.join('\n\n')
		.concat('\n');
}

const scopeWords: Record<Rule['scope'], string> = {
	posts: 'posts and link posts',
	pages: 'posts and all other content pages',
};

function badExample({ example, problems }: Demonstration): string[] {
	const { text, fixed } = example;
	const said = problemLines({ path: 'index.md', text, problems }, coloursFor(false));
	const parts = [fenced('markdown', text), fenced('text', said)];
	return fixed === undefined ? parts : [...parts, 'With the fix it becomes:', fenced('markdown', fixed)];
}

function goodExample(example: Example): string {
	return fenced('markdown', example.text);
}

function turnOffHere({ name }: Rule): string {
	return `For one place in a post: \`<!-- recap-disable-next-line ${name} -->\` on the line above, or in front matter \`# recap-disable-line ${name}\` at the end of the line. More in [turning rules off](../../guide-turning-rules-off.md).`;
}

/** A text between fences that are longer than any run of backticks in it. */
function fenced(language: string, text: string): string {
	const longest = Math.max(2, ...Array.from(text.matchAll(/`+/g), (run) => run[0].length));
	const fence = '`'.repeat(longest + 1);
	return `${fence}${language}\n${visible(text).replace(/\n?$/, '\n')}${fence}`;
}

/** A text with the pictures of its control characters: ␀ for NUL, ␍ for a carriage return. */
function visible(text: string): string {
	return text.replace(/[^\P{Cc}\n\t]/gu, (control) => String.fromCharCode(0x2400 + control.charCodeAt(0)));
}
