import type { Problem, Severity } from '../problem.ts';
import type { FieldSpec, Profile } from '../site/profile.ts';

/** What the file with a team's settings is called. */
export const configName = '.recap.yaml';

/** A team's settings. What the file does not say is absent or empty. */
export interface Config {
	readonly profile?: Profile['name'];
	/** Severities by rule name. */
	readonly severities: ReadonlyMap<string, Severity | 'off'>;
	/** What is said of front matter fields, by name in lower case. */
	readonly fields: ReadonlyMap<string, FieldChange>;
	/** Names as the team spells them. */
	readonly terms: readonly string[];
	/** Globs relative to the file's folder: further posts, and files to leave alone. */
	readonly include: readonly string[];
	readonly exclude: readonly string[];
}

/** What a team says of a field, on top of what its profile knows. */
export interface FieldChange {
	readonly type?: FieldSpec['type'];
	/** How much its absence matters; `false` where it does not. */
	readonly required?: Severity | false;
	readonly about?: string;
}

/** A file with a team's settings. */
export interface ConfigFile {
	/** Absolute, with `/`. */
	readonly path: string;
	/** What the problems' offsets count in; absent where the file cannot be read. */
	readonly text?: string;
	readonly config: Config;
	/** What is wrong with it, under the rules' own severities, in the order in which it stands. */
	readonly problems: readonly Problem[];
}

/** What holds where a team says nothing. */
export const noConfig: Config = {
	severities: new Map(),
	fields: new Map(),
	terms: [],
	include: [],
	exclude: [],
};
