import { Checker } from '../../core/checker.ts';
import { configName } from '../../core/config/config.ts';
import type { ConfigRule } from '../../core/config/rules.ts';
import { type PictureHeader, readPictureHeader } from '../../core/pictures/header.ts';
import type { Problem } from '../../core/problem.ts';
import { type Example, exampleConfig, type Rule } from '../../core/rules/rule.ts';
import type { Entry, Files, Listing } from '../../core/site/files.ts';
import { nameOf } from '../../core/site/paths.ts';

/** A rule's example and what the rule says about it. */
export interface Demonstration {
	readonly example: Example;
	readonly problems: readonly Problem[];
}

/** Where examples are taken to lie, and what lies beside them. */
const root = '/site';
const folder = `${root}/content/en/blog/2026/example`;
const beside = ['index.md', 'welcome.jpg', 'booth.png'];

/** A file system that holds an example and nothing else; pages made from it do not change with the day or machine. */
class ExampleFiles implements Files {
	private readonly texts: ReadonlyMap<string, string>;

	constructor({ beside: more = {}, site }: Example) {
		const own = [...beside.map((name) => [name, ''] as const), ...Object.entries(more)];
		const around = site ? [['hugo.yaml', exampleConfig] as const, ...Object.entries(site)] : [];
		this.texts = new Map([
			...own.map(([name, text]) => [`${folder}/${name}`, text] as const),
			...around.map(([path, text]) => [`${root}/${path}`, text] as const),
		]);
	}

	async list(path: string): Promise<Listing | undefined> {
		const entries = new Map<string, Entry>();
		const prefix = path === '/' ? path : `${path}/`;
		for (const file of this.texts.keys()) {
			if (!file.startsWith(prefix)) continue;
			const [name = '', ...rest] = file.slice(prefix.length).split('/');
			entries.set(name, { name, kind: rest.length > 0 ? 'folder' : 'file' });
		}
		return entries.size > 0 ? entries : undefined;
	}

	async read(path: string): Promise<string | undefined> {
		return this.texts.get(path);
	}

	async picture(path: string): Promise<PictureHeader | undefined> {
		const text = this.texts.get(path);
		return text ? readPictureHeader(new TextEncoder().encode(text), true, nameOf(path)) : undefined;
	}
}

/** Runs a rule over its bad examples. */
export async function demonstrate(rule: Rule | ConfigRule): Promise<Demonstration[]> {
	const isOff = 'offByDefault' in rule && rule.offByDefault;
	const settings = { severities: new Map(isOff ? [[rule.name, rule.severity]] : []), include: [] };
	return Promise.all(
		rule.examples.bad.map(async (example) => {
			const checker = new Checker(new ExampleFiles(example), {
				today: () => '2026-03-09',
				author: async () => 'Ada Lind',
				linkState: (url) => example.links?.[url],
			});
			const post = example.at === undefined ? `${folder}/index.md` : `${root}/${example.at}`;
			const file = 'check' in rule ? post : `/${configName}`;
			const { problems } = await checker.check(file, example.text, settings);
			return { example, problems: problems.filter((problem) => problem.rule === rule.name) };
		}),
	);
}
