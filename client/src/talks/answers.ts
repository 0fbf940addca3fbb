import type { Overview, RecordingsResult, ScheduleResult, TalkTexts } from '../../../server/src/protocol.ts';

/** Whether an answer of the server is a schedule, or why there is none. */
export function isScheduleResult(answer: unknown): answer is ScheduleResult {
	return isResult(answer, 'schedule', 'talks');
}

/** Whether an answer of the server is what recordings fit, or why there are none. */
export function isRecordingsResult(answer: unknown): answer is RecordingsResult {
	return isResult(answer, 'matches', 'matches');
}

/** Whether an answer of the server is talks in each style. */
export function isTalkTexts(answer: unknown): answer is TalkTexts {
	return typeof answer === 'object' && answer !== null && 'version' in answer && hasList(answer, 'styles');
}

/** Whether an answer of the server is what a post has. */
export function isOverview(answer: unknown): answer is Overview {
	return (
		typeof answer === 'object' &&
		answer !== null &&
		['talks', 'pictures', 'ready'].every((name) => hasList(answer, name))
	);
}

const nothing: readonly unknown[] = ['unreadable', 'no-address', 'refused', 'not-allowed'];

function isResult(answer: unknown, kind: string, list: string): boolean {
	if (typeof answer !== 'object' || answer === null || !('kind' in answer)) return false;
	return answer.kind === kind ? hasList(answer, list) : nothing.includes(answer.kind);
}

function hasList(value: object, name: string): boolean {
	return Array.isArray(Object.getOwnPropertyDescriptor(value, name)?.value);
}
