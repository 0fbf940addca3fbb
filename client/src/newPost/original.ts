import { type Uri, window, workspace } from 'vscode';
import { originalAddress } from '../../../server/src/core/newPost/originalAddress.ts';
import { l10n } from '../editorL10n.ts';
import type { NetworkConsent } from '../network/consent.ts';
import { fetchPage } from '../network/fetchPage.ts';
import { htmlText } from '../network/htmlText.ts';
import type { Draft } from './draft.ts';
import type { NewPostServer } from './server.ts';
import type { Remark } from './steps.ts';

/** No saved page is larger, in bytes. */
const largest = 32 * 1024 * 1024;

/**
 * Loads the page of an address, with the author's consent, and takes what it says into a draft.
 *
 * @returns why that could not be, in words; undefined where it was
 */
export async function takeAddress(
	typed: string,
	draft: Draft,
	server: NewPostServer,
	consent: NetworkConsent,
): Promise<Remark | undefined> {
	const address = originalAddress(typed);
	if (address === undefined)
		return error(l10n.t('Write the whole address of the post, such as {0}.', 'https://example.org/blog/post'));
	if (!(await consent.ask({ loads: l10n.t('one page'), hosts: [new URL(address).host] })))
		return error(refusalOf(consent));
	const page = await fetchPage(address, consent.fetch, new AbortController().signal, l10n);
	if (page.kind === 'failure') return error(page.message);
	await take(page.html, address, draft, server);
	return undefined;
}

/** Asks for a saved page and takes what it says into a draft. Gives whether there was one. */
export async function chooseSavedPage(draft: Draft, server: NewPostServer): Promise<boolean> {
	const folder = workspace.workspaceFolders?.[0]?.uri;
	const [file] =
		(await window.showOpenDialog({
			title: l10n.t('The Saved Page of the Original'),
			openLabel: l10n.t('Choose'),
			filters: { [l10n.t('Web pages')]: ['html', 'htm', 'xhtml'] },
			...(folder && { defaultUri: folder }),
		})) ?? [];
	return file !== undefined && takeFile(file, draft, server);
}

/** Takes what a saved page says into a draft. Gives whether it could be read; the author is told why not. */
export async function takeFile(file: Uri, draft: Draft, server: NewPostServer): Promise<boolean> {
	const name = file.path.slice(file.path.lastIndexOf('/') + 1);
	try {
		const { size } = await workspace.fs.stat(file);
		if (size > largest) {
			void window.showErrorMessage(l10n.t('{0} is too large for a page. Save it as “web page, HTML only”.', name));
			return false;
		}
		const { html } = htmlText(await workspace.fs.readFile(file));
		if (!/<[a-z!]/i.test(html.slice(0, 100_000))) {
			void window.showErrorMessage(l10n.t('{0} is no page. Save it as “web page, HTML only”.', name));
			return false;
		}
		await take(html, undefined, draft, server);
		return true;
	} catch (fault) {
		void window.showErrorMessage(
			l10n.t('{0} could not be read: {1}', name, fault instanceof Error ? fault.message : String(fault)),
		);
		return false;
	}
}

async function take(html: string, address: string | undefined, draft: Draft, server: NewPostServer): Promise<void> {
	const found = await server.read({ html, ...(address !== undefined && { address }) });
	draft.address = address ?? found.address ?? '';
	draft.title = found.title === '' ? undefined : found.title;
	draft.date = found.date ?? '';
	draft.source = found.source;
	draft.summary = found.summary;
	draft.name = undefined;
	draft.lacks = new Set((['address', 'date', 'source'] as const).filter((name) => draft[name] === ''));
}

function refusalOf(consent: NetworkConsent): string {
	switch (consent.refusal()) {
		case 'untrusted':
			return l10n.t(
				'Nothing is loaded until you trust this workspace. Save the page in your browser, go back and choose the saved file.',
			);
		case 'setting':
			return l10n.t(
				'Nothing is loaded, because your setting recap.network says never. Save the page in your browser, go back and choose the saved file.',
			);
		default:
			return l10n.t(
				'You did not allow the network in this workspace; “Recap: Forget Network Answer in This Workspace” asks anew. Save the page in your browser, go back and choose the saved file.',
			);
	}
}

function error(message: string): Remark {
	return { severity: 'error', message };
}
