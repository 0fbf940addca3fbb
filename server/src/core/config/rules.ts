import type { Rule } from '../rules/rule.ts';

/** What is looked for in `.recap.yaml`. It has a name, a severity and a page like a rule for posts. */
export type ConfigRule = Omit<Rule, 'scope' | 'reads' | 'check'>;

export const configSyntax: ConfigRule = {
	name: 'config/syntax',
	severity: 'error',
	summary: 'The team’s settings cannot be read, so none of them counts.',
	why: 'A file that is no YAML could mean anything. Until it can be read, everybody has the settings that hold without it.',
	examples: {
		bad: [{ text: 'profile: "istio\n' }, { text: 'include:\n  - {drafts,notes}/*.md\n' }],
		good: [{ text: 'profile: istio\n' }, { text: 'include:\n  - "{drafts,notes}/*.md"\n' }],
	},
};

export const configKey: ConfigRule = {
	name: 'config/key',
	severity: 'warning',
	summary: 'A name in the team’s settings is not known, or stands twice.',
	why: 'What stands under a name that nobody reads does nothing: a rule that was meant to be off still speaks.',
	examples: {
		bad: [
			{ text: 'profle: istio\n', fixed: 'profile: istio\n' },
			{ text: 'rules:\n  image/notext: off\n', fixed: 'rules:\n  image/no-text: off\n' },
			{ text: 'terms: [IstioCon]\nterms: [KubeCon]\n' },
		],
		good: [{ text: 'rules:\n  image/no-text: off\n' }],
	},
};

export const configValue: ConfigRule = {
	name: 'config/value',
	severity: 'error',
	summary: 'A value in the team’s settings is not one that can stand there.',
	why: 'The value is passed over and what holds without it stays, which is not what the team decided. Everything else in the file still counts.',
	examples: {
		bad: [
			{ text: 'profile: isto\n', fixed: 'profile: istio\n' },
			{ text: 'rules:\n  image/no-text: warn\n', fixed: 'rules:\n  image/no-text: warning\n' },
			{ text: 'exclude:\n  - **/draft.md\n', fixed: 'exclude:\n  - "**/draft.md"\n' },
			{ text: 'include: drafts/*.md\n', fixed: 'include: [drafts/*.md]\n' },
		],
		good: [{ text: 'profile: hugo\nrules:\n  image/no-text: warning\nexclude: ["**/draft.md"]\n' }],
	},
};

/** Everything that is looked for in `.recap.yaml`. */
export const configRules: readonly ConfigRule[] = [configSyntax, configKey, configValue];
