import { createHash } from 'node:crypto';
import fs from 'node:fs';
import Module, { createRequire } from 'node:module';
import path from 'node:path';
import vm from 'node:vm';

/** After how long without being used compiled code is thrown away: what another version left behind. In milliseconds. */
const kept = 30 * 24 * 60 * 60 * 1000;

/**
 * Loads a bundle of CommonJS as `require` does, also for whoever requires it afterwards, with what V8 compiled of it the last time. Compiling is a third of the
 * time in which the server starts; Node itself keeps such code only from version 22 on.
 *
 * What is kept belongs to one text and one V8: its name holds the hash of the text, and V8 refuses what another
 * version or other flags made. Flags have to be set before.
 *
 * @param file the bundle's absolute path
 * @param folder where compiled code is kept; it need not exist, and where it cannot be written nothing is kept
 * @returns what the bundle exports, and a function that keeps what V8 has compiled by then
 * @throws what the bundle throws, and the file system's error where it cannot be read
 */
export function loadCompiled(file: string, folder: string): { readonly exports: unknown; readonly keep: () => void } {
	const text = fs.readFileSync(file, 'utf8');
	const place = path.join(folder, `${path.basename(file, '.js')}-${hash(text).toString('hex')}.code`);
	const cachedData = readOwn(place);
	const script = new vm.Script(`(function (exports, require, module, __filename, __dirname) {${text}\n})`, {
		filename: file,
		...(cachedData && { cachedData }),
	});
	const isKept = cachedData !== undefined && !script.cachedDataRejected;
	const require = createRequire(file);
	const module = new Module(file);
	script.runInThisContext().call(module.exports, module.exports, require, module, file, path.dirname(file));
	module.loaded = true;
	require.cache[file] = module;
	return {
		exports: module.exports,
		keep: () => {
			if (!isKept) write(place, script.createCachedData());
		},
	};
}

/**
 * Compiled code that this user has written and that is whole: V8 runs it without a further look. Before the code stands
 * its hash.
 */
function readOwn(place: string): Buffer | undefined {
	try {
		const { uid } = fs.statSync(place);
		if (process.getuid !== undefined && uid !== process.getuid()) return undefined;
		const content = fs.readFileSync(place);
		const code = content.subarray(hashLength);
		return content.subarray(0, hashLength).equals(hash(code)) ? code : undefined;
	} catch {
		return undefined;
	}
}

/** Writes it whole or not at all, and throws away what nobody has used for long. A disk that is full is no fault. */
function write(place: string, code: Buffer): void {
	const folder = path.dirname(place);
	const beside = path.join(folder, `.${crypto.randomUUID()}.code`);
	try {
		fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
		try {
			fs.writeFileSync(beside, Buffer.concat([hash(code), code]), { flag: 'wx', mode: 0o600 });
			fs.renameSync(beside, place);
		} finally {
			fs.rmSync(beside, { force: true });
		}
		for (const name of fs.readdirSync(folder)) {
			const old = path.join(folder, name);
			if (name.endsWith('.code') && Date.now() - fs.statSync(old).atimeMs > kept) fs.rmSync(old, { force: true });
		}
	} catch {
		// Without it the server starts as it did the first time.
	}
}

const hashLength = 32;

function hash(content: string | Buffer): Buffer {
	return createHash('sha256').update(content).digest();
}
