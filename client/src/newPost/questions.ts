import { Uri, window, workspace } from 'vscode';
import { datesInWords } from '../../../server/src/core/newPost/dateWords.ts';
import { oneLine, type PostKind } from '../../../server/src/core/newPost/event.ts';
import { readEventDates } from '../../../server/src/core/newPost/eventDates.ts';
import { foldedName, freeName, remarkOnName, slugOf } from '../../../server/src/core/newPost/names.ts';
import { dateFrom } from '../../../server/src/core/newPost/original/dates.ts';
import { originalAddress } from '../../../server/src/core/newPost/originalAddress.ts';
import { titleLike } from '../../../server/src/core/newPost/titleLike.ts';
import type { NewPostOutline } from '../../../server/src/protocol.ts';
import type { NetworkConsent } from '../network/consent.ts';
import { type Draft, folderOf, outlineParams } from './draft.ts';
import { hasPost, isFolder, namesIn } from './files.ts';
import { chooseSavedPage, takeAddress } from './original.ts';
import type { NewPostServer } from './server.ts';
import { askChoice, askText, type Outcome, type Remark, type StepPlace } from './steps.ts';

/** What the questions need beside the draft. */
export interface Asking {
	readonly draft: Draft;
	readonly server: NewPostServer;
	readonly consent: NetworkConsent;
	/** How the author signed in a language last, wherever that was. */
	signedIn(language: string | undefined): string | undefined;
}

/** A question: asks, takes the answer into the draft, and tells what came of it. */
export type Question = (place: StepPlace, asking: Asking) => Promise<Outcome<unknown>>;

export const kindQuestion: Question = async (place, { draft }) => {
	const row = (value: PostKind, label: string, detail: string) => ({ value, label, detail });
	const outcome = await askChoice<PostKind>(place, {
		placeholder: 'What kind of post?',
		active: draft.kind,
		rows: [
			row('recap', 'Recap', 'What happened at an event, with talks and pictures'),
			row('announcement', 'Announcement', 'An event that is to come'),
			row('link', 'Link post', 'A post of another site, with its summary and the way there'),
		],
	});
	if (outcome.kind === 'answer') draft.kind = outcome.value;
	return outcome;
};

export const siteQuestion: Question = async (place, asking) => {
	const { draft } = asking;
	const outcome = await askChoice<string | undefined>(place, {
		placeholder: 'In which site?',
		active: draft.site,
		rows: [
			...draft.sites.sites.map(({ uri, name }) => ({ value: uri, label: name, description: shortPath(uri) })),
			{ value: undefined, label: '$(folder-opened) Choose a folder…', detail: 'The folder that keeps the posts' },
		],
	});
	if (outcome.kind !== 'answer') return outcome;
	draft.isChosen = outcome.value === undefined;
	if (outcome.value !== undefined) draft.site = outcome.value;
	else if (!(await chooseFolder(draft))) return siteQuestion(place, asking);
	return outcome;
};

export const languageQuestion: Question = async (place, { draft }) => {
	const languages = languagesOf(draft);
	const outcome = await askChoice<string>(place, {
		placeholder: 'In which language?',
		active: draft.language ?? languages[0]?.code ?? '',
		rows: languages.map(({ code, posts }) => ({
			value: code,
			label: nameOfLanguage(code),
			description: posts === 1 ? `${code}, 1 post` : `${code}, ${posts.toLocaleString('en')} posts`,
		})),
	});
	if (outcome.kind === 'answer') draft.language = outcome.value;
	return outcome;
};

export const eventQuestion: Question = async (place, { draft }) => {
	const outcome = await askText(place, {
		value: draft.event,
		prompt: 'The name of the event, as its post is to say it',
		placeholder: 'KubeCon Europe 2026',
		remark: (text) => (oneLine(text) === '' ? error('Every recap is of an event: write its name.') : undefined),
	});
	if (outcome.kind === 'answer') draft.event = oneLine(outcome.value);
	return outcome;
};

export const placeQuestion: Question = async (place, { draft }) => {
	const outcome = await askText(place, {
		value: draft.place,
		prompt: 'Where it is. Enter goes on without',
		placeholder: 'Amsterdam',
		remark: () => undefined,
	});
	if (outcome.kind === 'answer') draft.place = oneLine(outcome.value);
	return outcome;
};

