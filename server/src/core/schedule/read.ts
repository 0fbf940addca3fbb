import ICAL from 'ical.js';
import { isSchedId, readSched, schedAddress } from '../talks/sched.ts';
import { splitSpeakers } from '../talks/speakers.ts';
import { decodeEntities } from '../text/entities.ts';
import { calendarLines } from './calendarLines.ts';
import { EventClock, type WallTime } from './clock.ts';
import type { Schedule, ScheduledTalk } from './schedule.ts';

/** What an entry of a calendar says of itself, as far as it is wanted. Descriptions are not: they may be megabytes of HTML. */
interface Entry {
	title: string;
	track: string;
	room: string;
	address: string;
	start: { readonly value: string; readonly zone: string | undefined } | undefined;
}

/**
 * Reads a schedule from a calendar (iCalendar, RFC 5545), as sched exports it at `/all.ics`. What is broken in it is
 * passed over line by line, so that one bad entry costs no other.
 *
 * @returns undefined for a text that is no calendar, such as a page that asks for a login
 */
export function readSchedule(text: string): Schedule | undefined {
	if (!/^\ufeff?\s*BEGIN:VCALENDAR[ \t]*$/im.test(text.slice(0, 4096))) return undefined;
	const clock = new EventClock();
	const entries: Entry[] = [];
	let name = '';
	let entry: Entry | undefined;
	let zone: string[] | undefined;
	// What stands inside an entry or a zone, such as an alarm, has a title of its own.
	let inner = 0;
	for (const line of calendarLines(text)) {
		const [, edge, what] = /^(BEGIN|END):(\S+)/i.exec(line)?.map((part) => part.toUpperCase()) ?? [];
		zone?.push(line);
		if (edge === 'BEGIN') {
			if (what === 'VEVENT') {
				// What was never ended ends here.
				if (entry) entries.push(entry);
				entry = { title: '', track: '', room: '', address: '', start: undefined };
				inner = 0;
				zone = undefined;
			} else if (what === 'VTIMEZONE' && !entry) zone = [line];
			else if (entry) inner++;
		} else if (edge === 'END') {
			if (what === 'VEVENT') {
				if (entry) entries.push(entry);
				entry = undefined;
			} else if (what === 'VTIMEZONE') {
				if (zone) clock.addZone(zone.join('\r\n'));
				zone = undefined;
			} else if (entry && inner > 0) inner--;
		} else if (entry) {
			if (inner === 0) take(line, entry);
		} else if (!zone) {
			if (/^X-WR-CALNAME[;:]/i.test(line)) name = cleanText(propertyOf(line).value);
			if (/^X-WR-TIMEZONE[;:]/i.test(line)) clock.setZone(propertyOf(line).value.trim());
		}
	}
	if (entry) entries.push(entry);
	return toSchedule(name, entries, clock);
}

/** The lines that say something of use. */
const wanted = /^(?:SUMMARY|CATEGORIES|LOCATION|URL|DTSTART)[;:]/i;

function take(line: string, entry: Entry): void {
	const [name] = wanted.exec(line) ?? [];
	if (name === undefined) return;
	const { value, zone } = propertyOf(line);
	switch (name.slice(0, -1).toUpperCase()) {
		case 'SUMMARY':
			entry.title = cleanText(value);
			break;
		case 'CATEGORIES':
			entry.track = cleanText(value);
			break;
		case 'LOCATION':
			entry.room = cleanText(value);
			break;
		case 'URL':
			entry.address = value.trim();
			break;
		default:
			entry.start = { value, zone };
	}
}

/** The value of a property with what was escaped in it, several joined; empty for a line that cannot be read. */
function propertyOf(line: string): { readonly value: string; readonly zone: string | undefined } {
	try {
		const property: unknown = ICAL.parse.property(line);
		// A property in jCal (RFC 7265, 3.4): name, parameters, type, values.
		if (!Array.isArray(property)) return { value: '', zone: undefined };
		const [, parameters, , ...values]: unknown[] = property;
		const { tzid }: { tzid?: unknown } = typeof parameters === 'object' && parameters !== null ? parameters : {};
		return { value: values.flat().map(String).join(', '), zone: typeof tzid === 'string' ? tzid : undefined };
	} catch {
		return { value: '', zone: undefined };
	}
}

/** A text in one line, with the characters that were meant. */
function cleanText(text: string): string {
	return decodeEntities(text)
		.replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
		.replace(/[\s\p{Cc}]+/gu, ' ')
		.trim();
}

function toSchedule(name: string, entries: readonly Entry[], clock: EventClock): Schedule {
	const titled = entries.filter(({ title }) => /[\p{L}\p{N}]/u.test(title));
	// Where most names that could end in speakers do, that is how this schedule is written. A lone one is a guess.
	const dashed = titled.filter(({ title }) => /\s[-–—]\s/.test(title));
	const split = dashed.filter(({ title }) => splitSpeakers(title).speakers.length > 0);
	const namesSpeakers = split.length * 2 >= dashed.length;
	const seen = new Set<string>();
	const found: { readonly talk: ScheduledTalk; readonly time: WallTime | undefined }[] = [];
	for (const { title: whole, track, room, address, start } of titled) {
		const key = `${whole}\n${address}\n${start?.value ?? ''}`;
		if (seen.has(key)) continue;
		seen.add(key);
		const { title, speakers } = namesSpeakers ? splitSpeakers(whole) : { title: whole, speakers: [] };
		const time = start && clock.read(start.value, start.zone);
		const page = addressOf(address);
		const talk = {
			title,
			speakers,
			track,
			room,
			when: time?.words ?? '',
			...(page !== undefined && { address: page }),
		};
		found.push({ talk, time });
	}
	// Those without a time come last, in the order of the file.
	const last = Number.MAX_SAFE_INTEGER;
	found.sort((a, b) => (a.time?.at ?? last) - (b.time?.at ?? last));
	return { name, talks: found.map(({ talk }) => talk), untitled: entries.length - titled.length };
}

/** A talk's page; on sched by its short address, which is how recaps link it. */
function addressOf(url: string): string | undefined {
	const entry = readSched(url);
	// The long ids of old events have no short address.
	if (entry?.kind === 'talk' && entry.valid && isSchedId(entry.id) && entry.id.length <= 5)
		return schedAddress(entry.id);
	return /^https?:\/\/[^\s<>()]+$/i.test(url) ? url : undefined;
}
