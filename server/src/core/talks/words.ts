import { remembered } from '../text/remembered.ts';

/** The script in which a text is mainly written, as far as titles are compared in it. */
export type Script = 'latin' | 'cyrillic' | 'greek' | 'han' | 'hangul';

/** English words of four letters and more that say nothing of a talk. */
const empty: ReadonlySet<string> = new Set(
	(
		'about after again also another back been before being between both came come could does doing done down during each ' +
		'even ever every from gave give going have having here into itself just like look made make makes many more most much ' +
		'must need only onto other over really same shall should since some such take than that their them then there these ' +
		'they thing things this those through told under until upon used uses using very want well went were what when where ' +
		'which while will with within without would your yours'
	).split(' '),
);

/** Words that say what sort of thing a talk is and not which one, in the languages of the site's posts; by their beginnings. */
const sorts = startsOf(
	'talk session keynote lightning demo demonstrat panel discussion workshop tutorial video recording slide presentation ' +
		'project sponsor opening closing welcome remarks maintainer track watch youtube stream live replay interview lecture ' +
		'speech update link click read listen full whole here ' +
		'charla ponencia sesión sesion vídeo grabaci diapositiv presentaci apertura clausura taller panel demostraci relámpago ' +
		'доповід виступ сесі відео запис слайд презентац демонстрац спонсор панел дискус воркшоп лекці відкритт закритт вступ ' +
		'трек мейнтейнер проєкт блискавичн ключов',
);

/** What begins as one of the words of a text does. */
function startsOf(words: string): RegExp {
	return new RegExp(`^(?:${words.split(' ').join('|')})`);
}

/** The same in Chinese, longest first, because there are no words to part. */
const chineseSorts =
	/闪电演讲|主题演讲|开幕式?|闭幕式?|维护者|演讲|演示|赞助|项目|会议|专场|视频|视讯|录像|录制|回放|幻灯片|分享|讨论|小组|座谈|介绍|点击|这里|观看/g;

/**
 * The words of a text that may tell one talk from another: those of four letters and more in lower case, and, where words
 * are not parted by space, every two characters that stand side by side.
 */
export const contentWords = remembered((text: string): ReadonlySet<string> => {
	const words = new Set<string>();
	// Plain letters, of which most titles are, need no normal form and no properties of Unicode.
	const isPlain = !/[^\0-\x7f]/.test(text);
	const runs = isPlain
		? text.toLowerCase().match(/[a-z0-9]{4,}/g)
		: text
				.normalize('NFKC')
				.toLowerCase()
				.match(/[\p{L}\p{N}\p{M}]+/gu);
	for (const run of runs ?? []) {
		if (isPlain || !dense.test(run)) addWord(run, words);
		else for (const piece of run.split(denseRun)) addPiece(piece, words);
	}
	return words;
});

const dense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const denseRun = /([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+)/u;

function addWord(word: string, words: Set<string>): void {
	if (word.length >= 4 && !empty.has(word)) words.add(word);
}

function addPiece(piece: string, words: Set<string>): void {
	if (!dense.test(piece)) addWord(piece, words);
	else for (let i = 0; i + 2 <= piece.length; i++) words.add(piece.slice(i, i + 2));
}

/**
 * Whether two sets of words have one in common. Endings are passed over: words that begin with the same five letters
 * count as the same, and so does one with which the other begins.
 */
export function share(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
	for (const word of a) if (b.has(word)) return true;
	for (const one of a) for (const other of b) if (sameStem(one, other)) return true;
	return false;
}

function sameStem(a: string, b: string): boolean {
	if (a.length < 4 || b.length < 4) return false;
	const shorter = a.length < b.length ? a : b;
	const longer = shorter === a ? b : a;
	return longer.startsWith(shorter.slice(0, 5));
}

/** A text without what stands before its first colon, where that says only what sort of talk it is. */
export function withoutSort(text: string): string {
	const colon = /[:：]/.exec(text);
	if (!colon) return text;
	const before = text.slice(0, colon.index);
	const rest = text.slice(colon.index + 1);
	return /[\p{L}\p{N}]/u.test(rest) && before.length <= 40 && tellingWords(before).size === 0 ? rest : text;
}

/** The content words of a text that do not merely say what sort of talk it is. */
export function tellingWords(text: string): ReadonlySet<string> {
	const words = contentWords(dense.test(text) ? text.replace(chineseSorts, ' ') : text);
	return new Set([...words].filter((word) => !sorts.test(word)));
}

/**
 * Whether so many of the content words of a text do not merely say what sort of talk it is.
 *
 * @param words the content words of the text
 */
export function tellsEnough(text: string, words: ReadonlySet<string>, fewest: number): boolean {
	// Where words are not parted by space, those that say the sort run through others.
	if (dense.test(text)) return tellingWords(text).size >= fewest;
	let count = 0;
	for (const word of words) if (!sorts.test(word) && ++count >= fewest) return true;
	return false;
}

/** The script of a text; undefined where it has too few letters, or is one whose words are not known here. */
export function scriptOf(text: string): Script | undefined {
	if (!/[^\0-\x7f]/.test(text)) return (text.match(/[A-Za-z]/g)?.length ?? 0) >= 4 ? 'latin' : undefined;
	const count = (script: RegExp) => text.match(script)?.length ?? 0;
	// Names of products stay in Latin letters in every language: a few letters of another script decide.
	if (count(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu) >= 2) return 'han';
	if (count(/\p{Script=Hangul}/gu) >= 2) return 'hangul';
	if (count(/\p{Script=Cyrillic}/gu) >= 3) return 'cyrillic';
	if (count(/\p{Script=Greek}/gu) >= 3) return 'greek';
	const latin = count(/\p{Script=Latin}/gu);
	return latin >= 4 && latin === count(/\p{L}/gu) ? 'latin' : undefined;
}
