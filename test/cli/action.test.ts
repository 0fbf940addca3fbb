import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { folderWith } from '../support/folder.ts';
import { postFiles, postFolder } from './support/posts.ts';
import { builtRecap, root } from './support/recap.ts';

const recap = builtRecap();

interface Step {
	readonly id?: string;
	readonly run: string;
	readonly env?: Readonly<Record<string, string>>;
}

interface Action {
	readonly inputs: Readonly<Record<string, { readonly default: string }>>;
	readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

const action: Action = parse(fs.readFileSync(path.join(root, 'action.yml'), 'utf8'));

/** Runs the step that checks, as a runner does: each variable from its input. */
function run(cwd: string, inputs: Readonly<Record<string, string>>) {
	const step = action.runs.steps.find(({ id }) => id === 'lint');
	const values = Object.entries(step?.env ?? {}).map(([name, value]) => {
		const input = /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(value)?.[1];
		return [name, input === undefined ? recap.script : (inputs[input] ?? action.inputs[input]?.default ?? '')];
	});
	const output = path.join(cwd, 'github-output');
	const env = { ...process.env, ...Object.fromEntries(values), GITHUB_OUTPUT: output };
	const script = ['-eo', 'pipefail', '-c', step?.run ?? ''];
	const { status, stdout } = spawnSync('bash', script, { cwd, env, encoding: 'utf8' });
	return { status, stdout, told: fs.readFileSync(output, 'utf8') };
}

describe.runIf(process.platform !== 'win32')('action.yml', () => {
	it('shows problems beside their lines, and tells the exit code', () => {
		const { status, stdout, told } = run(folderWith(postFiles({ caption: 'Cake.' })), {});
		expect({ status, told }).toEqual({ status: 1, told: 'exit-code=1\n' });
		expect(stdout).toContain(`::error file=${postFolder}/index.md,line=11,`);
	});

	it('takes paths with blanks, a report in a file, and runs nothing that an input holds', () => {
		const cwd = folderWith({ ...postFiles({}, 'a b/content/en/blog/x'), ...postFiles({ caption: 'Cake.' }) });
		const inputs = { paths: 'a b\n$(touch ran)\n', output: 'report.sarif', format: 'sarif' };
		expect(run(cwd, inputs)).toMatchObject({ status: 2, told: 'exit-code=2\n' });
		expect(fs.existsSync(path.join(cwd, 'ran'))).toBe(false);
		expect(run(cwd, { ...inputs, paths: 'a b\n' })).toMatchObject({ status: 0 });
		expect(JSON.parse(fs.readFileSync(path.join(cwd, 'report.sarif'), 'utf8')).runs[0].results).toEqual([]);
	});
});

it('names in its hooks only options that the command has', async () => {
	const hooks: { entry: string }[] = parse(fs.readFileSync(path.join(root, '.pre-commit-hooks.yaml'), 'utf8'));
	const { out } = await recap(['lint', '--help']);
	for (const { entry } of hooks) {
		const [command, name, ...options] = entry.split(' ');
		expect([command, name]).toEqual(['recap', 'lint']);
		for (const option of options) expect(out).toContain(`  ${option} `);
	}
});
