// Checks every link of a Markdown file with the checker as the terminal has it, and prints how many live.
import fs from 'node:fs';
import { askableLinks } from '../../server/src/core/links/links.ts';
import { countVerdicts } from '../../server/src/core/links/verdict.ts';
import { parsePost } from '../../server/src/core/post/parse.ts';
import { keepHeapSmall } from '../../server/src/host/heap.ts';
import { LinkChecker } from '../../server/src/host/links/checker.ts';
import { systemClock } from '../../server/src/host/links/clock.ts';
import type { HttpDoor } from '../../server/src/host/links/door.ts';
import { limits } from '../../server/src/host/links/limits.ts';
import { MemoryStore } from '../../server/src/host/links/store.ts';
import { UndiciDoor } from '../../server/src/host/links/undiciDoor.ts';

// As `recap lint` does.
keepHeapSmall();
const undici = new UndiciDoor({ userAgent: 'recap-posts/bench', proxied: false });
// The hosts of the bench are on this machine, where a link is never asked for otherwise.
const door: HttpDoor = {
	ask: (request, signal) => undici.ask({ ...request, trusted: true }, signal),
	close: () => undici.close(),
};
const links = new LinkChecker({ door, store: new MemoryStore(), clock: systemClock, random: Math.random, limits });
const urls = askableLinks(parsePost(fs.readFileSync(process.argv[2] ?? '', 'utf8')), true);
const found = await links.check(urls, { signal: new AbortController().signal, pages: true });
await door.close();
console.log(countVerdicts(found.values()).alive);
