import type { Post } from '../post/post.ts';
import { contains, type Span, spanAt } from '../text/span.ts';

/** Whether Markdown shows a span as it is. Hugo runs shortcodes there all the same, so only what it refuses matters. */
export function isCode({ code }: Post, span: Span): boolean {
	const shown = spanAt(code, span.start);
	return shown !== undefined && contains(shown, span);
}
