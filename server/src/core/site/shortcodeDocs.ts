import { isProfiles, shortcodeNames, shortcodeSpec } from './known.ts';
import type { ParameterSpec, ShortcodeSpec } from './profile.ts';
import type { Site } from './site.ts';

/** What can be told of a shortcode to an author. */
export interface ShortcodeDocs {
	readonly name: string;
	readonly form: ShortcodeSpec['form'];
	/** Markdown, or the plain text of a template's comment where `fromTemplate` is set. */
	readonly about?: string;
	/** The parameters that are known of, by name. */
	readonly parameters: Readonly<Record<string, ParameterSpec>>;
	/** How many parameters its template reads by position; absent where that is not known. */
	readonly positions?: number;
	/** Whether it may read parameters that are not among these. */
	readonly mayReadMore: boolean;
	/** The template that all this was learned from, as an absolute path. */
	readonly fromTemplate?: string;
	readonly mustSpanLines?: boolean;
}

/** What is known of a shortcode, by the profile or else by its template; undefined for a name that the site does not have. */
export function shortcodeDocs(name: string, site: Site): ShortcodeDocs | undefined {
	const spec = shortcodeSpec(name, site);
	if (!spec) return undefined;
	if (isProfiles(name, site) || !site.templates.has(name)) return docsOfProfile(name, spec, site);
	const learned = site.learned?.of(name);
	const path = site.learned?.pathsOf(name)[0];
	return {
		name,
		form: spec.form,
		parameters: Object.fromEntries((learned?.parameters ?? []).map((key) => [key, nothing])),
		mayReadMore: learned?.mayReadMore ?? true,
		...(learned && { positions: learned.positions }),
		...(learned?.about !== undefined && { about: learned.about }),
		...(path !== undefined && { fromTemplate: path }),
	};
}

const nothing: ParameterSpec = { about: '' };

function docsOfProfile(name: string, spec: ShortcodeSpec, { profile }: Site): ShortcodeDocs {
	// Where a template that is not here may stand in for it, this is still what it is in Hugo.
	const { about, parameters, hints, mustSpanLines } = profile.shortcodes[name] ?? spec;
	return {
		name,
		form: spec.form,
		parameters: parameters ?? hints ?? {},
		mayReadMore: parameters === undefined,
		...(about !== undefined && { about }),
		...(mustSpanLines && { mustSpanLines }),
	};
}

/** The shortcodes of a site whose templates are its own, so that they have to be read to say anything of them. */
export function learnableNames(site: Site): string[] {
	return shortcodeNames(site).filter((name) => site.templates.has(name) && !isProfiles(name, site));
}
