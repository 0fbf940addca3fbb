import type { Files } from '../core/site/files.ts';
import type { FileSystem } from './host.ts';

/**
 * The files of another machine as Windows has them: a share, or a distribution of WSL. Paths of its documents begin behind
 * its name, the disk's with it: `/Ubuntu/home` is `//wsl.localhost/Ubuntu/home`.
 * @param disk reads both
 * @param machine its name
 */
export function shareFileSystem(disk: FileSystem, machine: string): FileSystem {
	const at = (path: string) => `//${machine}${path}`;
	const { files } = disk;
	const shared: Files = {
		list: (folder) => files.list(at(folder)),
		read: (path, most) => files.read(at(path), most),
		picture: (path) => files.picture?.(at(path)),
		weight: async (path) => files.weight?.(at(path)),
	};
	return {
		files: shared,
		around: disk.around,
		pictureSize: (path) => disk.pictureSize(at(path)),
		forget: () => disk.forget(),
	};
}
