import { type Checked, Checker, type CheckSettings } from '../../server/src/core/checker.ts';
import type { LinkState } from '../../server/src/core/links/verdict.ts';
import type { Problem } from '../../server/src/core/problem.ts';
import { exampleConfig, type Rule } from '../../server/src/core/rules/rule.ts';
import type { SiteLint } from '../../server/src/core/siteLint/siteLint.ts';
import { MemoryFiles } from './memoryFiles.ts';

/**
 * The settings of most tests. What is said of the two pictures of the example post is not asked for: most texts show
 * neither, or one of them over and over.
 */
export const noSettings: CheckSettings = {
	severities: new Map([
		['image/unused', 'off'],
		['image/repeated', 'off'],
	]),
	include: [],
};

/** The post of most tests, beside two pictures. */
export const examplePath = '/site/content/en/blog/2026/example/index.md';

export const today = '2026-03-14';

/** The file system of most tests: a content folder without a Hugo config, taken for istio.io's. */
export function exampleFiles(more: Readonly<Record<string, string | Uint8Array>> = {}): MemoryFiles {
	const folder = examplePath.slice(0, examplePath.lastIndexOf('/'));
	return new MemoryFiles({
		'/site/.git/HEAD': '',
		[`${folder}/welcome.jpg`]: '',
		[`${folder}/booth.png`]: '',
		...more,
	});
}

/** The same with further files beside the example post. */
export function filesBeside(more: Readonly<Record<string, string | Uint8Array>> = {}): MemoryFiles {
	const folder = examplePath.slice(0, examplePath.lastIndexOf('/'));
	return exampleFiles(
		Object.fromEntries(Object.entries(more).map(([name, content]) => [`${folder}/${name}`, content])),
	);
}

/** The same in a site of istio.io's with a config, and with further files of it by path below its root. */
export function siteFiles(more: Readonly<Record<string, string | Uint8Array>> = {}): MemoryFiles {
	const site = Object.fromEntries(Object.entries(more).map(([path, content]) => [`/site/${path}`, content]));
	return exampleFiles({ '/site/hugo.yaml': exampleConfig, [examplePath]: '', ...site });
}

/** Checks a text as the example post, or as a file of another path or file system, with what is known of links. */
export function check(
	text: string,
	{
		path = examplePath,
		files = exampleFiles(),
		settings = noSettings,
		author = 'Ada Lin',
		links = noLinks,
		siteLint = noLint,
	} = {},
): Promise<Checked> {
	const linkState = (url: string) => links[url];
	const around = {
		today: () => today,
		author: async () => author,
		...(links !== noLinks && { linkState }),
		...(siteLint && { siteLint: async () => siteLint }),
	};
	return new Checker(files, around).check(path, text, settings);
}

/** That no link was asked for. */
const noLinks: Readonly<Record<string, LinkState>> = {};

/** That nobody asked for spelling and style. */
const noLint: SiteLint | undefined = undefined;

/** Settings under which a rule says what it has to say. */
export function settingsFor(rule: Rule): CheckSettings {
	const isOff = rule.offByDefault || noSettings.severities.has(rule.name);
	return isOff ? { severities: new Map([[rule.name, rule.severity]]), include: [] } : noSettings;
}

/** The problems of one rule. */
export function problemsOf(checked: Checked, rule: string): Problem[] {
	return checked.problems.filter((problem) => problem.rule === rule);
}
