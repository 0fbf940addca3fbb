import type { LinkState, Verdict } from '../../../server/src/core/links/verdict.ts';
import type { Severity } from '../../../server/src/core/problem.ts';
import type { Shape } from './shapes.ts';

/** The brackets around what must be found: `See ⟦this⟧`. Nothing between them marks a place. */
const marks = /[⟦⟧]/g;

/** What a rule's faults are, and near misses of them. */
export interface RuleFaults {
	readonly rule: string;
	readonly sets: readonly FaultSet[];
	readonly near: readonly NearSet[];
}

/** Faults that are put into the same shapes of posts. */
export interface FaultSet extends Around {
	readonly faults: readonly Fault[];
}

/** Texts in which a rule must find nothing, although they resemble its faults. */
export interface NearSet extends Around {
	readonly texts: readonly string[];
}

/** Where texts are put, and what is there beside them. */
export interface Around {
	readonly in: readonly Shape[];
	/** Further files beside the post. */
	readonly beside?: Files;
	/** The same, each there only where the text names it, so that none lies there unused. */
	readonly shown?: Files;
	/** Further files by absolute path. */
	readonly files?: Files;
	/**
	 * What stands at the text's place in the post of the first language of which this one is a translation; without it there
	 * is no such post.
	 */
	readonly original?: string;
	/** What is known of links, by address. */
	readonly links?: Readonly<Record<string, LinkState>>;
	/** Rules that have something to say of these texts as well, and rightly. */
	readonly also?: readonly string[];
	/** Whether the fixes are safe; where they differ, a fault says so itself. */
	readonly safe?: true;
	/** Whether a fix leaves a gap for the author, so that the problem is still there. */
	readonly gap?: true;
	readonly severity?: Severity;
}

type Files = Readonly<Record<string, string | Uint8Array>>;

/** A fault with marks, what the first fix makes of it, and what holds for it alone. */
export type Fault = string | readonly [wrong: string, right?: string, own?: Own];

export interface Own extends Omit<Around, 'in' | 'safe' | 'gap'> {
	readonly safe?: boolean;
	readonly gap?: boolean;
}

/** A text without its marks, and the places between them. */
export function readMarks(marked: string): { text: string; spans: { start: number; end: number }[] } {
	const bounds: number[] = [];
	for (const { index } of marked.matchAll(marks)) bounds.push(index - bounds.length);
	const spans: { start: number; end: number }[] = [];
	for (let at = 0; at + 1 < bounds.length; at += 2) spans.push({ start: bounds[at] ?? 0, end: bounds[at + 1] ?? 0 });
	return { text: marked.replace(marks, ''), spans };
}

/** What the network is taken to have said of a link. */
export function said(verdict: Verdict, title?: string): LinkState {
	return { verdict, evidence: 'as this test has it', checkedAt: 0, ...(title !== undefined && { title }) };
}
