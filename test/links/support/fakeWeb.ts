import { afterEach } from 'vitest';
import { TalkWeb } from '../../support/talkWeb.ts';

export { eventPage, oembed, picture, type Reply, type Seen } from '../../support/talkWeb.ts';

const started: TalkWeb[] = [];

afterEach(async () => {
	await Promise.all(started.splice(0).map((web) => web.stop().catch(() => undefined)));
});

/** Starts servers that stop after the test. */
export const FakeWeb = {
	async start(host?: string): Promise<TalkWeb> {
		const web = await TalkWeb.start(host);
		started.push(web);
		return web;
	},
};

export type FakeWeb = TalkWeb;
