import type { LinkTarget } from './linkAt.ts';
import { pathSuggestions } from './paths.ts';
import { bundlePictures } from './pictures.ts';
import type { Suggestion } from './suggestion.ts';
import type { Writing } from './writing.ts';

/** Targets of a Markdown link: files beside the post, and pages of the site. */
export async function linkTargets({ inside, picture, closed }: LinkTarget, writing: Writing): Promise<Suggestion[]> {
	const { text, offset, place } = writing;
	const typed = text.slice(inside.start, offset);
	if (/^[a-z][a-z0-9+.-]*:|^\/\/|^#|[?#]/i.test(typed)) return [];
	const end = closed ? '' : ')';
	if (typed.startsWith('/')) {
		// Of other sites the addresses of pages are not known: their config may give pages any address.
		if (place.site.profile.name !== 'istio') return [];
		const paths = await pathSuggestions(typed, picture ? 'picture' : 'page', writing);
		return paths.map(({ value, ...rest }) => ({
			...rest,
			span: inside,
			filter: value,
			insert: rest.kind === 'picture' ? `${address(value)}${end}` : address(value),
		}));
	}
	const prefix = typed.startsWith('./') || typed === '.' ? './' : '';
	if (typed.slice(prefix.length).includes('/') || typed.startsWith('..')) return [];
	return (await bundlePictures(writing, inside)).map(({ name, path, detail }) => ({
		label: name,
		kind: 'picture',
		detail,
		span: inside,
		filter: `${prefix}${name}`,
		insert: `${prefix}${address(name)}${end}`,
		picture: path,
	}));
}

/** A path as an address: what Markdown or a browser would trip over is encoded. */
function address(path: string): string {
	return path.replace(/[ "%()<>\\?#]/g, (unit) => `%${unit.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
}
