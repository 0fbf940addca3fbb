import { fieldOf } from '../post/frontMatter/frontMatter.ts';
import type { Post } from '../post/post.ts';
import type { Release } from '../site/release.ts';
import type { Place } from '../site/site.ts';
import { escapeHtml } from './html.ts';
import { calloutHtml } from './shortcodes/callout.ts';

/** The site's sentence by language; English where it has none of its own. */
const sentences: Readonly<Record<string, (release: string) => string>> = {
	en: (release) => `This blog post was written assuming Istio ${release}, so some of this content may now be outdated.`,
	uk: (release) =>
		`Ця публікація в блозі була написана з припущенням, що Istio ${release}, тому частина цього контенту може бути застарілою.`,
};

/** The notice above a post that was written for an older release than the site's; empty for any other. */
export function renderReleaseNotice(post: Post, place: Place, site: Release): string {
	if (place.kind !== 'post') return '';
	const value = fieldOf(post.frontMatter, 'target_release')?.value;
	// A number loses its last zero in YAML, on the site as well: 1.10 is 1.1.
	const target = value?.kind === 'string' ? value.text : value?.kind === 'number' ? String(value.value) : '';
	if (!isOlder(target, site.version)) return '';
	const sentence = sentences[place.language ?? 'en'] ?? sentences.en;
	return sentence ? `${calloutHtml('warning', escapeHtml(sentence(target)))}\n` : '';
}

function isOlder(target: string, site: string): boolean {
	const [major, minor] = partsOf(target);
	const [siteMajor, siteMinor] = partsOf(site);
	return major < siteMajor || (major === siteMajor && minor < siteMinor);
}

/** The first two numbers of a release; one that is no number is newer than any. */
function partsOf(release: string): readonly [major: number, minor: number] {
	const [, major, minor = '0'] = /^(\d+)(?:\.(\d+))?(?:\.|$)/.exec(release.trim()) ?? [];
	return major === undefined ? [Number.POSITIVE_INFINITY, 0] : [Number(major), Number(minor)];
}
