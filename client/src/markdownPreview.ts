import { createRequire } from 'node:module';
import { isGuest } from './guest.ts';

/**
 * Called by VS Code's own Markdown preview with its parser: gives it back with the shortcodes of posts. The renderer is
 * loaded then, so that nobody waits for it who never opens that preview.
 */
export function extendMarkdownIt(markdown: unknown): unknown {
	const loaded: unknown = createRequire(__filename)('./pages.js');
	return isGuest(loaded) ? loaded.shortcodesIn(markdown) : markdown;
}
