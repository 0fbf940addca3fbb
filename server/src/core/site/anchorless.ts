import type { Site } from './site.ts';

/** Shortcodes of Hugo's own that bring no id into the page that a link could lead to. */
const ofHugo = [
	'details',
	'figure',
	'gist',
	'highlight',
	'param',
	'qr',
	'ref',
	'relref',
	'tweet',
	'vimeo',
	'x',
	'youtube',
];

/** The same of istio.io's. Those left out show text of other files, or ids that their templates make. */
const ofIstio = [
	...['image', 'inline_image', 'tip', 'warning', 'idea', 'quote', 'text', 'mermaid', 'gloss'],
	...['centered_block', 'multi_block', 'checkmark_icon', 'cancel_icon', 'tip_icon', 'idea_icon', 'warning_icon'],
	...['github_blob', 'github_file', 'github_raw', 'github_tree', 'source_branch_name', 'k8s_gateway_api_version'],
	...['istio_docker_image', 'istio_version', 'istio_full_version', 'istio_full_version_revision'],
	...['istio_previous_version', 'istio_previous_version_revision', 'istio_release_name', 'istio_release_url'],
];

const known = { hugo: new Set(ofHugo), istio: new Set([...ofHugo, ...ofIstio]) };

/** Whether a shortcode certainly brings no id into the page. */
export function bringsNoId(name: string, { profile, templates, templatesMissing }: Site): boolean {
	if (!known[profile.name].has(name)) return false;
	// A template of the site's own may stand in for one of Hugo's.
	return profile.shortcodesComplete || !(templatesMissing || templates.has(name));
}
