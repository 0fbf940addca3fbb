import { commands, Disposable, type Memento, Range, Selection, Uri, window, workspace } from 'vscode';
import { slugOf } from '../../../server/src/core/newPost/names.ts';
import { dateFrom } from '../../../server/src/core/newPost/original/dates.ts';
import { originalAddress } from '../../../server/src/core/newPost/originalAddress.ts';
import { titleLike } from '../../../server/src/core/newPost/titleLike.ts';
import type { NewPost } from '../../../server/src/protocol.ts';
import type { Connection } from '../connection.ts';
import { l10n } from '../editorL10n.ts';
import type { Machine } from '../machine.ts';
import type { NetworkConsent } from '../network/consent.ts';
import { type Draft, emptyDraft, postParams } from './draft.ts';
import { makeFiles, whyReadOnly } from './files.ts';
import { askAll } from './flow.ts';
import { type Given, givenIn } from './given.ts';
import { takeAddress, takeFile } from './original.ts';
import { chooseFolder, languagesOf, outlineOf } from './questions.ts';
import { NewPostServer } from './server.ts';
import { Signatures } from './signatures.ts';
import { type Disk, NotWritten } from './write.ts';

export const newPostCommand = 'recap.newPost';

/**
 * `Recap: New Post…`: asks for what only the author knows, makes the post where the site keeps such posts, and opens it
 * with the cursor in its first gap. Gives the URI of the post; undefined where none was made. Before the last question is
 * answered nothing is written. `Recap: Write Your First Recap` opens the walkthrough that begins with it.
 */
export function registerNewPost(
	connection: Connection,
	consent: NetworkConsent,
	globalState: Memento,
	{ disk }: Machine,
): Disposable {
	const signatures = new Signatures(globalState);
	const server = new NewPostServer(connection);
	const walkthrough = 'recap-posts.recap-posts#firstRecap';
	const firstRecap = () => commands.executeCommand('workbench.action.openWalkthrough', walkthrough, false);
	const make = async (argument: unknown) => {
		try {
			return await newPost(givenIn(argument), { server, consent, signatures, disk });
		} catch (error) {
			// The command ends here; what is said may stay on the screen.
			void tell(error);
			return undefined;
		}
	};
	return Disposable.from(
		commands.registerCommand(newPostCommand, make),
		commands.registerCommand('recap.firstRecap', firstRecap),
	);
}

/** What making a post needs. */
interface Tools {
	readonly server: NewPostServer;
	readonly consent: NetworkConsent;
	readonly signatures: Signatures;
	readonly disk: Disk | undefined;
}

async function newPost(given: Given, { server, consent, signatures, disk }: Tools): Promise<string | undefined> {
	const [folder] = workspace.workspaceFolders ?? [];
	if (!folder) {
		const open = l10n.t('Open Folder');
		const answer = await window.showInformationMessage(
			l10n.t('Open the folder of your site first: the post is made in it.'),
			open,
		);
		if (answer === open) await commands.executeCommand('vscode.openFolder');
		return undefined;
	}
	const why = whyReadOnly(given.folder === undefined ? folder.uri : Uri.parse(given.folder, true));
	if (why !== undefined) throw new NotWritten(why);
	const near = window.activeTextEditor?.document.uri.toString();
	const draft = emptyDraft(await server.sites(near === undefined ? {} : { near }));
	// No site is known, or its files cannot be read.
	if (given.folder !== undefined) Object.assign(draft, { site: given.folder, isChosen: true });
	else if (draft.sites.sites.length === 0 && !(await chooseFolder(draft))) return undefined;
	if (!(await takeGiven(draft, given, server, consent))) return undefined;
	const asking = { draft, server, consent, signedIn: (language: string | undefined) => signatures.last(language) };
	if (!(await askAll(asking, given))) return undefined;
	const outline = await outlineOf(asking);
	const title = draft.title ?? titleLike(outline.like, draft.event);
	const name = draft.name ?? outline.prefix + slugOf(draft.kind === 'link' ? title : draft.event);
	const attribution = draft.attribution ?? (outline.signed ? (outline.signature ?? '') : '');
	const post = await server.make(postParams(draft, title, name, attribution));
	await write(post, disk);
	if (draft.attribution !== undefined) await signatures.keep(draft.language, draft.attribution);
	await open(post);
	return post.uri;
}

/** Takes the answers that were given beforehand. Gives whether they could be taken. */
async function takeGiven(draft: Draft, given: Given, server: NewPostServer, consent: NetworkConsent): Promise<boolean> {
	const { kind, language, event, place, dates, title, name, attribution, address, page, date, source } = given;
	if (page !== undefined && !(await takeFile(Uri.parse(page, true), draft, server))) return false;
	if (address !== undefined && page === undefined) {
		const refusal = await takeAddress(address, draft, server, consent);
		if (refusal) throw new Error(refusal.message);
	}
	if (address !== undefined) draft.address = originalAddress(address) ?? draft.address;
	const known = date === undefined ? undefined : dateFrom(date);
	Object.assign(draft, {
		kind: kind ?? draft.kind,
		language: language ?? languagesOf(draft)[0]?.code,
		event: event ?? '',
		place: place ?? '',
		dates: dates ?? '',
		title: title ?? draft.title,
		name: name ?? draft.name,
		attribution: attribution ?? draft.attribution,
		date: known ?? draft.date,
		source: source ?? draft.source,
	});
	return true;
}

async function write({ uri, text, others }: NewPost, disk: Disk | undefined): Promise<void> {
	const own = Uri.parse(uri, true);
	const beside = await Promise.all(
		others.map(async ({ name, from }) => ({
			uri: Uri.joinPath(own, '..', name),
			content: await workspace.fs.readFile(Uri.parse(from, true)),
		})),
	);
	await makeFiles([{ uri: own, content: new TextEncoder().encode(text) }, ...beside], disk);
}

async function open({ uri, cursor, left }: NewPost): Promise<void> {
	const document = await workspace.openTextDocument(Uri.parse(uri, true));
	const at = document.positionAt(cursor);
	const editor = await window.showTextDocument(document, { selection: new Selection(at, at), preview: false });
	editor.revealRange(new Range(at, at));
	if (left.length === 0) return;
	const [first = ''] = left;
	void window.showInformationMessage(
		left.length === 1
			? l10n.t('The archetype has a place that only Hugo or you can fill: {0}.', first)
			: l10n.t(
					'The archetype has {0} places that only Hugo or you can fill, such as {1}.',
					l10n.number(left.length),
					first,
				),
	);
}

async function tell(error: unknown): Promise<void> {
	const message = error instanceof Error ? error.message : String(error);
	const taken = error instanceof NotWritten ? error.taken : undefined;
	const show = l10n.t('Open It');
	if (taken === undefined) void window.showErrorMessage(message);
	else if ((await window.showErrorMessage(message, show)) === show)
		await window.showTextDocument(Uri.parse(taken, true));
}
