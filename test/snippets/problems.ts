import { check, exampleFiles, examplePath } from '../support/check.ts';

/** The problems of a post of istio.io beside one picture, as `rule: message`. */
export async function problemsBeside(picture: string, text: string): Promise<string[]> {
	const files = exampleFiles({ [examplePath.replace('index.md', picture)]: '' });
	const { place, problems } = await check(text, { files });
	if (place.kind !== 'post' || place.site.profile.name !== 'istio') throw new Error('not taken for a post of istio.io');
	return problems.map((problem) => `${problem.rule}: ${problem.message}`);
}
