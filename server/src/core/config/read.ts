import type { Problem } from '../problem.ts';
import { type Config, noConfig } from './config.ts';
import { Reader } from './reader.ts';
import { settings } from './schema.ts';
import { parseConfig } from './syntax.ts';

/** What a settings file says, and what is wrong with it. */
export interface ReadConfig {
	readonly config: Config;
	/** In the order in which they stand. */
	readonly problems: readonly Problem[];
}

/**
 * Reads the text of a settings file. What is wrong is passed over and the rest counts; of a file that does not parse
 * nothing counts. Never throws.
 */
export function readConfig(text: string): ReadConfig {
	const reader = new Reader(text);
	const document = parseConfig(text, reader);
	const values = document && settings.read(document.contents, reader);
	const problems = reader.problems.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
	if (!values) return { config: noConfig, problems };
	const { profile, rules = {}, fields = [], terms = [], include = [], exclude = [] } = values;
	const config: Config = {
		...(profile && { profile }),
		severities: new Map(Object.entries(rules).flatMap(([name, severity]) => (severity ? [[name, severity]] : []))),
		fields: new Map([...fields].map(([name, change]) => [name.toLowerCase(), change])),
		terms,
		include: include.map(withoutDot),
		exclude: exclude.map(withoutDot),
	};
	return { config, problems };
}

function withoutDot(glob: string): string {
	return glob.replace(/^(?:\.\/)+/, '');
}
