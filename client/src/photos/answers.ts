import type { PlacePicturesResult, ShownPicturesResult, TalkLinkResult } from '../../../server/src/protocol.ts';
import { fieldOf, hasStrings, isListOf, isNumber, isOneOf } from '../preview/page/shapes.ts';

/** Whether an answer is what the server says of pictures that are put into a post. */
export function isPlaced(answer: unknown): answer is PlacePicturesResult {
	const isPicture = (picture: unknown) =>
		hasStrings(picture, ['path']) && typeof fieldOf(picture, 'isNew') === 'boolean';
	return hasStrings(answer, ['snippet']) && isListOf(fieldOf(answer, 'pictures'), isPicture);
}

/** Whether an answer is what the server says of a pasted address. */
export function isTalkLink(answer: unknown): answer is TalkLinkResult {
	return hasStrings(answer, ['snippet']) && isOneOf(fieldOf(answer, 'text'), ['selection', 'title', 'gap']);
}

/** Whether an answer is what the server says of the pictures of a post. */
export function isShown(answer: unknown): answer is ShownPicturesResult {
	const widths = fieldOf(answer, 'widths');
	if (typeof widths !== 'object' || widths === null || !Object.values(widths).every(isNumber)) return false;
	const most = fieldOf(answer, 'most');
	return most === undefined || isNumber(most);
}
