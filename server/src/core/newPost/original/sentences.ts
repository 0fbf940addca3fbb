import { oneLine } from '../event.ts';

/** A summary ends behind the sentence with which it is this long, in UTF-16 units, and never gets longer than twice that. */
const wanted = 480;

// Where a sentence ends: a mark with what closes behind it, and a space or a script that has none.
const sentenceEnd = /[.!?…]+["'”’»)\]]*(?=\s(?!\p{Ll})|$)|[。！？]+[”’」』）]*/gu;

/** Shortenings behind which a sentence goes on. */
const shortening =
	/(?:^|[\s(])(?:\p{Lu}|[Mm]rs?|[Mm]s|[Dd]r|[Pp]rof|[Ss]t|[Nn]o|[Vv]s|[Ee]tc|e\.g|i\.e|[Ii]nc|[Ll]td|[Jj]r|[Ss]r|U\.S|Sra?|Dra)\.$/u;

/** The sentences of a paragraph, in order; what is behind the last mark is none. */
export function sentencesOf(paragraph: string): string[] {
	const text = oneLine(paragraph);
	const found: string[] = [];
	let start = 0;
	for (const { index, 0: mark } of text.matchAll(sentenceEnd)) {
		const end = index + mark.length;
		if (mark === '.' && shortening.test(text.slice(Math.max(start, end - 12), end))) continue;
		found.push(text.slice(start, end).trim());
		start = end;
	}
	return found;
}

// What stands in paragraphs around an article: who wrote it and when, what else there is to read, what to press.
const around =
	/^(?:posted|published|written|updated|last (?:updated|modified)|by|author|photo|image|credit|source|tags?|categor(?:y|ies)|share|subscribe|sign up|follow us|read (?:more|next|time)|also read|related|continue reading|copyright|©|all rights|cookies?|this (?:site|website) uses|we use cookies|skip to|table of contents|publicado|escrito|por|compartir|作者|发布|分享|\d+ min(?:ute)?s? read|(?:this|the) (?:post|article|blog)(?: post)? (?:was|is|first|originally)(?: \w+)? (?:published|posted|appeared|originally))\b/i;

/** Whether a paragraph is a part of what an article says: a sentence of some length, and no line around it. */
export function isProse(paragraph: string): boolean {
	const text = oneLine(paragraph);
	const [first = ''] = sentencesOf(text);
	const isDense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(first);
	const isLong = isDense ? first.length >= 12 : first.length >= 30 && first.split(' ').length >= 5;
	return isLong && !around.test(text);
}

/** The first sentences of an article, whole ones only, from its paragraphs in order. */
export function summaryOf(paragraphs: Iterable<string>): string {
	let summary = '';
	for (const paragraph of paragraphs) {
		if (!isProse(paragraph)) continue;
		for (const sentence of sentencesOf(paragraph)) {
			const joint = summary === '' || /[。！？”」』）]$/.test(summary) ? '' : ' ';
			if (summary.length + sentence.length > 2 * wanted && summary !== '') return summary;
			if (sentence.length > 4 * wanted) return summary;
			summary += joint + sentence;
			if (summary.length >= wanted) return summary;
		}
	}
	return summary;
}
