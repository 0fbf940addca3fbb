import * as l10n from '@vscode/l10n';
import { readYouTube } from '../../talks/youtube.ts';
import { spanAt } from '../../text/span.ts';
import type { Rule } from '../rule.ts';

const embed = 'https://www.youtube.com/embed/abcdefghijk';
const quiet = 'https://www.youtube-nocookie.com/embed/abcdefghijk';

export const textIframe: Rule = {
	name: 'text/iframe',
	severity: 'info',
	scope: 'pages',
	reads: 'body',
	summary: 'A frame without a title, or one that shows a video and follows readers.',
	why: 'A screen reader says a frame’s title, and has nothing to say of one without. YouTube shows the same video from youtube-nocookie.com without following whoever only reads the page.',
	examples: {
		bad: [
			{ text: `<iframe src="${quiet}"></iframe>\n`, fixed: `<iframe title="" src="${quiet}"></iframe>\n` },
			{
				text: `<iframe src="${embed}" title="The keynote"></iframe>\n`,
				fixed: `<iframe src="${quiet}" title="The keynote"></iframe>\n`,
			},
		],
		good: [{ text: `<iframe src="${quiet}" title="The keynote"></iframe>\n` }],
	},
	check({ post, report }) {
		for (const { element, kind, span, textSpan, url, urlSpan } of post.links) {
			if (element !== 'iframe' || kind !== 'html' || spanAt(post.code, span.start)) continue;
			const name = { start: span.start, end: span.start + '<iframe'.length };
			const tag = post.text.slice(span.start, span.end);
			if (post.text.slice(textSpan.start, textSpan.end).trim() === '' && !/\baria-(?:label|hidden)\s*=/i.test(tag)) {
				const empty = /\stitle\s*=\s*(?:""|'')/i.exec(tag);
				const at = empty ? span.start + empty.index + empty[0].length - 1 : name.end;
				report({
					span: name,
					message: l10n.t('This frame has no title, so a screen reader has nothing to say of it. Name what it shows.'),
					fixes: [
						{
							title: l10n.t('Add a title'),
							safe: false,
							edits: [
								empty
									? { span: { start: at, end: at }, newText: '', cursor: 0 }
									: { span: { start: at, end: at }, newText: ' title=""', cursor: ' title="'.length },
							],
						},
					],
				});
			}
			const host = /^(?:https?:)?\/\/((?:www\.)?youtube\.com)(?=\/embed\/)/i.exec(url);
			if (!host || readYouTube(url)?.kind !== 'video') continue;
			const end = urlSpan.start + host[0].length;
			report({
				span: urlSpan,
				message: l10n.t('From youtube-nocookie.com the same video follows nobody who only reads the page.'),
				fixes: [
					{
						title: l10n.t('Use youtube-nocookie.com'),
						safe: false,
						edits: [{ span: { start: end - (host[1] ?? '').length, end }, newText: 'www.youtube-nocookie.com' }],
					},
				],
			});
		}
	},
};
