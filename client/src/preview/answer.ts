import type { RenderResult } from '../../../server/src/protocol.ts';

/** Whether an answer of the server is one to a request for a page. */
export function isRenderResult(answer: unknown): answer is RenderResult {
	if (typeof answer !== 'object' || answer === null || !('kind' in answer)) return false;
	if (answer.kind === 'not-ours') return true;
	return (
		answer.kind === 'page' &&
		'title' in answer &&
		typeof answer.title === 'string' &&
		'html' in answer &&
		typeof answer.html === 'string' &&
		'root' in answer &&
		typeof answer.root === 'string'
	);
}
