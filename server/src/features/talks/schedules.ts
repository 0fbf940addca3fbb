import * as l10n from '@vscode/l10n';
import type { CancellationToken } from 'vscode-languageserver';
import { answerInWords } from '../../core/links/answer.ts';
import { evidenceInWords } from '../../core/links/evidence.ts';
import { calendarAddress, schedEvent } from '../../core/schedule/address.ts';
import type { Schedule, ScheduledTalk } from '../../core/schedule/schedule.ts';
import type { Place } from '../../core/site/site.ts';
import { readSched } from '../../core/talks/sched.ts';
import type { Speaker } from '../../core/talks/speakers.ts';
import type { Documents } from '../../documents.ts';
import type { NoSource, ScheduleParams, ScheduleResult } from '../../protocol.ts';
import type { Workspace } from '../../workspace.ts';
import type { Links } from '../links/links.ts';
import { signalOf } from './signal.ts';

/** Reads schedules for posts, and remembers who speaks until the next one is read. */
export class Schedules {
	/** By the id on sched. */
	private readonly speakers = new Map<string, readonly Speaker[]>();

	constructor(
		private readonly documents: Documents,
		private readonly workspace: Workspace,
		private readonly links: Links,
	) {}

	/** Who gives a talk, by its id on sched, as far as a schedule of this session said so. */
	speakersOf(id: string): readonly Speaker[] | undefined {
		return this.speakers.get(id);
	}

	/** Answers `recap/schedule`; null for what is no open post or page of ours. */
	async read({ uri, source }: ScheduleParams, token: CancellationToken): Promise<ScheduleResult | null> {
		const document = await this.documents.read(uri);
		if (!document || document.place.kind === 'other') return null;
		const { place } = document;
		const text = source.kind === 'text' ? source.text : await this.load(uri, source.address, token);
		if (typeof text !== 'string') return text;
		// Loaded when it is needed: most sessions read no schedule.
		const { readSchedule } = await import('../../core/schedule/read.ts');
		const schedule = readSchedule(text);
		if (schedule) return this.take(schedule, place);
		if (source.kind === 'text') return { kind: 'unreadable' };
		// A page where the calendar should be asks for a login, or for proof of being human.
		const address = calendarAddress(schedEvent(source.address) ?? '');
		return { kind: 'refused', address, evidence: l10n.t('a page came in place of a calendar') };
	}

	private async load(uri: string, typed: string, token: CancellationToken): Promise<string | NoSource> {
		const event = schedEvent(typed);
		if (event === undefined) return { kind: 'no-address' };
		const settings = await this.workspace.settings(uri);
		const base = settings.sources.schedule;
		const url = calendarAddress(event, base);
		const wanted = { loads: l10n.t('a schedule'), trusted: base !== undefined };
		const answer = await this.links.load(url, settings, wanted, signalOf(token));
		if (answer.kind === 'not-allowed') return answer;
		if (answer.kind === 'response' && answer.status === 200 && !answer.partial) return answer.body;
		const isTooLong = answer.kind === 'response' && answer.partial;
		const evidence = isTooLong ? l10n.t('more than anybody reads') : evidenceInWords(answerInWords(answer));
		return { kind: 'refused', address: calendarAddress(event), evidence };
	}

	private take({ name, talks, untitled }: Schedule, { site }: Place): ScheduleResult {
		this.speakers.clear();
		for (const { address = '', speakers } of talks) {
			const entry = readSched(address);
			if (entry?.kind === 'talk' && speakers.length > 0) this.speakers.set(entry.id, speakers);
		}
		const about = site.profile.about ?? site.title;
		const isNamed = about !== undefined && talks.some((talk) => wordsOf(talk).includes(about.toLowerCase()));
		return { kind: 'schedule', name, talks, untitled, ...(isNamed && { about }) };
	}
}

/** What an author filters by. */
function wordsOf({ title, speakers, track }: ScheduledTalk): string {
	const people = speakers.map(({ name, company = '' }) => `${name} ${company}`);
	return [title, ...people, track].join('\n').toLowerCase();
}
