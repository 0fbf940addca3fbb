import * as l10n from '@vscode/l10n';
import type { Facts } from '../facts.ts';
import { askableLinks } from '../links/links.ts';
import { weightInWords } from '../pictures/describe.ts';
import { fieldOf } from '../post/frontMatter/frontMatter.ts';
import type { Post } from '../post/post.ts';
import type { Problem } from '../problem.ts';
import type { Place } from '../site/site.ts';
import { postTalks } from '../talks/postTalks.ts';
import type { Span } from '../text/span.ts';

/** One thing to be done before a post is published. */
export interface ReadyItem {
	readonly name: ReadyName;
	/** What it is about, for an author. */
	readonly label: string;
	/** `unknown`: nobody looked, or could; it keeps no post from being ready. */
	readonly state: 'done' | 'open' | 'unknown';
	/** Why it is not known, or what there is to say beside; absent where there is nothing. */
	readonly note?: string;
	/** What is open, in the order in which it stands. */
	readonly places: readonly ReadyPlace[];
}

export interface ReadyPlace {
	readonly message: string;
	readonly span: Span;
}

export type ReadyName = 'fields' | 'placeholders' | 'talks' | 'links' | 'pictures' | 'weight' | 'errors';

/** What the checklist is made of beside the post and its facts. */
export interface ReadyInput {
	readonly post: Post;
	readonly place: Place;
	readonly facts: Facts;
	/** What the check found, under the settings that hold. */
	readonly problems: readonly Problem[];
	/** The rules that settings turn off: nobody looked at what they are about. */
	readonly off: ReadonlySet<string>;
	/** How many bytes a picture has, by its absolute path; undefined where that is not known. */
	weight(path: string): number | undefined;
}

/** A picture that weighs more, in bytes, takes a phone seconds to load; the site's own go up to 1 MB with few exceptions. */
export const heaviest = 1_000_000;

const deadLinks: ReadonlySet<string> = new Set(['youtube/gone', 'sched/gone', 'link/gone']);
const missingPictures: ReadonlySet<string> = new Set([
	'image/missing-file',
	'image/case',
	'image/unreadable',
	'image/external-ratio',
]);
const placeholder = 'link/placeholder';

/** What is to be done before a post is published, in the order in which an author would do it. */
export function readiness(input: ReadyInput): ReadyItem[] {
	return [
		fields(input),
		placeholders(input),
		talks(input),
		links(input),
		pictures(input),
		weights(input),
		errors(input),
	];
}

/** Whether nothing is known to be open. */
export function isReady(items: readonly ReadyItem[]): boolean {
	return items.every(({ state }) => state !== 'open');
}

/** Whether a problem is one of the head: of its fields, or of the head itself. */
function isOfHead({ rule, severity, span }: Problem, { body }: Post): boolean {
	if (rule === 'front-matter/required') return true;
	return (
		severity === 'error' && (rule.startsWith('front-matter/') || rule === 'link-post/fields' || span.end < body.start)
	);
}

function fields({ post, problems, off }: ReadyInput): ReadyItem {
	const places = problems.filter((problem) => isOfHead(problem, post)).map(placeOf);
	const draft = fieldOf(post.frontMatter, 'draft');
	if (draft?.value.kind === 'boolean' && draft.value.value) {
		places.push({
			message: l10n.t('This is a draft, which the site does not publish. Take draft out.'),
			span: draft.keySpan,
		});
	}
	return item('fields', l10n.t('The front matter is complete'), places, offNote(['front-matter/required'], off));
}

function placeholders({ problems, off }: ReadyInput): ReadyItem {
	const places = problems.filter(({ rule }) => rule === placeholder).map(placeOf);
	return item('placeholders', l10n.t('No placeholder is left'), places, offNote([placeholder], off));
}

function talks({ post, place }: ReadyInput): ReadyItem {
	const found = postTalks(post, place.language);
	const places = found
		.filter(({ sched, video }) => !sched && !video)
		.map(({ title, span }) => ({
			message: title === '' ? l10n.t('A talk has no link yet.') : l10n.t('“{0}” has no link yet.', title),
			span,
		}));
	const note = found.length === 0 ? l10n.t('The post links no talk.') : undefined;
	return { ...item('talks', l10n.t('Every talk has a link'), places, undefined), ...(note !== undefined && { note }) };
}

