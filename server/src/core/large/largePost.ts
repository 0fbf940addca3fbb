import type { Facts, PictureTarget } from '../facts.ts';
import { factsFor } from '../facts.ts';
import type { PictureHeader } from '../pictures/header.ts';
import { type Anchors, anchorsOf, hasAnchors, joinAnchors } from '../post/anchors.ts';
import { parseBody, parsePost } from '../post/parse.ts';
import type { Post } from '../post/post.ts';
import type { Edit, Problem, Severity } from '../problem.ts';
import { rules } from '../rules/all.ts';
import { imageRepeated, marksOf } from '../rules/image/repeated.ts';
import { imageUnused, mayBeUnused, namedIn } from '../rules/image/unused.ts';
import { RuleSet } from '../rules/ruleSet.ts';
import { runRules } from '../rules/run.ts';
import { type Picture, targetKey } from '../site/pictures.ts';
import type { Place } from '../site/site.ts';
import type { Span } from '../text/span.ts';
import { type Contents, joinContents } from '../translation/contents.ts';
import { type Divided, Divider } from './divided.ts';
import { type PicturesOfPiece, picturedPost, picturesOfPiece } from './pictured.ts';
import type { Piece } from './pieces.ts';
import { Tally } from './tally.ts';
import { Unnamed } from './unnamed.ts';

/** What a check of a part of a post needs to know beyond its text. */
export interface Circumstances {
	readonly place: Place;
	readonly severities: ReadonlyMap<string, Severity | 'off'>;
	/** Gathers the facts about a part: the head, or a piece of the body. */
	facts(post: Post, part: 'head' | 'body'): Promise<Facts>;
}

/** A post with its facts and problems, of which the first two are read when they are asked for. */
export interface Found {
	/** The head alone, read as a post. */
	readonly head: Post;
	readonly post: Post;
	readonly facts: Facts;
	readonly problems: readonly Problem[];
}

interface Result {
	readonly problems: readonly Problem[];
	/** The videos that its links lead to: none of the other pieces may have one of them. */
	readonly videos: readonly string[];
	/** The files and captions of its pictures, by which one is known that another piece shows, too. */
	readonly marks: readonly string[];
	readonly shown: PicturesOfPiece;
	/** The pictures of the folder that it names. */
	readonly named: ReadonlySet<string>;
	readonly facts: Facts;
	readonly anchors: Anchors;
	/** Absent where the post is no translation. */
	readonly contents: Contents | undefined;
	/** Whether it has links to a place of the post, or ids that were given by hand. */
	readonly anchored: boolean;
}

/** Rules over a whole post that say nothing of one that was divided: it is no link post, has neither lone carriage returns nor NULs nor directives, and is edited, where the site's lint is not asked. */
const silent: ReadonlySet<string> = new Set([
	'text/encoding',
	'link-post/fields',
	'link-post/body-url',
	'directive/unused',
	'directive/unknown-rule',
	'text/spelling',
	'text/style',
]);

const bodyRules = rules.filter(({ reads }) => reads === 'body' || reads === 'places');

/** Rules that look at all pictures of a post, and at nothing else of its body. */
const pictureRules = rules.filter(({ reads }) => reads === 'places' || reads === 'pictures' || reads === 'names');

/** Those of them that say by one place that there is something to tell. */
const takesAll: ReadonlySet<string> = new Set(rules.filter(({ reads }) => reads === 'places').map(({ name }) => name));

const joinedRules = rules.filter(({ reads }) => reads === 'joined');
const headRules = rules.filter((rule) => !pictureRules.includes(rule) && !joinedRules.includes(rule));
const canDivide = rules.every(({ name, reads }) => reads !== 'whole' || silent.has(name));

/** Of rules that speak of the same place, the first one of all is heard first. */
const turns: ReadonlyMap<string, number> = new Map(rules.map(({ name }, index) => [name, index]));

/** Fewer problems than these are told whatever the size of a post: rules stop at 10 000, pairing at 500 faults. */
const mostOfRule = 10_000;
const mostOfPairing = 500;

/**
 * What is remembered of one large post from one check to the next, so that an edit costs the piece it is in. It holds
 * for as long as nothing on disk and no setting changes.
 */
