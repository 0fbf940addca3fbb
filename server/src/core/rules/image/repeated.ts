import * as l10n from '@vscode/l10n';
import type { PictureTarget } from '../../facts.ts';
import { parameterOf } from '../../post/shortcodes/shortcode.ts';
import { type Picture, targetKey } from '../../site/pictures.ts';
import type { Place } from '../../site/site.ts';
import { spanAt } from '../../text/span.ts';
import type { Rule } from '../rule.ts';
import { shortened } from '../shortened.ts';

export const imageRepeated: Rule = {
	name: 'image/repeated',
	severity: 'info',
	scope: 'posts',
	reads: 'pictures',
	summary: 'One picture stands twice in a post, or one caption under two pictures.',
	why: 'A block is copied for the next picture, and its file or its caption stays what it was.',
	examples: {
		bad: [
			{
				text: '{{< image link="./welcome.jpg" caption="Doors open" >}}\n\n{{< image link="./welcome.jpg" caption="The hall" >}}\n',
			},
			{
				text: '{{< image link="./welcome.jpg" caption="The hall" >}}\n\n{{< image link="./booth.png" caption="The hall" >}}\n',
			},
		],
		good: [
			{
				text: '{{< image link="./welcome.jpg" caption="Doors open" >}}\n\n{{< image link="./booth.png" caption="The booth" >}}\n',
			},
		],
	},
	check({ post, facts, place, report }) {
		if (facts.pictures.length < 2) return;
		const files = new Map<string, Picture>();
		let told = 0;
		const captions = new Map<string, { readonly span: { start: number; end: number }; readonly file: string }>();
		for (const { picture, target } of facts.pictures) {
			// In HTML small signs stand again and again.
			if (!picture.shortcode && !/[(<]/.test(post.text[picture.pathSpan.start - 1] ?? '')) continue;
			if (spanAt(post.code, picture.pathSpan.start)) continue;
			const file = fileOf(picture, target);
			const first = files.get(file);
			if (first) {
				if (++told > most) return;
				report({
					span: picture.pathSpan,
					message: l10n.t('{0} is shown further up already. Is another picture meant?', shortened(picture.path)),
					related: {
						span: first.pathSpan,
						message: l10n.t('The picture is shown here first.'),
						title: l10n.t('Go to the first one'),
					},
				});
				continue;
			}
			files.set(file, picture);
			const caption = captionOf(picture, place);
			if (!caption) continue;
			const earlier = captions.get(caption.value);
			if (!earlier) captions.set(caption.value, { span: caption.span, file });
			else if (++told > most) return;
			else
				report({
					span: caption.span,
					message: l10n.t('Another picture further up has the same caption. Say what this one shows.'),
					related: {
						span: earlier.span,
						message: l10n.t('The caption stands here first.'),
						title: l10n.t('Go to the first one'),
					},
				});
		}
	},
};

/** Who shows pictures again more often than this in one post does so on purpose. */
const most = 200;

/** White space other than single blanks between words. */
const gaps = /^\s|\s$|\s\s|[^\S ]/;

/** What a picture is told apart by from others of the post: its file, and its caption. */
export function marksOf(picture: Picture, target: PictureTarget, place: Place): string[] {
	const caption = captionOf(picture, place);
	const file = `file ${fileOf(picture, target)}`;
	return caption ? [file, `caption ${caption.value}`] : [file];
}

function fileOf(picture: Picture, target: PictureTarget): string {
	return target.kind === 'found' || target.kind === 'other-case' ? target.path : targetKey(picture);
}

function captionOf(
	{ shortcode }: Picture,
	{ site }: Place,
): { readonly value: string; readonly span: { start: number; end: number } } | undefined {
	const [name] = site.profile.picture.words;
	const caption = shortcode && name !== undefined ? parameterOf(shortcode, name) : undefined;
	if (!caption) return undefined;
	const { value: written } = caption;
	const value = (gaps.test(written) ? written.trim().replace(/\s+/g, ' ') : written).toLowerCase();
	return value ? { value, span: caption.valueSpan } : undefined;
}
