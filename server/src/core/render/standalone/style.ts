/** The look of a page of its own: the site's manner in light, dark and on paper, from 390 pixels up. */
export const style = `:root {
	color-scheme: light dark;
	--text: #1f2933;
	--quiet: #52606d;
	--page: #ffffff;
	--raised: #f3f6fa;
	--line: #cbd5e1;
	--link: #2f5fb3;
	--tip: #1b7f5c;
	--warning: #b45309;
	--idea: #7c4dbe;
	--fault: #b42318;
}
@media (prefers-color-scheme: dark) {
	:root {
		--text: #e4e9f0;
		--quiet: #a3b0c0;
		--page: #14181f;
		--raised: #1e252f;
		--line: #3a4655;
		--link: #8db4f5;
		--tip: #5cc9a0;
		--warning: #f0b060;
		--idea: #c4a3f5;
		--fault: #ff9b8f;
	}
}
*, ::before, ::after { box-sizing: border-box; }
body {
	margin: 0;
	color: var(--text);
	background: var(--page);
	font: 1.0625rem/1.65 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans CJK SC", sans-serif;
	overflow-wrap: break-word;
}
main { max-width: 48rem; margin: 0 auto; padding: 3rem 2rem 5rem; }
h1, h2, h3, h4, h5, h6 { margin: 2.25rem 0 0.75rem; line-height: 1.25; text-wrap: balance; }
h1 { font-size: 2.25rem; }
h2 { font-size: 1.6rem; padding-bottom: 0.3rem; border-bottom: 1px solid var(--line); }
h3 { font-size: 1.3rem; }
h4, h5, h6 { font-size: 1.1rem; }
a { color: var(--link); text-underline-offset: 0.15em; }
.header-content h1 { margin: 0; }
.header-content p { margin: 0.75rem 0 0; font-size: 1.2rem; color: var(--quiet); }
.post-author { margin: 1.25rem 0 2rem; color: var(--quiet); }
figure { max-width: 100%; margin: 2rem auto; }
figcaption h4, figcaption p { margin: 0.25rem 0; }
figcaption { margin-top: 0.5rem; font-size: 0.925rem; text-align: center; color: var(--quiet); }
img { max-width: 100%; height: auto; }
.wrapper-with-intrinsic-ratio { position: relative; height: 0; }
.element-to-stretch { position: absolute; inset: 0; width: 100%; height: 100%; }
pre { margin: 1.25rem 0; padding: 0.9rem 1.1rem; overflow-x: auto; border: 1px solid var(--line); border-radius: 6px; background: var(--raised); line-height: 1.5; }
code { font-family: ui-monospace, "Cascadia Code", Menlo, Consolas, "Noto Sans Mono", monospace; font-size: 0.9em; }
:not(pre) > code { padding: 0.1em 0.35em; border-radius: 4px; background: var(--raised); }
code[data-src]:empty::before { content: "Loaded from " attr(data-src); font-style: italic; }
table { display: block; max-width: 100%; width: fit-content; margin: 1.5rem 0; overflow-x: auto; border-collapse: collapse; }
th, td { padding: 0.4rem 0.8rem; border: 1px solid var(--line); }
th { background: var(--raised); text-align: start; }
.centered-block > table { margin-inline: auto; }
blockquote { margin: 1.25rem 0; padding: 0.1rem 1.25rem; border-inline-start: 4px solid var(--line); color: var(--quiet); }
hr { height: 1px; margin: 2.5rem 0; border: 0; background: var(--line); }
dt { font-weight: 600; }
li > input[type="checkbox"] { margin-inline: 0 0.4em; }
.callout { --accent: var(--tip); display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0.25rem 0.9rem; margin: 1.5rem 0; padding: 0.9rem 1.1rem; border-inline-start: 4px solid var(--accent); border-radius: 6px; background: var(--raised); }
.callout.warning { --accent: var(--warning); }
.callout.idea { --accent: var(--idea); }
.callout.quote { --accent: var(--line); }
.callout .type::before { content: "\\2139"; font-size: 1.3rem; font-weight: 700; line-height: 1.25; color: var(--accent); }
.callout.warning .type::before { content: "\\26a0"; }
.callout.idea .type::before { content: "\\2605"; }
.callout.quote .type::before { content: "\\201c"; font-size: 2rem; }
.callout .content > :first-child { margin-top: 0; }
.callout .content > :last-child { margin-bottom: 0; }
.quote-author { grid-column: 2; font-style: italic; color: var(--quiet); }
.tabset { margin: 1.5rem 0; border: 1px solid var(--line); border-radius: 6px; }
.tabset .tab-content { padding: 0.5rem 1.1rem; }
.tabset .tab-content + .tab-content { border-top: 1px solid var(--line); }
.recap-tab-name { margin: 0.25rem 0; font-weight: 600; }
.term { border-bottom: 1px dotted currentcolor; cursor: help; }
.footnotes { font-size: 0.925rem; }
.recap-video { display: block; width: 100%; height: auto; aspect-ratio: 16 / 9; margin: 1.5rem 0; border: 0; border-radius: 6px; background: var(--raised); }
.recap-video-link { display: none; }
.recap-box, .recap-missing, .recap-embedded { padding: 0.6rem 0.9rem; border: 1px dashed var(--line); border-radius: 6px; }
div.recap-box { margin: 1.25rem 0; }
.recap-missing { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: center; justify-content: center; min-height: 6rem; border-color: var(--fault); color: var(--fault); text-align: center; }
.recap-embedded { display: block; margin: 1.25rem 0; }
.recap-box-name::after { content: ":"; }
.recap-box-reason { color: var(--fault); }
div.recap-box > .recap-box-inner { display: block; margin-top: 0.5rem; overflow-x: auto; white-space: pre; }
@media (max-width: 40rem) {
	body { font-size: 1rem; }
	main { padding: 1.5rem 1.125rem 3rem; }
	h1 { font-size: 1.75rem; }
	h2 { font-size: 1.35rem; }
	/* A figure of a part of the width would be too small to be seen here. */
	figure { width: auto !important; }
}
@media print {
	:root { --text: #000; --quiet: #333; --page: #fff; --raised: #fff; --line: #999; --link: #000; }
	body { font-size: 11pt; }
	main { max-width: none; padding: 0; }
	figure, pre, table, .callout { break-inside: avoid; }
	h1, h2, h3, h4 { break-after: avoid; }
	pre { white-space: pre-wrap; }
	.recap-video { display: none; }
	.recap-video-link { display: block; }
	.recap-video-link::after { content: ": " attr(href); }
}
`;
