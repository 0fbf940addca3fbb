import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../support/folder.ts';
import { postFiles, postFolder, postText } from './support/posts.ts';
import { builtRecap } from './support/recap.ts';

const recap = builtRecap();

/** A repository with one post, whose caption ends in a period. */
function site(more: Readonly<Record<string, string>> = {}): string {
	return folderWith({ '.git/HEAD': '', ...postFiles({ caption: 'Cake.' }), ...more });
}

/** The files of a report with their problems' rules and severities. */
async function report(cwd: string, ...words: string[]) {
	const { code, out, err } = await recap(['lint', '--format', 'json', ...words], { cwd });
	const files: { path: string; problems: { rule: string; severity: string }[] }[] =
		code === 2 ? [] : JSON.parse(out).files;
	return {
		code,
		err,
		files: files.map((file) => [file.path, ...file.problems.map(({ rule, severity }) => `${rule} ${severity}`)]),
	};
}

const post = `${postFolder}/index.md`;
const off = 'rules:\n  image/caption-period: off\n';

describe('recap lint and .recap.yaml', () => {
	it('checks posts under it, and reports it as a file of the run, once', async () => {
		const cwd = site({ '.recap.yaml': `${off}terms: 5\n`, ...postFiles({}, 'content/en/blog/2026/porto') });
		expect(await report(cwd)).toEqual({
			code: 1,
			err: '',
			files: [['.recap.yaml', 'config/value error'], ['content/en/blog/2026/porto/index.md'], [post]],
		});
		expect(await report(path.join(cwd, postFolder))).toMatchObject({
			files: [['../../../../../.recap.yaml', 'config/value error'], ['index.md']],
		});
	});

	it('says in one line that post and settings are clean', async () => {
		const cwd = site({ '.recap.yaml': off });
		expect(await recap(['lint'], { cwd })).toEqual({ code: 0, out: '2 files checked, no problems.\n', err: '' });
	});

	it('takes the file of --config for all, whatever it is called', async () => {
		const cwd = site({ '.recap.yaml': off, 'ci/strict.yaml': 'rules:\n  image/caption-period: info\nprofle: x\n' });
		expect(await report(cwd, '--config', 'ci/strict.yaml')).toEqual({
			code: 0,
			err: '',
			files: [
				['ci/strict.yaml', 'config/key warning'],
				[post, 'image/caption-period info'],
			],
		});
	});

	it('puts --rule above it', async () => {
		const cwd = site({ '.recap.yaml': off });
		expect((await report(cwd, '--rule', 'image/caption-period:warning')).files).toEqual([
			['.recap.yaml'],
			[post, 'image/caption-period warning'],
		]);
		const broken = site({ '.recap.yaml': 'profle: hugo\n' });
		expect((await report(broken, '--rule', 'config/key:off')).files[0]).toEqual(['.recap.yaml']);
	});

	it('ends with code 2 and one line when --config names nothing that can be read', async () => {
		const cwd = site({ 'team.yaml': off });
		fs.symlinkSync(path.join(cwd, 'team.yaml'), path.join(cwd, 'link.yaml'));
		const said = async (name: string) => {
			const { code, out, err } = await recap(['lint', '--config', name], { cwd });
			expect({ code, out }).toEqual({ code: 2, out: '' });
			return err;
		};
		expect(await said('taem.yaml')).toBe('recap: taem.yaml does not exist. Did you mean team.yaml?\n');
		expect(await said('content')).toBe('recap: content is not a file.\n');
		expect(await said('link.yaml')).toBe('recap: link.yaml is a symbolic link; name the file it leads to.\n');
	});

	it('goes on with what holds without it when it cannot be read', async () => {
		const problem = ['.recap.yaml', 'config/syntax error'];
		const checked = [post, 'image/caption-period error'];
		expect((await report(site({ '.recap.yaml/README': '' }))).files).toEqual([problem, checked]);
		expect((await report(site({ '.recap.yaml': `${off}# ${'é'.repeat(300_000)}` }))).files).toEqual([problem, checked]);
		expect((await report(site({ '.recap.yaml': `${off}a: [` }))).files).toEqual([problem, checked]);
		const linked = site({ 'team.yaml': off });
		fs.symlinkSync(path.join(linked, 'team.yaml'), path.join(linked, '.recap.yaml'));
		expect((await report(linked)).files).toEqual([problem, checked]);
	});

	it('checks one that is named, and never mends it', async () => {
		const cwd = site({ '.recap.yaml': 'profle: hugo\n' });
		expect((await report(cwd, '.recap.yaml', '--fix')).files).toEqual([['.recap.yaml', 'config/key warning']]);
		expect(fs.readFileSync(path.join(cwd, '.recap.yaml'), 'utf8')).toBe('profle: hugo\n');
	});

	it('says that a file which was named is excluded', async () => {
		const cwd = site({ '.recap.yaml': 'exclude: ["**/utrecht/**"]\n' });
		expect(await report(cwd)).toEqual({ code: 0, err: '', files: [['.recap.yaml']] });
		expect(await report(cwd, post)).toEqual({
			code: 0,
			err: `${post} is excluded by the team's settings: nothing to check.\n`,
			files: [['.recap.yaml'], [post]],
		});
	});

	it('counts for standard input, whose report is about the text alone', async () => {
		const cwd = site({ '.recap.yaml': `${off}profle: x\n` });
		const input = postText({ caption: 'Cake.' });
		const { code, out, err } = await recap(['lint', '--stdin', '--stdin-filename', post], { cwd, input });
		expect({ code, out, err }).toEqual({
			code: 0,
			out: '1 file checked, no problems.\n',
			err: '.recap.yaml has problems of its own; recap lint tells them.\n',
		});
		const itself = await recap(['lint', '--stdin', '--stdin-filename', '.recap.yaml'], {
			cwd,
			input: 'profile: isto\n',
		});
		expect(itself).toMatchObject({ code: 1, err: '' });
		expect(itself.out).toContain('config/value');
	});

	it('shows where in the file the problem stands, after a byte order mark too', async () => {
		const { out } = await recap(['lint'], { cwd: site({ '.recap.yaml': `\ufeff${off}profile: isto\n` }) });
		expect(out).toContain('  3:10  error    isto cannot stand here');
	});
});

