import { later } from '../../told.ts';
import type { FieldSpec, Profile } from '../profile.ts';
import { hugoFields } from './hugoFields.ts';

/** What a link post has, in the order in which aggregators write it. */
const fields: Readonly<Record<string, FieldSpec>> = {
	title: { type: 'string', required: 'error', about: later('The heading of the post.') },
	date: {
		type: 'date',
		required: 'warning',
		filledBy: ['publishdate', 'pubdate', 'published'],
		about: later('When the original post came out, as a day or with time and zone.'),
	},
	tags: { type: 'strings', oneWillDo: true, about: later('Its tags, as a list.') },
	source: { type: 'string', about: later('Who published the original post.') },
	external_url: { type: 'string', about: later('The address of the original post.') },
	post_kind: { type: 'string', about: later('The kind of post: `link` for one that leads to another site.') },
	draft: { type: 'boolean', about: later('Keeps the post out of the published site.') },
	tldr: { type: 'string', about: later('What the original post says, in a sentence or two.') },
	summary: { type: 'string', about: later('What the original post says, at more length.') },
};

const all = { ...hugoFields, ...fields };
const fieldOrder = Object.keys(fields);

/** A site's profile for its link posts: they have fields of their own, and the site's shortcodes and pictures. */
export function withLinkPosts(profile: Profile): Profile {
	return { ...profile, fields: all, fieldOrder };
}
