import { commands, type Disposable, Range, type TextEditor, Uri, window } from 'vscode';
import {
	type RecordingMatch,
	type RecordingsParams,
	type RecordingsResult,
	recordingsRequest,
} from '../../../server/src/protocol.ts';
import { l10n } from '../editorL10n.ts';
import { isRecordingsResult } from './answers.ts';
import { askWithProgress } from './ask.ts';
import { change } from './change.ts';
import { choosePairs, chooseTie, type Pair } from './pickPairs.ts';
import { askForAddress, chooseFile, chooseSource, type FileKind, goOnByHand, readFile } from './source.ts';
import { editorToChange, type TalkTools } from './tools.ts';
import { matchedInWords, withFeedEnds } from './words.ts';

const title = l10n.t('Match Recordings');

const page: FileKind = {
	choose: l10n.t('Choose the playlist'),
	filter: l10n.t('Saved pages and feeds'),
	extensions: ['html', 'htm', 'xhtml', 'xml', 'atom'],
	tooLarge: (name, megabytes) => l10n.t('{0} is larger than any playlist: {1} MB.', name, megabytes),
	unreadable: l10n.t(
		'No playlist could be read from this. Open the playlist in your browser, save the page as a file, and choose that.',
	),
	noAddress: l10n.t(
		'This is no address of a playlist. Open the playlist in your browser, save the page as a file, and choose that.',
	),
	refused: (host, evidence) => l10n.t('{0} did not hand out the playlist ({1}).', host, evidence),
	refusals: {
		untrusted: l10n.t('The playlist was not loaded in a workspace that you do not trust: nothing is sent from it.'),
		setting: l10n.t('The playlist was not loaded: your setting recap.network says never.'),
		answer: l10n.t('The playlist was not loaded: you did not allow the network in this workspace.'),
	},
};

type Source = RecordingsParams['source'];
type Matches = Extract<RecordingsResult, { kind: 'matches' }>;

/**
 * `Recap: Match Recordings…`: gives the talks of the post in front their videos. The command takes the URI of a saved
 * page, for those who have it bound to a key or a menu.
 */
export function registerMatchRecordings(tools: TalkTools): Disposable {
	return commands.registerCommand('recap.matchRecordings', async (file: unknown) => {
		const editor = editorToChange(tools, l10n.t('Open a post first: its talks are given their recordings.'));
		if (!editor) return;
		try {
			const source = file instanceof Uri ? await sourceOf(readFile(file, page)) : await chooseVideos();
			if (source) await matchFrom(source, editor, tools);
		} catch (error) {
			const reason = error instanceof Error ? error.message : String(error);
			void window.showErrorMessage(l10n.t('No recordings were matched: {0}', reason));
		}
	});
}

async function sourceOf(reading: Promise<string | undefined>): Promise<Source | undefined> {
	const text = await reading;
	return text === undefined ? undefined : { kind: 'page', text };
}

async function chooseVideos(): Promise<Source | undefined> {
	const choice = await chooseSource<Source['kind']>(title, [
		{
			label: `$(list-ordered) ${l10n.t('Type a Playlist’s Address…')}`,
			description: l10n.t('its 15 newest videos'),
			source: 'playlist',
		},
		{
			label: `$(file) ${l10n.t('Choose a Saved Page…')}`,
			description: l10n.t('.html, with any number of videos'),
			source: 'page',
		},
		{
			label: `$(link) ${l10n.t('Paste Addresses of Videos…')}`,
			description: l10n.t('YouTube is asked for their titles'),
			source: 'addresses',
		},
	]);
	if (choice === 'page') return sourceOf(chooseFile(page));
	if (choice === 'playlist') {
		const prompt = l10n.t('The address of the playlist. Its feed is loaded from YouTube.');
		const address = await askForAddress(title, prompt, 'https://www.youtube.com/playlist?list=…');
		return address === undefined ? undefined : { kind: 'playlist', address };
	}
	if (choice !== 'addresses') return undefined;
	const prompt = l10n.t('The addresses of videos, one behind the other.');
	const text = await askForAddress(title, prompt, 'https://youtu.be/… https://youtu.be/…');
	return text === undefined ? undefined : { kind: 'addresses', text };
}

async function matchFrom(source: Source, editor: TextEditor, tools: TalkTools): Promise<void> {
	const { connection, consent } = tools;
	const params: RecordingsParams = { uri: editor.document.uri.toString(), source };
	const asked = await askWithProgress(connection, l10n.t('Reading the recordings'), {
		method: recordingsRequest,
		params,
		is: isRecordingsResult,
	});
	if (asked.kind === 'no-post') {
		void window.showInformationMessage(l10n.t('This file is no post of a site, so no recordings were matched.'));
	}
	if (asked.kind !== 'answered') return;
	const { answer } = asked;
	if (answer.kind === 'matches') {
		await fill(answer, editor);
		return;
	}
	const text = await goOnByHand(answer, page, consent, () => matchFrom(source, editor, tools));
	if (text !== undefined) await matchFrom({ kind: 'page', text }, editor, tools);
}

async function fill(result: Matches, editor: TextEditor): Promise<void> {
	const { matches, version, mayGoOn } = result;
	const nothing = whyNothing(result);
	if (nothing !== undefined) {
		void window.showInformationMessage(nothing);
		return;
	}
	const ties = matches.filter(({ kind }) => kind === 'tie');
	const pairs: Pair[] = [];
	for (const match of matches) {
		const pair = match.kind === 'tie' ? await chosenOf(match, ties) : pairOf(match);
		if (pair === 'cancelled') return;
		if (pair) pairs.push(pair);
	}
	const picked = pairs.length === 0 ? [] : await choosePairs(pairs, matches.length - pairs.length);
	if (!picked) return;
	const changes = picked.flatMap(({ candidate }) =>
		candidate.edits.map(({ range: { start, end }, newText }) => {
			return { range: new Range(start.line, start.character, end.line, end.character), newText };
		}),
	);
	if (changes.length > 0 && !(await change(editor, version, changes))) return;
	void window.showInformationMessage(matchedInWords(l10n, picked.length, matches.length - picked.length, mayGoOn));
}

async function chosenOf(
	match: RecordingMatch,
	ties: readonly RecordingMatch[],
): Promise<Pair | 'cancelled' | undefined> {
	const chosen = await chooseTie(match, ties.indexOf(match) + 1, ties.length);
	if (chosen === 'cancelled') return chosen;
	return chosen === 'none' ? undefined : { match, kind: 'chosen', candidate: chosen };
}

function pairOf(match: RecordingMatch): Pair | undefined {
	const [candidate] = match.candidates;
	return candidate && { match, kind: match.kind, candidate };
}

/** Why there is nothing to choose; undefined where there is. */
function whyNothing({ matches, videos, untitled, mayGoOn }: Matches): string | undefined {
	if (matches.length === 0)
		return l10n.t('There is nothing to match: no talk that the post names by its title lacks a video.');
	if (untitled === videos) return l10n.t('Nobody told the title of any of these videos, so nothing can be matched.');
	if (matches.some(({ candidates }) => candidates.length > 0)) return undefined;
	const none =
		videos === 1
			? l10n.t('No talk was changed: the video has no title like that of a talk without one.')
			: l10n.t(
					'No talk was changed: none of {0} videos has a title like that of a talk without one.',
					l10n.number(videos),
				);
	return mayGoOn ? withFeedEnds(l10n, none) : none;
}
