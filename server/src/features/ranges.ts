import type { Range, TextEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Edit } from '../core/problem.ts';
import type { Span } from '../core/text/span.ts';

/** A span as lines and characters of its document. */
export function rangeOf(document: TextDocument, span: Span): Range {
	return { start: document.positionAt(span.start), end: document.positionAt(span.end) };
}

/** A range as offsets of its document. */
export function spanOf(document: TextDocument, range: Range): Span {
	return { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
}

/** An edit as the protocol has it. */
export function textEditOf(document: TextDocument, edit: Edit): TextEdit {
	return { range: rangeOf(document, edit.span), newText: edit.newText };
}
