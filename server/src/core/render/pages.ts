// Everything that makes pages and shows shortcodes, for those who load it when a page is asked for: Markdown's parser and its tables are a fifth
// of the server, and most of an author's time no page is asked for.
export { cardOf } from './card.ts';
export { shortcodesIn } from './guest/shortcodesIn.ts';
export { renderPost } from './page.ts';
export { standalonePage } from './standalone/document.ts';
