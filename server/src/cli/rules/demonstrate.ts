import { Checker } from '../../core/checker.ts';
import { configName } from '../../core/config/config.ts';
import type { ConfigRule } from '../../core/config/rules.ts';
import { type PictureHeader, readPictureHeader } from '../../core/pictures/header.ts';
import type { Problem } from '../../core/problem.ts';
import { type Example, exampleConfig, type Rule } from '../../core/rules/rule.ts';
import type { Entry, Files, Listing } from '../../core/site/files.ts';
import { folderOf, nameOf } from '../../core/site/paths.ts';
import { statedLint } from '../../core/siteLint/stated.ts';

/** A rule's example and what the rule says about it. */
export interface Demonstration {
	readonly example: Example;
	readonly problems: readonly Problem[];
}

/** Where examples are taken to lie, and what lies beside them. */
const root = '/site';
const usual = 'content/en/blog/2026/example/index.md';
const beside = ['welcome.jpg', 'booth.png'];

/** A file system that holds an example and nothing else; pages made from it do not change with the day or machine. */
class ExampleFiles implements Files {
	private readonly contents: ReadonlyMap<string, string | Uint8Array>;

	/** @param post where the example stands */
	constructor(post: string, { beside: more = {}, site }: Example) {
		const folder = folderOf(post);
		const own = [nameOf(post), ...beside].map((name) => [name, ''] as const);
		const around = site ? [['hugo.yaml', exampleConfig] as const, ...Object.entries(site)] : [];
		this.contents = new Map<string, string | Uint8Array>([
			...[...own, ...Object.entries(more)].map(([name, content]) => [`${folder}/${name}`, content] as const),
			...around.map(([path, text]) => [`${root}/${path}`, text] as const),
		]);
	}

	async list(path: string): Promise<Listing | undefined> {
		const entries = new Map<string, Entry>();
		const prefix = path === '/' ? path : `${path}/`;
		for (const file of this.contents.keys()) {
			if (!file.startsWith(prefix)) continue;
			const [name = '', ...rest] = file.slice(prefix.length).split('/');
			entries.set(name, { name, kind: rest.length > 0 ? 'folder' : 'file' });
		}
		return entries.size > 0 ? entries : undefined;
	}

	async read(path: string): Promise<string | undefined> {
		const content = this.contents.get(path);
		return typeof content === 'string' ? content : undefined;
	}

	async picture(path: string): Promise<PictureHeader | undefined> {
		const content = this.contents.get(path);
		if (!content) return undefined;
		const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
		return readPictureHeader(bytes, true, nameOf(path));
	}
}

/** Runs a rule over its bad examples. */
export async function demonstrate(rule: Rule | ConfigRule): Promise<Demonstration[]> {
	const isOff = 'offByDefault' in rule && rule.offByDefault;
	const settings = { severities: new Map(isOff ? [[rule.name, rule.severity]] : []), include: [] };
	return Promise.all(
		rule.examples.bad.map(async (example) => {
			const post = `${root}/${example.at ?? usual}`;
			const checker = new Checker(new ExampleFiles(post, example), {
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
