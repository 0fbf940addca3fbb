import type { CancellationToken, Range, TextDocument } from 'vscode';
import { type TalkLinkParams, type TalkLinkResult, talkLinkRequest } from '../../../server/src/protocol.ts';
import type { ServerLine } from '../connection.ts';
import { l10n } from '../editorL10n.ts';
import { isTalkLink } from './answers.ts';

/** A link that a pasted address becomes, and what the menu calls it. */
export type PastedLink = TalkLinkResult & { readonly title: string };

const titles: Readonly<Record<TalkLinkResult['text'], string>> = {
	selection: l10n.t('Link the Selection to the Talk'),
	title: l10n.t('Insert Link with the Talk’s Title'),
	gap: l10n.t('Insert Link with a Gap for the Title'),
};

/** The link that a pasted text becomes; undefined where it is anything but the address of a talk. */
export async function pastedLink(
	connection: ServerLine,
	document: TextDocument,
	range: Range,
	text: string,
	token: CancellationToken,
): Promise<PastedLink | undefined> {
	const url = text.trim();
	// Nearly everything that is pasted is none; the server is not asked about it.
	if (url.length > 500 || !/^https?:\/\/\S*(?:youtu|sched\.co)\S*$/i.test(url)) return undefined;
	// VS Code drops what is pasted when an author types on before everybody has answered, so nobody is waited for.
	if (connection.state !== 'running') return undefined;
	const params: TalkLinkParams = { uri: document.uri.toString(), range: { start: range.start, end: range.end }, url };
	try {
		const answer = await connection.request(talkLinkRequest, params, token);
		return isTalkLink(answer) ? { ...answer, title: titles[answer.text] } : undefined;
	} catch {
		// Cancelled, or the server ended: the text is pasted as it is.
		return undefined;
	}
}
