import * as l10n from '@vscode/l10n';
import type { CancellationToken, Connection } from 'vscode-languageserver';
import { readHugoDate } from '../../core/dates.ts';
import { oneLine } from '../../core/newPost/event.ts';
import { type Archetype, findArchetype } from '../../core/newPost/findArchetype.ts';
import { planLinkPost } from '../../core/newPost/linkPost.ts';
import { newestFirst } from '../../core/newPost/models.ts';
import { remarkOnName } from '../../core/newPost/names.ts';
import { originalAddress } from '../../core/newPost/originalAddress.ts';
import { type NewText, planEventPost } from '../../core/newPost/plan.ts';
import { signatureOf } from '../../core/newPost/signature.ts';
import { parsePost } from '../../core/post/parse.ts';
import type { Post } from '../../core/post/post.ts';
import { firstLanguage } from '../../core/site/sitePaths.ts';
import type { IndexedPost } from '../../core/siteIndex/indexedPost.ts';
import type { Documents } from '../../documents.ts';
import type { SiteIndexer } from '../../indexing/siteIndexer.ts';
import {
	type NewPost,
	type NewPostOutline,
	type NewPostOutlineParams,
	type NewPostParams,
	type NewPostSites,
	type NewPostSitesParams,
	newPostOutlineRequest,
	newPostRequest,
	newPostSitesRequest,
	type OriginalParams,
	type OriginalResult,
	originalRequest,
} from '../../protocol.ts';
import type { Workspace } from '../../workspace.ts';
import { uriBeside } from '../navigation/asked.ts';
import { type Setting, settingOf } from './setting.ts';
import { findSites } from './sites.ts';

/** So many ways to sign are offered. */
const mostSignatures = 12;

/** No post is longer, in bytes. */
const longest = 2 * 1024 * 1024;

/** Says what a new post would be like and what stands in it. It writes nothing: that is the client's, which asks the author. */
export class NewPosts {
	constructor(
		private readonly documents: Documents,
		private readonly workspace: Workspace,
		private readonly indexer: SiteIndexer,
	) {}

	/** Answers the requests about new posts. */
	listen(connection: Connection): void {
		connection.onRequest<NewPostSites | null, void>(newPostSitesRequest, (params: NewPostSitesParams, token) =>
			this.sites(params, token),
		);
		connection.onRequest<NewPostOutline | null, void>(newPostOutlineRequest, (params: NewPostOutlineParams, token) =>
			this.outline(params, token),
		);
		connection.onRequest<NewPost | null, void>(newPostRequest, (params: NewPostParams, token) =>
			this.make(params, token),
		);
		connection.onRequest<OriginalResult, void>(originalRequest, (params: OriginalParams) => readPage(params));
	}

	/** The sites of the open folders; null where it was cancelled. */
	private async sites({ near }: NewPostSitesParams, token: CancellationToken): Promise<NewPostSites | null> {
		const sites = await findSites(this.documents, this.workspace, this.indexer, near, token);
		if (!sites) return null;
		const { around } = this.documents.fileSystem(sites[0]?.uri ?? 'file:///');
		const author = await around.author?.();
		return { today: around.today(), ...(author && { author }), sites };
	}

	private async outline(params: NewPostOutlineParams, token: CancellationToken): Promise<NewPostOutline | null> {
		const setting = await this.setting(params, token);
		if (!setting) return null;
		const { layout, models, signed, author } = setting;
		const like = (models.own ?? models.kind)?.title;
		const archetype = await this.archetype(params, setting);
		const signatures = signaturesIn(setting);
		const signature = author && signatures.map((one) => signatureOf(one, author)).find((one) => one !== undefined);
		return {
			folder: uriBeside(params.site, layout.parent),
			bundle: layout.bundle,
			prefix: layout.prefix,
			...(like && { like }),
			...(archetype && { archetype: archetype.name }),
			signed,
			...(signature && { signature }),
			signatures: signatures.slice(0, mostSignatures),
		};
	}

