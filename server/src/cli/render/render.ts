import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Checker } from '../../core/checker.ts';
import type { RenderOptions } from '../../core/render/options.ts';
import { renderPost } from '../../core/render/page.ts';
import { SiteDataReader } from '../../core/render/siteData.ts';
import { standalonePage } from '../../core/render/standalone/document.ts';
import { DiskFiles } from '../../host/disk.ts';
import { toNative, toPortable } from '../../host/paths.ts';
import { DiskPictures } from '../../host/pictures.ts';
import { localDay } from '../../host/today.ts';
import { reasonOf } from '../lint/save.ts';
import { readSource } from '../lint/source.ts';
import type { Terminal } from '../terminal.ts';
import { kindOf } from '../typedPath.ts';
import { UsageError } from '../usage.ts';
import { OutputFile } from './output.ts';
import { watchPost } from './watch.ts';

/** The options of `recap render` as they were typed. */
export interface RawRenderOptions {
	readonly page?: boolean;
	readonly out?: string;
	readonly watch?: boolean;
}

/**
 * `recap render FILE`: prints the article that the site would publish, or with `--page` a page of its own, or writes it to
 * a file. What is wrong with the post is not told here.
 * @param typed the file as typed
 * @throws UsageError when it is not a file, or the output would go where something else is
 */
export async function render(typed: string, options: RawRenderOptions, terminal: Terminal): Promise<number> {
	const kind = kindOf(typed, terminal.folder);
	if (kind === 'link') throw new UsageError(`${typed} is a symbolic link; name the file it leads to.`);
	if (kind !== 'file') throw new UsageError(`${typed} is not a file.`);
	const native = path.resolve(terminal.folder, typed);
	if (options.watch && options.out === undefined) throw new UsageError('--watch needs --out FILE to write to.');
	if (options.out === undefined) {
		terminal.out.write(await renderFile(native, typed, options, undefined));
		terminal.out.flush();
		return 0;
	}
	const out = new OutputFile(path.resolve(terminal.folder, options.out), options.out);
	if (out.native === native) throw new UsageError(`${options.out} is the post itself; name another file.`);
	const write = async () => {
		if (out.write(await renderFile(native, typed, options, out)) && options.watch) {
			terminal.err.line(`Wrote ${options.out}.`);
		}
	};
	await write();
	if (options.watch) await watchPost(native, out, write, (message) => terminal.err.line(message));
	return 0;
}

async function renderFile(
	native: string,
	typed: string,
	{ page }: RawRenderOptions,
	out: OutputFile | undefined,
): Promise<string> {
	const files = new DiskFiles();
	const checker = new Checker(files, { today: () => localDay(new Date()) });
	const text = readPost(native, typed);
	const { post, place, facts } = await checker.check(toPortable(native), text, { severities: new Map(), include: [] });
	const pictures = new DiskPictures();
	const options: RenderOptions = {
		pictures: 'site',
		pictureSize: (picture) => pictures.sizeOf(picture),
		data: await new SiteDataReader(files).read(post, place),
		...(page && { pictureAddress: (picture: string) => addressFrom(out, toNative(picture)) }),
	};
	const rendered = renderPost(post, place, facts, options);
	return page ? standalonePage(rendered, place.language ?? 'en') : rendered.html;
}

/** The address of a picture for a page: from the folder that the page is written to, else one that holds everywhere. */
function addressFrom(out: OutputFile | undefined, picture: string): string {
	const relative = out && path.relative(path.dirname(out.native), picture);
	if (relative === undefined || path.isAbsolute(relative)) return pathToFileURL(picture).href;
	return relative.split(path.sep).map(encodeURIComponent).join('/');
}

function readPost(full: string, typed: string): string {
	try {
		return readSource(full).text;
	} catch (error) {
		throw new UsageError(`${typed} could not be read (${reasonOf(error)}).`);
	}
}
