import * as l10n from '@vscode/l10n';
import type { PictureReport } from './report.ts';

/** Screens with fine pixels use so many of a picture's for each of the page's. */
const fineness = 2;

/** How wide a picture is to be at most where nobody knows how wide the page shows it, in pixels. */
const widest = 2400;

/** What can be done about a picture, and what of it is worth doing without a second thought. */
export interface Plan {
	/** Its notes can be taken out. */
	readonly strip: boolean;
	/** The name that is right for its format; absent where it has one. */
	readonly newName?: string;
	/** How wide it is to be, in pixels; absent where it is not wider than the page can make use of. */
	readonly width?: number;
	/** Whether that width is certain enough to be chosen at once: it is known how wide the page shows the picture. */
	readonly widthKnown: boolean;
}

/**
 * What can be done about a picture.
 *
 * @param shownWidth how wide the page shows it; undefined where that is not known
 */
export function planOf(report: PictureReport, shownWidth: number | undefined): Plan {
	if (report.kind === 'other') return { strip: false, widthKnown: false };
	const { name, ending, size, scalable, strippedWeight } = report;
	const target = shownWidth === undefined ? widest : fineness * shownWidth;
	return {
		strip: strippedWeight !== undefined,
		...(ending !== undefined && { newName: withEnding(name, ending) }),
		...(scalable && size.width > target && { width: target }),
		widthKnown: shownWidth !== undefined,
	};
}

function withEnding(name: string, ending: string): string {
	const stem = name.replace(/\.[^.]*$/, '');
	return `${stem === '' ? name : stem}.${ending}`;
}

/** Why nothing can be done about a picture, and what its author can do, in words. */
export function adviceOn(report: PictureReport): string {
	if (report.kind === 'picture')
		return report.cutOff ? l10n.t('The file ends before its picture does. Take it anew from where it came from.') : '';
	switch (report.fault) {
		case 'heic':
			return l10n.t(
				'A photo in Apple’s format HEIC, which most browsers do not show. Export it as a JPEG, in Photos by File > Export, and take that one.',
			);
		case 'empty':
			return l10n.t('The file is empty. Take it anew from where it came from.');
		case 'broken':
			return l10n.t('The file is damaged: its beginning cannot be read. Take it anew from where it came from.');
		case 'no-picture':
			return l10n.t('The file is no picture, whatever its name says.');
		case 'svg-without-size':
			return l10n.t('The drawing has no size. Give its svg tag a viewBox.');
		case 'svg-commas':
			return l10n.t('The site cannot read the viewBox of this drawing: write its four numbers with spaces.');
		default:
			return l10n.t('Its format is not one that can be prepared here. JPEG, PNG and WebP can.');
	}
}
