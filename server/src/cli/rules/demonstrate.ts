import { Checker } from '../../core/checker.ts';
import { configName } from '../../core/config/config.ts';
import type { ConfigRule } from '../../core/config/rules.ts';
import { type PictureHeader, readPictureHeader } from '../../core/pictures/header.ts';
import type { Problem } from '../../core/problem.ts';
import type { Example, Rule } from '../../core/rules/rule.ts';
import type { Entry, Files, Listing } from '../../core/site/files.ts';
import { folderOf, nameOf } from '../../core/site/paths.ts';
import { statedLint } from '../../core/siteLint/stated.ts';

/** A rule's example and what the rule says about it. */
export interface Demonstration {
	readonly example: Example;
	readonly problems: readonly Problem[];
}

/** Where examples are taken to lie, and what lies beside them. */
const usual = 'content/en/blog/2026/example/index.md';
const beside = ['welcome.jpg', 'booth.png'];

/** The only folder of a file system that holds an example; pages made from it do not change with the day or machine. */
class ExampleFiles implements Files {
	constructor(
		private readonly post: string,
		private readonly more: NonNullable<Example['beside']>,
	) {}

	async list(path: string): Promise<Listing | undefined> {
		if (path !== folderOf(this.post)) return undefined;
		const names = [nameOf(this.post), ...beside, ...Object.keys(this.more)];
		return new Map(names.map((name): [string, Entry] => [name, { name, kind: 'file' }]));
	}

	async read(): Promise<undefined> {
		return undefined;
	}

	async picture(path: string): Promise<PictureHeader | undefined> {
		const name = nameOf(path);
		const content = this.more[name];
		const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
		return bytes && readPictureHeader(bytes, true, name);
	}
}

/** Runs a rule over its bad examples. */
export async function demonstrate(rule: Rule | ConfigRule): Promise<Demonstration[]> {
	const isOff = 'offByDefault' in rule && rule.offByDefault;
	const settings = { severities: new Map(isOff ? [[rule.name, rule.severity]] : []), include: [] };
	return Promise.all(
		rule.examples.bad.map(async (example) => {
			const post = `/${example.at ?? usual}`;
			const checker = new Checker(new ExampleFiles(post, example.beside ?? {}), {
				today: () => '2026-03-09',
				author: async () => 'Ada Lind',
				siteLint: async () => statedLint(example.text, example.lint ?? {}),
				linkState: (url) => example.links?.[url],
			});
			const file = 'check' in rule ? post : `/${configName}`;
			const { problems } = await checker.check(file, example.text, settings);
			return { example, problems: problems.filter((problem) => problem.rule === rule.name) };
		}),
	);
}
