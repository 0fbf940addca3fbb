import type { Speaker } from '../talks/speakers.ts';

/** The schedule of an event. */
export interface Schedule {
	/** As it calls itself; empty where it does not. */
	readonly name: string;
	/** In the order in which they are given. */
	readonly talks: readonly ScheduledTalk[];
	/** How many entries were left out because they have no title. */
	readonly untitled: number;
}

/** An entry of a schedule. */
export interface ScheduledTalk {
	/** In one line and without the speakers; never empty. */
	readonly title: string;
	readonly speakers: readonly Speaker[];
	/** Empty where there is none, as for the next two. */
	readonly track: string;
	readonly room: string;
	/** Day and time on the event's own clock, such as `Tue 24 Mar, 11:00`. */
	readonly when: string;
	/** Its page: on sched the short address. Absent where it has none. */
	readonly address?: string;
}
