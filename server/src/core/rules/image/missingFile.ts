import type { Fix } from '../../problem.ts';
import { type Picture, picturesOf } from '../../site/pictures.ts';
import { nearest } from '../../text/nearest.ts';
import type { Rule } from '../rule.ts';

export const imageMissingFile: Rule = {
	name: 'image/missing-file',
	severity: 'error',
	scope: 'pages',
	summary: 'A picture that the post shows does not exist.',
	why: 'The build stops at a shortcode whose picture is missing; a Markdown picture is published as a broken one.',
	examples: {
		bad: [
			{
				text: '{{< image link="./welcom.jpg" caption="Welcome" >}}\n',
				fixed: '{{< image link="./welcome.jpg" caption="Welcome" >}}\n',
			},
			{
				text: '<<< image link="./both.png" caption="The booth" >>>\n',
				fixed: '<<< image link="./booth.png" caption="The booth" >>>\n',
			},
		],
		good: [
			{ text: '{{< image link="./welcome.jpg" caption="Welcome" >}}\n' },
			{ text: '{{< image link="booth.png" caption="The booth" >}}\n' },
		],
	},
	check({ post, place, facts, report }) {
		for (const picture of picturesOf(post, place)) {
			const target = facts.pictureTarget(picture);
			if (target.kind === 'outside') {
				report({
					span: picture.pathSpan,
					message: `${picture.path} leads out of the site, where the site finds nothing. Put the picture beside the post.`,
				});
			} else if (target.kind === 'missing') {
				const name = nameIn(picture.path);
				const near = nearest(name, target.siblings);
				const inOwnFolder = target.path === `${place.folder}/${name}`;
				report({
					span: picture.pathSpan,
					message: `${inOwnFolder ? `${name} is not in this post’s folder` : `There is no ${picture.path}`}.${near[0] ? ` Did you mean ${near[0]}?` : ''}`,
					fixes: [...new Set([...near, ...target.siblings])]
						.slice(0, 3)
						.map((candidate) => useName(picture, candidate)),
				});
			}
		}
	},
};

function nameIn(path: string): string {
	return path.slice(path.lastIndexOf('/') + 1);
}

function useName(picture: Picture, name: string): Fix {
	const { end } = picture.pathSpan;
	const written = picture.shortcode ? name : encodeURI(name);
	return {
		title: `Use ${name}`,
		safe: false,
		edits: [{ span: { start: end - nameIn(picture.path).length, end }, newText: written }],
	};
}
