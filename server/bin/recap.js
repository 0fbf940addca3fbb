#!/usr/bin/env node

// npm links a command only when its file exists, so this one is committed and the bundle it runs is built.
try {
	require.resolve('../dist/recap.js');
} catch {
	console.error('recap is not built yet. Run `npm run build` in the repository first.');
	process.exit(2);
}
require('../dist/recap.js');
