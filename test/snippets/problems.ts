import { check, exampleFiles, examplePath } from '../support/check.ts';

/** The problems of a post of istio.io beside one picture, as `rule: message`. */
export async function problemsBeside(picture: string, text: string): Promise<string[]> {
	const files = exampleFiles({ [examplePath.replace('index.md', picture)]: '' });
	const { place, problems } = await check(text, { files });
	if (place.kind !== 'post' || place.site.profile.name !== 'istio') throw new Error('not taken for a post of istio.io');
	return problems.map((problem) => `${problem.rule}: ${problem.message}`);
}

/** What is told of a text whose addresses nobody has typed over: one problem for each of them, and no other. */
export function standInsOf(text: string): string[] {
	const word = { VIDEOIDHERE: 'video', TALK1: 'talk' } as const;
	return (text.match(/VIDEOIDHERE|TALK1/g) ?? []).map((found) => {
		const kind = word[found as keyof typeof word];
		return `link/placeholder: ${found} is what the snippet begins with. Put the address of the ${kind} here.`;
	});
}
