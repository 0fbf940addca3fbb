import type { Facts } from '../core/facts.ts';
import type { FrontMatter } from '../core/post/frontMatter/frontMatter.ts';
import type { Post } from '../core/post/post.ts';
import { readYouTube } from '../core/talks/youtube.ts';
import { textOf } from '../core/text/span.ts';
import type { CheckedDocument, Documents } from '../documents.ts';
import type {
	DeadLink,
	ExportParams,
	ExportResult,
	PictureProblem,
	RenderParams,
	RenderResult,
	ShareCard,
} from '../protocol.ts';
import { parseUri } from '../uris.ts';
import { pictureAddressFrom } from './pictureAddress.ts';
import { rangeOf } from './ranges.ts';

/** Renders open documents, for the preview and to be kept. */
export class Pages {
	/** The last front matter of each document shown that could be read. */
	private readonly heads = new Map<string, FrontMatter>();

	constructor(private readonly documents: Documents) {
		documents.open.onDidClose(({ document }) => this.heads.delete(document.uri));
	}

	/** The page of an open document for the preview; null for one that is not open. */
	async render({ uri }: RenderParams): Promise<RenderResult | null> {
		const checked = await this.documents.checked(uri);
		if (!checked) return null;
		const { document, post, place, facts } = checked;
		const { version } = document;
		if (place.kind === 'other') return { kind: 'not-ours', version };
		const { renderPost } = await import('../core/render/pages.ts');
		await this.documents.look(uri, facts);
		const { pictureSize } = this.documents.fileSystem(uri);
		const data = await this.documents.siteData(uri).read(post, place);
		const lastHead = this.lastHead(uri, post);
		const options = { pictures: 'preview', lines: true, pictureSize, data, ...(lastHead && { lastHead }) } as const;
		const { title, html } = renderPost(post, place, facts, options);
		const [fault] = post.frontMatter.faults;
		const lines = this.documents.positionsOf(checked);
		return {
			kind: 'page',
			title,
			html,
			language: place.language ?? '',
			root: place.site.root ?? place.site.content ?? place.folder,
			version,
			lineCount: lines.lineCount,
			...(fault && lastHead && { lostHeadAt: lines.positionAt(fault.span.start).line }),
			pictureProblems: this.pictureProblems(checked),
			deadLinks: this.deadLinks(checked, facts),
			card: await this.card(checked, lastHead ?? post.frontMatter),
		};
	}

	/** A post's HTML to be copied or kept; null for a document that is not open or has no page. */
	async export({ uri, form, target }: ExportParams): Promise<ExportResult | null> {
		const checked = await this.documents.checked(uri);
		if (!checked || checked.place.kind === 'other') return null;
		const { post, place, facts } = checked;
		const { renderPost, standalonePage } = await import('../core/render/pages.ts');
		await this.documents.look(uri, facts);
		await this.documents.look(uri, facts);
		const { pictureSize } = this.documents.fileSystem(uri);
		const data = await this.documents.siteData(uri).read(post, place);
		const from = target === undefined ? undefined : parseUri(target);
		const pictureAddress = (path: string) => pictureAddressFrom(from, parseUri(uri), path);
		const page = renderPost(post, place, facts, {
			pictures: 'site',
			pictureSize,
			data,
			...(form === 'page' && { pictureAddress }),
		});
		if (form === 'article') return { html: page.html };
		return { html: standalonePage(page, place.language ?? 'en') };
	}

	/** The head to show in place of one that cannot be read; undefined where it can, or none ever could. */
	private lastHead(uri: string, { frontMatter }: Post): FrontMatter | undefined {
		if (frontMatter.faults.length > 0) return this.heads.get(uri);
		// A copy: what was read holds on to the whole text that it was read from.
		this.heads.set(uri, structuredClone(frontMatter));
		return undefined;
	}

	private pictureProblems(checked: CheckedDocument): PictureProblem[] {
		const { post, problems } = checked;
		const positions = this.documents.positionsOf(checked);
		return problems
			.filter(({ rule }) => rule.startsWith('image/'))
			.map(({ span, message, fixes }) => ({
				path: textOf(post.text, span),
				message,
				range: rangeOf(positions, span),
				fixes: fixes.map(({ title }) => title),
			}));
	}

	private deadLinks(checked: CheckedDocument, facts: Facts): DeadLink[] {
		const positions = this.documents.positionsOf(checked);
		return checked.post.links.flatMap(({ url, span }): DeadLink[] => {
			const verdict = facts.linkState?.(url)?.verdict;
			if (verdict !== 'gone' && verdict !== 'private') return [];
			const address = readYouTube(url);
			const video = address?.kind === 'video' ? address.id : undefined;
			return [{ url, verdict, line: positions.positionAt(span.start).line, ...(video !== undefined && { video }) }];
		});
	}

	private async card(checked: CheckedDocument, head: FrontMatter): Promise<ShareCard> {
		const { cardOf } = await import('../core/render/pages.ts');
		const { title, description, picture, named } = cardOf(head, checked.place, checked.facts);
		if (!picture) return { title, description, picture: { kind: 'default', ...(named !== '' && { name: named }) } };
		const size = this.documents.fileSystem(checked.document.uri).pictureSize(picture.path);
		return { title, description, picture: { kind: 'own', ...picture, ...(size && { size }) } };
	}
}