function links({ post, facts, problems, off }: ReadyInput): ReadyItem {
	const places = problems.filter(({ rule }) => deadLinks.has(rule)).map(placeOf);
	const asked = askableLinks(post, false);
	const verdicts = asked.map((url) => facts.linkState?.(url)?.verdict);
	const unasked = verdicts.filter((verdict) => verdict === undefined).length;
	const unsure = verdicts.filter((verdict) => verdict === 'unverifiable').length;
	const notes = [
		...(unasked > 0
			? [
					unasked === 1
						? l10n.t('1 link to talks was not checked')
						: l10n.t('{0} links to talks were not checked', unasked),
				]
			: []),
		...(unsure > 0
			? [unsure === 1 ? l10n.t('of 1 link nobody could say') : l10n.t('of {0} links nobody could say', unsure)]
			: []),
	];
	const note = notes.length > 0 ? notes.join(', ') : offNote(['youtube/gone', 'sched/gone'], off);
	return item('links', l10n.t('No link to a talk is dead'), places, note);
}

function pictures({ facts, problems, off }: ReadyInput): ReadyItem {
	const places = problems.filter(({ rule }) => missingPictures.has(rule)).map(placeOf);
	const unseen = facts.pictures.filter(({ target }) => target.kind === 'unknown').length;
	const note =
		unseen > 0
			? unseen === 1
				? l10n.t('1 picture could not be looked for')
				: l10n.t('{0} pictures could not be looked for', unseen)
			: offNote(['image/missing-file'], off);
	return item('pictures', l10n.t('Every picture is there'), places, note);
}

function weights({ facts, weight }: ReadyInput): ReadyItem {
	const places: ReadyPlace[] = [];
	let unknown = 0;
	for (const { picture, target } of facts.pictures) {
		if (target.kind !== 'found' && target.kind !== 'other-case') continue;
		const bytes = weight(target.path);
		if (bytes === undefined) unknown++;
		else if (bytes > heaviest) {
			const name = target.path.slice(target.path.lastIndexOf('/') + 1);
			const message = l10n.t(
				'{0} weighs {1}, more than {2}. Make it smaller.',
				name,
				weightInWords(bytes),
				weightInWords(heaviest),
			);
			places.push({ message, span: picture.shortcode?.span ?? picture.pathSpan });
		}
	}
	const weighed =
		unknown === 1 ? l10n.t('1 picture could not be weighed') : l10n.t('{0} pictures could not be weighed', unknown);
	const note = unknown > 0 ? weighed : undefined;
	return item('weight', l10n.t('Every picture is light'), places, note);
}

/** The errors that no other line tells. */
function errors({ post, problems }: ReadyInput): ReadyItem {
	const told = (problem: Problem) =>
		isOfHead(problem, post) ||
		problem.rule === placeholder ||
		deadLinks.has(problem.rule) ||
		missingPictures.has(problem.rule);
	const places = problems.filter((problem) => problem.severity === 'error' && !told(problem)).map(placeOf);
	return item('errors', l10n.t('No other error is left'), places, undefined);
}

/** @param unknown why nobody can say that it is done; absent where somebody can */
function item(name: ReadyName, label: string, places: readonly ReadyPlace[], unknown: string | undefined): ReadyItem {
	const state = places.length > 0 ? 'open' : unknown === undefined ? 'done' : 'unknown';
	return { name, label, state, places, ...(unknown !== undefined && { note: unknown }) };
}

function offNote(rules: readonly string[], off: ReadonlySet<string>): string | undefined {
	const silent = rules.filter((rule) => off.has(rule));
	const [first] = silent;
	if (first === undefined) return undefined;
	const names = silent.slice(1).reduce((one, other) => l10n.t('{0} and {1}', one, other), first);
	return silent.length === 1 ? l10n.t('{0} is turned off', names) : l10n.t('{0} are turned off', names);
}

function placeOf({ message, span }: Problem): ReadyPlace {
	return { message, span };
}
