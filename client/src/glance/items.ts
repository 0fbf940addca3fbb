import type { Glance, GlanceProblem, GlanceRange } from '../../../server/src/protocol.ts';
import { picturesCounted, talksCounted } from '../counted.ts';
import type { L10n } from '../l10n.ts';

/** A row of the list: one that leads somewhere, the one that opens the list of problems, or the head of a group. */
export type GlanceRow =
	| { readonly kind: 'place'; readonly label: string; readonly description: string; readonly range: GlanceRange }
	| { readonly kind: 'problems'; readonly label: string }
	| { readonly kind: 'group'; readonly label: string };

const icons: Readonly<Record<GlanceProblem['severity'], string>> = { error: 'error', warning: 'warning', info: 'info' };

/** The rows of the list, in groups; a group of nothing is left out. */
export function glanceItems(l10n: L10n, { problems, pictures, talks, headings }: Glance): GlanceRow[] {
	return [
		...group(
			problems.length === 1 ? l10n.t('1 problem') : l10n.t('{0} problems', l10n.number(problems.length)),
			problems.map(({ label, severity, range }) =>
				place(`$(${icons[severity]}) ${label}`, l10n.t('line {0}', l10n.number(range.start.line + 1)), range),
			),
		),
		...(problems.length > 0
			? [{ kind: 'problems', label: `$(list-unordered) ${l10n.t('Open the list of problems')}` } as const]
			: []),
		...group(
			picturesCounted(l10n, pictures.length),
			pictures.map(({ label, detail, range }) =>
				place(`$(device-camera) ${label === '' ? fileOf(detail) : label}`, label === '' ? '' : fileOf(detail), range),
			),
		),
		...group(
			talksCounted(l10n, talks.length),
			talks.map(({ label, detail, range }) =>
				place(`$(play-circle) ${label === '' ? detail : label}`, hostOf(detail), range),
			),
		),
		...group(
			headings.length === 1 ? l10n.t('1 heading') : l10n.t('{0} headings', l10n.number(headings.length)),
			headings.map(({ label, level, range }) => place(`${'#'.repeat(level)} ${label}`, '', range)),
		),
	];
}

function place(label: string, description: string, range: GlanceRange): GlanceRow {
	return { kind: 'place', label, description, range };
}

function group(label: string, rows: readonly GlanceRow[]): GlanceRow[] {
	if (rows.length === 0) return [];
	return [{ kind: 'group', label }, ...rows];
}

/** A picture's path without what every path of a post begins with. */
function fileOf(path: string): string {
	return path.replace(/^\.\//, '');
}

/** The host of an address; nothing for an id. */
function hostOf(address: string): string {
	return /^(?:https?:)?\/\/(?:www\.)?([^/?#]+)/i.exec(address)?.[1] ?? '';
}

/** Whether an answer of the server is a glance. */
export function isGlance(answer: unknown): answer is Glance {
	return (
		typeof answer === 'object' &&
		answer !== null &&
		['problems', 'pictures', 'talks', 'headings'].every((name) =>
			Array.isArray(Object.getOwnPropertyDescriptor(answer, name)?.value),
		)
	);
}
