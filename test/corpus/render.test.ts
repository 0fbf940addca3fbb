import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { Checker } from '../../server/src/core/checker.ts';
import { renderPost } from '../../server/src/core/render/page.ts';
import { DiskFiles } from '../../server/src/host/disk.ts';
import { DiskPictures } from '../../server/src/host/pictures.ts';
import { noSettings, today } from '../support/check.ts';
import { publishedPosts, sharedFolder } from './shared.ts';

/**
 * Posts that need what the renderer does not do yet: code blocks (`text`), `gloss`, `centered_block`, footnotes, the
 * notice of an older release.
 */
const later: ReadonlySet<string> = new Set([
	'en/blog/2023/ambient-ebpf-redirection',
	'en/blog/2023/dlb-connection-balancing',
	'en/blog/2023/egress-sni',
	'en/blog/2023/experimental-dual-stack',
	'en/blog/2023/native-sidecars',
	'en/blog/2023/rust-based-ztunnel',
	'en/blog/2023/waypoint-proxy-made-simple',
	'en/blog/2024/ambient-reaches-beta',
	'en/blog/2024/authz-policy-with-kyverno',
	'en/blog/2024/gateway-mesh-ga',
	'en/blog/2024/in-cluster-operator-deprecation-announcement',
	'en/blog/2024/l7-policy-with-opa',
	'en/blog/2024/steering-results',
	'en/blog/2024/v1-apis',
	'en/blog/2025/sail-operator-ga',
	'en/blog/2025/steering-election',
]);

/** Says of each pair of pages whether they are the same to a reader, by the oracle's own `compare.py`, run once for all. */
const program = `
import importlib.util, json, sys
spec = importlib.util.spec_from_file_location('compare', sys.argv[1])
compare = importlib.util.module_from_spec(spec)
spec.loader.exec_module(compare)
print(json.dumps([compare.tokens(a) == compare.tokens(b) for a, b in json.load(sys.stdin)]))
`;

function areSame(pairs: readonly (readonly [theirs: string, ours: string])[]): boolean[] {
	const script = join(sharedFolder, 'oracle/compare.py');
	const options = { input: JSON.stringify(pairs), encoding: 'utf8' } as const;
	const { status, stdout, stderr, error } = spawnSync('python3', ['-B', '-c', program, script], options);
	if (error) throw new Error('python3 is needed to compare pages and could not be run');
	if (status !== 0) throw new Error(stderr);
	return JSON.parse(stdout) as boolean[];
}

if (existsSync(sharedFolder)) {
	const content = join(sharedFolder, 'corpus/content');
	const names = publishedPosts()
		.filter((path) => path.includes('/blog/'))
		.map((path) => dirname(path).slice(content.length + 1));
	const checker = new Checker(new DiskFiles(), { today: () => today });
	const pictures = new DiskPictures();

	const render = async (name: string): Promise<string> => {
		const path = join(content, name, 'index.md');
		const { post, place, facts } = await checker.check(path, readFileSync(path, 'utf8'), noSettings);
		return renderPost(post, place, facts, { pictures: 'site', pictureSize: (picture) => pictures.sizeOf(picture) })
			.html;
	};

	describe('the published page', () => {
		const same = new Map<string, boolean>();

		beforeAll(async () => {
			const folder = mkdtempSync(join(tmpdir(), 'recap-pages-'));
			const pairs: (readonly [string, string])[] = [];
			for (const [index, name] of names.entries()) {
				const ours = join(folder, `${index}.html`);
				writeFileSync(ours, await render(name));
				pairs.push([join(sharedFolder, 'oracle/articles', `${name}.html`), ours]);
			}
			for (const [index, answer] of areSame(pairs).entries()) same.set(names[index] ?? '', answer);
			rmSync(folder, { recursive: true });
		});

		for (const name of names) {
			it(`${later.has(name) ? 'is not yet ours' : 'is ours'}: ${name}`, () => {
				expect(same.get(name)).toBe(!later.has(name));
			});
		}

		it('shows every picture, and every shortcode at least as a box', async () => {
			for (const name of names) {
				const html = (await render(name)).replace(/<code class="recap-box-inner">.*?<\/code>/gs, '');
				expect(html, name).not.toMatch(/recap-missing|\{\{(?:&lt;|<|%)/);
			}
		});

		it('is ours for 38 of the 54 posts', () => {
			expect([names.length, later.size]).toEqual([54, 16]);
		});
	});
}
