import { datesInWords } from './dateWords.ts';
import type { EventFacts, PostKind } from './event.ts';

/** What a new post says of its event before its author has written a word: nothing but what the author told. */
export interface EventSentences {
	readonly description: string;
	/** The first sentence; empty where nothing is known but the name. */
	readonly opening: string;
	/** The headings where no post of the site shows which there are. */
	readonly sections: readonly string[];
}

type Words = (event: EventFacts, kind: 'recap' | 'announcement', isOver: boolean) => EventSentences;

/** Languages in which sentences are known; in any other one the facts stand beside each other. */
const words: Readonly<Record<string, Words>> = { en: english, es: spanish, zh: chinese };

/**
 * The sentences for a post about an event.
 *
 * @param language of the post, such as `en` or `zh-hans`
 * @param today `YYYY-MM-DD`: an event that is not over takes place, one that is took place
 */
export function eventSentences(
	event: EventFacts,
	kind: Exclude<PostKind, 'link'>,
	language: string,
	today: string,
): EventSentences {
	const isOver = event.dates ? event.dates.to <= today : kind === 'recap';
	return (words[language.toLowerCase().split(/[-_]/)[0] ?? ''] ?? bare)(event, kind, isOver);
}

function english(event: EventFacts, kind: 'recap' | 'announcement', isOver: boolean): EventSentences {
	const { name, place, dates } = event;
	const where = place && ` in ${place}`;
	const when = dates ? ` ${datesInWords(dates, 'en')}` : '';
	const opening = where || when ? `${name} ${isOver ? 'took' : 'takes'} place${where}${when}.` : '';
	if (kind === 'recap')
		return {
			description: `Talks, people and news from ${name}${where}.`,
			opening,
			sections: ['The talks', 'At the booth', 'Thank you'],
		};
	return {
		description: opening || `Join us at ${name}.`,
		opening,
		sections: ['What to expect', 'How to take part'],
	};
}

function spanish(event: EventFacts, kind: 'recap' | 'announcement', isOver: boolean): EventSentences {
	const { name, place, dates } = event;
	const where = place && ` en ${place}`;
	const when = dates ? ` ${datesInWords(dates, 'es')}` : '';
	const opening = where || when ? `${name} ${isOver ? 'tuvo' : 'tiene'} lugar${where}${when}.` : '';
	if (kind === 'recap')
		return {
			description: `Charlas, personas y novedades de ${name}${where}.`,
			opening,
			sections: ['Las charlas', 'En el stand', 'Gracias'],
		};
	return { description: opening || `Nos vemos en ${name}.`, opening, sections: ['Qué esperar', 'Cómo participar'] };
}

function chinese(event: EventFacts, kind: 'recap' | 'announcement', isOver: boolean): EventSentences {
	const { name, place, dates } = event;
	const when = dates ? `于 ${datesInWords(dates, 'zh')}` : '';
	const where = place && `在 ${place} `;
	const opening = where || when ? `${name} ${isOver ? '已' : '将'}${when}${where}举行。` : '';
	if (kind === 'recap')
		return { description: `${name} 的演讲、人物与动态。`, opening, sections: ['精彩演讲', '展台见闻', '致谢'] };
	return { description: opening || `欢迎参加 ${name}。`, opening, sections: ['活动看点', '如何参与'] };
}

function bare({ name, place, dates }: EventFacts): EventSentences {
	const days = dates && (dates.from === dates.to ? dates.from : `${dates.from} – ${dates.to}`);
	const facts = [name, place, days].filter((fact) => fact !== undefined && fact !== '');
	const opening = `${facts.join(', ')}.`;
	return { description: opening, opening: facts.length > 1 ? opening : '', sections: [] };
}
