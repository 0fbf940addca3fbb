import type { PageHead } from '../pages/pageHead.ts';
import type { Files } from './files.ts';

/**
 * A question that a check asks of its site beyond the folder of its document: what the address of a link answers on a site
 * (`address`), whether a site has a page of content (`content`), how the posts below a folder write a word (`keyword`). It can
 * be asked again with nothing but the site.
 */
export type SiteQuestion = readonly [kind: 'address' | 'content' | 'keyword', about: string, text: string];

/** Takes note of what checks rest on beyond their texts, for a run that believes what an earlier one found. */
export interface Notes {
	/** The files through which sites are got to know: of what is read there only the answers to questions are noted. */
	readonly site: Files;
	/** The files through which a check asks for itself alone, so that what it asked holds for its document only. */
	readonly own: Files;
	/** @param answer equal for two answers by which rules tell the same */
	asked(question: SiteQuestion, answer: string): void;
	/** A check rests on a file as it is, or on its not being there. */
	restsOn(path: string): void;
	/** What is remembered of the head of a page that did not change. */
	headOf(path: string): PageHead | undefined;
	/** Remembers the head of a page that was read after `headOf` was asked for it. */
	keepHead(path: string, head: PageHead): void;
}
