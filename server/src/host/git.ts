import os from 'node:os';

/** Longer than git ever takes to read its settings; an author who waits for a quick fix would not wait longer. */
const timeoutMilliseconds = 2000;

/**
 * Gives a function that tells the author's name as git knows it in a folder. Git is asked at the first call and never
 * again; the answer is undefined when there is no git, no name, or no answer in time.
 * @param folder a path of this system
 */
export function gitAuthor(folder: string): () => Promise<string | undefined> {
	let asked: Promise<string | undefined> | undefined;
	return () => {
		asked ??= ask(folder);
		return asked;
	};
}

async function ask(folder: string): Promise<string | undefined> {
	// Loaded when it is needed: most checks never ask.
	const { execFile } = await import('node:child_process');
	return new Promise((resolve) => {
		// Started at home and not in the folder: Windows would run a `git.exe` that lies in the folder it starts in.
		const options = { cwd: os.homedir(), timeout: timeoutMilliseconds, windowsHide: true };
		execFile('git', ['-C', folder, 'config', 'user.name'], options, (error, stdout) => {
			const name = stdout.trim();
			resolve(error || name === '' ? undefined : name);
		});
	});
}
