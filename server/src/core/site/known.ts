import type { ShortcodeSpec } from './profile.ts';
import type { Site } from './site.ts';

/**
 * What is known of a shortcode. A template of the site's own may take any parameter, and a closing tag as far as nothing
 * else is known of it; it may also stand in for one of Hugo's, wherever the profile does not know the site's templates.
 */
export function shortcodeSpec(name: string, site: Site): ShortcodeSpec | undefined {
	const { shortcodes } = site.profile;
	const spec = Object.hasOwn(shortcodes, name) ? shortcodes[name] : undefined;
	if (spec && isProfiles(name, site)) return spec;
	if (site.templates.has(name)) return ofForm[learnedForm(name, site) ?? 'either'];
	return spec && ofForm.either;
}

const ofForm: Readonly<Record<ShortcodeSpec['form'], ShortcodeSpec>> = {
	single: { form: 'single' },
	paired: { form: 'paired' },
	either: { form: 'either' },
};

/** Whether a shortcode is the one that the profile knows. */
export function isProfiles(name: string, { profile, templates, templatesMissing }: Site): boolean {
	if (!Object.hasOwn(profile.shortcodes, name)) return false;
	return profile.shortcodesComplete || !(templates.has(name) || templatesMissing);
}

/** Whether a shortcode's template was read, or need not be, for what the rules have to know of it. */
export function isLearned(name: string, site: Site): boolean {
	return site.learned === undefined || !site.learned.isUnread(name) || isProfiles(name, site);
}

/**
 * Whether a shortcode has a closing tag, by its template; undefined where that is not certain: a theme that is not here
 * may have one of the same name that the site prefers.
 */
function learnedForm(name: string, { learned, templatesMissing }: Site): 'single' | 'paired' | undefined {
	return templatesMissing ? undefined : learned?.of(name)?.form;
}

/** The names of all shortcodes that a site is known to have. */
export function shortcodeNames(site: Site): string[] {
	return [...new Set([...Object.keys(site.profile.shortcodes), ...site.templates])];
}

/** Whether any name that is not among the known ones is certainly none. */
export function knowsAllShortcodes(site: Site): boolean {
	return site.root === undefined ? site.profile.shortcodesComplete : !site.templatesMissing;
}
