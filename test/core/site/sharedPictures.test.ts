import { describe, expect, it } from 'vitest';
import { Checker } from '../../../server/src/core/checker.ts';
import { noSettings, problemsOf, today } from '../../support/check.ts';
import { MemoryFiles } from '../../support/memoryFiles.ts';

const languages = '[languages.en]\ncontentDir = "content/en"\n[languages.fr]\ncontentDir = "content/fr"\n';

function missingIn(config: string, text: string, more: Readonly<Record<string, string>> = {}) {
	const files = new MemoryFiles({
		'/s/hugo.toml': config,
		'/s/layouts/index.html': '',
		'/s/content/en/blog/quay/index.md': '',
		'/s/content/en/blog/quay/hall.jpg': '',
		'/s/content/fr/blog/quay/index.md': '',
		...more,
	});
	const checker = new Checker(files, { today: () => today });
	const path = '/s/content/fr/blog/quay/index.md';
	return checker.check(path, text, noSettings).then((checked) => problemsOf(checked, 'image/missing-file').length);
}

describe('a picture of a translation', () => {
	const figure = '{{< figure src="hall.jpg" alt="x" >}}\n';

	it('may be the one of the same bundle in another language', async () => {
		expect(await missingIn(`baseURL = "https://example.org/"\n${languages}`, figure)).toBe(0);
		expect(await missingIn(`baseURL = "https://example.org/"\n${languages}`, figure.replace('hall', 'hull'))).toBe(1);
	});

	it('has to stand beside the text where the template of the site looks there only', async () => {
		const image = '{{< image link="./hall.jpg" caption="x" >}}\n';
		expect(await missingIn(`baseURL = "https://istio.io/"\n${languages}`, image)).toBe(1);
	});
});
