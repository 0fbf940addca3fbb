import type { Page } from '../context.ts';
import { codeBlock } from '../markdown/code.ts';
import type { ShortcodeNode } from '../tree.ts';
import { valueAt } from './renderer.ts';

/** Hugo's own `highlight`: a block of code, without the colours. */
export function renderHighlight(page: Page, node: ShortcodeNode): string {
	return codeBlock(page.inner(node).replace(/^\n+|\n+$/g, ''), valueAt(node.shortcode, 0));
}
