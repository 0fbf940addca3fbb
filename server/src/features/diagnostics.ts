import {
	type Connection,
	type Diagnostic,
	DiagnosticSeverity,
	DocumentDiagnosticReportKind,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Problem, Severity } from '../core/problem.ts';
import { docsUrl } from '../core/rules/docsUrl.ts';
import type { CheckedDocument, Documents } from '../documents.ts';
import { rangeOf } from './ranges.ts';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
	error: DiagnosticSeverity.Error,
	warning: DiagnosticSeverity.Warning,
	info: DiagnosticSeverity.Information,
};

/** A problem as the protocol has it. */
export function diagnosticOf(document: TextDocument, problem: Problem): Diagnostic {
	return {
		range: rangeOf(document, problem.span),
		severity: severities[problem.severity],
		code: problem.rule,
		codeDescription: { href: docsUrl(problem.rule) },
		source: 'recap',
		message: problem.message,
		...(problem.related && {
			relatedInformation: [
				{
					location: { uri: document.uri, range: rangeOf(document, problem.related.span) },
					message: problem.related.message,
				},
			],
		}),
	};
}

/** Tells problems: to clients that ask for them when they ask, to others by sending. */
export class Diagnostics {
	private pushes = false;
	private readonly waiting = new Map<string, NodeJS.Timeout>();

	/** @param checked called with every document that is checked */
	constructor(
		private readonly connection: Connection,
		private readonly documents: Documents,
		private readonly checked: (document: CheckedDocument) => void,
	) {
		connection.languages.diagnostics.on(async ({ textDocument, previousResultId }) => {
			const checked = await this.check(textDocument.uri);
			if (checked && checked.resultId === previousResultId) {
				return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: checked.resultId };
			}
			const items = checked ? this.diagnosticsOf(checked) : [];
			return { kind: DocumentDiagnosticReportKind.Full, items, ...(checked && { resultId: checked.resultId }) };
		});
		documents.open.onDidChangeContent(({ document }) => this.schedule(document.uri));
		documents.open.onDidClose(({ document }) => this.close(document.uri));
	}

	/** @param pulls whether the client asks for problems itself */
	begin({ pulls }: { readonly pulls: boolean }): void {
		this.pushes = !pulls;
	}

	/** Tells anew what may have changed for every open document. */
	refresh(): void {
		if (!this.pushes) this.connection.languages.diagnostics.refresh().catch(() => undefined);
		else for (const { uri } of this.documents.open.all()) this.schedule(uri);
	}

	/** Tells no more: the client is going. */
	dispose(): void {
		this.pushes = false;
		for (const timer of this.waiting.values()) clearTimeout(timer);
	}

	private async check(uri: string): Promise<CheckedDocument | undefined> {
		const checked = await this.documents.checked(uri);
		if (checked) this.checked(checked);
		return checked;
	}

	private diagnosticsOf(checked: CheckedDocument): Diagnostic[] {
		const positions = this.documents.positionsOf(checked);
		return checked.problems.map((problem) => diagnosticOf(positions, problem));
	}

	/** Sends the problems of a document when nothing was typed for a moment. */
	private schedule(uri: string): void {
		if (!this.pushes) return;
		clearTimeout(this.waiting.get(uri));
		this.waiting.set(
			uri,
			setTimeout(() => void this.push(uri), 50),
		);
	}

	private async push(uri: string): Promise<void> {
		this.waiting.delete(uri);
		const checked = await this.check(uri);
		if (!checked || !this.pushes) return;
		const { document } = checked;
		const diagnostics = this.diagnosticsOf(checked);
		await this.connection.sendDiagnostics({ uri, version: document.version, diagnostics });
	}

	private close(uri: string): void {
		clearTimeout(this.waiting.get(uri));
		this.waiting.delete(uri);
		if (this.pushes) void this.connection.sendDiagnostics({ uri, diagnostics: [] });
	}
}
