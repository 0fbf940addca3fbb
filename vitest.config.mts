import { existsSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { neovimVersion } from './scripts/lib/neovim.mjs';

/** Real posts beside the project; where there are none, fixtures of the project's own prove the same. */
const corpus = existsSync(new URL('../shared/corpus', import.meta.url)) ? [] : ['test/corpus/**'];

/** These run inside VS Code and in a browser: `npm run test:vscode`, `npm run test:ui`. */
const elsewhere = ['test/vscode/**', 'test/ui/**'];

/** These put others in the place of modules, which nobody else may have loaded before. */
const standIns = [
	'test/bench/lintCounters.test.ts',
	'test/core/large/edits.test.ts',
	'test/server/glance.test.ts',
	'test/server/typing.test.ts',
];

/** Runs in Neovim, which not everybody has; the summary of all tests says whether it ran. */
const neovim = neovimVersion() === undefined ? ['test/editors/neovim.test.ts'] : [];

export default defineConfig({
	test: {
		globalSetup: 'test/cli/support/build.ts',
		// One worker fewer than there are cores, which is the custom, would leave half of a small machine idle: many tests
		// wait for processes that they start.
		maxWorkers: '100%',
		// What a reading may cost is measured by the processor's time; a machine with other work to do may take its time.
		testTimeout: 30_000,
		projects: [
			{
				extends: true,
				test: {
					name: 'together',
					include: ['test/**/*.test.ts'],
					exclude: [...elsewhere, ...corpus, ...neovim, ...standIns],
					// No module has a state of its own, so files share what is loaded: that halves the time.
					isolate: false,
				},
			},
			{ extends: true, test: { name: 'apart', include: standIns } },
		],
	},
});
