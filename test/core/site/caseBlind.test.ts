import { describe, expect, it } from 'vitest';
import { Checker } from '../../../server/src/core/checker.ts';
import { applyEdits } from '../../../server/src/core/fix.ts';
import type { Files, Listing } from '../../../server/src/core/site/files.ts';
import { noSettings, today } from '../../support/check.ts';
import { MemoryFiles } from '../../support/memoryFiles.ts';
import { picture } from '../../support/picture.ts';
import { head } from './support.ts';

/** A disk that finds files whatever the case of their path, and lists them as they were written, as those of macOS and Windows do. */
class CaseBlindFiles implements Files {
	private readonly spelled = new Map<string, string>();

	constructor(
		private readonly files: MemoryFiles,
		paths: readonly string[],
	) {
		for (const path of paths) {
			const parts = path.split('/');
			for (let end = 1; end <= parts.length; end++) {
				const above = parts.slice(0, end).join('/');
				this.spelled.set(above.toLowerCase(), above);
			}
		}
	}

	list(folder: string): Promise<Listing | undefined> {
		return this.files.list(this.real(folder));
	}

	read(path: string): Promise<string | undefined> {
		return this.files.read(this.real(path));
	}

	picture(path: string) {
		return this.files.picture(this.real(path));
	}

	private real(path: string): string {
		return this.spelled.get(path.toLowerCase()) ?? path;
	}
}

const bundle = '/repo/content/en/blog/2026/quay';
const onDisk = {
	'/repo/hugo.yaml': 'baseURL: https://istio.io/\nlanguages: { en: {} }\n',
	'/repo/.git/HEAD': '',
	[`${bundle}/index.md`]: '',
	[`${bundle}/Tide.jpg`]: picture,
	[`${bundle}/Low/boat.jpg`]: picture,
};

/** The problems of a post on a disk of each kind. */
async function problemsOn(kind: 'blind' | 'strict', text: string, path = `${bundle}/index.md`) {
	const memory = new MemoryFiles(onDisk);
	const files = kind === 'blind' ? new CaseBlindFiles(memory, Object.keys(onDisk)) : memory;
	const { problems: all, place } = await new Checker(files, { today: () => today }).check(path, text, noSettings);
	// The name of a picture has capitals here, which is told for itself.
	const problems = all.filter(({ rule }) => rule !== 'image/name');
	return { problems, kind: place.kind, rules: problems.map(({ rule }) => rule) };
}

const shows = (link: string) => `${head}{{< image width="75%" link="${link}" caption="The quay" >}}\n`;

describe('a site on a disk that does not tell upper from lower case', () => {
	it.each(['./tide.jpg', 'TIDE.JPG', './low/boat.jpg', 'Low/Boat.jpg'])(
		'has %s told as on any other, because the build may run where it is another file',
		async (link) => {
			const [blind, strict] = [await problemsOn('blind', shows(link)), await problemsOn('strict', shows(link))];
			expect(strict.rules).toEqual(['image/case']);
			expect(blind.problems).toEqual(strict.problems);
			const mended = applyEdits(shows(link), blind.problems[0]?.fixes[0]?.edits ?? []);
			expect((await problemsOn('blind', mended)).rules).toEqual([]);
			expect((await problemsOn('strict', mended)).rules).toEqual([]);
		},
	);

	it('misses no picture of a post whose own path is spelled in another case, as an editor may have it', async () => {
		for (const path of [`${bundle.toUpperCase()}/index.md`, '/repo/content/EN/Blog/2026/QUAY/index.md']) {
			for (const link of ['./Tide.jpg', './Low/boat.jpg']) {
				expect((await problemsOn('blind', shows(link), path)).rules).toEqual([]);
			}
		}
	});

	it('knows a post as one where only folders inside its section are spelled so', async () => {
		const path = '/repo/content/en/blog/2026/QUAY/index.md';
		expect(await problemsOn('blind', shows('./ebb.jpg'), path)).toMatchObject({
			kind: 'post',
			rules: ['image/missing-file'],
		});
	});

	it('still misses a picture that is not there', async () => {
		for (const kind of ['blind', 'strict'] as const)
			expect((await problemsOn(kind, shows('./ebb.jpg'))).rules).toEqual(['image/missing-file']);
	});
});
