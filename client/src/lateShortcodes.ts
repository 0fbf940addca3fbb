import * as language from '@vscode/l10n';
import { isGuest } from './guest.ts';

/**
 * What VS Code's own Markdown preview calls with its parser, where nothing can be loaded at once: gives the parser back as it
 * is, and teaches it the shortcodes of posts when the renderer has come.
 *
 * @param load gives the text of the renderer's bundle
 * @param refresh has previews drawn anew
 */
export function lateShortcodes(load: () => Promise<string>, refresh: () => void): (markdown: unknown) => unknown {
	let loaded: Promise<unknown> | undefined;
	return (markdown) => {
		loaded ??= load().then(run);
		loaded.then(
			(bundle) => {
				if (!isGuest(bundle)) return;
				bundle.shortcodesIn(markdown);
				refresh();
			},
			() => {
				// Without it the preview shows shortcodes as they are written.
				loaded = undefined;
			},
		);
		return markdown;
	};
}

/** Runs a bundle of our own as VS Code runs the extension itself in a browser, which has no other way. */
function run(text: string): unknown {
	const module: { exports: unknown } = { exports: {} };
	const require = (name: string) => {
		if (name === './l10n.js') return language;
		throw new Error(`There is no ${name} here.`);
	};
	new Function('module', 'exports', 'require', text)(module, module.exports, require);
	return module.exports;
}
