import * as l10n from '@vscode/l10n';
import type { Facts } from '../../facts.ts';
import { lineBreakOf } from '../../post/frontMatter/write.ts';
import type { Post } from '../../post/post.ts';
import type { Fix } from '../../problem.ts';
import { isPictureName } from '../../site/paths.ts';
import { isBundle } from '../../site/pictures.ts';
import type { Place } from '../../site/site.ts';
import type { Rule } from '../rule.ts';
import { shortened } from '../shortened.ts';

export const imageUnused: Rule = {
	name: 'image/unused',
	severity: 'info',
	scope: 'posts',
	reads: 'names',
	summary: 'A picture beside the post is neither shown nor named by it.',
	why: 'A picture was forgotten in the text, or in the folder: the site publishes it either way.',
	examples: {
		bad: [{ text: '---\ntitle: The quay\n---\n{{< image link="./welcome.jpg" caption="Welcome" >}}\n' }],
		good: [
			{
				text: '---\nsocial_image: booth.png\n---\n{{< image link="./welcome.jpg" caption="Welcome" >}}\n',
			},
		],
	},
	check({ post, place, facts, report }) {
		if (!mayBeUnused(place) || !facts.bundle || !isShowing(facts, place)) return;
		const names = facts.unnamed ?? unnamedIn(post, place, facts);
		if (names.length === 0) return;
		// Another text of the folder, in another language perhaps, may show them.
		for (const name of facts.bundle.keys()) {
			if (name !== place.name && /\.(?:md|markdown|html?|css|ya?ml|json|toml)$/i.test(name)) return;
		}
		const shown = names.slice(0, mostNames).map((name) => shortened(name, 40));
		report({
			span: post.frontMatter.open,
			message: messageFor(shown, names.length),
			fixes: names.slice(0, mostFixes).flatMap((name) => insertion(name, post, place)),
		});
	},
};

function messageFor(shown: readonly string[], count: number): string {
	const named = shown.join(', ');
	if (count === 1) return l10n.t('Beside this post, and not shown in it: {0}. Show it, or delete the file.', named);
	const all = count > mostNames ? l10n.t('{0} and {1} more', named, count - mostNames) : named;
	return l10n.t('Beside this post, and not shown in it: {0}. Show them, or delete the files.', all);
}

/** How many files are named, and offered to be shown. */
const mostNames = 5;
const mostFixes = 3;

/**
 * Whether a post shows pictures from its folder already, and none that it looks for in vain: of one that is misspelt the
 * file lies there and is meant.
 */
function isShowing({ pictures }: Facts, { folder }: Place): boolean {
	const own = pictures.some(({ target }) => target.kind === 'found' && target.path.startsWith(folder));
	return own && pictures.every(({ target }) => target.kind === 'found' || target.kind === 'external');
}

/** Whether a post’s folder belongs to it alone, and nothing but its text shows the pictures in it. */
export function mayBeUnused(place: Place): boolean {
	return place.kind === 'post' && place.site.profile.picture.pathIsFile && isBundle(place);
}

/**
 * The pictures beside a post that its text does not name, in alphabetical order. Patterns, by which a theme finds files,
 * name them all.
 *
 * @param post of which the whole text is looked through
 */
export function unnamedIn(post: Post, { folder }: Place, facts: Facts): readonly string[] {
	// Nearly all are shown, which is known without a search.
	const shown = new Set(shownIn(folder, facts));
	let others: string[] | undefined;
	for (const { name, kind } of facts.bundle?.values() ?? []) {
		if (shown.has(name) || kind !== 'file' || !isPictureName(name)) continue;
		others ??= [];
		others.push(name);
	}
	if (!others || namesAll(post)) return none;
	const named = facts.bundlePicturesIn(post.text);
	return others.filter((name) => !named.has(name)).sort();
}

/** The pictures beside a post that a part of it names. */
export function namedIn({ text }: Post, { folder }: Place, facts: Facts): ReadonlySet<string> {
	const named = new Set(facts.bundlePicturesIn(text));
	for (const name of shownIn(folder, facts)) named.add(name);
	return named;
}

/** Whether the head of a post names files by patterns. */
export function namesAll({ frontMatter }: Post): boolean {
	return frontMatter.fields.some(({ name }) => name === 'resources');
}

/** The files of a folder that pictures show, as often as they do. */
function shownIn(folder: string, { pictures }: Facts): string[] {
	const shown: string[] = [];
	for (const { picture, target } of pictures) {
		if (target.kind !== 'found') continue;
		const name = picture.path.startsWith('./') ? picture.path.slice(2) : picture.path;
		// Nearly all are named as they lie there, and the whole path need not be looked at.
		if (!name.includes('/')) shown.push(name);
		else if (target.path.startsWith(folder)) shown.push(target.path.slice(folder.length + 1));
	}
	return shown;
}

const none: readonly string[] = [];

function insertion(name: string, post: Post, { site }: Place): Fix[] {
	const { shortcode, path, words } = site.profile.picture;
	const { text } = post;
	if (/["\\]/.test(name)) return [];
	const lineBreak = lineBreakOf(text);
	const end = text.trimEnd().length;
	const start = Math.max(end, post.body.start);
	const lead = start === post.body.start ? lineBreak : lineBreak + lineBreak;
	const opening = `${lead}{{< ${shortcode} ${path}="./${name}" ${words[0] ?? 'alt'}="`;
	const tail = text.endsWith('\n') ? '' : lineBreak;
	return [
		{
			title: l10n.t('Show {0} at the end', shortened(name)),
			safe: false,
			edits: [{ span: { start, end: start }, newText: `${opening}" >}}${tail}`, cursor: opening.length }],
		},
	];
}
