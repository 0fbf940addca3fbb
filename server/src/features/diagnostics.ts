import {
	type Connection,
	type Diagnostic,
	DiagnosticSeverity,
	DocumentDiagnosticReportKind,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { askableLinks } from '../core/links/links.ts';
import { countVerdicts } from '../core/links/verdict.ts';
import type { Problem, Severity } from '../core/problem.ts';
import { docsUrl } from '../core/rules/docsUrl.ts';
import type { CheckedDocument, Documents } from '../documents.ts';
import { type ProblemCount, problemCountNotification } from '../protocol.ts';
import type { Links } from './links/links.ts';
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
	private counts = false;
	private pushes = false;
	private readonly waiting = new Map<string, NodeJS.Timeout>();

	constructor(
		private readonly connection: Connection,
		private readonly documents: Documents,
		private readonly links: Pick<Links, 'known'>,
	) {
		connection.languages.diagnostics.on(async ({ textDocument, previousResultId }) => {
			const checked = await this.check(textDocument.uri);
			if (checked && checked.resultId === previousResultId) {
				return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: checked.resultId };
			}
			const items = checked?.problems.map((problem) => diagnosticOf(checked.document, problem)) ?? [];
			return { kind: DocumentDiagnosticReportKind.Full, items, ...(checked && { resultId: checked.resultId }) };
		});
		documents.open.onDidChangeContent(({ document }) => this.schedule(document.uri));
		documents.open.onDidClose(({ document }) => this.close(document.uri));
	}

	/**
	 * @param pulls whether the client asks for problems itself
	 * @param counts whether it wants to know how many a document has
	 */
	begin({ pulls, counts }: { readonly pulls: boolean; readonly counts: boolean }): void {
		this.pushes = !pulls;
		this.counts = counts;
	}

	/** Tells anew what may have changed for every open document. */
	refresh(): void {
		if (!this.pushes) this.connection.languages.diagnostics.refresh().catch(() => undefined);
		else for (const { uri } of this.documents.open.all()) this.schedule(uri);
	}

	private async check(uri: string): Promise<CheckedDocument | undefined> {
		const checked = await this.documents.checked(uri);
		if (this.counts && checked)
			void this.connection.sendNotification(problemCountNotification, countOf(checked, this.links));
		return checked;
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
		if (!checked) return;
		const { document } = checked;
		const diagnostics = checked.problems.map((problem) => diagnosticOf(document, problem));
		await this.connection.sendDiagnostics({ uri, version: document.version, diagnostics });
	}

	private close(uri: string): void {
		clearTimeout(this.waiting.get(uri));
		this.waiting.delete(uri);
		if (this.pushes) void this.connection.sendDiagnostics({ uri, diagnostics: [] });
		if (this.counts) void this.connection.sendNotification(problemCountNotification, { uri } satisfies ProblemCount);
	}
}

function countOf({ document, place, post, problems }: CheckedDocument, links: Pick<Links, 'known'>): ProblemCount {
	const { uri } = document;
	if (place.kind === 'other') return { uri };
	const count = (severity: Severity) => problems.filter((problem) => problem.severity === severity).length;
	const counts = { errors: count('error'), warnings: count('warning'), infos: count('info') };
	const known = askableLinks(post, true).flatMap((url) => links.known(url) ?? []);
	return { uri, counts, ...(known.length > 0 && { links: countVerdicts(known) }) };
}
