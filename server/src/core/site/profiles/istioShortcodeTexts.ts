import { later } from '../../told.ts';
import type { ShortcodeSpec } from '../profile.ts';

type Texts = Pick<ShortcodeSpec, 'about' | 'hints'>;

/** What the shortcodes of istio.io do, for an author, and parameters of theirs that are known of. */
export const istioShortcodeTexts: Readonly<Record<string, Texts>> = {
	tip: { about: later('A callout with advice. Its text is Markdown.') },
	warning: { about: later('A callout that warns. Its text is Markdown.') },
	idea: { about: later('A callout with an idea. Its text is Markdown.') },
	quote: { about: later('A callout with somebody’s words. It takes the place of Markdown’s block quotes.') },
	image: { about: later('A picture with its caption, scaled to a part of the page’s width.') },
	text: {
		about: later(
			'Text shown as it is, such as code, in place of a fence. It needs a syntax, by name or as the first word. With `bash` its first line begins with `$ `.',
		),
		hints: {
			syntax: { about: later('The language of the text, such as `bash` or `yaml`.') },
			outputis: { about: later('Of a `bash` block, the language of what the command prints.') },
			file: { about: later('The file of the site that is shown, in place of a text.') },
			url: { about: later('The address from which the text is loaded, in place of one between the tags.') },
			downloadas: { about: later('The name of the file that a reader downloads.') },
			expandlinks: {
				about: later('Whether paths between `@` signs become links to Istio’s source; `false` where not.'),
			},
			repo: { about: later('The repository of Istio that those paths are in. Without it: `istio`.') },
			snippet: { about: later('The part of what is loaded from `url` that is shown.') },
		},
	},
	mermaid: { about: later('A diagram, written as Mermaid.') },
	gloss: {
		about: later(
			'A term with its explanation from the site’s glossary. Where the text is another one than the term, the term is named in the tag.',
		),
	},
	tabset: {
		about: later('A set of tabs, each a `tab` between its tags.'),
		hints: {
			'category-name': { about: later('What the tabs are about: sets with the same one switch together.') },
			class: { about: later('A class of the page’s style to add.') },
		},
	},
	tab: {
		about: later('One tab of a `tabset`. Its text is Markdown.'),
		hints: {
			name: { about: later('What stands on the tab.') },
			'category-value': { about: later('What the tab stands for in its category.') },
			description: { about: later('A sentence above the text of the tab.') },
		},
	},
	centered_block: { about: later('Markdown in the middle of the page, such as a table.') },
	multi_block: { about: later('A block of the site’s own pages.') },
	community_item: { about: later('A block of the community page.') },
	feature_block: { about: later('A block that shows a feature, on the site’s own pages.') },
	involve_block: { about: later('A block of the page on getting involved.') },
	boilerplate: { about: later('A text that several pages share, by its name.') },
	inline_image: { about: later('A picture within a line.') },
	content_panel: { about: later('A panel of the site’s own pages.') },
	text_import: { about: later('Text shown as it is, taken from somewhere else.') },
	change_log: { about: later('The list of changes of a release.') },
	relnote: { about: later('The head of a release announcement.') },
	security_bulletin: { about: later('The head of a security bulletin.') },
	support_status_table: { about: later('The table of releases and how long they are supported.') },
	supported_kubernetes_versions: { about: later('The versions of Kubernetes that the site’s release supports.') },
	template_table: { about: later('A table of the reference documentation.') },
	adapter_table: { about: later('A table of the reference documentation.') },
	github_blob: {
		about: later(
			'The address at which a file of Istio’s source is shown on GitHub, at the site’s release, up to the path.',
		),
	},
	github_file: {
		about: later('The address from which a file of Istio’s source is loaded, at the site’s release, up to the path.'),
	},
	github_raw: { about: later('The address of Istio’s repository on GitHub.') },
	github_tree: {
		about: later(
			'The address at which a folder of Istio’s source is shown on GitHub, at the site’s release, up to the path.',
		),
	},
	istioctl: { about: later('The word `istioctl`.') },
	istio_docker_image: {
		about: later('The name of a container image of Istio at the site’s release. The image is named in the tag.'),
	},
	istio_version: { about: later('The site’s release, such as `1.27`.') },
	istio_full_version: { about: later('The site’s release with its patch, such as `1.27.0`.') },
	istio_full_version_revision: { about: later('The site’s release with its patch as a revision, such as `1-27-0`.') },
	istio_previous_version: { about: later('The release before the site’s, such as `1.26`.') },
	istio_previous_version_revision: { about: later('The release before the site’s as a revision, such as `1-26`.') },
	istio_release_name: { about: later('The name of the site’s release.') },
	istio_release_url: { about: later('The address of the site’s release on GitHub.') },
	k8s_gateway_api_version: { about: later('The version of the Gateway API that the site’s release goes with.') },
	source_branch_name: { about: later('The branch of Istio’s source that the site’s release is from.') },
	checkmark_icon: { about: later('A check mark.') },
	cancel_icon: { about: later('A cross.') },
	tip_icon: { about: later('The icon of a tip.') },
	idea_icon: { about: later('The icon of an idea.') },
	warning_icon: { about: later('The icon of a warning.') },
	companies: { about: later('Companies that use Istio, on the site’s own pages.') },
	company_logo: { about: later('The logo of a company, on the site’s own pages.') },
	countdown_days: { about: later('The days that are left until an event.') },
	countdown_full: { about: later('The time that is left until an event.') },
	features: { about: later('The list of features, on the site’s own pages.') },
	interactive_panels: { about: later('A part of the site’s own pages.') },
	interactive_panel_modal: { about: later('A part of the site’s own pages.') },
	logo_carousel: { about: later('A row of logos, on the site’s own pages.') },
	case_studies_carousel: { about: later('A row of case studies, on the site’s own pages.') },
	solutions_carousel: { about: later('A row of solutions, on the site’s own pages.') },
};
