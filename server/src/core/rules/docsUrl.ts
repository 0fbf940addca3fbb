/** Where the pages of the rules are published. */
const pages = 'https://github.com/recap-posts/recap-posts/blob/main/docs/rules';

/** The address of a rule's page. */
export function docsUrl(rule: string): string {
	return `${pages}/${rule}.md`;
}
