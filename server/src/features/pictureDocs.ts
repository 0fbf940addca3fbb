import type { URI } from 'vscode-uri';
import type { SiteHabits } from '../core/completion/habits.ts';
import { pictureMarkdown } from '../core/pictures/describe.ts';
import type { Files } from '../core/site/files.ts';
import { nameOf } from '../core/site/paths.ts';
import { parseUri } from '../uris.ts';

/** Wide enough to know a picture by. */
const thumbnailWidth = 240;

/** Where editors load pictures of hovers from. What another file system holds would be a broken picture. */
const loadable: ReadonlySet<string> = new Set(['file', 'vscode-remote']);

/** Where a picture is looked at. */
export interface PictureDocsOptions {
	/** The document that it is looked at from. */
	readonly uri: string;
	readonly files: Files;
	readonly habits: SiteHabits;
	/** Whether the client reads VS Code's way to say how large a picture is shown. */
	readonly sized: boolean;
}

/** A picture with its pixels, weight and uses in other posts, as Markdown. */
export async function describePicture(
	path: string,
	{ uri, files, habits, sized }: PictureDocsOptions,
): Promise<string | undefined> {
	const document = parseUri(uri);
	const addressOf = (file: string) => markdownAddress(document.with({ path: file, query: '', fragment: '' }));
	const [header, weight] = await Promise.all([files.picture?.(path), files.weight?.(path)]);
	const isShown = loadable.has(document.scheme) && (header !== undefined || weight !== undefined);
	return pictureMarkdown(
		{
			name: nameOf(path),
			...(isShown && { address: `${addressOf(path)}${sized ? `|width=${thumbnailWidth}` : ''}` }),
			...(header?.kind === 'measured' && { size: header.size }),
			...(weight !== undefined && { weight }),
			uses: habits.usesOf(path).filter(({ path: user }) => user !== document.path),
		},
		addressOf,
	);
}

/** A URI between the brackets of Markdown. */
function markdownAddress(uri: URI): string {
	return uri.toString().replace(/[()]/g, (bracket) => (bracket === '(' ? '%28' : '%29'));
}
