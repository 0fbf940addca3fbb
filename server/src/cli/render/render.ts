import path from 'node:path';
import { Checker } from '../../core/checker.ts';
import { renderPost } from '../../core/render/page.ts';
import { DiskFiles } from '../../host/disk.ts';
import { toPortable } from '../../host/paths.ts';
import { DiskPictures } from '../../host/pictures.ts';
import { localDay } from '../../host/today.ts';
import { reasonOf } from '../lint/save.ts';
import { readSource } from '../lint/source.ts';
import type { Terminal } from '../terminal.ts';
import { kindOf } from '../typedPath.ts';
import { UsageError } from '../usage.ts';

/**
 * `recap render FILE`: prints the article that the site would publish, with site paths. What is wrong with the post is
 * not told here.
 * @param typed the file as typed
 * @throws UsageError when it is not a file
 */
export async function render(typed: string, terminal: Terminal): Promise<number> {
	const kind = kindOf(typed, terminal.folder);
	if (kind === 'link') throw new UsageError(`${typed} is a symbolic link; name the file it leads to.`);
	if (kind !== 'file') throw new UsageError(`${typed} is not a file.`);
	const full = path.resolve(terminal.folder, typed);
	const checker = new Checker(new DiskFiles(), { today: () => localDay(new Date()) });
	const text = readPost(full, typed);
	const { post, place, facts } = await checker.check(toPortable(full), text, { severities: new Map(), include: [] });
	const pictures = new DiskPictures();
	const options = { pictures: 'site', pictureSize: (picture: string) => pictures.sizeOf(picture) } as const;
	terminal.out.write(renderPost(post, place, facts, options).html);
	terminal.out.flush();
	return 0;
}

function readPost(full: string, typed: string): string {
	try {
		return readSource(full).text;
	} catch (error) {
		throw new UsageError(`${typed} could not be read (${reasonOf(error)}).`);
	}
}
