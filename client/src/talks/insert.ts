import {
	CancellationTokenSource,
	commands,
	type Disposable,
	Position,
	Range,
	Selection,
	type TextEditor,
	Uri,
	window,
} from 'vscode';
import {
	type ScheduleParams,
	type ScheduleTalk,
	scheduleRequest,
	type TalkTexts,
	type TalkTextsParams,
	talkTextsRequest,
} from '../../../server/src/protocol.ts';
import { isScheduleResult, isTalkTexts } from './answers.ts';
import { askWithProgress } from './ask.ts';
import { change } from './change.ts';
import { pickTalks } from './pickTalks.ts';
import { askForAddress, chooseFile, chooseSource, type FileKind, goOnByHand, readFile } from './source.ts';
import { editorToChange, type TalkTools } from './tools.ts';
import { scheduleTitle, withoutIcons } from './words.ts';

const title = 'Insert Talks from Schedule';

const calendar: FileKind = {
	thing: 'schedule',
	filter: 'Calendars',
	extensions: ['ics', 'ical', 'ifb'],
	byHand: 'A schedule is an .ics file; sched has it at the event’s address with /all.ics behind it.',
};

type Source = ScheduleParams['source'];

/**
 * `Recap: Insert Talks from Schedule…`: talks of an event's schedule, where the cursor is. The command takes the URI of a
 * calendar, for those who have it bound to a key or a menu.
 */
export function registerInsertTalks(tools: TalkTools): Disposable {
	return commands.registerCommand('recap.insertTalks', async (file: unknown) => {
		const editor = editorToChange(tools, 'talks are inserted where its cursor is.');
		if (!editor) return;
		try {
			const source =
				file instanceof Uri ? await sourceOf(readFile(file, calendar.thing)) : await chooseSchedule(editor);
			if (source) await insertFrom(source, editor, tools);
		} catch (error) {
			void window.showErrorMessage(`No talks were inserted: ${error instanceof Error ? error.message : String(error)}`);
		}
	});
}

async function sourceOf(reading: Promise<string | undefined>): Promise<Source | undefined> {
	const text = await reading;
	return text === undefined ? undefined : { kind: 'text', text };
}

async function chooseSchedule({ document }: TextEditor): Promise<Source | undefined> {
	const hosts = document.getText().match(/\b[a-z\d][a-z\d-]*\.sched\.com\b/gi) ?? [];
	const events = [...new Set(hosts.map((host) => host.toLowerCase()))].filter((host) => !host.startsWith('www.'));
	const choice = await chooseSource<Source | 'file' | 'typed'>(title, [
		...events.slice(0, 5).map((address) => ({
			label: `$(globe) ${address}`,
			description: 'linked in this post',
			source: { kind: 'address', address } as const,
		})),
		{ label: '$(file) Choose a File…', description: 'a calendar, .ics', source: 'file' },
		{ label: '$(globe) Type an Address…', description: 'of an event on sched', source: 'typed' },
	]);
	if (choice === 'file') return sourceOf(chooseFile(calendar));
	if (choice !== 'typed') return choice;
	const prompt = 'The address of the event on sched. Its schedule is loaded from there.';
	const address = await askForAddress(title, prompt, 'https://EVENT.sched.com');
	return address === undefined ? undefined : { kind: 'address', address };
}

async function insertFrom(source: Source, editor: TextEditor, tools: TalkTools): Promise<void> {
	const { connection, consent, scheduleRead } = tools;
	const params: ScheduleParams = { uri: editor.document.uri.toString(), source };
	const asked = await askWithProgress(connection, 'Reading the schedule', {
		method: scheduleRequest,
		params,
		is: isScheduleResult,
	});
	if (asked.kind === 'no-post') tellNoPost();
	if (asked.kind !== 'answered') return;
	const { answer } = asked;
	if (answer.kind !== 'schedule') {
		const text = await goOnByHand(answer, calendar, consent, () => insertFrom(source, editor, tools));
		if (text !== undefined) await insertFrom({ kind: 'text', text }, editor, tools);
		return;
	}
	scheduleRead();
	const { name, talks, untitled, about } = answer;
	if (talks.length === 0) {
		void window.showInformationMessage('This schedule has no talk with a title yet.');
		return;
	}
	const picked = await pickTalks(scheduleTitle(name, talks.length, untitled), talks, about);
	if (picked && picked.length > 0) await insertPicked(picked, editor, tools);
}

async function insertPicked(talks: readonly ScheduleTalk[], editor: TextEditor, tools: TalkTools): Promise<void> {
	const { document, selection, viewColumn } = editor;
	const { line, character } = selection.active;
	const params: TalkTextsParams = { uri: document.uri.toString(), position: { line, character }, talks };
	const answer = await texts(params, tools);
	if (!answer) {
		tellNoPost();
		return;
	}
	const style = await chooseStyle(answer);
	if (!style) return;
	const at = new Position(style.position.line, style.position.character);
	if (!(await change(editor, answer.version, [{ range: new Range(at, at), newText: style.text }]))) return;
	// The cursor goes on behind what was inserted, as after typing it.
	const end = document.positionAt(document.offsetAt(at) + style.cursor);
	await window.showTextDocument(document, { ...(viewColumn && { viewColumn }), selection: new Selection(end, end) });
}

async function texts(params: TalkTextsParams, { connection }: TalkTools): Promise<TalkTexts | undefined> {
	const cancellation = new CancellationTokenSource();
	try {
		const answer = await connection.request(talkTextsRequest, params, cancellation.token);
		return isTalkTexts(answer) ? answer : undefined;
	} finally {
		cancellation.dispose();
	}
}

type Style = TalkTexts['styles'][number];

const names: Readonly<Record<Style['style'], string>> = {
	schedule: 'List with Links to the Schedule',
	video: 'List with Links to Videos',
	sentence: 'Sentences with Speakers and Companies',
};

async function chooseStyle({ styles }: TalkTexts): Promise<Style | undefined> {
	const rows = styles.map((style) => ({
		label: names[style.style],
		description: style.style === 'video' ? 'their addresses come later, by Match Recordings' : '',
		detail: withoutIcons(style.sample),
		style,
	}));
	const placeHolder = 'How are the talks written?';
	return (await window.showQuickPick(rows, { title, placeHolder, ignoreFocusOut: true }))?.style;
}

function tellNoPost(): void {
	void window.showInformationMessage('This file is no post of a site, so no talks were inserted.');
}
