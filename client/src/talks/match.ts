import { commands, type Disposable, Range, type TextEditor, Uri, window } from 'vscode';
import {
	type RecordingMatch,
	type RecordingsParams,
	type RecordingsResult,
	recordingsRequest,
} from '../../../server/src/protocol.ts';
import { isRecordingsResult } from './answers.ts';
import { askWithProgress } from './ask.ts';
import { change } from './change.ts';
import { choosePairs, chooseTie, type Pair } from './pickPairs.ts';
import { askForAddress, chooseFile, chooseSource, type FileKind, goOnByHand, readFile } from './source.ts';
import { editorToChange, type TalkTools } from './tools.ts';
import { counted, feedEnds, matchedInWords } from './words.ts';

const title = 'Match Recordings';

const page: FileKind = {
	thing: 'playlist',
	filter: 'Saved pages and feeds',
	extensions: ['html', 'htm', 'xhtml', 'xml', 'atom'],
	byHand: 'Open the playlist in your browser, save the page as a file, and choose that.',
};

type Source = RecordingsParams['source'];
type Matches = Extract<RecordingsResult, { kind: 'matches' }>;

/**
 * `Recap: Match Recordings…`: gives the talks of the post in front their videos. The command takes the URI of a saved
 * page, for those who have it bound to a key or a menu.
 */
export function registerMatchRecordings(tools: TalkTools): Disposable {
	return commands.registerCommand('recap.matchRecordings', async (file: unknown) => {
		const editor = editorToChange(tools, 'its talks are given their recordings.');
		if (!editor) return;
		try {
			const source = file instanceof Uri ? await sourceOf(readFile(file, page.thing)) : await chooseVideos();
			if (source) await matchFrom(source, editor, tools);
		} catch (error) {
			const reason = error instanceof Error ? error.message : String(error);
			void window.showErrorMessage(`No recordings were matched: ${reason}`);
		}
	});
}

async function sourceOf(reading: Promise<string | undefined>): Promise<Source | undefined> {
	const text = await reading;
	return text === undefined ? undefined : { kind: 'page', text };
}

async function chooseVideos(): Promise<Source | undefined> {
	const choice = await chooseSource<Source['kind']>(title, [
		{ label: '$(list-ordered) Type a Playlist’s Address…', description: 'its 15 newest videos', source: 'playlist' },
		{ label: '$(file) Choose a Saved Page…', description: '.html, with any number of videos', source: 'page' },
		{
			label: '$(link) Paste Addresses of Videos…',
			description: 'YouTube is asked for their titles',
			source: 'addresses',
		},
	]);
	if (choice === 'page') return sourceOf(chooseFile(page));
	if (choice === 'playlist') {
		const prompt = 'The address of the playlist. Its feed is loaded from YouTube.';
		const address = await askForAddress(title, prompt, 'https://www.youtube.com/playlist?list=…');
		return address === undefined ? undefined : { kind: 'playlist', address };
	}
	if (choice !== 'addresses') return undefined;
	const prompt = 'The addresses of videos, one behind the other.';
	const text = await askForAddress(title, prompt, 'https://youtu.be/… https://youtu.be/…');
	return text === undefined ? undefined : { kind: 'addresses', text };
}

async function matchFrom(source: Source, editor: TextEditor, tools: TalkTools): Promise<void> {
	const { connection, consent } = tools;
	const params: RecordingsParams = { uri: editor.document.uri.toString(), source };
	const asked = await askWithProgress(connection, 'Reading the recordings', {
		method: recordingsRequest,
		params,
		is: isRecordingsResult,
	});
	if (asked.kind === 'no-post') {
		void window.showInformationMessage('This file is no post of a site, so no recordings were matched.');
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
	void window.showInformationMessage(matchedInWords(picked.length, matches.length - picked.length, mayGoOn));
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
	if (matches.length === 0) return 'There is nothing to match: no talk that the post names by its title lacks a video.';
	if (untitled === videos) return 'Nobody told the title of any of these videos, so nothing can be matched.';
	if (matches.some(({ candidates }) => candidates.length > 0)) return undefined;
	const none = `No talk was changed: none of ${counted(videos, 'video', 'videos')} has a title like that of a talk without one.`;
	return mayGoOn ? `${none} ${feedEnds}` : none;
}
