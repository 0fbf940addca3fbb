import type { PictureProblem, RenderedDocument } from '../../../server/src/protocol.ts';
import type { L10n } from '../l10n.ts';
import type { PagePictureProblem, PictureBase, ShowPage } from './page/messages.ts';

/** What the page needs beside what the server rendered. */
export interface Setting {
	/** The document's URI. */
	readonly uri: string;
	readonly pictures: PictureBase;
	/** Whether videos may be loaded from the network. */
	readonly videos: boolean;
}

/** The message that has the page show what the server rendered. */
export function pageMessage(l10n: L10n, page: RenderedDocument, { uri, pictures, videos }: Setting): ShowPage {
	const { title, html, language, lineCount, card, lostHeadAt } = page;
	const { picture } = card;
	const size = picture.kind === 'own' ? picture.size : undefined;
	return {
		type: 'page',
		uri,
		title,
		html,
		language,
		pictures,
		lineCount,
		problems: page.pictureProblems.map(problemMessage),
		dead: page.deadLinks.map(({ url, video = '', verdict, line }) => ({ url, video, verdict, line })),
		card: {
			title: card.title,
			description: card.description,
			path: picture.kind === 'own' ? picture.path : '',
			name: picture.name ?? '',
			width: size?.width ?? 0,
			height: size?.height ?? 0,
		},
		videos,
		remark:
			lostHeadAt === undefined
				? ''
				: l10n.t(
						'Line {0}: the front matter cannot be read. Title, description and byline are the last that could be.',
						l10n.number(lostHeadAt + 1),
					),
	};
}

function problemMessage({ path, message, range, fixes }: PictureProblem): PagePictureProblem {
	return { path, message, line: range.start.line, fixes };
}
