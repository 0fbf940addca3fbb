// The machine that a bench ran on, in words that say what its figures depend on and nothing else.
import fs from 'node:fs';
import os from 'node:os';

/** @returns {string} a sentence or two: processor, cores, memory, system, Node, and how busy it was before the bench */
export function machine() {
	const cores = os.availableParallelism();
	const model = os.cpus()[0]?.model.trim() || 'a processor of unknown make';
	const memory = Math.round(os.totalmem() / 2 ** 30);
	const load = os.loadavg()[0]?.toFixed(1);
	return (
		`${cores} ${cores === 1 ? 'core' : 'cores'} of ${model}, ${memory} GB of memory, ${system()} (${os.arch()}), ` +
		`Node ${process.versions.node}. Load before the run: ${load}.`
	);
}

/** The system's name; of a Linux that of its distribution. */
function system() {
	try {
		const [, name] = /^PRETTY_NAME="?([^"\n]+)/m.exec(fs.readFileSync('/etc/os-release', 'utf8')) ?? [];
		if (name) return name;
	} catch {
		// Other systems have no such file.
	}
	return `${os.type()} ${os.release().split('.', 2).join('.')}`;
}
