import { readFileSync } from 'node:fs';
import { describe, it } from 'vitest';
import { checkSuggestions, suggestionsAt } from '../core/completion/support.ts';
import { publishedPosts } from './shared.ts';

describe('on the published posts', () => {
	it('completion has no nonsense to offer at prefixes of each, and of one at all', async () => {
		for (const [index, path] of publishedPosts().entries()) {
			const text = readFileSync(path, 'utf8');
			const step = index === 0 ? 1 : 97;
			for (let at = 0; at <= text.length; at += step)
				checkSuggestions(text, at, await suggestionsAt(text.slice(0, at), at));
		}
	}, 120_000);
});
