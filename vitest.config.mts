import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		include: ['test/**/*.test.ts'],
		// These run inside VS Code and in a browser: `npm run test:vscode`, `npm run test:ui`.
		exclude: ['test/vscode/**', 'test/ui/**'],
	},
});
