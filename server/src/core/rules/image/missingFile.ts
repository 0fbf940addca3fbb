import * as l10n from '@vscode/l10n';
import type { PictureTarget } from '../../facts.ts';
import { withGuess } from '../../guess.ts';
import type { Edit, Fix } from '../../problem.ts';
import type { Picture } from '../../site/pictures.ts';
import { Candidates } from '../../text/nearest.ts';
import { contains } from '../../text/span.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { shortened } from '../shortened.ts';
import { besidePost, insideIt, withName } from './respell.ts';

export const imageMissingFile: Rule = {
	name: 'image/missing-file',
	severity: 'error',
	scope: 'pages',
	reads: 'body',
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
			{
				text: '{{< image link="./pictures/welcome.jpg" caption="Welcome" >}}\n',
				fixed: '{{< image link="./welcome.jpg" caption="Welcome" >}}\n',
			},
			{ text: '{{< image link="file:///home/ada/welcome.jpg" caption="Welcome" >}}\n' },
		],
		good: [
			{ text: '{{< image link="./welcome.jpg" caption="Welcome" >}}\n' },
			{ text: '{{< image link="booth.png" caption="The booth" >}}\n' },
		],
	},
	check(context) {
		const { facts, report } = context;
		const names = new Names();
		for (const { picture, target } of facts.pictures) {
			const { shortcode, pathSpan: span } = picture;
			// A value with quotes astray is not what its author meant.
			if (shortcode?.faults.some((fault) => fault.code === 'inner-quote' && contains(span, fault.span))) continue;
			const path = shortened(picture.path);
			switch (target.kind) {
				case 'outside':
					report({
						span,
						message: l10n.t(
							'{0} leads out of the site, which finds nothing there. Put the picture beside the post.',
							path,
						),
					});
					break;
				case 'no-file':
					report({
						span,
						message: l10n.t(
							'{0} is no file of the site. Put the picture beside the post and write ./ and its name.',
							path,
						),
					});
					break;
				case 'folder':
					report({
						span,
						message: l10n.t('{0} names a folder and no picture in it.', path),
						fixes: target.siblings.slice(0, most).map((name) => fix(name, insideIt(picture, name))),
					});
					break;
				case 'missing':
					report({ span, ...findingFor(picture, target, context, names) });
					break;
			}
		}
	},
};

/** How many files are offered. */
const most = 3;

function findingFor(
	picture: Picture,
	target: PictureTarget & { kind: 'missing' },
	{ place, facts }: RuleContext,
	names: Names,
): { message: string; fixes: Fix[] } {
	const folder = target.path.slice(0, target.path.lastIndexOf('/'));
	const name = target.path.slice(folder.length + 1);
	const near = names.nearest(name, target.siblings);
	const beside = folder === place.folder ? [] : names.nearest(name, facts.bundlePictures(), 1);
	const guess = near[0] ?? (beside[0] && `./${beside[0]}`);
	const complaint =
		folder === place.folder
			? l10n.t('{0} is not in this post’s folder.', shortened(name))
			: l10n.t('There is no {0}.', shortened(picture.path));
	const fixes = [
		...near.map((other) => fix(other, withName(picture, other))),
		...beside.map((other) => fix(`./${other}`, besidePost(picture, other))),
		...target.siblings
			// As many as are still missing when all the near ones are among them.
			.slice(0, most + near.length)
			.filter((other) => !near.includes(other))
			.map((other) => fix(other, withName(picture, other))),
	];
	return { message: withGuess(complaint, guess || undefined), fixes: fixes.slice(0, most) };
}

/** The names in the folders of a post's pictures, each folder made ready once. */
class Names {
	private readonly folders = new Map<readonly string[], Candidates>();

	nearest(word: string, names: readonly string[], limit?: number): string[] {
		let candidates = this.folders.get(names);
		if (!candidates) {
			candidates = new Candidates(names);
			this.folders.set(names, candidates);
		}
		return candidates.nearest(word, limit);
	}
}

function fix(name: string, edit: Edit): Fix {
	return { title: l10n.t('Use {0}', name), safe: false, edits: [edit] };
}
