// remark-cli with a check of front matter against a schema of the fields that every post has, as a site might set it up.
import remarkFrontmatter from 'remark-frontmatter';
import lintFrontmatterSchema from 'remark-lint-frontmatter-schema';

const schema = {
	type: 'object',
	required: ['title'],
	properties: { title: { type: 'string' }, description: { type: 'string' }, keywords: { type: 'array' } },
};

export default {
	plugins: [remarkFrontmatter, [lintFrontmatterSchema, { embed: schema }]],
};
