import { Terms } from '../../text/terms.ts';
import type { Profile } from '../profile.ts';
import { hugoFields } from './hugoFields.ts';
import { hugoShortcodes } from './hugoShortcodes.ts';

/** Any other Hugo site: what Hugo itself says, and quiet about the rest. */
export const hugo: Profile = {
	name: 'hugo',
	fields: hugoFields,
	fieldOrder: ['title', 'description', 'date', 'draft', 'tags'],
	shortcodes: hugoShortcodes,
	shortcodesComplete: false,
	picture: {
		shortcode: 'figure',
		path: 'src',
		words: ['caption', 'title', 'alt'],
		pathIsFile: false,
		rootPath: 'unknown',
		ownFolderPrefixes: ['./'],
	},
	descriptionEndings: [],
	names: new Terms([]),
};
