import { type Look, widths } from './bar.ts';
import { fieldOf, isNumber } from './shapes.ts';

/** What the page remembers for when its window is loaded anew, after it was hidden or VS Code was closed. */
export interface Memory {
	/** The post's document; empty before there was one. */
	readonly uri: string;
	readonly locked: boolean;
	readonly look: Look;
	/** How far the page was scrolled, in pixels. */
	readonly top: number;
	/** The id of the video to play as soon as videos may be loaded; empty for none. */
	readonly wanted: string;
}

export const nothing: Memory = { uri: '', locked: false, look: { width: 0, card: false }, top: 0, wanted: '' };

/** What is remembered, whatever was kept: what has the wrong shape is left out. */
export function memoryOf(state: unknown): Memory {
	const uri = fieldOf(state, 'uri');
	const top = fieldOf(state, 'top');
	const wanted = fieldOf(state, 'wanted');
	const look = fieldOf(state, 'look');
	const width = fieldOf(look, 'width');
	return {
		uri: typeof uri === 'string' ? uri : '',
		locked: fieldOf(state, 'locked') === true,
		look: {
			width: isNumber(width) && widths.includes(width) ? width : 0,
			card: fieldOf(look, 'card') === true,
		},
		top: isNumber(top) ? top : 0,
		wanted: typeof wanted === 'string' && /^[\w-]{11}$/.test(wanted) ? wanted : '',
	};
}
