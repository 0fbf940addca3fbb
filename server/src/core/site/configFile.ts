import * as l10n from '@vscode/l10n';
import { parseDocument } from 'yaml';
import { Lines, type Position } from '../text/lines.ts';
import { tooDeepAt } from '../text/yamlDepth.ts';
import { asRecord } from './configValues.ts';
import type { Files } from './files.ts';

/** A file of a site's config that cannot be read, and that counts as if it set nothing. */
export interface ConfigFault {
	/** Absolute, with `/`. */
	readonly path: string;
	/** Where its syntax is wrong; absent where it is not known, or the file itself could not be read. */
	readonly position?: Position;
	/** What is to be said of it, whole sentences that name the file as `name`. */
	readonly message: (name: string) => string;
}

/** The values of a config file, or why there are none. */
export type ConfigFile = { readonly values: Record<string, unknown> } | { readonly fault: ConfigFault };

/** A config is a few pages. What is longer is not read, so that opening a post never waits for it. */
const longest = 500_000;

/** Nor is one that nests deeper, which the parsers would not survive. */
const deepest = 100;

/** Reads a file of a site's config: TOML by the ending of its name, else YAML, which JSON is a part of. */
export async function readConfigFile(path: string, files: Files): Promise<ConfigFile> {
	const text = await files.read(path);
	if (text === undefined)
		return unread(path, (name) =>
			l10n.t('{0} could not be read. Until that is mended, the site is checked as if this file set nothing.', name),
		);
	if (text.length > longest || tooDeepAt(text, deepest) !== undefined)
		return unread(path, (name) =>
			l10n.t(
				'{0} is too large to be read. Until that is mended, the site is checked as if this file set nothing.',
				name,
			),
		);
	return path.endsWith('.toml') ? fromToml(path, text) : fromYaml(path, text);
}

async function fromToml(path: string, text: string): Promise<ConfigFile> {
	const { getStaticTOMLValue, ParseError, parseTOML } = await import('toml-eslint-parser');
	try {
		return { values: asRecord(getStaticTOMLValue(parseTOML(text))) };
	} catch (error) {
		if (!(error instanceof ParseError)) return unread(path, cannotBeRead);
		return broken(path, 'TOML', new Lines(text).positionAt(error.index), error.message);
	}
}

function fromYaml(path: string, text: string): ConfigFile {
	// As Hugo reads it, of a key that stands twice the last one counts.
	const document = parseDocument(text, { prettyErrors: false, strict: false, uniqueKeys: false, logLevel: 'silent' });
	const [error] = document.errors;
	const form = path.endsWith('.json') ? 'JSON' : 'YAML';
	if (error) return broken(path, form, new Lines(text).positionAt(error.pos[0]), error.message);
	try {
		return { values: asRecord(document.toJS()) };
	} catch {
		return unread(path, cannotBeRead);
	}
}

function cannotBeRead(name: string): string {
	return l10n.t('{0} cannot be read. Until that is mended, the site is checked as if this file set nothing.', name);
}

function unread(path: string, message: ConfigFault['message']): ConfigFile {
	return { fault: { path, message } };
}

function broken(path: string, form: string, position: Position, detail: string): ConfigFile {
	const why = detail.split('\n', 1)[0]?.replace(/\.$/, '') ?? '';
	const message = (name: string) =>
		l10n.t(
			'{0} is no valid {1} at line {2}, column {3}: {4}. Until that is mended, the site is checked as if this file set nothing.',
			name,
			form,
			position.line + 1,
			position.character + 1,
			why,
		);
	return { fault: { path, position, message } };
}
