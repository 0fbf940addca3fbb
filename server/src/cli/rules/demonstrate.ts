import { Checker } from '../../core/checker.ts';
import type { Problem } from '../../core/problem.ts';
import type { Example, Rule } from '../../core/rules/rule.ts';
import type { Entry, Files } from '../../core/site/files.ts';

/** A rule's example and what the rule says about it. */
export interface Demonstration {
	readonly example: Example;
	readonly problems: readonly Problem[];
}

/** Where examples are taken to lie, and what lies beside them. */
const folder = '/content/en/blog/2026/example';
const beside = ['index.md', 'welcome.jpg', 'booth.png'];

/** The only folder of a file system that holds the examples; pages made from it do not change with the day or machine. */
const files: Files = {
	async list(path) {
		if (path !== folder) return undefined;
		return new Map(beside.map((name): [string, Entry] => [name, { name, kind: 'file' }]));
	},
	async read() {
		return undefined;
	},
};

/** Runs a rule over its bad examples. */
export async function demonstrate(rule: Rule): Promise<Demonstration[]> {
	const settings = { severities: new Map(rule.offByDefault ? [[rule.name, rule.severity]] : []), include: [] };
	return Promise.all(
		rule.examples.bad.map(async (example) => {
			const checker = new Checker(files, {
				today: () => '2026-03-09',
				author: async () => 'Ada Lind',
				linkState: (url) => example.links?.[url],
			});
			const { problems } = await checker.check(`${folder}/index.md`, example.text, settings);
			return { example, problems: problems.filter((problem) => problem.rule === rule.name) };
		}),
	);
}
