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
import { l10n } from '../editorL10n.ts';
import { isScheduleResult, isTalkTexts } from './answers.ts';
import { askWithProgress } from './ask.ts';
import { change } from './change.ts';
import { pickTalks } from './pickTalks.ts';
import { askForAddress, chooseFile, chooseSource, type FileKind, goOnByHand, readFile } from './source.ts';
import { editorToChange, type TalkTools } from './tools.ts';
import { scheduleTitle, withoutIcons } from './words.ts';

const title = l10n.t('Insert Talks from Schedule');

const calendar: FileKind = {
	choose: l10n.t('Choose the schedule'),
	filter: l10n.t('Calendars'),
	extensions: ['ics', 'ical', 'ifb'],
	tooLarge: (name, megabytes) => l10n.t('{0} is larger than any schedule: {1} MB.', name, megabytes),
	unreadable: l10n.t(
		'No schedule could be read from this. A schedule is an .ics file; sched has it at the event’s address with /all.ics behind it.',
	),
	noAddress: l10n.t(
		'This is no address of a schedule. A schedule is an .ics file; sched has it at the event’s address with /all.ics behind it.',
	),
	refused: (host, evidence) => l10n.t('{0} did not hand out the schedule ({1}).', host, evidence),
	refusals: {
		untrusted: l10n.t('The schedule was not loaded in a workspace that you do not trust: nothing is sent from it.'),
		setting: l10n.t('The schedule was not loaded: your setting recap.network says never.'),
		answer: l10n.t('The schedule was not loaded: you did not allow the network in this workspace.'),
	},
};

type Source = ScheduleParams['source'];

/**
 * `Recap: Insert Talks from Schedule…`: talks of an event's schedule, where the cursor is. The command takes the URI of a
 * calendar, for those who have it bound to a key or a menu.
 */
export function registerInsertTalks(tools: TalkTools): Disposable {
	return commands.registerCommand('recap.insertTalks', async (file: unknown) => {
		const editor = editorToChange(tools, l10n.t('Open a post first: talks are inserted where its cursor is.'));
		if (!editor) return;
		try {
			const source = file instanceof Uri ? await sourceOf(readFile(file, calendar)) : await chooseSchedule(editor);
			if (source) await insertFrom(source, editor, tools);
		} catch (error) {
			const reason = error instanceof Error ? error.message : String(error);
			void window.showErrorMessage(l10n.t('No talks were inserted: {0}', reason));
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
			description: l10n.t('linked in this post'),
			source: { kind: 'address', address } as const,
		})),
		{ label: `$(file) ${l10n.t('Choose a File…')}`, description: l10n.t('a calendar, .ics'), source: 'file' },
		{ label: `$(globe) ${l10n.t('Type an Address…')}`, description: l10n.t('of an event on sched'), source: 'typed' },
	]);
	if (choice === 'file') return sourceOf(chooseFile(calendar));
	if (choice !== 'typed') return choice;
	const prompt = l10n.t('The address of the event on sched. Its schedule is loaded from there.');
	const address = await askForAddress(title, prompt, 'https://EVENT.sched.com');
	return address === undefined ? undefined : { kind: 'address', address };
}

async function insertFrom(source: Source, editor: TextEditor, tools: TalkTools): Promise<void> {
	const { connection, consent, scheduleRead } = tools;
	const params: ScheduleParams = { uri: editor.document.uri.toString(), source };
	const asked = await askWithProgress(connection, l10n.t('Reading the schedule'), {
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
		void window.showInformationMessage(l10n.t('This schedule has no talk with a title yet.'));
		return;
	}
	const picked = await pickTalks(scheduleTitle(l10n, name, talks.length, untitled), talks, about);
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
	schedule: l10n.t('List with Links to the Schedule'),
	video: l10n.t('List with Links to Videos'),
	sentence: l10n.t('Sentences with Speakers and Companies'),
};

async function chooseStyle({ styles }: TalkTexts): Promise<Style | undefined> {
	const rows = styles.map((style) => ({
		label: names[style.style],
		description: style.style === 'video' ? l10n.t('their addresses come later, by Match Recordings') : '',
		detail: withoutIcons(style.sample),
		style,
	}));
	const placeHolder = l10n.t('How are the talks written?');
	return (await window.showQuickPick(rows, { title, placeHolder, ignoreFocusOut: true }))?.style;
}

function tellNoPost(): void {
	void window.showInformationMessage(l10n.t('This file is no post of a site, so no talks were inserted.'));
}
