import { type DefaultTreeAdapterMap, parse } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

/** The elements of a page as a browser that runs no script reads them. */
export function elementsOf(html: string): Element[] {
	const found: Element[] = [];
	const visit = (node: Node) => {
		if ('tagName' in node) found.push(node);
		if ('content' in node) visit(node.content);
		if ('childNodes' in node) for (const child of node.childNodes) visit(child);
	};
	visit(parse(html, { scriptingEnabled: false }));
	return found;
}

/** The text of a page, without that of its head. */
export function bodyText(html: string): string {
	const texts: string[] = [];
	const visit = (node: Node) => {
		if (node.nodeName === 'head') return;
		if ('value' in node) texts.push(node.value);
		if ('childNodes' in node) for (const child of node.childNodes) visit(child);
	};
	visit(parse(html, { scriptingEnabled: false }));
	return texts.join('');
}

/** The value of an attribute; undefined where the element has none of that name. */
export function attributeOf(element: Element, name: string): string | undefined {
	return element.attrs.find((attribute) => attribute.name === name)?.value;
}
