import ICAL from 'ical.js';

/** When something begins, by the clock on the event's wall. */
export interface WallTime {
	/** Milliseconds since 1970, to put talks in order. */
	readonly at: number;
	/** Such as `Tue 24 Mar, 11:00`; without a time for what has only a day. */
	readonly words: string;
}

/** Reads times of a calendar for the people at the event. */
export class EventClock {
	private readonly own = new Map<string, InstanceType<typeof ICAL.Timezone>>();
	private readonly known = new Map<string, Intl.DateTimeFormat | undefined>();
	/** The zone that the calendar as a whole names. */
	private zone: string | undefined;

	/** Takes the zone that the calendar as a whole names. */
	setZone(name: string): void {
		this.zone = this.formatFor(name) ? name : undefined;
	}

	/** Takes a zone that the calendar brings along; one that cannot be read is passed over. */
	addZone(text: string): void {
		try {
			const zone = new ICAL.Timezone(new ICAL.Component(ICAL.parse.component(text)));
			if (zone.tzid) this.own.set(zone.tzid, zone);
		} catch {
			// A zone that nobody can read is as one that is not there: the time is told as it stands.
		}
	}

	/**
	 * Reads a time.
	 * @param value `2026-03-24`, `2026-03-24T11:00:00`, or that with a `Z` for UTC
	 * @param zone the zone that the value is said to be in; absent where it names none
	 * @returns undefined for what is no time
	 */
	read(value: string, zone: string | undefined): WallTime | undefined {
		const [, year, month, day, hour, minute, utc] =
			/^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d):\d\d(Z)?)?$/.exec(value) ?? [];
		if (year === undefined) return undefined;
		const wall = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour ?? 0), Number(minute ?? 0));
		if (Number.isNaN(wall)) return undefined;
		if (utc === undefined)
			return { at: wall - this.offsetAt(wall, value, zone), words: inWords(wall, hour !== undefined) };
		if (this.zone === undefined) return { at: wall, words: `${inWords(wall, true)} UTC` };
		return { at: wall, words: inWords(wall + this.offsetIn(this.zone, wall), true) };
	}

	/** How much later it is in a zone than in UTC, in milliseconds; 0 where the zone is not known. */
	private offsetAt(wall: number, value: string, name: string | undefined): number {
		const brought = name === undefined ? undefined : this.own.get(name);
		if (brought) return brought.utcOffset(ICAL.Time.fromString(value, null)) * 1000;
		const zone = name !== undefined && this.formatFor(name) ? name : this.zone;
		return zone === undefined ? 0 : this.offsetIn(zone, wall);
	}

	private offsetIn(zone: string, at: number): number {
		const format = this.formatFor(zone);
		if (!format) return 0;
		const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
		const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? 0;
		const there = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'));
		return Number.isNaN(there) ? 0 : there - Math.floor(at / 60_000) * 60_000;
	}

	private formatFor(zone: string): Intl.DateTimeFormat | undefined {
		if (!this.known.has(zone)) this.known.set(zone, formatOf(zone));
		return this.known.get(zone);
	}
}

function formatOf(timeZone: string): Intl.DateTimeFormat | undefined {
	try {
		const numeric = 'numeric';
		const options = { year: numeric, month: numeric, day: numeric, hour: numeric, minute: numeric } as const;
		return new Intl.DateTimeFormat('en', { timeZone, hourCycle: 'h23', ...options });
	} catch {
		return undefined;
	}
}

const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function inWords(wall: number, hasTime: boolean): string {
	const date = new Date(wall);
	const day = `${days[date.getUTCDay()]} ${date.getUTCDate()} ${months[date.getUTCMonth()]}`;
	return hasTime ? `${day}, ${date.toISOString().slice(11, 16)}` : day;
}
