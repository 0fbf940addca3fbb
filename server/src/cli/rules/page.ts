import type { Example, Rule } from '../../core/rules/rule.ts';

/** A rule's page as Markdown: what it says, how much it matters, why, and documents that show it. */
export function rulePage(rule: Rule): string {
	const { bad, good } = rule.examples;
	return [
		`# ${rule.name}`,
		rule.summary,
		`Severity: **${rule.severity}**, unless you set another. Checked in ${scopeWords[rule.scope]}.`,
		'## Why',
		rule.why,
		...section('Gives this problem', bad),
		...section('Is fine', good),
		'## Change or turn off',
		`In the editor: \`"recap.rules": { "${rule.name}": "off" }\`. In the terminal: \`recap lint --rule ${rule.name}:off\`.`,
	]
		.join('\n\n')
		.concat('\n');
}

const scopeWords: Record<Rule['scope'], string> = {
	posts: 'posts and link posts',
	pages: 'posts and all other content pages',
};

function section(title: string, examples: readonly Example[]): string[] {
	if (examples.length === 0) return [];
	return [`## ${title}`, ...examples.flatMap(exampleText)];
}

function exampleText(example: Example): string[] {
	const shown = fenced(example.text);
	return example.fixed === undefined ? [shown] : [shown, 'With the fix it becomes:', fenced(example.fixed)];
}

/** A document between fences that are longer than any run of backticks in it. */
function fenced(text: string): string {
	const longest = Math.max(2, ...Array.from(text.matchAll(/`+/g), (run) => run[0].length));
	const fence = '`'.repeat(longest + 1);
	return `${fence}markdown\n${text.replace(/\n?$/, '\n')}${fence}`;
}
