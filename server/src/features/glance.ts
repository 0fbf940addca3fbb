import type { Connection } from 'vscode-languageserver';
import { askableLinks } from '../core/links/links.ts';
import { countVerdicts } from '../core/links/verdict.ts';
import { headingsOf } from '../core/post/headings.ts';
import { plainText } from '../core/post/plainText.ts';
import { parameterOf } from '../core/post/shortcodes/shortcode.ts';
import { countWords } from '../core/post/words.ts';
import type { Severity } from '../core/problem.ts';
import { type Picture, picturesOf } from '../core/site/pictures.ts';
import { talksOf } from '../core/talks/talks.ts';
import type { CheckedDocument, Documents } from '../documents.ts';
import { type Counts, type CountsParams, countsNotification, type Glance, type GlanceParams } from '../protocol.ts';
import type { Links } from './links/links.ts';
import { rangeOf } from './ranges.ts';

/** How long nothing may have been checked before a post is counted, in milliseconds: longer than between two keys. */
const rest = 150;

/** Tells the client how much each post has, once an author pauses. A key that is typed costs a timer. */
export class PostCounts {
	private wanted = false;
	private readonly waiting = new Map<string, NodeJS.Timeout>();
	/** What was counted last of each document, by its result. */
	private readonly told = new Map<string, string>();

	constructor(
		private readonly connection: Connection,
		private readonly documents: Documents,
		private readonly links: Pick<Links, 'known'>,
	) {
		documents.open.onDidClose(({ document: { uri } }) => this.close(uri));
	}

	/** @param wanted whether the client wants to be told */
	begin({ wanted }: { readonly wanted: boolean }): void {
		this.wanted = wanted;
	}

	/** Takes note that a document was checked. */
	note({ document: { uri }, resultId }: CheckedDocument): void {
		if (!this.wanted) return;
		clearTimeout(this.waiting.get(uri));
		if (this.told.get(uri) === resultId) return;
		this.waiting.set(
			uri,
			setTimeout(() => void this.tell(uri), rest),
		);
	}

	dispose(): void {
		this.wanted = false;
		for (const timer of this.waiting.values()) clearTimeout(timer);
	}

	private async tell(uri: string): Promise<void> {
		this.waiting.delete(uri);
		const checked = await this.documents.checked(uri).catch(() => undefined);
		if (!checked || !this.wanted) return;
		this.told.set(uri, checked.resultId);
		this.send(checked.place.kind === 'other' ? { uri } : { uri, counts: countsOf(checked), ...this.linksOf(checked) });
	}

	private linksOf({ post }: CheckedDocument): Pick<CountsParams, 'links'> {
		const known = askableLinks(post, true).flatMap((url) => this.links.known(url) ?? []);
		return known.length > 0 ? { links: countVerdicts(known) } : {};
	}

	private close(uri: string): void {
		clearTimeout(this.waiting.get(uri));
		this.waiting.delete(uri);
		this.told.delete(uri);
		if (this.wanted) this.send({ uri });
	}

	private send(params: CountsParams): void {
		this.connection.sendNotification(countsNotification, params).catch(() => undefined);
	}
}

function countsOf({ post, place, problems }: CheckedDocument): Counts {
	const count = (severity: Severity) => problems.filter((problem) => problem.severity === severity).length;
	return {
		errors: count('error'),
		warnings: count('warning'),
		infos: count('info'),
		pictures: picturesOf(post, place).length,
		talks: talksOf(post).length,
		words: countWords(post),
	};
}

const order: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** What an open post has and where; null for one that is not open, or no post or page of ours. */
export async function glanceAt({ uri }: GlanceParams, documents: Documents): Promise<Glance | null> {
	const checked = await documents.checked(uri);
	if (!checked || checked.place.kind === 'other') return null;
	const { document, post, place, problems } = checked;
	const range = (span: { start: number; end: number }) => rangeOf(document, span);
	return {
		problems: [...problems]
			.sort((a, b) => order[a.severity] - order[b.severity])
			.map(({ message, rule, severity, span }) => ({ label: message, detail: rule, severity, range: range(span) })),
		pictures: picturesOf(post, place).map((picture) => ({
			label: wordsOf(picture, checked),
			detail: picture.path,
			range: range(picture.shortcode?.span ?? picture.pathSpan),
		})),
		talks: talksOf(post).map(({ name, address, span }) => ({ label: name, detail: address, range: range(span) })),
		headings: headingsOf(post).map(({ text, level, span }) => ({
			label: text,
			detail: '',
			level,
			range: range(span),
		})),
	};
}

/** What describes a picture: the first of its shortcode's words that says something, or Markdown's alt text. */
function wordsOf({ shortcode, pathSpan }: Picture, { post, place }: CheckedDocument): string {
	if (!shortcode) return plainText(post.links.find(({ urlSpan }) => urlSpan.start === pathSpan.start)?.text ?? '');
	const values = place.site.profile.picture.words.map((name) => parameterOf(shortcode, name)?.value.trim());
	return values.find((value) => value !== undefined && value !== '') ?? '';
}
