import type { Post } from '../post/post.ts';
import { contains, type Span } from '../text/span.ts';

/** Whether Markdown shows a span as it is. Hugo runs shortcodes there all the same, so only what it refuses matters. */
export function isCode({ code }: Post, span: Span): boolean {
	return code.some((shown) => contains(shown, span));
}
