import * as l10n from '@vscode/l10n';
import { heavy } from '../../pictures/header.ts';
import { nameOf } from '../../site/paths.ts';
import { inTenths } from '../../spoken.ts';
import type { Rule } from '../rule.ts';
import { shortened } from '../shortened.ts';

export const imageWeight: Rule = {
	name: 'image/weight',
	severity: 'info',
	scope: 'posts',
	reads: 'body',
	summary: 'A picture’s file is over 1 MB, or more than twice as wide as the page can show it.',
	why: 'Readers load every picture as it is. Screens with fine pixels use up to twice the width of the page’s text, and nothing beyond.',
	examples: {
		bad: [
			{
				text: '{{< image link="./plan.gif" caption="The plan" >}}\n',
				beside: { 'plan.gif': 'GIF89a\u0000\u0010\u0000\u0009\u0000\u0000\u0000' },
			},
		],
		good: [
			{
				text: '{{< image link="./plan.gif" caption="The plan" >}}\n',
				beside: { 'plan.gif': 'GIF89a\u0000\u0004\u0000\u0002\u0000\u0000\u0000' },
			},
		],
	},
	check({ facts, place, report }) {
		const { mostPixels } = place.site.profile.picture;
		const widest = mostPixels === undefined ? Number.POSITIVE_INFINITY : 2 * mostPixels * tolerance;
		for (const { picture, header } of facts.pictures) {
			// A drawing has no pixels.
			if (header?.kind !== 'measured' || header.format === 'svg') continue;
			const { weight = 0, size } = header;
			if (weight <= heavy && size.width <= widest) continue;
			const name = shortened(nameOf(picture.path));
			if (weight > heavy) {
				const megabytes = inTenths(weight / heavy);
				report({
					span: picture.pathSpan,
					message: l10n.t('{0} weighs {1} MB, which every reader loads. Save it smaller, under 1 MB.', name, megabytes),
				});
				continue;
			}
			if (mostPixels === undefined || size.width <= widest) continue;
			report({
				span: picture.pathSpan,
				message: l10n.t(
					'{0} is {1} pixels wide, and the page makes use of {2} at most. Save it smaller.',
					name,
					size.width,
					2 * mostPixels,
				),
			});
		}
	},
};

/** A picture that is wider by less than a quarter gains little from being saved anew, and screenshots lose by it. */
const tolerance = 1.25;
