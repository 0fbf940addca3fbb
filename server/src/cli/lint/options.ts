import type { CheckSettings } from '../../core/checker.ts';
import type { Severity } from '../../core/problem.ts';
import { didYouMean } from '../../core/text/nearest.ts';
import { type EndpointName, type Endpoints, endpointNames, isEndpoint } from '../../host/links/endpoints.ts';
import { UsageError } from '../usage.ts';

/** What was typed after `recap lint`, as the command line's parser gives it. */
export interface RawLintOptions {
	readonly format?: string;
	readonly fix?: boolean;
	readonly rule?: readonly string[];
	readonly maxWarnings?: string;
	readonly quiet?: boolean;
	readonly stdin?: boolean;
	readonly stdinFilename?: string;
	readonly color?: boolean;
	readonly config?: string;
	readonly online?: boolean;
	readonly endpoint?: readonly string[];
	readonly summary?: boolean;
	readonly changed?: string | true;
	readonly watch?: boolean;
	readonly cache?: string | true;
	readonly baseline?: string;
	readonly updateBaseline?: boolean;
	readonly siteLint?: boolean;
}

/** The same, understood. */
export interface LintOptions {
	readonly format: Format;
	readonly fix: boolean;
	readonly quiet: boolean;
	readonly colours: boolean;
	/** Whether only the number of problems of each rule is told. */
	readonly summary: boolean;
	/** More warnings than this fail the run. */
	readonly maxWarnings: number;
	readonly settings: CheckSettings;
	/** The file with the team's settings, as typed; absent when it is looked for. */
	readonly config?: string;
	/** Whether only what changed since a commit is checked, and since which; `undefined` is the last one. */
	readonly changed?: { readonly base: string | undefined };
	/** Where what is found is remembered, as typed; `true` for a place of the platform's; absent where it is not. */
	readonly cache?: string | true;
	/** Whether files are checked again when they change. */
	readonly watch: boolean;
	/** The file with the problems that are adopted, and whether those found now are. */
	readonly baseline?: { readonly file: string; readonly updates: boolean };
	/** What the text on standard input is called; absent when files are read. */
	readonly stdinName?: string;
	/** Whether spelling and style are looked at as well. */
	readonly siteLint: boolean;
	/** Whether the network is asked for links. */
	readonly online: boolean;
	/** Where it is asked, as far as that was set. */
	readonly endpoints: Partial<Endpoints>;
}

export type Format = (typeof formats)[number];

export const formats = ['stylish', 'json', 'sarif', 'github', 'junit', 'markdown'] as const;

const levels: readonly (Severity | 'off')[] = ['off', 'info', 'warning', 'error'];

/** The rules that need a dictionary and a style, which are loaded for them. */
const siteLintRules = ['text/spelling', 'text/style'];

/** What text on standard input is called when nobody names it. */
const unnamed = 'stdin.md';

/**
 * Understands the options.
 * @param rules names of all rules
 * @throws UsageError for a value that cannot be used
 */
export function lintOptions(raw: RawLintOptions, paths: readonly string[], rules: readonly string[]): LintOptions {
	if (raw.stdin && paths.length > 0) throw new UsageError('--stdin reads standard input and takes no path.');
	if (raw.stdinFilename !== undefined && !raw.stdin) {
		throw new UsageError('--stdin-filename names the text of --stdin, which is missing.');
	}
	if (raw.endpoint !== undefined && !raw.online) {
		throw new UsageError('--endpoint says where --online asks, which is missing.');
	}
	refuseTogether(raw);
	const format = formatOf(raw.format ?? 'stylish');
	if (raw.summary && format !== 'stylish' && format !== 'markdown') {
		throw new UsageError(`--summary goes with the formats stylish and markdown, not with ${format}.`);
	}
	return {
		format,
		summary: raw.summary ?? false,
		fix: raw.fix ?? false,
		quiet: raw.quiet ?? false,
		colours: raw.color ?? true,
		maxWarnings: warningsOf(raw.maxWarnings),
		settings: {
			severities: new Map((raw.siteLint ? siteLintRules : []).map((name) => [name, 'info'])),
			overrides: new Map((raw.rule ?? []).map((text) => severityOf(text, rules))),
			include: [],
		},
		...(raw.config !== undefined && { config: raw.config }),
		watch: raw.watch ?? false,
		...(raw.cache !== undefined && { cache: raw.cache }),
		...(raw.changed !== undefined && { changed: { base: raw.changed === true ? undefined : raw.changed } }),
		...(raw.baseline !== undefined && { baseline: { file: raw.baseline, updates: raw.updateBaseline ?? false } }),
		siteLint: raw.siteLint ?? false,
		online: raw.online ?? false,
		endpoints: Object.fromEntries((raw.endpoint ?? []).map(endpointOf)),
		...(raw.stdin ? { stdinName: raw.stdinFilename ?? unnamed } : {}),
	};
}

