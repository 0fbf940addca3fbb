// Checks every link of a Markdown file with linkinator, and prints how many live. It asks for everything at once whatever
// its `concurrency`, so the limits of our own checker are put on its requests.
import path from 'node:path';
import { LinkChecker } from 'linkinator';
import { systemClock } from '../../server/src/host/links/clock.ts';
import { limits } from '../../server/src/host/links/limits.ts';
import { Turns } from '../../server/src/host/links/turns.ts';

const turns = new Turns(limits, systemClock);
const { fetch } = globalThis;
globalThis.fetch = async (input, init) => {
	const { host } = new URL(String(input));
	const response = await turns.take(host, new AbortController().signal, () => fetch(input, init));
	return response ?? Response.error();
};

const file = process.argv[2] ?? '';
const { links } = await new LinkChecker().check({
	path: path.basename(file),
	serverRoot: path.dirname(file),
	markdown: true,
	// It begins to count when it begins to wait.
	timeout: 120_000,
});
console.log(links.filter(({ state, url }) => state === 'OK' && url.includes('/pages/')).length);