export class LargePost {
	private readonly divider = new Divider();
	private results = new WeakMap<Piece, Result>();
	private known: Circumstances | undefined;
	private alike = new Tally();
	private unnamed = new Unnamed();

	/** @returns undefined where the post is to be checked as a whole */
	divide(text: string): Divided | undefined {
		return canDivide ? this.divider.divide(text) : undefined;
	}

	/**
	 * Checks a divided post.
	 *
	 * @param text the whole
	 * @returns undefined where its problems are not those of its parts
	 */
	async check(text: string, { head, pieces }: Divided, around: Circumstances): Promise<Found | undefined> {
		const { place, severities } = around;
		if (place.kind === 'link-post') return undefined;
		if (!this.known || !isSame(this.known, around)) this.forget();
		this.known = around;
		const { results } = this;
		const headFacts = await around.facts(head, 'head');
		const problems: Problem[] = [];
		const bodySet = new RuleSet(bodyRules, severities);
		const parts: Result[] = [];
		const contents: { readonly contents: Contents; readonly at: number }[] = [];
		const anchored: { readonly anchors: Anchors; readonly at: number }[] = [];
		const videos = new Set<string>();
		const shown: { readonly of: PicturesOfPiece; readonly at: number }[] = [];
		/** The rules about all pictures that have something to tell. */
		const telling = new Set<string>();
		let at = head.text.length;
		for (const piece of pieces) {
			const result = results.get(piece) ?? (await checkPiece(piece, bodySet, around));
			results.set(piece, result);
			parts.push(result);
			anchored.push({ anchors: result.anchors, at });
			if (result.contents) contents.push({ contents: result.contents, at });
			for (const video of result.videos) {
				// What is said of them then is decided by what stands around both.
				if (videos.has(video)) return undefined;
				videos.add(video);
			}
			if (result.shown.pictures.length > 0) shown.push({ of: result.shown, at });
			for (const problem of result.problems) {
				if (takesAll.has(problem.rule)) telling.add(problem.rule);
				else problems.push(shifted(problem, at));
			}
			at += piece.text.length;
		}
		this.alike.follow(parts.map(({ marks }) => marks));
		if (this.alike.repeats) telling.add(imageRepeated.name);
		const unnamed = wantsNames(around)
			? this.unnamed.after(
					head,
					headFacts,
					parts.map(({ named }) => named),
					place,
				)
			: none;
		if (unnamed.length > 0) telling.add(imageUnused.name);
		problems.unshift(...runRules(new RuleSet(headRules, severities), head, place, headFacts));
		const before = problems.length;
		if (telling.size > 0) {
			const { post, pictures } = picturedPost(text, head, headFacts, shown);
			let headers: Map<Picture, PictureHeader | undefined> | undefined;
			const pictureHeader = (wanted: Picture) => {
				headers ??= new Map(pictures.map(({ picture, header }) => [picture, header]));
				return headers.get(wanted);
			};
			const facts = { ...headFacts, pictures, pictureHeader, unnamed };
			const set = new RuleSet(
				pictureRules.filter(({ name }) => telling.has(name)),
				severities,
			);
			problems.push(...runRules(set, post, place, facts));
		}
		const { translation, ...others } = headFacts;
		if (translation || parts.some((part) => part.anchored)) {
			const own = joinContents(contents, translation?.own.date);
			const facts = {
				...others,
				anchors: joinAnchors(anchored),
				...(translation && { translation: { original: translation.original, own } }),
			};
			problems.push(...runRules(new RuleSet(joinedRules, severities), head, place, facts));
		}
		if (problems.length > before) problems.sort(inTurn);
		return hasTooMany(problems) ? undefined : new FoundInParts(text, head, headFacts, parts, place, problems);
	}

	private forget(): void {
		this.results = new WeakMap();
		this.alike = new Tally();
		this.unnamed = new Unnamed();
	}
}

function wantsNames({ place, severities }: Circumstances): boolean {
	return severities.get(imageUnused.name) !== 'off' && mayBeUnused(place);
}