/** @throws UsageError for options that make no sense together */
function refuseTogether(raw: RawLintOptions): void {
	if (raw.updateBaseline && raw.baseline === undefined) {
		throw new UsageError('--update-baseline writes the file of --baseline, which is missing.');
	}
	if (raw.stdin && raw.updateBaseline)
		throw new UsageError('--update-baseline adopts what stands in files, not --stdin.');
	if (raw.stdin && raw.changed !== undefined)
		throw new UsageError('--changed chooses among files, and --stdin reads none.');
	const uncached = raw.cache !== undefined && (['stdin', 'fix', 'online', 'watch'] as const).find((name) => raw[name]);
	if (uncached) throw new UsageError(`--cache remembers what stands in files, so it does not go with --${uncached}.`);
	if (!raw.watch) return;
	const first = (['stdin', 'fix', 'online', 'updateBaseline', 'changed'] as const).find((name) => raw[name]);
	const named = first === 'updateBaseline' ? 'update-baseline' : first;
	if (named !== undefined) throw new UsageError(`--watch only checks, so it does not go with --${named}.`);
	if ((raw.format ?? 'stylish') !== 'stylish')
		throw new UsageError('--watch reports to people: its format is stylish.');
}

/** Whether any page is asked, and not talks only. */
export function asksPages({ settings }: LintOptions): boolean {
	const { overrides, severities } = settings;
	return (overrides?.get('link/gone') ?? severities.get('link/gone') ?? 'off') !== 'off';
}

function formatOf(text: string): Format {
	const format = formats.find((one) => one === text);
	if (!format) {
		const known = `${formats.slice(0, -1).join(', ')} and ${formats.at(-1)}`;
		throw new UsageError(`There is no format ${text}; there are ${known}.${didYouMean(text, formats)}`);
	}
	return format;
}

function warningsOf(text: string | undefined): number {
	if (text === undefined) return Number.POSITIVE_INFINITY;
	if (!/^\d+$/.test(text)) throw new UsageError(`--max-warnings takes a whole number, not ${text}.`);
	return Number(text);
}

/** Reads `image/no-text:error`. */
function severityOf(text: string, rules: readonly string[]): [string, Severity | 'off'] {
	const colon = text.lastIndexOf(':');
	const name = colon < 0 ? text : text.slice(0, colon);
	if (!rules.includes(name)) throw new UsageError(`There is no rule ${name}.${didYouMean(name, rules)}`);
	const word = colon < 0 ? '' : text.slice(colon + 1);
	const level = levels.find((one) => one === word);
	if (level) return [name, level];
	const known = levels.join(', ');
	if (word === '') throw new UsageError(`--rule takes a rule and a severity, as in ${name}:warning (${known}).`);
	throw new UsageError(`There is no severity ${word}; there are ${known}.${didYouMean(word, levels)}`);
}

/** Reads `sched=https://mirror.example.org`. */
function endpointOf(text: string): [EndpointName, string] {
	const equals = text.indexOf('=');
	const word = equals < 0 ? text : text.slice(0, equals);
	const name = endpointNames.find((one) => one === word);
	const known = endpointNames.join(', ');
	if (!name)
		throw new UsageError(`There is no endpoint ${word}; there are ${known}.${didYouMean(word, endpointNames)}`);
	const url = equals < 0 ? '' : text.slice(equals + 1);
	if (isEndpoint(url)) return [name, url];
	throw new UsageError(
		`--endpoint takes a name and an http or https address, as in ${name}=https://example.org/${name}.`,
	);
}
