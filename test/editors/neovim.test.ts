import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtRecap } from '../cli/support/recap.ts';
import { folderWith } from '../support/folder.ts';
import { picture } from '../support/picture.ts';
import { bundle, examples, faulty } from './support.ts';

const recap = builtRecap();
/** What neovim.lua prints. */
interface Seen {
	readonly version: string;
	readonly root: string;
	readonly problems: readonly object[];
	readonly mended: string;
	readonly hover: unknown;
	readonly completed: readonly string[];
	readonly renamed: string;
	readonly told?: string;
}

/** Older ones damage a picture that they rename, so that they are told to leave that to the author. */
const renamesFiles = (version: string) => !/^0\.[0-9]\./.test(version);

describe('Neovim with the configuration of the docs', () => {
	it('shows problems, mends one, completes, explains and renames a picture with its file', async () => {
		const [config = ''] = examples('Neovim', 'lua');
		const folder = folderWith({
			'.git/HEAD': '',
			'init.lua': config,
			[`${bundle}/index.md`]: faulty,
			[`${bundle}/welcome.jpg`]: picture,
			[`${bundle}/booth.jpg`]: picture,
		});
		const { code, out, err } = await neovim(folder);
		expect({ code, err }).toEqual({ code: 0, err: '' });
		const seen: Seen = JSON.parse(out);
		const mended = faulty.replace('welcom.jpg', 'welcome.jpg');
		expect(seen).toEqual({
			version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
			root: folder,
			problems: [
				{
					line: 8,
					column: 16,
					severity: 1,
					code: 'image/missing-file',
					source: 'recap',
					message: 'welcom.jpg is not in this post’s folder. Did you mean welcome.jpg?',
				},
			],
			mended,
			hover: { kind: 'markdown', value: expect.stringContaining('1200') },
			completed: expect.arrayContaining(['./booth.jpg', './welcome.jpg']),
			renamed: mended.replace('booth.jpg', 'stand.jpg'),
			...(!renamesFiles(seen.version) && { told: expect.stringContaining('Rename booth.jpg to stand.jpg yourself') }),
		});
		const booth = renamesFiles(seen.version) ? 'stand.jpg' : 'booth.jpg';
		expect(fs.readdirSync(path.join(folder, bundle)).sort()).toEqual(['index.md', 'welcome.jpg', booth].sort());
		expect(fs.readFileSync(path.join(folder, bundle, booth))).toEqual(Buffer.from(picture));
		expect(fs.readFileSync(path.join(folder, bundle, 'index.md'), 'utf8')).toBe(seen.renamed);
	}, 60_000);
});

/** Runs neovim.lua in a Neovim without any other configuration, with `recap` on its PATH. */
function neovim(folder: string): Promise<{ code: number | null; out: string; err: string }> {
	const bin = path.join(folder, 'bin');
	fs.mkdirSync(bin);
	fs.chmodSync(recap.script, 0o755);
	fs.symlinkSync(recap.script, path.join(bin, 'recap'));
	const script = path.join(import.meta.dirname, 'neovim.lua');
	return new Promise((resolve, reject) => {
		const child = spawn('nvim', ['--headless', '--clean', '-n', '-c', `luafile ${script}`], {
			cwd: folder,
			env: {
				...process.env,
				PATH: `${bin}${path.delimiter}${process.env.PATH ?? ''}`,
				RECAP_CONFIG: path.join(folder, 'init.lua'),
				RECAP_POST: path.join(folder, bundle, 'index.md'),
				XDG_STATE_HOME: folder,
				XDG_CACHE_HOME: folder,
			},
			stdio: ['ignore', 'pipe', 'pipe'],
		});
		let out = '';
		let err = '';
		child.stdout.on('data', (chunk) => {
			out += String(chunk);
		});
		child.stderr.on('data', (chunk) => {
			err += String(chunk);
		});
		// What waits in vain says so itself; this is for one that hangs.
		const hung = setTimeout(() => child.kill('SIGKILL'), 50_000);
		child.on('error', reject);
		child.on('close', (code) => {
			clearTimeout(hung);
			resolve({ code, out, err });
		});
	});
}
