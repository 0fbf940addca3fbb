import type { ExportResult, RenderResult } from '../../../server/src/protocol.ts';
import { fieldOf, hasStrings, isCount, isListOf, isNumber, isOneOf } from './page/shapes.ts';

/** Whether an answer of the server is one to a request for a page. */
export function isRenderResult(answer: unknown): answer is RenderResult {
	if (!isCount(fieldOf(answer, 'version'))) return false;
	const kind = fieldOf(answer, 'kind');
	if (kind === 'not-ours') return true;
	const lostHead = fieldOf(answer, 'lostHeadAt');
	return (
		kind === 'page' &&
		hasStrings(answer, ['title', 'html', 'language', 'root']) &&
		isCount(fieldOf(answer, 'lineCount')) &&
		(lostHead === undefined || isCount(lostHead)) &&
		isListOf(fieldOf(answer, 'pictureProblems'), isPictureProblem) &&
		isListOf(fieldOf(answer, 'deadLinks'), isDeadLink) &&
		isCard(fieldOf(answer, 'card'))
	);
}

/** Whether an answer of the server is a post's HTML. */
export function isExportResult(answer: unknown): answer is ExportResult {
	return hasStrings(answer, ['html']);
}

function isPictureProblem(value: unknown): boolean {
	return (
		hasStrings(value, ['path', 'message']) &&
		isRange(fieldOf(value, 'range')) &&
		isListOf(fieldOf(value, 'fixes'), (title) => typeof title === 'string')
	);
}

function isRange(value: unknown): boolean {
	return ['start', 'end'].every((end) => {
		const position = fieldOf(value, end);
		return isCount(fieldOf(position, 'line')) && isCount(fieldOf(position, 'character'));
	});
}

function isDeadLink(value: unknown): boolean {
	return (
		hasStrings(value, ['url']) &&
		isOneOf(fieldOf(value, 'verdict'), ['gone', 'private']) &&
		isCount(fieldOf(value, 'line'))
	);
}

function isCard(value: unknown): boolean {
	const picture = fieldOf(value, 'picture');
	const kind = fieldOf(picture, 'kind');
	const size = fieldOf(picture, 'size');
	const isSize = size === undefined || (isNumber(fieldOf(size, 'width')) && isNumber(fieldOf(size, 'height')));
	const isPicture = kind === 'default' || (kind === 'own' && hasStrings(picture, ['name', 'path']) && isSize);
	return hasStrings(value, ['title', 'description']) && isPicture;
}
