import { oneLine } from './event.ts';
import { eventInTitle } from './eventName.ts';

/** The title that a site gives a post about an event: as the last one has it, with the new event's name. */
export function titleLike(last: string | undefined, event: string): string {
	const parts = last === undefined ? undefined : eventInTitle(last);
	return oneLine(`${parts?.before ?? ''}${event}`);
}
