import { type Answer, answerInWords, isWall } from './answer.ts';
import type { Judgement } from './verdict.ts';

/** Judges any page by what it answered after redirects. `gone` is to be asked a second time. */
export function judgePage(answer: Answer): Judgement {
	const evidence = `page ${answerInWords(answer)}`;
	if (answer.kind === 'failure' || isWall(answer)) return { verdict: 'unverifiable', evidence };
	if (answer.status >= 200 && answer.status < 300) return { verdict: 'alive', evidence };
	if (answer.status === 404 || answer.status === 410) return { verdict: 'gone', evidence };
	return { verdict: 'unverifiable', evidence };
}
