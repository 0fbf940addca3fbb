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

/** What git answered: its exit code, `none` where there is no git, and what it wrote. */
export interface GitAnswer {
	readonly code: number | 'none';
	readonly text: string;
}

/** Longer than git takes over a large repository; a run that waits for it should not wait for ever. */
const patience = 60_000;

/** As many characters of file names as git may answer with. */
const most = 256 * 1024 * 1024;

/** Runs git in a folder, with nothing on its standard input. */
export async function askGit(folder: string, words: readonly string[]): Promise<GitAnswer> {
	const { execFile } = await import('node:child_process');
	return new Promise((resolve) => {
		const options = { cwd: os.homedir(), timeout: patience, maxBuffer: most, windowsHide: true };
		const child = execFile('git', ['-C', folder, ...words], options, (error, stdout) => {
			if (!error) resolve({ code: 0, text: stdout });
			else
				resolve({ code: typeof error.code === 'number' ? error.code : error.code === 'ENOENT' ? 'none' : 1, text: '' });
		});
		child.stdin?.on('error', () => undefined).end();
	});
}
