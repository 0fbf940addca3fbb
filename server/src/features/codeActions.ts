import * as l10n from '@vscode/l10n';
import {
	type CodeAction,
	CodeActionKind,
	type CodeActionParams,
	type RenameFile,
	type SnippetTextEdit,
	type TextEdit,
	type WorkspaceEditClientCapabilities,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { turnOffs } from '../core/directives/offer.ts';
import { applyEdits, fixAll, safeFixes } from '../core/fix.ts';
import type { Edit, Fix, Problem, Rename } from '../core/problem.ts';
import { touches } from '../core/text/span.ts';
import type { CheckedDocument, Documents } from '../documents.ts';
import { parseUri } from '../uris.ts';
import { diagnosticOf } from './diagnostics.ts';
import { canRename, takesVersions } from './editSupport.ts';
import { rangeOf, spanOf, textEditOf } from './ranges.ts';

/** What `editor.codeActionsOnSave` names to mend everything that is safe. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.recap`;

/** For more problems at one place than this no rule is offered to be turned off. */
const most = 20;

/** Offers the ways out of problems. They were found by the check; what is safe on save is the only thing checked again. */
export class CodeActions {
	/** Whether the client can put the cursor into an edit. */
	private snippets = false;
	/** Whether the client has the command that goes to a place. */
	private reveal = false;
	/** Whether the client can give a file another name within an edit. */
	private renames = false;
	/** Whether the client takes edits for the version that they were made for. */
	private versioned = false;

	constructor(private readonly documents: Documents) {}

	/** @param offered what the client says of the edits that it takes */
	begin({
		offered,
		reveal,
	}: {
		readonly offered: WorkspaceEditClientCapabilities | undefined;
		readonly reveal: boolean;
	}): void {
		this.renames = canRename(offered);
		this.versioned = takesVersions(offered);
		// Only an edit with a version has room for a cursor.
		this.snippets = this.versioned && offered?.snippetEditSupport === true;
		this.reveal = reveal;
	}

	async provide({ textDocument, range, context }: CodeActionParams): Promise<CodeAction[]> {
		const checked = await this.documents.checked(textDocument.uri);
		if (!checked) return [];
		const wants = (kind: string) =>
			!context.only || context.only.some((only) => kind === only || kind.startsWith(`${only}.`));
		const actions: CodeAction[] = [];
		if (wants(CodeActionKind.QuickFix)) actions.push(...this.quickFixes(checked, spanOf(checked.document, range)));
		// A source action is asked for by name, on save or from its menu; unasked it would stand in every light bulb.
		if (context.only && wants(fixAllKind)) actions.push(...(await this.fixEverything(checked)));
		return actions;
	}

	private quickFixes(checked: CheckedDocument, span: { start: number; end: number }): CodeAction[] {
		const { document, problems } = checked;
		const near = problems.filter((problem) => touches(problem.span, span));
		const actions = near.flatMap((problem) =>
			problem.fixes
				.filter((fix) => !fix.renames || this.renames)
				.map((fix, index) => this.quickFix(document, problem, fix, index)),
		);
		if (this.reveal) actions.push(...near.flatMap((problem) => this.wayToRelated(document, problem)));
		for (const rule of new Set(near.map((problem) => problem.rule))) {
			const alike = problems.filter((problem) => problem.rule === rule && problem.fixes.some((fix) => fix.safe));
			const fixes = safeFixes(alike);
			if (fixes.length < 2 || !near.some((problem) => alike.includes(problem))) continue;
			actions.push({
				title: l10n.t('Fix all {0} problems of {1}', fixes.length, rule),
				kind: CodeActionKind.QuickFix,
				diagnostics: alike.map((problem) => diagnosticOf(document, problem)),
				edit: this.workspaceEdit(
					document,
					fixes.flatMap((fix) => fix.edits),
				),
			});
		}
		return [...actions, ...this.turnOffs(checked, near)];
	}

	/** The ways to turn a rule off, after all that mend something. */
	private turnOffs(checked: CheckedDocument, near: readonly Problem[]): CodeAction[] {
		// Whoever asks for a whole post's actions wants no menu of these.
		if (near.length > most) return [];
		const { document } = checked;
		const offered = new Map<string, CodeAction>();
		for (const problem of near) {
			for (const fix of turnOffs(problem, checked)) {
				const key = JSON.stringify([fix.title, fix.edits]);
				const known = offered.get(key);
				if (known) known.diagnostics?.push(diagnosticOf(document, problem));
				else offered.set(key, this.quickFix(document, problem, fix, 0));
			}
		}
		return [...offered.values()];
	}

	private quickFix(document: TextDocument, problem: Problem, fix: Fix, index: number): CodeAction {
		return {
			title: fix.title,
			kind: CodeActionKind.QuickFix,
			diagnostics: [diagnosticOf(document, problem)],
			// What the key for the preferred fix applies without a menu has to be beyond doubt.
			isPreferred: index === 0 && fix.safe,
			edit: this.workspaceEdit(document, fix.edits, fix.renames),
		};
	}

	/** The way to the other place that a problem is about. */
	private wayToRelated(document: TextDocument, problem: Problem): CodeAction[] {
		const { related } = problem;
		if (!related) return [];
		const { title } = related;
		const command = { title, command: 'recap.reveal', arguments: [document.uri, rangeOf(document, related.span)] };
		return [{ title, kind: CodeActionKind.QuickFix, diagnostics: [diagnosticOf(document, problem)], command }];
	}

	private async fixEverything({ document, problems }: CheckedDocument): Promise<CodeAction[]> {
		const text = document.getText();
		const first = safeFixes(problems).flatMap((fix) => fix.edits);
		if (first.length === 0) return [];
		const once = applyEdits(text, first);
		const recheck = async (next: string) => (await this.documents.checkText(document.uri, next)).problems;
		const { text: mended } = await fixAll(once, recheck);
		const edits = mended === once ? first : [wholeDifference(text, mended)];
		return [
			{ title: l10n.t('Fix all that is safe to fix'), kind: fixAllKind, edit: this.workspaceEdit(document, edits) },
		];
	}

	private workspaceEdit(
		document: TextDocument,
		edits: readonly Edit[],
		renames: readonly Rename[] = [],
	): NonNullable<CodeAction['edit']> {
		const { uri, version } = document;
		const ordered = [...edits].sort((a, b) => a.span.start - b.span.start);
		if (!this.versioned) return { changes: { [uri]: ordered.map((edit) => textEditOf(document, edit)) } };
		const changes = ordered.map((edit) => this.change(document, edit));
		const files = renames.map(
			({ from, to }): RenameFile => ({
				kind: 'rename',
				oldUri: beside(uri, from),
				newUri: beside(uri, to),
				options: { overwrite: false, ignoreIfExists: false },
			}),
		);
		const texts = changes.length > 0 ? [{ textDocument: { uri, version }, edits: changes }] : [];
		return { documentChanges: [...texts, ...files] };
	}

	private change(document: TextDocument, edit: Edit): TextEdit | SnippetTextEdit {
		const plain = textEditOf(document, edit);
		const { cursor, newText } = edit;
		if (!this.snippets || cursor === undefined || cursor >= newText.length) return plain;
		const value = `${escaped(newText.slice(0, cursor))}$0${escaped(newText.slice(cursor))}`;
		return { range: plain.range, snippet: { kind: 'snippet', value } };
	}
}

/** The address of another file of the same file system. */
function beside(uri: string, path: string): string {
	return parseUri(uri).with({ path }).toString();
}

/** A text that stands for itself in a snippet. */
function escaped(text: string): string {
	return text.replace(/[\\$}]/g, '\\$&');
}

/** One edit from one text to another, without what both begin and end with. */
function wholeDifference(from: string, to: string): Edit {
	const shorter = Math.min(from.length, to.length);
	let start = 0;
	while (start < shorter && from[start] === to[start]) start++;
	let tail = 0;
	while (tail < shorter - start && from[from.length - 1 - tail] === to[to.length - 1 - tail]) tail++;
	return { span: { start, end: from.length - tail }, newText: to.slice(start, to.length - tail) };
}
