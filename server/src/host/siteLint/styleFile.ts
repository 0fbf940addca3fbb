import type { Configuration } from 'markdownlint';
import { parseDocument } from 'yaml';

/** What a settings file of markdownlint's says, as far as it is read here: without rules and plugins that are code. */
export interface StyleFile {
	/** The rules' settings; absent where a file for markdownlint-cli2 has none. */
	readonly config?: Configuration;
	/** Globs of files that are left out, below the file's folder. */
	readonly ignores?: readonly string[];
	/** Whether comments in a post that turn rules off are not heeded. */
	readonly noInlineConfig?: boolean;
}

/**
 * Reads a settings file.
 * @param name its name: files of markdownlint-cli2 hold rules' settings among others, files of markdownlint nothing else
 * @returns what it says, or why nothing is known of it, to follow its name in a sentence
 */
export function readStyleFile(name: string, text: string): StyleFile | string {
	const isJson = /^\s*[{/]/.test(text);
	// JSON with comments is YAML without them.
	const document = parseDocument(isJson ? withoutComments(text) : text, { prettyErrors: false, logLevel: 'silent' });
	const [error] = document.errors;
	if (error) return `is no valid ${isJson ? 'JSON' : 'YAML'} (${error.message.split('\n', 1)[0]})`;
	const whole = plainValue(document);
	if (!isRecord(whole)) return 'holds no settings';
	if (!name.includes('markdownlint-cli2') && name !== packageName) return { config: whole };
	const own = name === packageName ? whole['markdownlint-cli2'] : whole;
	if (own === undefined) return {};
	if (!isRecord(own)) return 'holds no settings';
	const { config, ignores, noInlineConfig } = own;
	if (config !== undefined && !isRecord(config)) return 'holds no settings under config';
	const globs = Array.isArray(ignores) ? ignores.filter((glob) => typeof glob === 'string') : [];
	return {
		...(config && { config }),
		...(globs.length > 0 && { ignores: globs }),
		...(typeof noInlineConfig === 'boolean' && { noInlineConfig }),
	};
}

/** Where a site of npm packages may keep its settings for markdownlint-cli2. */
export const packageName = 'package.json';

/** Values that repeat each other without end are none. */
function plainValue(document: ReturnType<typeof parseDocument>): unknown {
	try {
		return document.toJS();
	} catch {
		return undefined;
	}
}

function withoutComments(text: string): string {
	return text.replace(/"(?:[^"\\\n]|\\.)*"|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, (found) =>
		found.startsWith('"') ? found : '',
	);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> & Configuration {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
