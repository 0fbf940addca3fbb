import { describe, expect, it } from 'vitest';
import { calendarAddress, schedEvent } from '../../../server/src/core/schedule/address.ts';

describe('an event on sched', () => {
	it.each([
		['https://harbourdays2026.sched.com', 'harbourdays2026'],
		['http://harbourdays2026.sched.com/list/?iframe=no', 'harbourdays2026'],
		[' HarbourDays2026.sched.com/all.ics ', 'harbourdays2026'],
		['webcal://harbourdays2026.sched.com/all.ics', 'harbourdays2026'],
		['https://sched.com/harbourdays2026', undefined],
		['https://a.b.sched.com', undefined],
		['https://sched.com.example.org', undefined],
		['https://user:secret@example.org/.sched.com', undefined],
		['javascript:alert(1)', undefined],
		['', undefined],
	])('of %j is %j', (typed, event) => {
		expect(schedEvent(typed)).toBe(event);
	});

	it('has its schedule at /all.ics, or where a mirror has it', () => {
		expect(calendarAddress('harbourdays2026')).toBe('https://harbourdays2026.sched.com/all.ics');
		expect(calendarAddress('a', 'http://127.0.0.1:8080/calendars/')).toBe('http://127.0.0.1:8080/calendars/a/all.ics');
	});
});
