import type { Home } from '../../core/site/homes.ts';
import type { Profile } from '../../core/site/profile.ts';
import type { Site } from '../../core/site/site.ts';

/** Tells homes apart by everything that a check reads of them. Each is put into words once. */
export class HomeMarks {
	private readonly marks = new Map<string, string>();
	/** Of sites without a team's settings, which are the same object for all of their folders. */
	private readonly plain = new Map<Site, string>();
	private readonly profiles = new Map<Profile, string>();

	constructor(private readonly digest: (text: string) => string) {}

	/** Equal for two homes under which every text has the same problems. */
	of(home: Home): string {
		const known = home.config ? undefined : this.plain.get(home.site);
		if (known !== undefined) return known;
		const mark = this.markOf(home);
		if (!home.config) this.plain.set(home.site, mark);
		return mark;
	}

	private markOf({ site, config }: Home): string {
		const key = JSON.stringify([site.root, site.content, config?.path, this.profile(site.profile)]);
		let mark = this.marks.get(key);
		if (mark === undefined) {
			const { root, content, contentBelow, contentLanguage, languageFolders, templates, templatesMissing, terms } =
				site;
			const parts = [root, content, contentBelow, contentLanguage, templatesMissing, terms];
			const more = [languageFolders, templates, site.web];
			mark = this.digest(JSON.stringify([key, parts, more, config?.text, config?.problems], inWords));
			this.marks.set(key, mark);
		}
		return mark;
	}

	private profile(profile: Profile): string {
		let mark = this.profiles.get(profile);
		if (mark === undefined) {
			mark = this.digest(JSON.stringify(profile));
			this.profiles.set(profile, mark);
		}
		return mark;
	}
}

/** What JSON has no words for. */
function inWords(_: string, value: unknown): unknown {
	if (value instanceof Set) return [...value].sort();
	if (value instanceof Map) return [...value];
	return value instanceof RegExp ? value.source : value;
}
