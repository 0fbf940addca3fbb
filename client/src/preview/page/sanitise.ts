import DOMPurify, { type Config } from 'dompurify';

/**
 * What a post may not bring into the window, beyond what DOMPurify takes out by itself (scripts, event handlers,
 * `javascript:` addresses, `<base>`, `<meta>`): its own styles for the window, things to fill in and send, and attributes
 * that load something. An `<iframe>` stays for a moment, to become a box; nothing loads it before that.
 */
const rules: Config & { RETURN_DOM_FRAGMENT: true } = {
	RETURN_DOM_FRAGMENT: true,
	ADD_TAGS: ['iframe'],
	FORBID_TAGS: ['style', 'form', 'input', 'button', 'textarea', 'select', 'option', 'fieldset', 'dialog', 'map'],
	FORBID_ATTR: [
		'srcset',
		'ping',
		'background',
		'poster',
		'autofocus',
		'accesskey',
		'popover',
		'popovertarget',
		'usemap',
	],
};

/** A page's HTML without anything that could run, load or send. It is no part of the window yet. */
export function sanitise(html: string): DocumentFragment {
	return DOMPurify.sanitize(html, rules);
}
