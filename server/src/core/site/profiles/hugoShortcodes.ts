import type { ShortcodeSpec } from '../profile.ts';

const single: ShortcodeSpec = { form: 'single' };

/** The shortcodes that Hugo itself brings, from its documentation of embedded shortcodes. */
export const hugoShortcodes: Readonly<Record<string, ShortcodeSpec>> = {
	figure: single,
	youtube: single,
	vimeo: single,
	vimeo_simple: single,
	youtube_simple: single,
	gist: single,
	ref: single,
	relref: single,
	param: single,
	x: single,
	x_simple: single,
	tweet: single,
	twitter: single,
	twitter_simple: single,
	instagram: single,
	instagram_simple: single,
	comment: { form: 'paired', verbatim: true },
	details: { form: 'paired' },
	highlight: { form: 'paired', verbatim: true },
	qr: { form: 'either' },
};
