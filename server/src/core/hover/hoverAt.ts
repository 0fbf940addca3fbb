import type { Field } from '../post/frontMatter/frontMatter.ts';
import { withinQuotes } from '../post/frontMatter/frontMatter.ts';
import type { Post } from '../post/post.ts';
import type { Shortcode } from '../post/shortcodes/shortcode.ts';
import { type Picture, picturesOf } from '../site/pictures.ts';
import type { Place } from '../site/site.ts';
import type { Span } from '../text/span.ts';

/** What there is to explain at a place of a post. */
export type Explained =
	| { readonly kind: 'field'; readonly field: Field; readonly span: Span }
	| { readonly kind: 'date'; readonly text: string; readonly span: Span }
	/** The file beside the post that a field names. */
	| { readonly kind: 'field-picture'; readonly name: string; readonly span: Span }
	| { readonly kind: 'shortcode'; readonly name: string; readonly span: Span }
	| { readonly kind: 'parameter'; readonly shortcode: string; readonly name: string; readonly span: Span }
	| { readonly kind: 'picture'; readonly picture: Picture; readonly span: Span };

/** What stands at a place that can be explained; undefined where nothing does. */
export function explainedAt(post: Post, place: Place, offset: number): Explained | undefined {
	if (place.kind === 'other') return undefined;
	if (offset < post.body.start) return inHead(post, place, offset);
	const picture = picturesOf(post, place).find(({ pathSpan }) => holds(pathSpan, offset));
	if (picture) return { kind: 'picture', picture, span: picture.pathSpan };
	const tag = post.shortcodes.find(({ span }) => holds(span, offset));
	return tag && tag.notation !== 'inert' ? inTag(tag, offset) : undefined;
}

function inHead({ frontMatter }: Post, place: Place, offset: number): Explained | undefined {
	const { fields } = place.site.profile;
	for (const field of frontMatter.fields) {
		const { keySpan, value, name } = field;
		if (holds(keySpan, offset)) return { kind: 'field', field, span: keySpan };
		if (value.kind !== 'string' || !holds(value.span, offset)) continue;
		const spec = Object.hasOwn(fields, name) ? fields[name] : undefined;
		if (spec?.type === 'date') return { kind: 'date', text: value.text, span: value.span };
		if (spec?.bundleFile && value.style !== 'block')
			return { kind: 'field-picture', name: value.text, span: withinQuotes(value) };
	}
	return undefined;
}

function inTag({ name, nameSpan, parameters }: Shortcode, offset: number): Explained | undefined {
	if (name === '') return undefined;
	if (holds(nameSpan, offset)) return { kind: 'shortcode', name, span: nameSpan };
	const parameter = parameters.find(({ nameSpan: span }) => span && holds(span, offset));
	if (parameter?.name === undefined || !parameter.nameSpan) return undefined;
	return { kind: 'parameter', shortcode: name, name: parameter.name, span: parameter.nameSpan };
}

function holds({ start, end }: Span, offset: number): boolean {
	return start <= offset && offset <= end;
}