export const datesQuestion: Question = async (place, { draft }) => {
	const outcome = await askText(place, {
		value: draft.dates,
		prompt: 'On which days. Enter goes on without',
		placeholder: '2026-03-23 to 2026-03-26',
		remark(text) {
			const read = readEventDates(text);
			if (read.kind === 'fault') return error(read.message);
			return read.kind === 'dates'
				? { severity: 'info', message: `The event is ${datesInWords(read.dates, 'en')}.` }
				: undefined;
		},
	});
	if (outcome.kind === 'answer') draft.dates = outcome.value;
	return outcome;
};

export const titleQuestion: Question = async (place, asking) => {
	const { draft } = asking;
	const outline = await outlineOf(asking);
	const like = draft.kind !== 'link' && outline.like ? `, after “${outline.like}”` : '';
	const outcome = await askText(place, {
		value: draft.title ?? (draft.kind === 'link' ? '' : titleLike(outline.like, draft.event)),
		prompt: `The title${like}`,
		placeholder: 'The heading of the post',
		remark: (text) => (oneLine(text) === '' ? error('Every post has a title: write one.') : undefined),
	});
	if (outcome.kind === 'answer') draft.title = oneLine(outcome.value);
	return outcome;
};

export const nameQuestion: Question = async (place, asking) => {
	const { draft } = asking;
	const outline = await outlineOf(asking);
	const folder = folderOf(outline);
	const names = await namesIn(folder);
	const taken = new Set<string>();
	for (const [name, type] of names) {
		if (!outline.bundle) taken.add(name.replace(/\.(?:md|markdown|html)$/, ''));
		else if (!isFolder(type)) taken.add(name);
	}
	const remark = async (text: string): Promise<Remark | undefined> => {
		const said = remarkOnName(text, taken);
		if (said?.severity === 'error' || !outline.bundle || !isFolder(names.get(foldedName(text)))) return said;
		const own = Uri.joinPath(folder, text);
		if (!(await hasPost(own)))
			return {
				severity: 'info',
				message: `${text} is there without a post. What is in it stays, and index.md comes to it.`,
			};
		const other = freeName(text, new Set(names.keys()));
		return error(`${text} has a post already, and nothing is overwritten. Take another name, such as ${other}.`);
	};
	const proposed = slugOf(draft.kind === 'link' ? (draft.title ?? '') : draft.event);
	const free =
		proposed === ''
			? ''
			: freeName(outline.prefix + proposed, await takenBy(folder, names, taken, outline.prefix + proposed));
	const outcome = await askText(place, {
		value: draft.name ?? free,
		prompt: `The name of its ${outline.bundle ? 'folder' : 'file'} in ${shortPath(outline.folder)}`,
		placeholder: 'mesh-day-2026',
		remark,
	});
	if (outcome.kind === 'answer') draft.name = outcome.value;
	return outcome;
};

export const signatureQuestion: Question = async (place, asking) => {
	const { draft } = asking;
	const { signatures } = await outlineOf(asking);
	const own = [asking.signedIn(draft.language), draft.sites.author].filter((one) => one !== undefined);
	const all = [...new Set([...(draft.attribution === undefined ? [] : [draft.attribution]), ...own, ...signatures])];
	const outcome = await askChoice<string>(place, {
		placeholder:
			all.length > 0
				? 'Who signs it? Choose, or type a name'
				: 'Who signs it? Type a name, such as Ada Lin (Example Corp)',
		rows: [
			...all.map((value) => ({ value, label: value, ...(own.includes(value) && { description: 'you' }) })),
			{ value: '', label: '$(circle-slash) Nobody yet' },
		],
		// Behind those that fit: VS Code puts first what begins with the words that were typed.
		own: (text) => {
			const value = oneLine(text);
			return value === '' ? undefined : { value, label: `$(edit) Sign as “${value}”`, alwaysShow: true };
		},
	});
	if (outcome.kind === 'answer') draft.attribution = outcome.value;
	return outcome;
};

