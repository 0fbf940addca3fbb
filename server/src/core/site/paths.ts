/** The folder of a path; of one at the top, `/`; of a drive of Windows, `/c:`, itself: nothing holds several. */
export function folderOf(path: string): string {
	const slash = path.lastIndexOf('/');
	if (slash > 0) return path.slice(0, slash);
	return isDrive(path) ? path : '/';
}

function isDrive(path: string): boolean {
	return path.length === 3 && path[2] === ':';
}

/** The last part of a path. */
export function nameOf(path: string): string {
	return path.slice(path.lastIndexOf('/') + 1);
}

/** Joins a folder and a relative path, `.` and `..` resolved; undefined when it leads above the top. */
export function join(folder: string, relative: string): string | undefined {
	if (!relative.includes('/') && !/^\.{0,2}$/.test(relative))
		return folder === '/' ? `/${relative}` : `${folder}/${relative}`;
	const parts = folder.split('/').filter((part) => part !== '');
	for (const part of relative.split('/')) {
		if (part === '' || part === '.') continue;
		if (part !== '..') parts.push(part);
		else if (parts.pop() === undefined) return undefined;
	}
	return `/${parts.join('/')}`;
}

/** Whether a path is a folder itself or lies below it. */
export function isWithin(folder: string, path: string): boolean {
	return path.startsWith(folder) && (path.length === folder.length || folder === '/' || path[folder.length] === '/');
}

/** The parts of a path below a folder; undefined when it does not lie below it. */
export function partsBelow(folder: string, path: string): string[] | undefined {
	if (!isWithin(folder, path)) return undefined;
	const parts = path.slice(folder.endsWith('/') ? folder.length : folder.length + 1).split('/');
	// Asked of every post, whose path has no empty part.
	return parts.includes('') ? parts.filter((part) => part !== '') : parts;
}

/** Whether a file name is that of a picture that sites show. */
export function isPictureName(name: string): boolean {
	return /\.(?:jpe?g|png|gif|webp|svg|avif|bmp|tiff?)$/i.test(name);
}
