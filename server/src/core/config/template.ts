import { schemaUrl } from './jsonSchema.ts';
import { type SettingName, settings } from './schema.ts';

/** What each setting looks like, one line after the other. */
const examples: Readonly<Record<SettingName, readonly string[]>> = {
	profile: ['profile: istio'],
	rules: ['rules:', '  image/no-text: error', '  image/caption-period: off'],
	fields: [
		'fields:',
		'  venue: { type: string, required: warning, about: Where it was. }',
		'  keywords: { required: false }',
	],
	terms: ['terms: [KubeCon, IstioCon, YouTube]'],
	include: ['include:', '  - "drafts/**/*.md"'],
	exclude: ['exclude:', '  - "content/*/blog/archive/**"'],
};

/** What `recap init` writes: every setting commented out, with what it means and what holds without it. */
export function configTemplate(): string {
	const parts = Object.entries(settings.entries).map(([name, { about, otherwise }]) => [
		...wrapped(`${name}: ${about}`),
		...wrapped(`Without it: ${otherwise}`),
		...examples[name as SettingName].map((line) => `# ${line}`),
	]);
	const head = [
		`# yaml-language-server: $schema=${schemaUrl}`,
		...wrapped('Settings of Recap Posts for everybody who writes here. Remove the "# " before what you want to set.'),
	];
	return `${[head, ...parts].map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** A text as comment lines of at most 100 characters. */
function wrapped(text: string): string[] {
	const lines: string[] = [];
	for (const word of text.split(' ')) {
		const last = lines.at(-1);
		if (last === undefined || last.length + word.length >= 100) lines.push(`## ${word}`);
		else lines[lines.length - 1] = `${last} ${word}`;
	}
	return lines;
}
