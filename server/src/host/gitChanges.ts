import path from 'node:path';
import { askGit } from './git.ts';

/** What git says has changed, or why it could not be asked. */
export type GitChanges =
	| {
			/** Paths of this system, absolute; also of files that are gone, and of those that git does not know yet. */
			readonly paths: readonly string[];
			/** The text of a file before; undefined where there was none, or git does not say. */
			before(path: string): Promise<string | undefined>;
	  }
	| { readonly missing: 'git' | 'repository' | 'base' };

/**
 * Asks git which files differ from a commit: in the working tree, staged or not.
 * @param folder a path of this system inside the repository
 * @param base a branch, tag or commit: what changed since this one parted from it; absent for the last commit
 */
export async function gitChanges(folder: string, base: string | undefined): Promise<GitChanges> {
	const up = await askGit(folder, ['rev-parse', '--show-cdup']);
	if (up.code === 'none') return { missing: 'git' };
	if (up.code !== 0) return { missing: 'repository' };
	// Not git's own name for it, which follows links: paths are to begin as those of the run do.
	const root = path.resolve(folder, up.text.replace(/\r?\n$/, ''));
	const since = base === undefined ? await lastCommit(root) : await partedFrom(root, base);
	if (since === undefined) return { missing: 'base' };
	const changed = await askGit(root, ['diff', '--name-only', '-z', '--no-renames', '--no-ext-diff', since, '--']);
	const others = await askGit(root, ['ls-files', '-z', '--others', '--exclude-standard']);
	if (changed.code !== 0 || others.code !== 0) return { missing: 'base' };
	const names = `${changed.text}${others.text}`.split('\0').filter((name) => name !== '');
	return {
		paths: names.map((name) => path.join(root, name)),
		async before(file) {
			const name = path.relative(root, file).split(path.sep).join('/');
			const { code, text } = await askGit(root, ['cat-file', 'blob', `${since}:${name}`]);
			return code === 0 ? text : undefined;
		},
	};
}

/** The last commit; before the first one, a tree without files. */
async function lastCommit(root: string): Promise<string | undefined> {
	const head = await askGit(root, ['rev-parse', '--verify', '--quiet', 'HEAD']);
	if (head.code === 0) return head.text.trim();
	const empty = await askGit(root, ['hash-object', '-t', 'tree', '--stdin']);
	return empty.code === 0 ? empty.text.trim() : undefined;
}

/** Where the present branch parted from another; where that is not known, as in a shallow clone, the other itself. */
async function partedFrom(root: string, base: string): Promise<string | undefined> {
	const asked = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${base}^{commit}`];
	const commit = await askGit(root, asked);
	if (commit.code !== 0) return undefined;
	const parted = await askGit(root, ['merge-base', commit.text.trim(), 'HEAD']);
	return (parted.code === 0 ? parted : commit).text.trim().split(/\s/)[0];
}
