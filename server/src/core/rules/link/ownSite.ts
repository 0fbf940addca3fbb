import * as l10n from '@vscode/l10n';
import type { Link } from '../../post/links/link.ts';
import type { Severity } from '../../problem.ts';
import type { LintSpec } from '../../site/profile.ts';
import type { Place } from '../../site/site.ts';
import type { Rule } from '../rule.ts';

export const linkOwnSite: Rule = {
	name: 'link/own-site',
	severity: 'error',
	scope: 'pages',
	reads: 'body',
	summary: 'A link to a page of the site itself, or to a file of its code, is written as one to another site.',
	why: 'The site’s lint refuses such addresses: without the host a link stays within the version that a reader is in, and a shortcode leads to the code of that version.',
	examples: {
		bad: [
			{
				text: 'See [the guide](https://istio.io/latest/docs/setup/).\n',
				fixed: 'See [the guide](/docs/setup/).\n',
			},
			{
				text: 'See [the chart](https://github.com/istio/istio/tree/master/manifests).\n',
				fixed: 'See [the chart]({{< github_tree >}}/manifests).\n',
			},
		],
		good: [
			{ text: 'See [the guide](/docs/setup/) and [that of 1.5](https://istio.io/v1.5/docs/).\n' },
			{ text: 'See [the event](https://events.istio.io/), or [a fault](https://github.com/istio/istio/issues/1).\n' },
		],
	},
	check({ post, place, report }) {
		const { lint } = place.site.profile;
		if (!lint) return;
		for (const link of post.links) {
			const { url, kind, urlSpan } = link;
			if (!mayLead(url, lint)) continue;
			if (kind === 'reference' || kind === 'shortcode') continue;
			const found = ownPage(url, lint, place) ?? ownFile(url, lint);
			if (!found) continue;
			const refused = found.always || post.text[urlSpan.start - 1] === '(';
			// A page may be shown by its address, and only what the lint refuses is an error.
			if (!refused && (kind === 'bare' || kind === 'autolink')) continue;
			const severity: Severity = refused && !found.insecure ? 'error' : 'warning';
			report({
				span: urlSpan,
				severity,
				message: found.message,
				fixes: canBeRelative(link)
					? [
							{
								title: l10n.t('Write {0}', found.instead),
								safe: false,
								edits: [{ span: urlSpan, newText: found.instead }],
							},
						]
					: [],
			});
		}
	},
};

/** Whether an address may be one that is told of: nearly all lead to hosts that begin otherwise. */
function mayLead(url: string, { host, previewHost, repository }: LintSpec): boolean {
	const start = url.startsWith('https://') ? 8 : 7;
	const first = url.charCodeAt(start) | 0x20;
	const isOwn = first === host.charCodeAt(0) || first === previewHost.charCodeAt(0);
	return (isOwn && /^https?:/i.test(url)) || (url[0] !== '/' && url.includes(repository.name));
}

interface Found {
	/** What is written in its place. */
	readonly instead: string;
	readonly message: string;
	/** Whether the lint refuses it wherever it stands, and not only as the address of a link. */
	readonly always: boolean;
	/** Written with `http:`, which the lint does not look for. */
	readonly insecure: boolean;
}

function canBeRelative({ kind, element }: Link): boolean {
	return element === 'a' && (kind === 'inline' || kind === 'definition' || kind === 'html');
}

/** Whether an address is one of the site’s own pages, which the site wants without its host. */
export function isOwnPage(url: string, place: Place): boolean {
	const { lint } = place.site.profile;
	return lint !== undefined && url.includes(lint.host) && ownPage(url, lint, place) !== undefined;
}

function ownPage(url: string, lint: LintSpec, { language }: Place): Found | undefined {
	const [, scheme = '', host = '', rest = ''] = /^(https?):\/\/([\w.-]+)((?:[/?#].*)?)$/is.exec(url) ?? [];
	const name = host.toLowerCase();
	const isPreview = name === lint.previewHost;
	if (!isPreview && (name !== lint.host || !rest.startsWith('/'))) return undefined;
	// Pages of older versions are those of another site.
	if (/^\/(?:v\d+\.\d+|archive)(?:[/?#]|$)/.test(rest)) return undefined;
	const path = rest.replace(/^\/latest(?=[/?#]|$)/, '');
	const page = path.startsWith('/') ? path : `/${path}`;
	const first = /^\/([\w-]+)/.exec(page)?.[1] ?? '';
	const isForeign = language !== undefined && language !== lint.firstLanguage && lint.translated.includes(first);
	const instead = isForeign ? `/${language}${page}` : page;
	return {
		instead,
		message: isPreview
			? l10n.t('{0} shows the next version of the site and changes without notice. Write {1}.', name, instead)
			: l10n.t(
					'This leads to the site itself. Without the host, as {0}, it stays in the version a reader is in.',
					instead,
				),
		always: isPreview,
		insecure: scheme.toLowerCase() === 'http',
	};
}

function ownFile(url: string, { repository }: LintSpec): Found | undefined {
	const { name, shortcodes } = repository;
	const [, host = '', rest = ''] = /^https?:\/\/(?:www\.)?([\w.-]+)\/(.*)$/is.exec(url) ?? [];
	if (!rest.startsWith(`${name}/`)) return undefined;
	const parts = rest.slice(name.length + 1).split('/');
	const kind = host === 'raw.githubusercontent.com' ? 'raw' : host === 'github.com' ? parts.shift() : undefined;
	if (kind !== 'blob' && kind !== 'tree' && kind !== 'raw') return undefined;
	// Behind the kind a branch stands, for which the shortcode puts that of the site’s version.
	const path = (host === 'raw.githubusercontent.com' && parts[0] === 'refs' ? parts.slice(3) : parts.slice(1)).join(
		'/',
	);
	const instead = `{{< ${shortcodes[kind]} >}}${path === '' ? '' : `/${path}`}`;
	return {
		instead,
		message: l10n.t(
			'The site’s lint refuses addresses of files of {0}. Write {1}, which leads to the version of the page.',
			name,
			instead,
		),
		always: true,
		insecure: false,
	};
}
