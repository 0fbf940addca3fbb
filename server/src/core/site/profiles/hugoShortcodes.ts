import type { ShortcodeSpec } from '../profile.ts';

function single(about: string, hints?: ShortcodeSpec['hints']): ShortcodeSpec {
	return { form: 'single', about, ...(hints && { hints }) };
}

const tweet = single('A post of X.', {
	user: { about: 'The account that wrote it.' },
	id: { about: 'The number of the post.' },
});
const oldTweet = 'A post of X. Newer versions of Hugo call it `x`.';

/** The shortcodes that Hugo itself brings, from its documentation of embedded shortcodes. */
export const hugoShortcodes: Readonly<Record<string, ShortcodeSpec>> = {
	figure: single('A picture with its caption.', {
		src: { required: true, about: 'The picture: a file beside the post, or an address.' },
		caption: { about: 'The text below the picture. It may be Markdown.' },
		alt: { about: 'What the picture shows, for readers who cannot see it.' },
		title: { about: 'A heading above the caption.' },
		link: { about: 'Where the picture leads.' },
		target: { about: 'Where the link opens.' },
		rel: { about: 'How the link’s page relates to this one.' },
		width: { about: 'The width in pixels.' },
		height: { about: 'The height in pixels.' },
		loading: { about: 'When the picture is loaded: `lazy` or `eager`.' },
		class: { about: 'A class of the page’s style.' },
		attr: { about: 'Who made the picture.' },
		attrlink: { about: 'Where the maker’s name leads.' },
	}),
	youtube: single('A video of YouTube, by its id.', {
		id: { about: 'The id of the video.' },
		title: { about: 'What the video is called, for readers who cannot see it.' },
		start: { about: 'The second at which it begins.' },
		end: { about: 'The second at which it ends.' },
		autoplay: { about: 'Whether it begins by itself.' },
		mute: { about: 'Whether it is silent.' },
		loop: { about: 'Whether it begins anew at its end.' },
		controls: { about: 'Whether its controls are shown.' },
		loading: { about: 'When it is loaded: `eager` or `lazy`.' },
		class: { about: 'A class of the page’s style.' },
	}),
	vimeo: single('A video of Vimeo, by its id.', {
		id: { about: 'The id of the video.' },
		title: { about: 'What the video is called, for readers who cannot see it.' },
		class: { about: 'A class of the page’s style.' },
	}),
	vimeo_simple: single('A video of Vimeo as a picture that leads to it.'),
	youtube_simple: single('A video of YouTube as a picture that leads to it.'),
	gist: single('A gist of GitHub: its owner, its id, and maybe a file.'),
	ref: single('The whole address of a page, by its path.', {
		path: { about: 'The path of the page.' },
		lang: { about: 'The language of the page.' },
		outputFormat: { about: 'The format of the page.' },
	}),
	relref: single('The address of a page within its site, by its path.', {
		path: { about: 'The path of the page.' },
		lang: { about: 'The language of the page.' },
		outputFormat: { about: 'The format of the page.' },
	}),
	param: single('The value of a field of the post, or else of the site’s parameters.'),
	x: tweet,
	x_simple: single('A post of X without its scripts.', tweet.hints),
	tweet: single(oldTweet, tweet.hints),
	twitter: single(oldTweet, tweet.hints),
	twitter_simple: single('A post of X without its scripts. Newer versions of Hugo call it `x_simple`.', tweet.hints),
	instagram: single('A post of Instagram, by its id.'),
	instagram_simple: single('A post of Instagram as a picture, by its id.'),
	comment: { form: 'paired', verbatim: true, about: 'A note that the page does not show.' },
	details: {
		form: 'paired',
		about: 'Text that a reader unfolds. It is Markdown.',
		hints: {
			summary: { about: 'What is shown of it while it is folded.' },
			open: { about: 'Whether it is unfolded at first.' },
			title: { about: 'What a mouse pointer brings up.' },
			name: { about: 'A name: of those with the same one only one is unfolded at a time.' },
			class: { about: 'A class of the page’s style.' },
		},
	},
	highlight: { form: 'paired', verbatim: true, about: 'Code in colours. Its language is named in the tag.' },
	qr: {
		form: 'either',
		about: 'A QR code of a text.',
		hints: {
			text: { about: 'The text; without it what stands between the tags.' },
			level: { about: 'How much of it may be damaged: `low`, `medium`, `quartile` or `high`.' },
			scale: { about: 'How many pixels wide each of its squares is.' },
			targetDir: { about: 'The folder in which its picture is published.' },
			alt: { about: 'What it is, for readers who cannot see it.' },
			class: { about: 'A class of the page’s style.' },
			id: { about: 'An id of the page.' },
			title: { about: 'What a mouse pointer brings up.' },
		},
	},
};
