import type { NewPost, NewPostOutline, NewPostSites, OriginalResult } from '../../../server/src/protocol.ts';

/** Whether an answer of the server tells the sites for new posts. */
export function isNewPostSites(answer: unknown): answer is NewPostSites {
	return has(answer, 'today', 'string') && 'sites' in answer && Array.isArray(answer.sites);
}

/** Whether an answer of the server tells what a new post would be like. */
export function isNewPostOutline(answer: unknown): answer is NewPostOutline {
	return has(answer, 'folder', 'string') && 'signatures' in answer && Array.isArray(answer.signatures);
}

/** Whether an answer of the server is a new post. */
export function isNewPost(answer: unknown): answer is NewPost {
	return has(answer, 'text', 'string') && has(answer, 'uri', 'string') && has(answer, 'cursor', 'number');
}

/** Whether an answer of the server tells of a page. */
export function isOriginalResult(answer: unknown): answer is OriginalResult {
	return has(answer, 'title', 'string') && has(answer, 'summary', 'string') && has(answer, 'source', 'string');
}

function has(value: unknown, name: string, type: 'string' | 'number'): value is object {
	return typeof value === 'object' && value !== null && name in value && typeof Reflect.get(value, name) === type;
}
