import { type CancellationToken, type Hover, type HoverParams, MarkupKind } from 'vscode-languageserver';
import { dateMarkdown, fieldMarkdown } from '../core/hover/fields.ts';
import { type Explained, explainedAt } from '../core/hover/hoverAt.ts';
import { parameterHover, shortcodeHover } from '../core/hover/shortcodes.ts';
import type { CheckedDocument, Documents } from '../documents.ts';
import type { Habits } from './habits.ts';
import { describePicture } from './pictureDocs.ts';
import { rangeOf } from './ranges.ts';

/** One that may have something to say of what is under the cursor. */
export type HoverSource = (params: HoverParams, token: CancellationToken) => Promise<Hover | null>;

/** Asks sources in turn. The first that has something to say is heard. */
export function firstHover(sources: readonly HoverSource[]): HoverSource {
	return async (params, token) => {
		for (const source of sources) {
			const hover = token.isCancellationRequested ? null : await source(params, token);
			if (hover) return hover;
		}
		return null;
	};
}

/** Explains fields, dates, shortcodes, their parameters, and pictures. */
export class Hovers {
	private sized = false;

	constructor(
		private readonly documents: Documents,
		private readonly habits: Habits,
	) {}

	/** @param sized whether the client reads VS Code's way to say how large a picture is shown */
	begin({ sized }: { readonly sized: boolean }): void {
		this.sized = sized;
	}

	/** Answers `textDocument/hover`. */
	async provide({ textDocument, position }: HoverParams, token: CancellationToken): Promise<Hover | null> {
		const checked = await this.documents.checked(textDocument.uri);
		if (!checked || token.isCancellationRequested) return null;
		const { document, post, place } = checked;
		const explained = explainedAt(post, place, this.documents.positionsOf(checked).offsetAt(position));
		if (!explained) return null;
		const value = await this.markdownOf(explained, checked);
		if (value === undefined || token.isCancellationRequested) return null;
		return { contents: { kind: MarkupKind.Markdown, value }, range: rangeOf(document, explained.span) };
	}

	private async markdownOf(explained: Explained, checked: CheckedDocument): Promise<string | undefined> {
		const { place, facts } = checked;
		switch (explained.kind) {
			case 'field':
				return fieldMarkdown(explained.field.name, place);
			case 'date':
				return dateMarkdown(explained.text, facts.today);
			case 'shortcode':
				return shortcodeHover(explained.name, place.site);
			case 'parameter':
				return parameterHover(explained.name, explained.shortcode, place.site);
			case 'field-picture':
				return facts.bundle?.get(explained.name)?.kind === 'file'
					? this.picture(`${place.folder}/${explained.name}`, checked)
					: undefined;
			case 'picture': {
				const target = facts.pictureTarget(explained.picture);
				return target.kind === 'found' ? this.picture(target.path, checked) : undefined;
			}
		}
	}

	private picture(path: string, { document: { uri }, place }: CheckedDocument): Promise<string | undefined> {
		const files = this.documents.files(uri);
		return describePicture(path, { uri, files, habits: this.habits.of(uri, place), sized: this.sized });
	}
}
