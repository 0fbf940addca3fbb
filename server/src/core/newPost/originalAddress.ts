import { parseUrl } from '../talks/url.ts';

/** Queries that say only how a reader came to a page. */
const tracking = /^(?:utm_\w+|fbclid|gclid|mc_[ce]id|igshid|ref_src)$/i;

/**
 * The address of an original as a post holds it: whole, without what only tells how somebody came there, and without a
 * character that Markdown or Hugo would read as something else.
 *
 * @returns undefined for what is no address of the web
 */
export function originalAddress(typed: string): string | undefined {
	const text = typed.trim();
	const whole = /^(?:[\w-]+\.)+[a-z]{2,}(?:[/?#]|$)/i.test(text) ? `https://${text}` : text;
	const url = /^https?:\/\/\S+$/i.test(whole) ? parseUrl(whole) : undefined;
	if (url === undefined || url.hostname === '' || url.username !== '' || url.password !== '') return undefined;
	const [address = ''] = url.href.split('#');
	const [path = '', ...queries] = address.split('?');
	const kept = queries
		.join('?')
		.split('&')
		.filter((part) => part !== '' && !tracking.test(part.split('=')[0] ?? ''));
	return (kept.length === 0 ? path : `${path}?${kept.join('&')}`).replace(
		/[{}<>()[\]`*"'\\|^]/g,
		(sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
	);
}
