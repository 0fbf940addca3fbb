import { type Script, scriptOf } from './words.ts';

/** Small words by which a language that is written in Latin letters is known. */
const small: Readonly<Record<string, ReadonlySet<string>>> = {
	de: wordsOf('der die das und für mit von im ein eine auf wie über zu den'),
	en: wordsOf('the a an of and for with to in on how from is at by our your what why'),
	es: wordsOf('el la los las de del y en con para por un una cómo sobre qué al'),
	fr: wordsOf('le la les de des du et en avec pour par un une comment sur dans au'),
	it: wordsOf('il lo la gli di del e in con per un una come su dei nel'),
	nl: wordsOf('de het een en van voor met op in hoe over naar bij'),
	pl: wordsOf('w z i na do dla jak oraz po od przez'),
	pt: wordsOf('o a os as de do da e em com para por um uma como sobre no na'),
};

const languages = Object.entries(small);

function wordsOf(text: string): ReadonlySet<string> {
	return new Set(text.split(' '));
}

/**
 * Whether two texts can be compared word by word: both are in one script and, as far as can be told, in one language.
 *
 * @param language the post's, such as `en`; absent where it is not known
 */
export function areComparable(a: string, b: string, language: string | undefined): boolean {
	const first = comparableAs(a, language);
	return first !== undefined && first === comparableAs(b, language);
}

/**
 * What of a text decides with which others it can be compared word by word: with those of which it is the same. Undefined
 * for a text that is not to be compared: one in Latin letters has to be in the post's language, as far as can be told.
 *
 * @param language the post's, such as `en`; absent where it is not known
 */
export function comparableAs(text: string, language: string | undefined): Script | undefined {
	const script = scriptOf(text);
	if (script !== 'latin') return script;
	const code = language?.toLowerCase().split(/[-_]/)[0] ?? 'en';
	return isIn(code, text) ? script : undefined;
}

/** Whether a text in Latin letters is in a language. English is written where nothing else is known of a text. */
function isIn(code: string, text: string): boolean {
	const own = small[code];
	if (!own) return false;
	const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
	const hits = (known: ReadonlySet<string>) => words.filter((word) => known.has(word)).length;
	const most = Math.max(...languages.map(([other, known]) => (other === code ? 0 : hits(known))));
	const mine = hits(own);
	// An English title often has no small word, but no letter with an accent either.
	return code === 'en' ? mine >= most && !/[^\p{ASCII}\p{P}\p{S}\p{Z}]/u.test(text) : mine > 0 && mine >= most;
}