	/** The files of a new post; null where it was cancelled. Rejects for names and addresses that cannot be. */
	private async make(params: NewPostParams, token: CancellationToken): Promise<NewPost | null> {
		const setting = await this.setting(params, token);
		if (!setting) return null;
		const remark = remarkOnName(params.name, new Set());
		if (remark?.severity === 'error') throw new Error(remark.message);
		const { layout } = setting;
		const path = `${layout.parent}/${params.name}${layout.bundle ? '/index' : ''}.md`;
		const archetype = await this.archetype(params, setting);
		const { text, cursor, left } =
			params.kind === 'link' ? linkText(params, setting) : await this.eventText(params, setting, archetype);
		const others = layout.bundle ? (archetype?.others ?? []) : [];
		return {
			uri: uriBeside(params.site, path),
			text,
			cursor,
			left,
			others: others.map((other) => ({ name: other.name, from: uriBeside(params.site, other.path) })),
		};
	}

	private async eventText(params: NewPostParams, setting: Setting, archetype: Archetype | undefined): Promise<NewText> {
		const { kind, event, site: uri } = params;
		if (kind === 'link' || !event) throw new Error(l10n.t('A recap and an announcement need an event.'));
		const { models, place, today, language } = setting;
		const from = dayOf(event.from);
		const to = dayOf(event.to) ?? from;
		const model = await this.read(uri, models.own ?? models.kind);
		return planEventPost({
			kind,
			event: {
				name: oneLine(event.name),
				place: oneLine(event.place),
				...(from && to && { dates: { from, to } }),
			},
			title: params.title,
			name: params.name,
			attribution: params.attribution,
			language: language ?? firstLanguage,
			today,
			...(place.section && { section: place.section }),
			profile: place.site.profile,
			...(model && { model }),
			...(model && models.own && { sections: { post: model, title: models.own.title } }),
			...(archetype && { archetype: archetype.text }),
		});
	}

	/** A post of the site, as it is on disk or in the editor. */
	private async read(site: string, post: IndexedPost | undefined): Promise<Post | undefined> {
		if (!post) return undefined;
		const uri = uriBeside(site, post.path);
		const open = this.documents.open.get(uri)?.getText();
		const text = open ?? (await this.documents.files(uri).read(post.path, longest));
		return text === undefined ? undefined : parsePost(text);
	}

	/** A link post has the fields that link posts have; any other begins from the site's archetype. */
	private async archetype({ kind, site }: NewPostOutlineParams, { place }: Setting): Promise<Archetype | undefined> {
		const { root } = place.site;
		if (root === undefined || kind === 'link') return undefined;
		return findArchetype(root, [kind, ...(place.section ? [place.section] : [])], this.documents.files(site));
	}

	private setting(params: NewPostOutlineParams, token: CancellationToken): Promise<Setting | undefined> {
		return settingOf(params, this.documents, this.workspace, this.indexer, token);
	}
}

function linkText({ original, title }: NewPostParams, { place, language }: Setting): NewText {
	const address = original && originalAddress(original.address);
	if (!original || address === undefined)
		throw new Error(l10n.t('A link post needs the whole address of its original, such as https://example.org/post.'));
	const straight = place.site.profile.lint?.straightQuotesIn.includes(language ?? firstLanguage) === true;
	return planLinkPost({ ...original, title, address }, straight);
}

/** How the posts of a site are signed, the newest first, those of the new post's language before the others. */
function signaturesIn({ posts, language }: Setting): string[] {
	const signed = newestFirst(posts).filter(({ attribution }) => attribution !== undefined);
	const own = signed.filter((post) => post.language === language);
	const all = [...own, ...signed.filter((post) => post.language !== language)];
	return [...new Set(all.flatMap(({ attribution }) => (attribution ? [oneLine(attribution.value)] : [])))];
}

function dayOf(text: string | undefined): string | undefined {
	return text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text) && readHugoDate(text) ? text : undefined;
}

async function readPage({ html, address }: OriginalParams): Promise<OriginalResult> {
	// With the parsers of pages it is as large as a quarter of the server, and most sessions make no link post.
	const { readOriginal } = await import('../../core/newPost/original/read.ts');
	const { title, date, source, summary, address: own } = readOriginal(html, address);
	return { title, source, summary, ...(date !== undefined && { date }), ...(own !== undefined && { address: own }) };
}
