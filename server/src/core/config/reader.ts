import * as l10n from '@vscode/l10n';
import { isAlias, isScalar, type Node } from 'yaml';
import type { Fix, Problem } from '../problem.ts';
import type { Span } from '../text/span.ts';
import { type ConfigRule, configValue } from './rules.ts';

/** Nobody reads more problems of one file than this. */
const mostProblems = 100;

/** What every reading of a value needs: the text, and where problems go. */
export class Reader {
	readonly problems: Problem[] = [];

	constructor(private readonly text: string) {}

	report(rule: ConfigRule, span: Span, message: string, fixes: readonly Fix[] = []): void {
		if (this.isFull) return;
		this.problems.push({ rule: rule.name, severity: rule.severity, message, span, fixes });
	}

	/** Whether further problems are dropped. */
	get isFull(): boolean {
		return this.problems.length >= mostProblems;
	}

	/** Where a node stands, without the line breaks at a block's end. */
	span({ range }: Node): Span {
		const [start, end] = range ?? [0, 0];
		return { start, end: Math.max(start, start + this.text.slice(start, end).trimEnd().length) };
	}

	/** A node's text as it stands there, short enough for a message. */
	shown(node: Node): string {
		const { start, end } = this.span(node);
		return shortened(this.text.slice(start, end));
	}

	/**
	 * Whether a value is none for a reason that any place has: it refers to another one, or has a tag. Says so.
	 * References are not followed: they make a small file as large as one likes, and nobody needs them here.
	 */
	refuses(node: Node): boolean {
		if (isAlias(node)) {
			const span = this.span(node);
			const written = this.text.slice(span.start, span.end);
			const message = l10n.t('A value that begins with * has to stand in quotes: "{0}".', shortened(written));
			this.report(configValue, span, message, [replacement(l10n.t('Put it in quotes'), span, JSON.stringify(written))]);
			return true;
		}
		if (isScalar(node) && node.tag !== undefined && !node.tag.startsWith('tag:yaml.org,2002:')) {
			const message = l10n.t(
				'{0} is read as a tag of YAML’s. Put a value that begins with ! in quotes.',
				shortened(node.tag),
			);
			this.report(configValue, this.span(node), message);
			return true;
		}
		return false;
	}

	/** The text of a scalar as it was written, without its quotes. */
	sourceOf(node: Node): string {
		return isScalar(node) ? (node.source ?? String(node.value)) : '';
	}
}

/** A fix of one edit. None is safe: what the team meant is the team's to say. */
export function replacement(title: string, span: Span, newText: string): Fix {
	return { title, safe: false, edits: [{ span, newText }] };
}

/** The beginning of a text, on one line. */
export function shortened(text: string): string {
	const line = text.split(/[\r\n]/, 1)[0] ?? '';
	return line.length > 40 || line.length < text.length ? `${line.slice(0, 39)}…` : line;
}

/** The names near a mistaken one. What is longer than any name is near none, and would take long to compare. */
export function isNameLike(text: string): boolean {
	return text.length <= 60;
}
