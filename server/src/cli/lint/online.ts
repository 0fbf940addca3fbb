import { askableLinks } from '../../core/links/links.ts';
import type { LinkState } from '../../core/links/verdict.ts';
import { parsePost } from '../../core/post/parse.ts';
import { cacheFolder } from '../../host/cacheFolder.ts';
import { LinkChecker } from '../../host/links/checker.ts';
import { systemClock } from '../../host/links/clock.ts';
import { DiskStore } from '../../host/links/diskStore.ts';
import { limits } from '../../host/links/limits.ts';
import { Breaths } from './breaths.ts';
import type { CheckTools } from './check.ts';
import { asksPages, type LintOptions } from './options.ts';
import type { OnlineText } from './source.ts';

/**
 * Asks the network for the links of posts, all of them before the first is reported.
 *
 * @param notice told what a user should know of the network
 * @param signal aborted when no more is to be asked
 * @returns what is known of a link, for the check
 */
export async function askForLinks(
	texts: Iterable<OnlineText>,
	{ checker, settings }: CheckTools,
	options: LintOptions,
	notice: (text: string) => void,
	signal: AbortSignal,
): Promise<(url: string) => LinkState | undefined> {
	const pages = asksPages(options);
	const urls = new Set<string>();
	const breaths = new Breaths();
	for (const one of texts) {
		await breaths.take();
		if (signal.aborted) break;
		const post = parsePost(textOf(one));
		const place = await checker.place(one.path, post, settings);
		if (place.kind !== 'other') for (const url of askableLinks(post, pages)) urls.add(url);
	}
	// Loaded when it is needed: most checks ask nobody.
	const { namesProxy, UndiciDoor } = await import('../../host/links/undiciDoor.ts');
	const door = new UndiciDoor({ userAgent: 'recap-posts', proxied: namesProxy(process.env) });
	const store = await DiskStore.open(cacheFolder(process.env), systemClock);
	const { endpoints } = options;
	const links = new LinkChecker({ door, store, clock: systemClock, random: Math.random, limits, endpoints, notice });
	try {
		await links.check(urls, { signal, pages });
	} finally {
		await door.close();
	}
	return (url) => links.known(url, pages);
}

/** A file that cannot be read has no links here; that it cannot is told when it is checked. */
function textOf(one: OnlineText): string {
	try {
		return one.text();
	} catch {
		return '';
	}
}
