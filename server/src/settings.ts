import type { CheckSettings } from './core/checker.ts';
import type { Severity } from './core/problem.ts';

const severities: ReadonlySet<unknown> = new Set<Severity | 'off'>(['off', 'info', 'warning', 'error']);

/**
 * Reads the settings `recap.*` of one resource. What has the wrong shape is left out: the editor marks it in its own
 * settings, where it has the schema.
 *
 * @param value the object that stands for `recap`
 * @param folder the path of the workspace folder that relative globs are meant in; absent where there is none
 */
export function readSettings(value: unknown, folder?: string): CheckSettings {
	const { rules, include } = asRecord(value);
	const chosen = Object.entries(asRecord(rules)).filter((entry): entry is [string, Severity | 'off'] =>
		severities.has(entry[1]),
	);
	const globs = Array.isArray(include)
		? include.filter((glob): glob is string => typeof glob === 'string' && glob !== '')
		: [];
	return { severities: new Map(chosen), include: globs.flatMap((glob) => absoluteGlob(glob, folder)) };
}

function absoluteGlob(glob: string, folder: string | undefined): string[] {
	if (glob.startsWith('/')) return [glob];
	if (folder === undefined) return [];
	// The folder's own name is no pattern.
	const literal = folder.replace(/[\\*?[\]{}()!+@|]/g, '\\$&');
	return [`${literal === '/' ? '' : literal}/${glob.replace(/^\.\//, '')}`];
}

function asRecord(value: unknown): Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}
