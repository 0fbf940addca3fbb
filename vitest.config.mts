import { existsSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { neovimVersion } from './scripts/lib/neovim.mjs';

/** Real posts beside the project; where there are none, fixtures of the project's own prove the same. */
const corpus = existsSync(new URL('../shared/corpus', import.meta.url)) ? [] : ['test/corpus/**'];

/** Runs in Neovim, which not everybody has; the summary of all tests says whether it ran. */
const neovim = neovimVersion() === undefined ? ['test/editors/neovim.test.ts'] : [];

export default defineConfig({
	test: {
		include: ['test/**/*.test.ts'],
		// One worker fewer than there are cores, which is the custom, would leave half of a small machine idle: many tests
		// wait for processes that they start.
		maxWorkers: '100%',
		// What a reading may cost is measured by the processor's time; a machine with other work to do may take its time.
		testTimeout: 30_000,
		// These run inside VS Code and in a browser: `npm run test:vscode`, `npm run test:ui`.
		exclude: ['test/vscode/**', 'test/ui/**', ...corpus, ...neovim],
	},
});
