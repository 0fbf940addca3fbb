import * as l10n from '@vscode/l10n';
import { parseUrl } from '../../talks/url.ts';
import { textOf } from '../../text/span.ts';
import type { Rule } from '../rule.ts';
import { isOwnPage } from './ownSite.ts';

/** Hosts that answer with https under the same paths. Others of the same domains may not. */
const secure: ReadonlySet<string> = new Set([
	'cncf.io',
	'community.cncf.io',
	'events.istio.io',
	'events.linuxfoundation.org',
	'gist.github.com',
	'github.com',
	'istio.io',
	'landscape.cncf.io',
	'linuxfoundation.org',
	'm.youtube.com',
	'music.youtube.com',
	'sched.co',
	'training.linuxfoundation.org',
	'www.cncf.io',
	'www.github.com',
	'www.linuxfoundation.org',
	'www.youtube-nocookie.com',
	'www.youtube.com',
	'youtu.be',
	'youtube-nocookie.com',
	'youtube.com',
]);

export const linkInsecure: Rule = {
	name: 'link/insecure',
	severity: 'info',
	scope: 'pages',
	reads: 'body',
	summary: 'A link uses `http://` where the host serves `https://`.',
	why: 'What is sent without encryption can be read and changed on its way, and the host only sends readers on to https.',
	examples: {
		bad: [
			{ text: 'See [the panel](http://sched.co/1AbCd).\n', fixed: 'See [the panel](https://sched.co/1AbCd).\n' },
			{
				text: 'The code is at http://github.com/example/quay.\n',
				fixed: 'The code is at https://github.com/example/quay.\n',
			},
		],
		good: [{ text: 'See [the panel](https://sched.co/1AbCd) and [an old page](http://example.org/).\n' }],
	},
	check({ post, place, report }) {
		for (const { kind, url, urlSpan } of post.links) {
			// Most links are not even looked at: they have no colon behind four letters.
			if (url[4] !== ':' || kind === 'reference' || !/^http:\/\//i.test(url) || url.includes('{{')) continue;
			const { hostname, port } = parseUrl(url) ?? {};
			// What the site wants without its host is told as that.
			if (isOwnPage(url, place)) continue;
			if (hostname === undefined || port !== '' || !(secure.has(hostname) || isEventOfSched(hostname))) continue;
			const scheme = { start: urlSpan.start, end: urlSpan.start + 'http'.length };
			const asWritten = textOf(post.text, scheme).toLowerCase() === 'http';
			report({
				span: urlSpan,
				message: l10n.t('{0} serves https: let this link begin with https://.', hostname),
				fixes: asWritten
					? [{ title: l10n.t('Use https'), safe: true, edits: [{ span: scheme, newText: 'https' }] }]
					: [],
			});
		}
	},
};

/** An event's own host, of which there is one level. */
function isEventOfSched(hostname: string): boolean {
	return /^[a-z\d-]+\.sched\.com$/.test(hostname);
}