export const originalQuestion: Question = async (place, asking) => {
	const { draft, server, consent } = asking;
	const outcome = await askChoice<'address' | 'file'>(place, {
		placeholder: 'Where is the original?',
		rows: [
			{ value: 'address', label: '$(globe) At an address', detail: 'Its page is loaded once, with your consent' },
			{
				value: 'file',
				label: '$(file-code) In a saved page',
				detail: 'A file that your browser saved; nothing is loaded',
			},
		],
	});
	if (outcome.kind !== 'answer') return outcome;
	if (outcome.value === 'file')
		return (await chooseSavedPage(draft, server)) ? outcome : originalQuestion(place, asking);
	const typed = await askText(
		{ ...place, step: Math.max(place.step, 2) },
		{
			value: draft.address,
			prompt: 'The address of the original. Enter loads its page',
			placeholder: 'https://example.org/blog/post',
			remark: addressRemark,
			accept: (text) => takeAddress(text, draft, server, consent),
		},
	);
	return typed.kind === 'back' ? originalQuestion(place, asking) : typed;
};

export const addressQuestion: Question = async (place, { draft }) => {
	const outcome = await askText(place, {
		value: draft.address,
		prompt: 'The address of the original, which the saved page does not say',
		placeholder: 'https://example.org/blog/post',
		remark: addressRemark,
	});
	if (outcome.kind === 'answer') draft.address = originalAddress(outcome.value) ?? '';
	return outcome;
};

export const dateQuestion: Question = async (place, { draft }) => {
	const outcome = await askText(place, {
		value: draft.date === '' ? draft.sites.today : draft.date,
		prompt: 'When the original came out, which its page does not say',
		placeholder: draft.sites.today,
		remark: (text) =>
			dateFrom(text) === undefined ? error('Write a day that a calendar has, such as 2026-03-14.') : undefined,
	});
	if (outcome.kind === 'answer') draft.date = dateFrom(outcome.value) ?? '';
	return outcome;
};

export const sourceQuestion: Question = async (place, { draft }) => {
	const outcome = await askText(place, {
		value: draft.source,
		prompt: 'Who published the original, which its page does not say',
		placeholder: 'CNCF',
		remark: (text) => (oneLine(text) === '' ? error('Readers see the source beside the title: write it.') : undefined),
	});
	if (outcome.kind === 'answer') draft.source = oneLine(outcome.value);
	return outcome;
};

/** Asks for the folder in which posts are kept. Gives whether there was an answer. */
export async function chooseFolder(draft: Draft): Promise<boolean> {
	const start = workspace.workspaceFolders?.[0]?.uri;
	const options = {
		title: 'The Folder That Keeps the Posts',
		openLabel: 'Choose',
		canSelectFiles: false,
		canSelectFolders: true,
	};
	const [folder] = (await window.showOpenDialog({ ...options, ...(start && { defaultUri: start }) })) ?? [];
	if (!folder) return false;
	draft.site = folder.toString();
	draft.isChosen = true;
	return true;
}

/** What the server says of a post as the draft has it by now, asked for once. */
export async function outlineOf({ draft, server }: Pick<Asking, 'draft' | 'server'>): Promise<NewPostOutline> {
	const params = outlineParams(draft);
	const of = JSON.stringify(params);
	if (draft.outline?.of !== of) draft.outline = { of, value: await server.outline(params) };
	return draft.outline.value;
}

/** The languages of the draft's site; none in a folder that the author chose. */
export function languagesOf({
	sites,
	site,
	isChosen,
}: Draft): readonly { readonly code: string; readonly posts: number }[] {
	return isChosen ? [] : (sites.sites.find(({ uri }) => uri === site)?.languages ?? []);
}

/** The names that a proposal has to avoid: of folders those with a post, as far as the proposal comes upon them. */
async function takenBy(
	folder: Uri,
	names: Awaited<ReturnType<typeof namesIn>>,
	taken: ReadonlySet<string>,
	proposed: string,
): Promise<ReadonlySet<string>> {
	const own = names.get(foldedName(proposed));
	return isFolder(own) && !(await hasPost(Uri.joinPath(folder, proposed)))
		? taken
		: new Set([...taken, ...names.keys()]);
}

function addressRemark(text: string): Remark | undefined {
	return originalAddress(text) === undefined
		? error('Write the whole address of the post, such as https://example.org/blog/post.')
		: undefined;
}

function shortPath(uri: string): string {
	return workspace.asRelativePath(Uri.parse(uri, true), false);
}

function nameOfLanguage(code: string): string {
	try {
		return new Intl.DisplayNames(['en'], { type: 'language' }).of(code) ?? code;
	} catch {
		return code;
	}
}

function error(message: string): Remark {
	return { severity: 'error', message };
}
