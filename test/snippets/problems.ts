import { Checker } from '../../server/src/core/checker.ts';
import type { Entry, Files } from '../../server/src/core/site/files.ts';

const bundle = '/site/content/en/blog/2026/example';

const config = `baseURL = 'https://istio.io/'
[languages.en]
contentDir = 'content/en'
`;

/** The problems of a post that stands in a bundle with these pictures, as `rule: message`, under every rule's default. */
export async function problemsOf(text: string, pictures: readonly string[]): Promise<string[]> {
	const checker = new Checker(siteWith(pictures), { today: () => '2026-05-04' });
	const settings = { severities: new Map(), include: [] };
	const { place, problems } = await checker.check(`${bundle}/index.md`, text, settings);
	if (place.kind !== 'post' || place.site.profile.name !== 'istio') throw new Error('not taken for a post of istio.io');
	return problems.map((problem) => `${problem.rule}: ${problem.message}`);
}

function siteWith(pictures: readonly string[]): Files {
	const files = new Map([['/site/hugo.toml', config]]);
	for (const name of ['index.md', ...pictures]) files.set(`${bundle}/${name}`, '');
	return {
		async list(folder) {
			const inside = `${folder.replace(/\/$/, '')}/`;
			const entries = new Map<string, Entry>();
			for (const path of files.keys()) {
				if (!path.startsWith(inside)) continue;
				const [name = '', deeper] = path.slice(inside.length).split('/');
				entries.set(name, { name, kind: deeper === undefined ? 'file' : 'folder' });
			}
			return entries.size > 0 ? entries : undefined;
		},
		async read(path) {
			return files.get(path);
		},
	};
}
