import * as l10n from '@vscode/l10n';
import type { Shortcode } from '../../post/shortcodes/shortcode.ts';
import type { Release } from '../../site/release.ts';
import { type Unshown, valueAt } from './renderer.ts';

/** What the site's templates print of its release, by shortcode; undefined where it is not known. */
const texts: Readonly<Record<string, (release: Release, shortcode: Shortcode) => string | undefined>> = {
	github_file: ({ branch }) => `https://raw.githubusercontent.com/istio/istio/${branch}`,
	github_raw: () => 'https://github.com/istio/istio',
	github_blob: ({ branch }) => `https://github.com/istio/istio/blob/${branch}`,
	github_tree: ({ branch }) => `https://github.com/istio/istio/tree/${branch}`,
	source_branch_name: ({ branch }) => branch,
	istioctl: () => 'istioctl',
	istio_version: ({ version }) => version,
	istio_full_version: ({ fullVersion }) => fullVersion,
	istio_full_version_revision: ({ fullVersion }) => fullVersion.replaceAll('.', '-'),
	istio_previous_version: ({ previousVersion }) => previousVersion,
	istio_previous_version_revision: ({ previousVersion }) => previousVersion.replaceAll('.', '-'),
	istio_release_name: ({ fullVersion }) => fullVersion.replace(/\.0$/, ''),
	istio_release_url: ({ preliminary, fullVersion }) =>
		`https://github.com/istio/istio/releases/${preliminary ? '' : `tag/${fullVersion}`}`,
	istio_docker_image: ({ version, preliminary }, shortcode) =>
		`docker.io/istio/${valueAt(shortcode, 0)}:${version}.0${preliminary ? '-rc.1' : ''}`,
	k8s_gateway_api_version: ({ gatewayApiVersion }) => gatewayApiVersion,
};

/** Whether a shortcode prints something of the site's release. */
export function showsRelease(name: string): boolean {
	return Object.hasOwn(texts, name);
}

/** The plain text that a shortcode prints; undefined for one that prints something else. */
export function releaseText(release: Release, shortcode: Shortcode): string | Unshown | undefined {
	const { name } = shortcode;
	const print = Object.hasOwn(texts, name) ? texts[name] : undefined;
	if (!print) return undefined;
	return (
		print(release, shortcode) ?? { reason: l10n.t('its value stands in data/args.yml of the site, which is not here') }
	);
}
