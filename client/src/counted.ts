import type { L10n } from './l10n.ts';

/** `3 errors`. */
export function errorsCounted(l10n: L10n, count: number): string {
	return count === 1 ? l10n.t('1 error') : l10n.t('{0} errors', l10n.number(count));
}

/** `3 warnings`. */
export function warningsCounted(l10n: L10n, count: number): string {
	return count === 1 ? l10n.t('1 warning') : l10n.t('{0} warnings', l10n.number(count));
}

/** `3 notes`. */
export function notesCounted(l10n: L10n, count: number): string {
	return count === 1 ? l10n.t('1 note') : l10n.t('{0} notes', l10n.number(count));
}

/** `no pictures`, `3 pictures`. */
export function picturesCounted(l10n: L10n, count: number): string {
	if (count === 0) return l10n.t('no pictures');
	return count === 1 ? l10n.t('1 picture') : l10n.t('{0} pictures', l10n.number(count));
}

/** `no talks`, `3 talks`. */
export function talksCounted(l10n: L10n, count: number): string {
	if (count === 0) return l10n.t('no talks');
	return count === 1 ? l10n.t('1 talk') : l10n.t('{0} talks', l10n.number(count));
}

/** `no words`, `3 words`. */
export function wordsCounted(l10n: L10n, count: number): string {
	if (count === 0) return l10n.t('no words');
	return count === 1 ? l10n.t('1 word') : l10n.t('{0} words', l10n.number(count));
}
