import { env, Uri, window, workspace } from 'vscode';
import { oneLine, type PostKind } from '../../../server/src/core/newPost/event.ts';
import { type EventDates, readEventDates } from '../../../server/src/core/newPost/eventDates.ts';
import { foldedName, freeName, remarkOnName, slugOf } from '../../../server/src/core/newPost/names.ts';
import { dateFrom } from '../../../server/src/core/newPost/original/dates.ts';
import { originalAddress } from '../../../server/src/core/newPost/originalAddress.ts';
import { titleLike } from '../../../server/src/core/newPost/titleLike.ts';
import type { NewPostOutline } from '../../../server/src/protocol.ts';
import { l10n } from '../editorL10n.ts';
import { localeOf } from '../l10n.ts';
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
		placeholder: l10n.t('What kind of post?'),
		active: draft.kind,
		rows: [
			row('recap', l10n.t('Recap'), l10n.t('What happened at an event, with talks and pictures')),
			row('announcement', l10n.t('Announcement'), l10n.t('An event that is to come')),
			row('link', l10n.t('Link post'), l10n.t('A post of another site, with its summary and the way there')),
		],
	});
	if (outcome.kind === 'answer') draft.kind = outcome.value;
	return outcome;
};

export const siteQuestion: Question = async (place, asking) => {
	const { draft } = asking;
	const outcome = await askChoice<string | undefined>(place, {
		placeholder: l10n.t('In which site?'),
		active: draft.site,
		rows: [
			...draft.sites.sites.map(({ uri, name }) => ({ value: uri, label: name, description: shortPath(uri) })),
			{
				value: undefined,
				label: `$(folder-opened) ${l10n.t('Choose a folder…')}`,
				detail: l10n.t('The folder that keeps the posts'),
			},
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
		placeholder: l10n.t('In which language?'),
		active: draft.language ?? languages[0]?.code ?? '',
		rows: languages.map(({ code, posts }) => ({
			value: code,
			label: nameOfLanguage(code),
			description: posts === 1 ? l10n.t('{0}, 1 post', code) : l10n.t('{0}, {1} posts', code, l10n.number(posts)),
		})),
	});
	if (outcome.kind === 'answer') draft.language = outcome.value;
	return outcome;
};

export const eventQuestion: Question = async (place, { draft }) => {
	const outcome = await askText(place, {
		value: draft.event,
		prompt: l10n.t('The name of the event, as its post is to say it'),
		placeholder: 'KubeCon Europe 2026',
		remark: (text) => (oneLine(text) === '' ? error(l10n.t('Every recap is of an event: write its name.')) : undefined),
	});
	if (outcome.kind === 'answer') draft.event = oneLine(outcome.value);
	return outcome;
};

export const placeQuestion: Question = async (place, { draft }) => {
	const outcome = await askText(place, {
		value: draft.place,
		prompt: l10n.t('Where it is. Enter goes on without'),
		placeholder: 'Amsterdam',
		remark: () => undefined,
	});
	if (outcome.kind === 'answer') draft.place = oneLine(outcome.value);
	return outcome;
};

export const datesQuestion: Question = async (place, { draft }) => {
	const outcome = await askText(place, {
		value: draft.dates,
		prompt: l10n.t('On which days. Enter goes on without'),
		placeholder: '2026-03-23 to 2026-03-26',
		remark(text) {
			const read = readEventDates(text);
			if (read.kind === 'fault') return error(read.message);
			return read.kind === 'dates'
				? { severity: 'info', message: l10n.t('The days of the event: {0}.', daysInWords(read.dates)) }
				: undefined;
		},
	});
	if (outcome.kind === 'answer') draft.dates = outcome.value;
	return outcome;
};

export const titleQuestion: Question = async (place, asking) => {
	const { draft } = asking;
	const outline = await outlineOf(asking);
	const like = draft.kind === 'link' ? undefined : outline.like;
	const outcome = await askText(place, {
		value: draft.title ?? (draft.kind === 'link' ? '' : titleLike(outline.like, draft.event)),
		prompt: like ? l10n.t('The title, after “{0}”', like) : l10n.t('The title'),
		placeholder: l10n.t('The heading of the post'),
		remark: (text) => (oneLine(text) === '' ? error(l10n.t('Every post has a title: write one.')) : undefined),
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
				message: l10n.t('{0} is there without a post. What is in it stays, and index.md comes to it.', text),
			};
		const other = freeName(text, new Set(names.keys()));
		return error(
			l10n.t('{0} has a post already, and nothing is overwritten. Take another name, such as {1}.', text, other),
		);
	};
	const proposed = slugOf(draft.kind === 'link' ? (draft.title ?? '') : draft.event);
	const free =
		proposed === ''
			? ''
			: freeName(outline.prefix + proposed, await takenBy(folder, names, taken, outline.prefix + proposed));
	const outcome = await askText(place, {
		value: draft.name ?? free,
		prompt: outline.bundle
			? l10n.t('The name of its folder in {0}', shortPath(outline.folder))
			: l10n.t('The name of its file in {0}', shortPath(outline.folder)),
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
				? l10n.t('Who signs it? Choose, or type a name')
				: l10n.t('Who signs it? Type a name, such as {0}', 'Ada Lin (Example Corp)'),
		rows: [
			...all.map((value) => ({ value, label: value, ...(own.includes(value) && { description: l10n.t('you') }) })),
			{ value: '', label: `$(circle-slash) ${l10n.t('Nobody yet')}` },
		],
		// Behind those that fit: VS Code puts first what begins with the words that were typed.
		own: (text) => {
			const value = oneLine(text);
			return value === '' ? undefined : { value, label: `$(edit) ${l10n.t('Sign as “{0}”', value)}`, alwaysShow: true };
		},
	});
	if (outcome.kind === 'answer') draft.attribution = outcome.value;
	return outcome;
};

export const originalQuestion: Question = async (place, asking) => {
	const { draft, server, consent } = asking;
	const outcome = await askChoice<'address' | 'file'>(place, {
		placeholder: l10n.t('Where is the original?'),
		rows: [
			{
				value: 'address',
				label: `$(globe) ${l10n.t('At an address')}`,
				detail: l10n.t('Its page is loaded once, with your consent'),
			},
			{
				value: 'file',
				label: `$(file-code) ${l10n.t('In a saved page')}`,
				detail: l10n.t('A file that your browser saved; nothing is loaded'),
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
			prompt: l10n.t('The address of the original. Enter loads its page'),
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
		prompt: l10n.t('The address of the original, which the saved page does not say'),
		placeholder: 'https://example.org/blog/post',
		remark: addressRemark,
	});
	if (outcome.kind === 'answer') draft.address = originalAddress(outcome.value) ?? '';
	return outcome;
};

export const dateQuestion: Question = async (place, { draft }) => {
	const outcome = await askText(place, {
		value: draft.date === '' ? draft.sites.today : draft.date,
		prompt: l10n.t('When the original came out, which its page does not say'),
		placeholder: draft.sites.today,
		remark: (text) =>
			dateFrom(text) === undefined
				? error(l10n.t('Write a day that a calendar has, such as {0}.', '2026-03-14'))
				: undefined,
	});
	if (outcome.kind === 'answer') draft.date = dateFrom(outcome.value) ?? '';
	return outcome;
};

export const sourceQuestion: Question = async (place, { draft }) => {
	const outcome = await askText(place, {
		value: draft.source,
		prompt: l10n.t('Who published the original, which its page does not say'),
		placeholder: 'CNCF',
		remark: (text) =>
			oneLine(text) === '' ? error(l10n.t('Readers see the source beside the title: write it.')) : undefined,
	});
	if (outcome.kind === 'answer') draft.source = oneLine(outcome.value);
	return outcome;
};

/** Asks for the folder in which posts are kept. Gives whether there was an answer. */
export async function chooseFolder(draft: Draft): Promise<boolean> {
	const start = workspace.workspaceFolders?.[0]?.uri;
	const options = {
		title: l10n.t('The Folder That Keeps the Posts'),
		openLabel: l10n.t('Choose'),
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
		? error(l10n.t('Write the whole address of the post, such as {0}.', 'https://example.org/blog/post'))
		: undefined;
}

function shortPath(uri: string): string {
	return workspace.asRelativePath(Uri.parse(uri, true), false);
}

function nameOfLanguage(code: string): string {
	try {
		return new Intl.DisplayNames([localeOf(env.language)], { type: 'language' }).of(code) ?? code;
	} catch {
		return code;
	}
}

/** The days of an event, such as `23 – 26 March 2026`. */
function daysInWords({ from, to }: EventDates): string {
	const format = new Intl.DateTimeFormat(localeOf(env.language), { dateStyle: 'long', timeZone: 'UTC' });
	return format.formatRange(new Date(from), new Date(to));
}

function error(message: string): Remark {
	return { severity: 'error', message };
}
