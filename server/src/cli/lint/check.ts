import fs from 'node:fs';
import type { Checker, CheckSettings } from '../../core/checker.ts';
import { configName } from '../../core/config/config.ts';
import { fixAll } from '../../core/fix.ts';
import { askableLinks } from '../../core/links/links.ts';
import type { LinkState } from '../../core/links/verdict.ts';
import type { Problem } from '../../core/problem.ts';
import type { Decoding } from '../../core/text/decoding.ts';
import { toNative } from '../../host/paths.ts';
import { save } from './save.ts';
import { bytesOf, readSource, sourceOf } from './source.ts';

/** What was found in one document, after mending where that was asked for. */
export interface Outcome {
	/** What the problems' offsets count in. */
	readonly text: string;
	readonly problems: readonly Problem[];
	/** Whether it is a post or page of a site; if not, nothing was checked. */
	readonly ours: boolean;
	/** Set where it was not checked because the team's settings exclude it. */
	readonly excluded?: true;
	readonly mended: boolean;
	/** Why it was not mended although it could have been, to follow its name in a sentence. */
	readonly leftAlone?: string;
	/** What is known of its links, each address once; absent where the network was not asked. */
	readonly links?: readonly FoundLink[];
}

/** An address as written, and what is known of it. */
export interface FoundLink {
	readonly url: string;
	readonly state: LinkState;
}

/** What a document is checked with. */
export interface CheckTools {
	readonly checker: Checker;
	readonly settings: CheckSettings;
	/** What the network said of links; absent where it was not asked. */
	readonly online?: { readonly known: (url: string) => LinkState | undefined; readonly pages: boolean };
}

/**
 * Checks a text.
 * @param path the core's path of its file
 * @param decoding what its bytes were, where they were not UTF-8
 */
export async function checkText(tools: CheckTools, path: string, text: string, decoding?: Decoding): Promise<Outcome> {
	const { problems, place, post } = await tools.checker.check(path, text, tools.settings, undefined, decoding);
	const { online } = tools;
	const asked = online && place.kind !== 'other' ? askableLinks(post, online.pages) : [];
	const links = asked.flatMap((url) => {
		const state = online?.known(url);
		return state ? [{ url, state }] : [];
	});
	return {
		text,
		problems,
		ours: place.kind !== 'other' || place.name === configName,
		...(place.excluded && { excluded: true }),
		mended: false,
		...(online && { links }),
	};
}

/** Checks a file with a team's settings. It has no fix that could run without somebody's choice. */
export async function checkConfig({ checker, settings }: CheckTools, path: string): Promise<Outcome> {
	const { text = '', problems } = await checker.configAt(path, settings);
	return { text, problems, ours: true, mended: false };
}

/** Applies the safe fixes to a text until none is left, and tells what is found in what came of it. */
export async function mendText(tools: CheckTools, path: string, text: string): Promise<Outcome> {
	let outcome = await checkText(tools, path, text);
	// What was checked last is not checked again: the mending begins and ends with a text that we know.
	const look = async (next: string) => {
		if (next !== outcome.text) outcome = await checkText(tools, path, next);
		return outcome.problems;
	};
	const mended = await fixAll(text, look);
	await look(mended.text);
	return { ...outcome, mended: mended.text !== text };
}

/**
 * Checks a file.
 * @throws the file system's error when it cannot be read
 */
export async function checkFile(tools: CheckTools, path: string): Promise<Outcome> {
	const { text, decoding } = readSource(toNative(path));
	return checkText(tools, path, text, decoding);
}

/**
 * Mends a file on disk and checks what came of it. A file that is not UTF-8, is read-only or was changed in the
 * meantime stays as it is.
 * @throws the file system's error when it cannot be read
 */
export async function mendFile(tools: CheckTools, path: string): Promise<Outcome> {
	const native = toNative(path);
	const before = fs.readFileSync(native);
	const source = sourceOf(before);
	if (source.decoding) {
		const outcome = await checkText(tools, path, source.text, source.decoding);
		return outcome.ours ? { ...outcome, leftAlone: 'is not UTF-8 text and was left alone.' } : outcome;
	}
	const outcome = await mendText(tools, path, source.text);
	if (!outcome.mended) return outcome;
	const leftAlone = save(native, before, bytesOf(source, outcome.text));
	if (leftAlone === undefined) return outcome;
	return { ...(await checkText(tools, path, source.text)), leftAlone };
}
