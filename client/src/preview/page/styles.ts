/**
 * Makes the `style` attributes of a page take effect, and the `data-style` that stands in their place. The window's policy
 * ignores such an attribute when it is parsed, because it cannot tell a post's from a stranger's; what a script sets
 * through the element's own `style` it allows. Whatever would load something is left out.
 */
export function setStyles(content: DocumentFragment): void {
	for (const element of content.querySelectorAll<HTMLElement | SVGElement>('[style], [data-style]')) {
		element.style.cssText = element.dataset.style ?? element.getAttribute('style') ?? '';
		delete element.dataset.style;
		for (const property of [...element.style]) {
			if (/url\(|image|src\(/i.test(element.style.getPropertyValue(property))) element.style.removeProperty(property);
		}
	}
}

/** Takes over the style of an element's next state, so that patching has no attribute left to set. */
export function keepStyle(from: HTMLElement, to: HTMLElement): boolean {
	if (from.getAttribute('style') !== to.getAttribute('style')) from.style.cssText = to.style.cssText;
	return true;
}
