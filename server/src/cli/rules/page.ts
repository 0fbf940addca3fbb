import { configName } from '../../core/config/config.ts';
import type { ConfigRule } from '../../core/config/rules.ts';
import type { LinkState } from '../../core/links/verdict.ts';
import type { Example, Rule } from '../../core/rules/rule.ts';
import { coloursFor } from '../colours.ts';
import { problemLines } from '../report/stylish.ts';
import { type Demonstration, demonstrate } from './demonstrate.ts';

/** A rule's page as Markdown: what it says, how much it matters, why, and documents that show it at work. */
export async function rulePage(rule: Rule | ConfigRule): Promise<string> {
	const bad = await demonstrate(rule);
	const file = 'scope' in rule ? postFile : configFile;
	return [
		`# ${rule.name}`,
		rule.summary,
		`${severityWords(rule)} Checked in ${'scope' in rule ? scopeWords[rule.scope] : 'the team’s settings, `.recap.yaml`'}.${networkWords(rule)}`,
		'## Why',
		rule.why,
		'## Gives this problem',
		...bad.flatMap((one) => badExample(one, file)),
		'## Is fine',
		...rule.examples.good.flatMap((one) => goodExample(one, file)),
		isOff(rule) ? '## Turn on' : '## Change or turn off',
		needsSiteLint(rule) ? siteLintWords(rule) : settingWords(rule, isOff(rule) ? rule.severity : 'off'),
		...('scope' in rule && rule.about !== 'directives' ? [turnOffHere(rule)] : []),
	]
		.join('\n\n')
		.concat('\n');
}

/** The file that an example is the text of. */
interface ExampleFile {
	readonly name: string;
	readonly language: string;
}

const postFile: ExampleFile = { name: 'index.md', language: 'markdown' };
const configFile: ExampleFile = { name: configName, language: 'yaml' };

function isOff(rule: Rule | ConfigRule): boolean {
	return 'offByDefault' in rule && rule.offByDefault === true;
}

function needsSiteLint(rule: Rule | ConfigRule): boolean {
	return 'needsSiteLint' in rule && rule.needsSiteLint === true;
}

function severityWords(rule: Rule | ConfigRule): string {
	if (needsSiteLint(rule))
		return `**Off** without \`recap lint --site-lint\`, then **${rule.severity}**, unless you set another.`;
	return isOff(rule)
		? `**Off** until you set a severity for it, such as \`${rule.severity}\`.`
		: `Severity: **${rule.severity}**, unless you set another.`;
}

/** A rule whose examples know of links says nothing where nobody asked for them. */
function networkWords({ examples }: Rule | ConfigRule): string {
	return examples.bad.every(({ links }) => links)
		? ' It rests on what the network said of a link: `recap lint --online` asks, and so does the editor where you allow it.'
		: '';
}

function settingWords(rule: Rule | ConfigRule, severity: string): string {
	const { name } = rule;
	const team = `For the whole team, in \`.recap.yaml\`: \`rules: { ${name}: ${severity} }\`. `;
	return `${'scope' in rule ? team : ''}For yourself, in the editor: \`"recap.rules": { "${name}": "${severity}" }\`. In the terminal: \`recap lint --rule ${name}:${severity}\`.`;
}

function siteLintWords({ name }: Rule | ConfigRule): string {
	return `\`recap lint --site-lint\` turns it on; \`recap lint --site-lint --rule ${name}:off\` leaves it out. For the whole team its severity may stand in \`.recap.yaml\`: \`rules: { ${name}: warning }\`, which counts whenever \`--site-lint\` is there.`;
}

const scopeWords: Record<Rule['scope'], string> = {
	posts: 'posts and link posts',
	pages: 'posts and all other content pages',
};

function badExample({ example, problems }: Demonstration, { name, language }: ExampleFile): string[] {
	const { text, fixed } = example;
	const said = problemLines({ path: name, text, problems }, coloursFor(false));
	const parts = [fenced(language, text), ...knownWords(example), fenced('text', said)];
	return fixed === undefined ? parts : [...parts, 'With the fix it becomes:', fenced(language, fixed)];
}

function goodExample(example: Example, { language }: ExampleFile): string[] {
	return [fenced(language, example.text), ...knownWords(example)];
}

function knownWords({ links = {} }: Example): string[] {
	return Object.entries(links).map(([url, state]) => `Known of ${url}: ${stateWords(state)}.`);
}

function stateWords({ verdict, title }: LinkState): string {
	return title === undefined ? verdict : `${verdict}, with the title “${title}”`;
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
