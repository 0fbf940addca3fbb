import type { Shortcode } from '../post/shortcodes/shortcode.ts';
import type { Profile } from '../site/profile.ts';
import type { Span } from '../text/span.ts';

/** A shortcode with what stands inside it. */
export interface ShortcodeNode {
	readonly shortcode: Shortcode;
	/** Both tags and everything between them. */
	readonly span: Span;
	/** What stands between the tags; absent where there is one tag only. */
	readonly inner?: Span;
	/** The shortcodes inside, in order. */
	readonly children: readonly ShortcodeNode[];
	/** Set when its tags do not match. */
	readonly fault?: 'not-closed' | 'not-opened';
}

interface Opened {
	readonly shortcode: Shortcode;
	/** How many nodes stood in the list before it. */
	readonly before: number;
}

/**
 * Pairs opening with closing tags. A closing tag belongs to the nearest open tag of its name; open tags that it passes
 * over, and open tags at the end, stand alone, and what follows them stays outside.
 */
export function pairShortcodes(shortcodes: readonly Shortcode[], profile: Profile): readonly ShortcodeNode[] {
	const nodes: ShortcodeNode[] = [];
	const open: Opened[] = [];
	const openByName = new Map<string, number>();
	const leave = (opened: Opened) => {
		const { name } = opened.shortcode;
		openByName.set(name, (openByName.get(name) ?? 1) - 1);
	};
	for (const shortcode of shortcodes) {
		const { name } = shortcode;
		const form = profile.shortcodes[name]?.form;
		if (shortcode.kind !== 'closing') {
			if (shortcode.kind === 'opening' && shortcode.notation === 'run' && form !== 'single') {
				open.push({ shortcode, before: nodes.length });
				openByName.set(name, (openByName.get(name) ?? 0) + 1);
			}
			nodes.push({ shortcode, span: shortcode.span, children: [] });
			continue;
		}
		if ((openByName.get(name) ?? 0) === 0) {
			nodes.push({ shortcode, span: shortcode.span, children: [], fault: 'not-opened' });
			continue;
		}
		let opened = open.pop();
		while (opened && opened.shortcode.name !== name) {
			markUnclosed(nodes, opened, profile);
			leave(opened);
			opened = open.pop();
		}
		if (!opened) continue;
		leave(opened);
		const children = nodes.splice(opened.before).slice(1);
		nodes.push({
			shortcode: opened.shortcode,
			span: { start: opened.shortcode.span.start, end: shortcode.span.end },
			inner: { start: opened.shortcode.span.end, end: shortcode.span.start },
			children,
		});
	}
	for (const opened of open) markUnclosed(nodes, opened, profile);
	return nodes;
}

function markUnclosed(nodes: ShortcodeNode[], opened: Opened, profile: Profile): void {
	const node = nodes[opened.before];
	if (node && profile.shortcodes[opened.shortcode.name]?.form === 'paired') {
		nodes[opened.before] = { ...node, fault: 'not-closed' };
	}
}
