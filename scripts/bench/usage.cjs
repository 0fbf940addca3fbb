// Preloaded into a measured process: at its end it writes what it used into the file named by RECAP_BENCH_USAGE.
const fs = require('node:fs');

process.on('exit', () => {
	const file = process.env.RECAP_BENCH_USAGE;
	if (file) fs.writeFileSync(file, JSON.stringify(process.resourceUsage()));
});
