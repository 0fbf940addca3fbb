import type { Speaker } from '../talks/speakers.ts';
import { talkStandIn, videoStandIn } from '../templates/standIns.ts';
import { asTarget, inMarkdown } from './inMarkdown.ts';
import type { ScheduledTalk } from './schedule.ts';

/** How talks are written into a post. */
export type TalkStyle =
	/** A list of links to the schedule. */
	| 'schedule'
	/** A list of links to recordings, which are still to come. */
	| 'video'
	/** Who spoke, from where, and the talk. */
	| 'sentence';

export const talkStyles: readonly TalkStyle[] = ['schedule', 'video', 'sentence'];

/** How a post writes. */
export interface PostHabits {
	/** What its lists begin with. */
	readonly marker: '*' | '-' | '+';
	/** The post's language, such as `en`; absent where it is not known. */
	readonly language?: string;
	/** What ends its lines. */
	readonly lineEnd: '\n' | '\r\n';
}

/** Talks as Markdown, without a line break at either end. */
export function talksInMarkdown(talks: readonly ScheduledTalk[], style: TalkStyle, habits: PostHabits): string {
	if (style === 'sentence') return talks.map((talk) => sentence(talk, habits)).join(habits.lineEnd);
	const lines = talks.map((talk) => {
		const target = style === 'video' ? `https://youtu.be/${videoStandIn}` : addressOf(talk);
		return `${habits.marker} ${link(talk, target, habits)}`;
	});
	return lines.join(habits.lineEnd);
}

/** A talk without a page gets an address that is known to stand for one. */
function addressOf({ address }: ScheduledTalk): string {
	return address === undefined ? `https://sched.co/${talkStandIn}` : asTarget(address);
}

function link({ title }: ScheduledTalk, target: string, habits: PostHabits): string {
	return `[${inMarkdown(title, isEnglish(habits))}](${target})`;
}

function sentence(talk: ScheduledTalk, habits: PostHabits): string {
	const target = link(talk, addressOf(talk), habits);
	const { speakers } = talk;
	if (!isEnglish(habits)) {
		// No verb is put into a language that the author has to answer for.
		const people = speakers.map((one) =>
			one.company === undefined ? plain(one.name, habits) : withCompany(one, habits),
		);
		return speakers.length === 0 ? target : `${people.join(', ')}: ${target}`;
	}
	if (speakers.length === 0) return `There was a talk on ${target}.`;
	return `${inAList(groups(speakers).map((group) => fromCompany(group, habits)))} presented ${target}.`;
}

/** Speakers beside those with whom they are named: of several who share a company only the last names it. */
function groups(speakers: readonly Speaker[]): readonly (readonly Speaker[])[] {
	const found: Speaker[][] = [];
	let open: Speaker[] = [];
	for (const speaker of speakers) {
		open.push(speaker);
		if (speaker.company === undefined) continue;
		found.push(open);
		open = [];
	}
	if (open.length > 0) found.push(open);
	return found;
}

function fromCompany(group: readonly Speaker[], habits: PostHabits): string {
	const names = inAList(group.map(({ name }) => plain(name, habits)));
	const company = group.at(-1)?.company;
	return company === undefined ? names : `${names} from ${plain(company, habits)}`;
}

function withCompany({ name, company = '' }: Speaker, habits: PostHabits): string {
	return `${plain(name, habits)} (${plain(company, habits)})`;
}

function plain(text: string, habits: PostHabits): string {
	return inMarkdown(text, isEnglish(habits));
}

/** `A`, `A and B`, `A, B and C`. */
function inAList(items: readonly string[]): string {
	const last = items.at(-1) ?? '';
	return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}

function isEnglish({ language }: PostHabits): boolean {
	return language === undefined || /^en(?:$|[-_])/i.test(language);
}