describe('recap init', () => {
	it('writes a file that changes nothing until something in it is set', async () => {
		const cwd = site();
		const { code, out, err } = await recap(['init'], { cwd });
		expect({ code, err }).toEqual({ code: 0, err: '' });
		expect(out).toMatch(/^\.recap\.yaml is written\./);
		expect((await report(cwd)).files).toEqual([['.recap.yaml'], [post, 'image/caption-period error']]);
		const file = path.join(cwd, '.recap.yaml');
		const text = fs.readFileSync(file, 'utf8');
		fs.writeFileSync(file, text.replace(/^# rules:/m, 'rules:').replace('#   image/caption', '  image/caption'));
		expect((await report(cwd)).files).toEqual([['.recap.yaml'], [post]]);
	});

	it('writes into a folder that is named', async () => {
		const cwd = site();
		expect((await recap(['init', 'content'], { cwd })).code).toBe(0);
		expect(fs.existsSync(path.join(cwd, 'content/.recap.yaml'))).toBe(true);
	});

	it('never writes over anything', async () => {
		const cwd = site({ '.recap.yaml': off });
		const again = { code: 2, out: '', err: 'recap: .recap.yaml is there already and was left alone.\n' };
		expect(await recap(['init'], { cwd })).toEqual(again);
		expect(fs.readFileSync(path.join(cwd, '.recap.yaml'), 'utf8')).toBe(off);
		const linked = site();
		fs.symlinkSync(path.join(linked, 'nowhere'), path.join(linked, '.recap.yaml'));
		expect(await recap(['init'], { cwd: linked })).toEqual(again);
		expect(fs.existsSync(path.join(linked, 'nowhere'))).toBe(false);
	});

	it('ends with code 2 and one line where it cannot write', async () => {
		const cwd = site();
		expect(await recap(['init', 'contnet'], { cwd })).toEqual({
			code: 2,
			out: '',
			err: 'recap: contnet does not exist. Did you mean content?\n',
		});
		expect((await recap(['init', post], { cwd })).err).toBe(`recap: ${post} is not a folder.\n`);
	});
});

describe('recap rules', () => {
	it('lists and explains what is looked for in the settings too', async () => {
		expect((await recap(['rules'])).out).toMatch(/^config\/value +error {4}/m);
		expect((await recap(['rules', 'config/key'])).out).toContain('```yaml\nprofle: istio\n```');
	});
});
