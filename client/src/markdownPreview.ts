import { createRequire } from 'node:module';
import { l10n } from 'vscode';
import { isGuest } from './guest.ts';

/**
 * Called by VS Code's own Markdown preview with its parser: gives it back with the shortcodes of posts. The renderer is
 * loaded then, so that nobody waits for it who never opens that preview.
 */
export function extendMarkdownIt(markdown: unknown): unknown {
	const load = createRequire(__filename);
	const loaded: unknown = load('./pages.js');
	const language: unknown = load('./l10n.js');
	if (isLibrary(language)) language.config({ contents: l10n.bundle ?? {} });
	return isGuest(loaded) ? loaded.shortcodesIn(markdown) : markdown;
}

/** Whether what was loaded is the library by which the renderer speaks. */
function isLibrary(value: unknown): value is Pick<typeof import('@vscode/l10n'), 'config'> {
	return typeof value === 'object' && value !== null && 'config' in value && typeof value.config === 'function';
}
