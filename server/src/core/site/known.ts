import type { ShortcodeSpec } from './profile.ts';
import type { Site } from './site.ts';

/**
 * What is known of a shortcode. A template of the site's own may take a closing tag or not, and any parameter; it may
 * also stand in for one of Hugo's, wherever the profile does not know the site's templates.
 */
export function shortcodeSpec(name: string, site: Site): ShortcodeSpec | undefined {
	const { shortcodes, shortcodesComplete } = site.profile;
	const spec = Object.hasOwn(shortcodes, name) ? shortcodes[name] : undefined;
	const isOwn = site.templates.has(name) || site.templatesMissing;
	if (spec && (shortcodesComplete || !isOwn)) return spec;
	return spec || site.templates.has(name) ? { form: 'either' } : undefined;
}

/** The names of all shortcodes that a site is known to have. */
export function shortcodeNames(site: Site): string[] {
	return [...new Set([...Object.keys(site.profile.shortcodes), ...site.templates])];
}

/** Whether any name that is not among the known ones is certainly none. */
export function knowsAllShortcodes(site: Site): boolean {
	return site.root === undefined ? site.profile.shortcodesComplete : !site.templatesMissing;
}
