import type { CheckSettings } from './core/checker.ts';
import type { Severity } from './core/problem.ts';
import { type Endpoints, endpointNames, isEndpoint } from './host/links/endpoints.ts';

/** What the user decided for one resource. */
export interface DocumentSettings extends CheckSettings {
	/** Whether anything may be loaded from the network. */
	readonly network: NetworkSetting;
	/** When links are checked. */
	readonly linkCheck: LinkCheckSetting;
	/** Whether pictures and talks have a line above them that says how often they are used, and whether they are there. */
	readonly codeLens: boolean;
	/** Where the network is asked, as far as that was set by hand. */
	readonly endpoints: Partial<Endpoints>;
	/** Where schedules and playlists are asked for, as far as that was set by hand. */
	readonly sources: Sources;
}

/** Where what an author brings into a post is had in place of the real hosts. */
export interface Sources {
	/** `/EVENT/all.ics` is added. */
	readonly schedule?: string;
	/** The query is added. */
	readonly playlist?: string;
}

/** `ask`: the author, once. */
export type NetworkSetting = 'ask' | 'allow' | 'never';

export type LinkCheckSetting = 'onSave' | 'manual' | 'off';

const severities: ReadonlySet<unknown> = new Set<Severity | 'off'>(['off', 'info', 'warning', 'error']);
const networks: readonly NetworkSetting[] = ['ask', 'allow', 'never'];
const linkChecks: readonly LinkCheckSetting[] = ['onSave', 'manual', 'off'];

/** The rules that rest on what the network said. */
const linkRules: readonly string[] = ['youtube/gone', 'youtube/title', 'sched/gone', 'link/gone'];

/**
 * Reads the settings `recap.*` of one resource. What has the wrong shape is left out: the editor marks it in its own
 * settings, where it has the schema.
 *
 * @param value the object that stands for `recap`
 * @param folder the path of the workspace folder that relative globs are meant in; absent where there is none
 */
export function readSettings(value: unknown, folder?: string): DocumentSettings {
	const { rules, include, network, links, codeLens } = asRecord(value);
	const { check, endpoints } = asRecord(links);
	const chosen = Object.entries(asRecord(rules)).filter((entry): entry is [string, Severity | 'off'] =>
		severities.has(entry[1]),
	);
	const globs = Array.isArray(include)
		? include.filter((glob): glob is string => typeof glob === 'string' && glob !== '')
		: [];
	const linkCheck = linkChecks.find((one) => one === check) ?? 'onSave';
	// Answers may be known from another day; who wants none of it hears none of it.
	const silent = linkCheck === 'off' ? linkRules.map((rule) => [rule, 'off'] as const) : [];
	return {
		severities: new Map([...silent, ...chosen]),
		include: globs.flatMap((glob) => absoluteGlob(glob, folder)),
		// What was set and is not understood must not allow anything.
		network: networks.find((one) => one === network) ?? (network === undefined ? 'ask' : 'never'),
		linkCheck,
		codeLens: codeLens === true,
		endpoints: readEndpoints(endpoints),
		sources: readSources(endpoints),
	};
}

function readEndpoints(value: unknown): Partial<Endpoints> {
	const set = asRecord(value);
	return Object.fromEntries(
		endpointNames.flatMap((name) => {
			const url = set[name];
			return typeof url === 'string' && isEndpoint(url) ? [[name, url]] : [];
		}),
	);
}

function readSources(value: unknown): Sources {
	const { schedule, playlist } = asRecord(value);
	return {
		...(typeof schedule === 'string' && isEndpoint(schedule) && { schedule }),
		...(typeof playlist === 'string' && isEndpoint(playlist) && { playlist }),
	};
}

function absoluteGlob(written: string, folder: string | undefined): string[] {
	// Whoever sits at Windows may part folders as they do there.
	const glob = written
		.replaceAll('\\', '/')
		.replace(/^([a-z]):(?=\/)/i, (_, drive: string) => `/${drive.toLowerCase()}:`);
	if (glob.startsWith('/')) return [glob];
	if (folder === undefined) return [];
	// The folder's own name is no pattern.
	const literal = folder.replace(/[\\*?[\]{}()!+@|]/g, '\\$&');
	return [`${literal === '/' ? '' : literal}/${glob.replace(/^\.\//, '')}`];
}

function asRecord(value: unknown): Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}
