import { spawnSync } from 'node:child_process';

/**
 * The version of Neovim on the PATH, such as `0.10.4`.
 * @returns {string | undefined} undefined where there is none
 */
export function neovimVersion() {
	const { status, stdout } = spawnSync('nvim', ['--version'], { encoding: 'utf8' });
	return status === 0 ? /^NVIM v(\S+)/.exec(stdout)?.[1] : undefined;
}
