import os from 'node:os';
import path from 'node:path';

/** The folder of this platform in which a command keeps what it can find again. */
export function cacheFolder(
	env: Readonly<Record<string, string | undefined>>,
	platform: NodeJS.Platform = process.platform,
	home = os.homedir(),
): string {
	const { XDG_CACHE_HOME, LOCALAPPDATA } = env;
	const name = 'recap-posts';
	// Only an absolute path counts (XDG Base Directory Specification).
	if (XDG_CACHE_HOME && path.isAbsolute(XDG_CACHE_HOME)) return path.join(XDG_CACHE_HOME, name);
	if (platform === 'win32') return path.join(LOCALAPPDATA || path.join(home, 'AppData', 'Local'), name, 'Cache');
	if (platform === 'darwin') return path.join(home, 'Library', 'Caches', name);
	return path.join(home, '.cache', name);
}
