import { parameterOf, type Shortcode } from '../../post/shortcodes/shortcode.ts';
import { nameOf } from '../../site/paths.ts';
import type { Rule } from '../rule.ts';
import { shortened } from '../shortened.ts';

/** More bytes than this make readers on the road wait. */
const most = 1024 * 1024;

export const imageWeight: Rule = {
	name: 'image/weight',
	severity: 'info',
	scope: 'posts',
	reads: 'body',
	summary: 'A picture’s file is over 1 MB, or more than twice as wide as the page shows it.',
	why: 'Readers load every picture as it is. Screens with fine pixels use up to twice the width that a picture takes on the page, and nothing beyond.',
	examples: {
		bad: [
			{
				text: '{{< image link="./plan.gif" width="50%" caption="The plan" >}}\n',
				beside: { 'plan.gif': 'GIF89a\u0000\u0010\u0000\u0009\u0000\u0000\u0000' },
			},
		],
		good: [
			{
				text: '{{< image link="./plan.gif" width="50%" caption="The plan" >}}\n',
				beside: { 'plan.gif': 'GIF89a\u0000\u0004\u0000\u0002\u0000\u0000\u0000' },
			},
		],
	},
	check({ facts, place, report }) {
		const { mostPixels, cssWidth } = place.site.profile.picture;
		for (const { picture } of facts.pictures) {
			const header = facts.pictureHeader(picture);
			// A drawing has no pixels.
			if (header?.kind !== 'measured' || header.format === 'svg') continue;
			const { weight = 0, size } = header;
			const name = shortened(nameOf(picture.path));
			if (weight > most) {
				const megabytes = (weight / most).toFixed(1);
				report({
					span: picture.pathSpan,
					message: `${name} weighs ${megabytes} MB, which every reader loads. Save it smaller, under 1 MB.`,
				});
				continue;
			}
			const share = mostPixels === undefined ? undefined : shareOf(picture.shortcode, cssWidth);
			if (share === undefined || mostPixels === undefined || size.width <= 2 * mostPixels * share) continue;
			const enough = Math.round(2 * mostPixels * share);
			report({
				span: picture.pathSpan,
				message: `${name} is ${size.width} pixels wide; the page makes use of ${enough} at most. Save it smaller.`,
			});
		}
	},
};

/** Which part of the text’s width a picture takes; undefined where that is not known. */
function shareOf(shortcode: Shortcode | undefined, name: string | undefined): number | undefined {
	if (!shortcode || name === undefined) return undefined;
	const written = parameterOf(shortcode, name)?.value.trim() ?? '';
	const percent = /^(\d+(?:\.\d+)?)%$/.exec(written)?.[1];
	if (percent !== undefined) return Math.min(1, Number(percent) / 100);
	return written === '' ? 1 : undefined;
}
