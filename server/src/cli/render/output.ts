import fs from 'node:fs';
import path from 'node:path';
import { generatorMark } from '../../core/render/standalone/document.ts';
import { reasonOf } from '../lint/save.ts';
import { UsageError } from '../usage.ts';

/** What an article of ours begins with. */
const articleStart = '<article class="post"';

/** A file that a rendered post is written to. */
export class OutputFile {
	/** The last thing that was written. */
	private written: string | undefined;

	/**
	 * @param native its absolute path
	 * @param typed its path as typed
	 * @throws UsageError when there is something in its place that is not ours to overwrite
	 */
	constructor(
		readonly native: string,
		private readonly typed: string,
	) {
		if (/\.(?:md|markdown|mdown|mkd)$/i.test(native)) {
			throw new UsageError(`${typed} is a Markdown file, which nothing is written to; name a .html file.`);
		}
		checkIsOurs(native, typed);
	}

	/** Whether a file in the same folder is this one, or stands in for it while it is written. */
	isNamed(name: string): boolean {
		const own = path.basename(this.native);
		return name === own || (name.startsWith(`.${own}.`) && name.endsWith('.recap'));
	}

	/**
	 * Writes a text, whole or not at all. The same text is not written twice.
	 * @returns whether anything was written
	 * @throws UsageError when it cannot be written
	 */
	write(text: string): boolean {
		if (text === this.written) return false;
		checkIsOurs(this.native, this.typed);
		const beside = path.join(path.dirname(this.native), `.${path.basename(this.native)}.${crypto.randomUUID()}.recap`);
		try {
			fs.writeFileSync(beside, text, { flag: 'wx' });
			fs.renameSync(beside, this.native);
		} catch (error) {
			fs.rmSync(beside, { force: true });
			throw new UsageError(`${this.typed} could not be written (${reasonOf(error)}).`);
		}
		this.written = text;
		return true;
	}
}

/** Refuses a place that holds anything but an earlier page of ours. */
function checkIsOurs(native: string, typed: string): void {
	const stats = fs.lstatSync(native, { throwIfNoEntry: false });
	if (!stats) return;
	if (stats.isDirectory()) throw new UsageError(`${typed} is a folder; name a file in it.`);
	if (stats.isFile() && (stats.size === 0 || isOurs(native))) return;
	throw new UsageError(`${typed} is there already and was not written by recap; remove it or name another file.`);
}

function isOurs(native: string): boolean {
	const beginning = Buffer.alloc(1024);
	let file: number | undefined;
	try {
		file = fs.openSync(native, 'r');
		const length = fs.readSync(file, beginning, 0, beginning.length, 0);
		const text = beginning.toString('utf8', 0, length);
		return text.startsWith(articleStart) || text.includes(generatorMark);
	} catch {
		return false;
	} finally {
		if (file !== undefined) fs.closeSync(file);
	}
}
