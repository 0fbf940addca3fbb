import morphdom from 'morphdom';
import { align } from './align.ts';
import { keepStyle } from './styles.ts';

/** What nodes of the page were when they were rendered, before anything happened to them there. */
const signatures = new WeakMap<Node, string>();

/**
 * Changes what is in an element into what is in another, in place: blocks that are the same stay untouched, whatever
 * happened to them since, such as a video that plays; blocks that differ are changed where they differ.
 */
export function patch(from: Element, to: Element): void {
	const old = [...from.childNodes];
	const next = [...to.childNodes];
	const pairs = align(
		old.map((node) => signatures.get(node) ?? ''),
		next.map((node) => sign(node)),
	);
	let at: ChildNode | null = from.firstChild;
	for (const { old: oldIndex, next: nextIndex, same } of pairs) {
		const before = oldIndex === undefined ? undefined : old[oldIndex];
		const after = nextIndex === undefined ? undefined : next[nextIndex];
		if (before && before === at) at = before.nextSibling;
		if (!after) before?.remove();
		else if (!before) from.insertBefore(after, at);
		else if (!same) change(before, after);
		else if (isContainer(before) && isContainer(after)) patch(before, after);
		else takeLines(before, after);
	}
}

/** Puts what is in another element in place of everything. */
export function replace(from: Element, to: Element): void {
	const walk = (element: Element) => {
		for (const node of element.childNodes) {
			sign(node);
			if (isContainer(node)) walk(node);
		}
	};
	walk(to);
	from.replaceChildren(...to.childNodes);
}

function change(before: ChildNode, after: ChildNode): void {
	const signature = signatures.get(after) ?? '';
	if (!(before instanceof Element) || !(after instanceof Element) || before.localName !== after.localName) {
		before.replaceWith(after);
		return;
	}
	morphdom(before, after, { onBeforeElUpdated: keepState });
	signatures.set(before, signature);
}

/** A video that plays goes on where it is, whatever changes around it. */
function keepState(from: HTMLElement, to: HTMLElement): boolean {
	if (from.classList.contains('recap-playing') && from.dataset.video === to.dataset.video) return false;
	return keepStyle(from, to);
}

/** The page's article, and in it the text, of which the blocks are compared one by one. */
function isContainer(node: Node): node is Element {
	if (!(node instanceof Element)) return false;
	if (node.localName === 'article') return node.parentElement?.localName === 'main';
	return node.localName === 'div' && node.className === '' && node.parentElement?.localName === 'article';
}

function sign(node: Node): string {
	const signature = isContainer(node)
		? `container ${node.localName}`
		: node instanceof Element
			? node.outerHTML.replace(/ data-line="\d+"/g, '')
			: `text ${node.textContent}`;
	signatures.set(node, signature);
	return signature;
}

/** Blocks that stay the same may stand on other lines. */
function takeLines(from: Node, to: Node): void {
	if (!(from instanceof Element) || !(to instanceof Element)) return;
	const old = [from, ...from.querySelectorAll('[data-line]')];
	const next = [to, ...to.querySelectorAll('[data-line]')];
	for (const [index, element] of old.entries()) {
		const line = next[index]?.getAttribute('data-line') ?? null;
		if (line !== null && element.getAttribute('data-line') !== line) element.setAttribute('data-line', line);
	}
}
