import { later } from '../../told.ts';
import type { ShortcodeSpec } from '../profile.ts';

function single(about: string, hints?: ShortcodeSpec['hints']): ShortcodeSpec {
	return { form: 'single', about, ...(hints && { hints }) };
}

const tweet = single(later('A post of X.'), {
	user: { about: later('The account that wrote it.') },
	id: { about: later('The number of the post.') },
});
const oldTweet = later('A post of X. Newer versions of Hugo call it `x`.');

/** The shortcodes that Hugo itself brings, from its documentation of embedded shortcodes. */
export const hugoShortcodes: Readonly<Record<string, ShortcodeSpec>> = {
	figure: single(later('A picture with its caption.'), {
		src: { required: true, about: later('The picture: a file beside the post, or an address.') },
		caption: { about: later('The text below the picture. It may be Markdown.') },
		alt: { about: later('What the picture shows, for readers who cannot see it.') },
		title: { about: later('A heading above the caption.') },
		link: { about: later('Where the picture leads.') },
		target: { about: later('Where the link opens.') },
		rel: { about: later('How the link’s page relates to this one.') },
		width: { about: later('The width in pixels.') },
		height: { about: later('The height in pixels.') },
		loading: { about: later('When the picture is loaded: `lazy` or `eager`.') },
		class: { about: later('A class of the page’s style.') },
		attr: { about: later('Who made the picture.') },
		attrlink: { about: later('Where the maker’s name leads.') },
	}),
	youtube: single(later('A video of YouTube, by its id.'), {
		id: { about: later('The id of the video.') },
		title: { about: later('What the video is called, for readers who cannot see it.') },
		start: { about: later('The second at which it begins.') },
		end: { about: later('The second at which it ends.') },
		autoplay: { about: later('Whether it begins by itself.') },
		mute: { about: later('Whether it is silent.') },
		loop: { about: later('Whether it begins anew at its end.') },
		controls: { about: later('Whether its controls are shown.') },
		loading: { about: later('When it is loaded: `eager` or `lazy`.') },
		class: { about: later('A class of the page’s style.') },
	}),
	vimeo: single(later('A video of Vimeo, by its id.'), {
		id: { about: later('The id of the video.') },
		title: { about: later('What the video is called, for readers who cannot see it.') },
		class: { about: later('A class of the page’s style.') },
	}),
	vimeo_simple: single(later('A video of Vimeo as a picture that leads to it.')),
	youtube_simple: single(later('A video of YouTube as a picture that leads to it.')),
	gist: single(later('A gist of GitHub: its owner, its id, and maybe a file.')),
	ref: single(later('The whole address of a page, by its path.'), {
		path: { about: later('The path of the page.') },
		lang: { about: later('The language of the page.') },
		outputFormat: { about: later('The format of the page.') },
	}),
	relref: single(later('The address of a page within its site, by its path.'), {
		path: { about: later('The path of the page.') },
		lang: { about: later('The language of the page.') },
		outputFormat: { about: later('The format of the page.') },
	}),
	param: single(later('The value of a field of the post, or else of the site’s parameters.')),
	x: tweet,
	x_simple: single(later('A post of X without its scripts.'), tweet.hints),
	tweet: single(oldTweet, tweet.hints),
	twitter: single(oldTweet, tweet.hints),
	twitter_simple: single(
		later('A post of X without its scripts. Newer versions of Hugo call it `x_simple`.'),
		tweet.hints,
	),
	instagram: single(later('A post of Instagram, by its id.')),
	instagram_simple: single(later('A post of Instagram as a picture, by its id.')),
	comment: { form: 'paired', verbatim: true, about: later('A note that the page does not show.') },
	details: {
		form: 'paired',
		about: later('Text that a reader unfolds. It is Markdown.'),
		hints: {
			summary: { about: later('What is shown of it while it is folded.') },
			open: { about: later('Whether it is unfolded at first.') },
			title: { about: later('What a mouse pointer brings up.') },
			name: { about: later('A name: of those with the same one only one is unfolded at a time.') },
			class: { about: later('A class of the page’s style.') },
		},
	},
	highlight: { form: 'paired', verbatim: true, about: later('Code in colours. Its language is named in the tag.') },
	qr: {
		form: 'either',
		about: later('A QR code of a text.'),
		hints: {
			text: { about: later('The text; without it what stands between the tags.') },
			level: { about: later('How much of it may be damaged: `low`, `medium`, `quartile` or `high`.') },
			scale: { about: later('How many pixels wide each of its squares is.') },
			targetDir: { about: later('The folder in which its picture is published.') },
			alt: { about: later('What it is, for readers who cannot see it.') },
			class: { about: later('A class of the page’s style.') },
			id: { about: later('An id of the page.') },
			title: { about: later('What a mouse pointer brings up.') },
		},
	},
};
