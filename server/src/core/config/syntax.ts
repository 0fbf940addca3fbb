import * as l10n from '@vscode/l10n';
import { type Document, parseDocument, type YAMLParseError } from 'yaml';
import { yamlFault } from '../post/frontMatter/yamlFaults.ts';
import { tooDeepAt } from '../text/yamlDepth.ts';
import { type Reader, shortened } from './reader.ts';
import { configSyntax } from './rules.ts';

/** Longer files, in UTF-16 units, are not read: the longest a team has is a few pages. */
export const longestConfig = 256 * 1024;

/** Deeper files are not parsed. Settings nest three deep. */
const deepest = 50;

/** Parses the text of a settings file; undefined, and reported, where none of it can be relied on. */
export function parseConfig(text: string, reader: Reader): Document | undefined {
	const refused = refusal(text);
	if (refused) {
		reader.report(configSyntax, { start: refused.at, end: refused.at }, refused.message);
		return undefined;
	}
	// A key that stands twice is told apart from what does not parse; everything else keeps its place in the text.
	const options = { uniqueKeys: false, prettyErrors: false, logLevel: 'error', schema: 'core' } as const;
	// A CR alone ends a line for everybody but the parser; replaced one by one, every offset stays.
	const document = parseDocument(text.replace(/\r(?!\n)/g, '\n'), options);
	for (const error of document.errors) {
		if (reader.isFull) break;
		reportError(error, text, reader);
	}
	return document.errors.length > 0 ? undefined : document;
}

function refusal(text: string): { readonly at: number; readonly message: string } | undefined {
	if (text.length > longestConfig) {
		return { at: 0, message: l10n.t('This file is longer than {0} KB, so it is not read.', longestConfig / 1024) };
	}
	const zero = text.indexOf('\0');
	if (zero !== -1) {
		return { at: zero, message: l10n.t('There is a NUL character here, so this is no text. Save the file as UTF-8.') };
	}
	const deep = tooDeepAt(text, deepest);
	return deep === undefined ? undefined : { at: deep, message: l10n.t('This is nested too deep to be read.') };
}

function reportError(error: YAMLParseError, text: string, reader: Reader): void {
	if (error.code === 'MULTIPLE_DOCS') {
		const [start] = error.pos;
		reader.report(
			configSyntax,
			{ start, end: start },
			l10n.t('A second document begins here with ---. Put everything in one.'),
		);
		return;
	}
	const { code, span, detail } = yamlFault(error, text, { start: 0, end: text.length });
	// One fault often breaks two rules of YAML's grammar; the first says it best.
	if (reader.problems.some((problem) => problem.span.start === span.start)) return;
	const found = text.slice(span.start, span.end);
	reader.report(configSyntax, span, messageFor(code, found, detail));
}

function messageFor(code: ReturnType<typeof yamlFault>['code'], found: string, detail: string): string {
	switch (code) {
		case 'colon-in-value':
			return l10n.t('A colon and a space inside a value read as another name. Put the value in quotes.');
		case 'tab':
			return l10n.t('A tab stands at the beginning of this line. Use spaces.');
		case 'unclosed':
			return /^["'[{]/.test(found)
				? l10n.t('The {0} that begins here is never closed.', found.slice(0, 1))
				: l10n.t('A quote or bracket is never closed.');
		case 'after-value':
			return l10n.t('The value has already ended before {0}. Put the whole value in quotes.', shortened(found));
		case 'no-colon':
			return l10n.t('This line is no setting. A setting is a name, a colon, a space and a value.');
		default:
			return l10n.t('This file cannot be read: {0}', detail);
	}
}
