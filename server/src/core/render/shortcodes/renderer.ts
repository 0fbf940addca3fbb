import type { Shortcode } from '../../post/shortcodes/shortcode.ts';
import { parameterOf } from '../../post/shortcodes/shortcode.ts';
import type { Page } from '../context.ts';
import type { ShortcodeNode } from '../tree.ts';

/** A shortcode that cannot be shown, with the reason for an author. */
export interface Unshown {
	readonly reason: string;
}

/** Gives the HTML of a shortcode, or why there is none. */
export type Renderer = (page: Page, node: ShortcodeNode) => string | Unshown;

/** The value of a named parameter; empty where it is not there. An empty value counts as none in the site's templates. */
export function namedValue(shortcode: Shortcode, name: string): string {
	return parameterOf(shortcode, name)?.value ?? '';
}

/** The value without a name at a place counted from 0; empty where there is none. */
export function valueAt(shortcode: Shortcode, place: number): string {
	const parameter = shortcode.parameters[place];
	return parameter && parameter.name === undefined ? parameter.value : '';
}
