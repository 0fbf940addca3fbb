import { Terms } from '../../text/terms.ts';
import { later } from '../../told.ts';
import type { FieldSpec, Profile, ShortcodeSpec } from '../profile.ts';
import { hugoFields } from './hugoFields.ts';
import { hugoShortcodes } from './hugoShortcodes.ts';
import { istioShortcodeTexts } from './istioShortcodeTexts.ts';

/** What the templates of istio.io read from a post, in the order in which its posts have it. */
const fields: Readonly<Record<string, FieldSpec>> = {
	title: { type: 'string', required: 'error', about: later('The heading of the post.') },
	subtitle: { type: 'string', about: later('A second heading. The page does not show it.') },
	description: {
		type: 'string',
		required: 'warning',
		about: later(
			'One or two sentences below the heading, in lists and when the post is shared. It ends in a full stop.',
		),
	},
	publishdate: {
		type: 'date',
		required: 'error',
		filledBy: ['date', 'pubdate', 'published'],
		optionalIn: ['news'],
		about: later('The day in the byline, as YYYY-MM-DD. A date in the future does not hold the post back.'),
	},
	attribution: {
		type: 'string',
		required: 'error',
		typeFailsBuild: true,
		optionalIn: ['news'],
		about: later('Who wrote the post, such as `Ada Lin (Example Corp) and Ben Ruiz (Sample Ltd)`.'),
	},
	keywords: {
		type: 'strings',
		required: 'warning',
		optionalIn: ['news'],
		about: later('What the post is about, as a list.'),
	},
	social_image: {
		type: 'string',
		bundleFile: true,
		about: later('The picture shown when the post is shared: the bare name of a file beside it.'),
	},
	target_release: {
		type: 'release',
		about: later('The release the post was written for, such as `1.25`. Older ones get a notice.'),
	},
	last_update: { type: 'date', about: later('The day of the last update, as YYYY-MM-DD.') },
	twitter: { type: 'string', about: later('The account to name when the post is shared.') },
	link: { type: 'string', about: later('An address that lists link to instead of the post.') },
	exclude_from_see_also: { type: 'boolean', about: later('Keeps the post out of the lists of related ones.') },
};

/** Shortcodes that take an inner text and a closing tag. */
const paired = [
	'gloss',
	'tabset',
	'tab',
	'centered_block',
	'multi_block',
	'community_item',
	'feature_block',
	'involve_block',
];

/** Callouts, whose text has lines of its own. */
const callouts = ['tip', 'warning', 'idea'];

/** Shortcodes without an inner text. */
const single = [
	'boilerplate',
	'inline_image',
	'content_panel',
	'text_import',
	'change_log',
	'relnote',
	'security_bulletin',
	'support_status_table',
	'supported_kubernetes_versions',
	'template_table',
	'adapter_table',
	'github_blob',
	'github_file',
	'github_raw',
	'github_tree',
	'istioctl',
	'istio_docker_image',
	'istio_version',
	'istio_full_version',
	'istio_full_version_revision',
	'istio_previous_version',
	'istio_previous_version_revision',
	'istio_release_name',
	'istio_release_url',
	'k8s_gateway_api_version',
	'source_branch_name',
	'checkmark_icon',
	'cancel_icon',
	'tip_icon',
	'idea_icon',
	'warning_icon',
	'companies',
	'company_logo',
	'countdown_days',
	'countdown_full',
	'features',
	'interactive_panels',
	'interactive_panel_modal',
	'logo_carousel',
	'case_studies_carousel',
	'solutions_carousel',
];

function all(names: readonly string[], spec: ShortcodeSpec): Record<string, ShortcodeSpec> {
	return Object.fromEntries(names.map((name) => [name, { ...spec, ...istioShortcodeTexts[name] }]));
}

const image: ShortcodeSpec = {
	form: 'single',
	...istioShortcodeTexts.image,
	positional: false,
	parameters: {
		link: {
			required: true,
			insteadOf: ['src', 'href', 'path', 'file', 'url'],
			about: later(
				'The picture: `./name.jpg` beside the post, `/path` below the language’s content, or an `https` address.',
			),
		},
		caption: { about: later('The text below the picture, without a full stop at its end.') },
		alt: { about: later('What the picture shows, for readers who cannot see it. Without it: title, then caption.') },
		title: { about: later('What a mouse pointer brings up. Without it: the caption.') },
		width: { about: later('How much of the page’s width it takes, such as `75%`. Without it: all of it.') },
		ratio: { about: later('Height by width in percent. Needed for a picture of another site only.') },
	},
};

/** The site istio.io, as its templates were in June 2025. */
export const istio: Profile = {
	name: 'istio',
	about: 'Istio',
	fields: { ...hugoFields, ...fields },
	fieldOrder: Object.keys(fields),
	shortcodes: {
		...hugoShortcodes,
		...all(paired, { form: 'paired' }),
		...all(callouts, { form: 'paired', mustSpanLines: true }),
		...all(single, { form: 'single' }),
		quote: {
			form: 'paired',
			...istioShortcodeTexts.quote,
			mustSpanLines: true,
			positional: false,
			parameters: { caption: { about: later('Who said it.') } },
		},
		text: { form: 'paired', ...istioShortcodeTexts.text, verbatim: true, needsSyntax: true },
		mermaid: { form: 'paired', ...istioShortcodeTexts.mermaid, verbatim: true },
		image,
	},
	shortcodesComplete: true,
	picture: {
		shortcode: 'image',
		path: 'link',
		words: ['caption', 'title', 'alt'],
		pathIsFile: true,
		rootPath: 'content',
		ownFolderPrefixes: ['./', '../'],
		externalNeeds: 'ratio',
		measuredWithout: 'ratio',
		cssWidth: 'width',
		captionMayNotEndIn: '.',
		mostPixels: 1200,
	},
	descriptionEndings: ['.', '。'],
	names: new Terms(['KubeCon', 'CloudNativeCon', 'IstioCon', 'Istio Day', 'YouTube', 'GitHub', 'LinkedIn']),
	lint: {
		straightQuotesIn: ['en'],
		codeBlock: 'text',
		quoteBlocks: ['quote', 'tip'],
		firstLanguage: 'en',
		languageInLinks: ['zh'],
		translated: ['docs', 'about', 'blog', 'faq', 'news'],
		host: 'istio.io',
		previewHost: 'preliminary.istio.io',
		repository: {
			name: 'istio/istio',
			shortcodes: { blob: 'github_blob', tree: 'github_tree', raw: 'github_raw' },
		},
	},
};