async function checkPiece(piece: Piece, set: RuleSet, around: Circumstances): Promise<Result> {
	const { place, facts, severities } = around;
	const post = piece.post ?? parseBody(piece.text);
	piece.post = undefined;
	const found = await facts(post, 'body');
	const comparesPictures = severities.get(imageRepeated.name) !== 'off' && place.kind === 'post';
	const marks = (comparesPictures ? found.pictures : []).flatMap(({ picture, target }) =>
		marksOf(picture, target, place),
	);
	const videos = found.talkLinks.flatMap(({ youtube }) =>
		youtube?.kind === 'video' && youtube.valid ? [youtube.id] : [],
	);
	// The post is not kept: its links are read again, with those of all pieces, when somebody asks for the whole.
	return {
		facts: { ...found, talkLinks: [] },
		problems: runRules(set, post, place, found),
		videos,
		marks,
		shown: picturesOfPiece(post, found),
		named: wantsNames(around) ? namedIn(post, place, found) : noNames,
		anchors: anchorsOf(post),
		anchored: hasAnchors(post),
		contents: found.translation?.own,
	};
}

const none: readonly string[] = [];
const noNames: ReadonlySet<string> = new Set();

/** The order in which a check of the whole tells problems. */
function inTurn(a: Problem, b: Problem): number {
	const turn = (turns.get(a.rule) ?? 0) - (turns.get(b.rule) ?? 0);
	return a.span.start - b.span.start || a.span.end - b.span.end || turn;
}

function isSame(a: Circumstances, b: Circumstances): boolean {
	const alike = a.place.kind === b.place.kind && a.place.site === b.place.site && a.place.path === b.place.path;
	return (
		alike &&
		a.severities.size === b.severities.size &&
		[...a.severities].every(([rule, severity]) => b.severities.get(rule) === severity)
	);
}

function hasTooMany(problems: readonly Problem[]): boolean {
	if (problems.length < mostOfPairing) return false;
	const counts = new Map<string, number>();
	for (const { rule } of problems) counts.set(rule, (counts.get(rule) ?? 0) + 1);
	return (
		(counts.get('shortcode/pairing') ?? 0) >= mostOfPairing || [...counts.values()].some((count) => count >= mostOfRule)
	);
}

/** A problem of a piece where its piece stands. */
function shifted(problem: Problem, by: number): Problem {
	const span = ({ start, end }: Span): Span => ({ start: start + by, end: end + by });
	const edit = (one: Edit): Edit => ({ ...one, span: span(one.span) });
	const fixes = problem.fixes.map((fix) => ({ ...fix, edits: fix.edits.map(edit) }));
	return { ...problem, span: span(problem.span), fixes };
}

class FoundInParts implements Found {
	private read: Post | undefined;
	private gathered: Facts | undefined;

	constructor(
		private readonly text: string,
		readonly head: Post,
		private readonly headFacts: Facts,
		private readonly parts: readonly Result[],
		private readonly place: Place,
		readonly problems: readonly Problem[],
	) {}

	get post(): Post {
		this.read ??= parsePost(this.text, this.head);
		return this.read;
	}

	get facts(): Facts {
		this.gathered ??= this.gather();
		return this.gathered;
	}

	private gather(): Facts {
		const targets = new Map<string, PictureTarget>();
		const headers = new Map<string, PictureHeader | undefined>();
		for (const { facts } of this.parts) {
			for (const { picture, target } of facts.pictures) {
				const key = targetKey(picture);
				targets.set(key, target);
				// A picture that is not measured here may be measured elsewhere.
				headers.set(key, facts.pictureHeader(picture) ?? headers.get(key));
			}
		}
		const { headFacts } = this;
		const all: Facts = {
			pictures: [],
			pictureTarget: (picture) => targets.get(targetKey(picture)) ?? { kind: 'unknown' },
			pictureHeader: (picture) => headers.get(targetKey(picture)),
			bundlePictures: headFacts.bundlePictures,
			bundlePicturesIn: headFacts.bundlePicturesIn,
			...(headFacts.bundle && { bundle: headFacts.bundle }),
			today: headFacts.today,
			author: headFacts.author,
			talkLinks: [],
			...(headFacts.linkState && { linkState: headFacts.linkState }),
		};
		return factsFor(this.post, this.place, all);
	}
}
