import type { Facts } from '../facts.ts';
import type { Post } from '../post/post.ts';
import type { Place } from '../site/site.ts';
import { renderBody } from './body.ts';
import { renderByline, renderHead, titleOf } from './head.ts';
import { atLine } from './lines.ts';
import type { RenderedPage, RenderOptions } from './options.ts';
import { renderReleaseNotice } from './releaseNotice.ts';
import { noSiteData } from './siteData.ts';

/**
 * Renders a post as its readers see it on the site: head, byline and text, in the order and markup of the site's own
 * templates. The article is left open at its end, where the site goes on with notes and links of its own.
 *
 * @param facts where the post's pictures lead
 */
export function renderPost(post: Post, place: Place, facts: Facts, options: RenderOptions): RenderedPage {
	const { data = noSiteData, lastHead } = options;
	const headed = lastHead && post.frontMatter.faults.length > 0 ? { ...post, frontMatter: lastHead } : post;
	const body = renderBody({ post, place, facts, options, data });
	const head = renderHead(headed);
	const opening = '<article class="post" itemscope itemtype="http://schema.org/BlogPosting">';
	return {
		title: titleOf(headed),
		html: `${opening}\n${options.lines ? atLine(head, 0) : head}${renderByline(headed, place)}${renderReleaseNotice(headed, place, data.release)}<div>${body}</div>\n`,
	};
}
