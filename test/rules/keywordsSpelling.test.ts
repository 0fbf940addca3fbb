import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Checker } from '../../server/src/core/checker.ts';
import { keywordKey } from '../../server/src/core/keywords/keywords.ts';
import { check, examplePath, noSettings, problemsOf, siteFiles, today } from '../support/check.ts';
import { times } from '../support/drafts.ts';
import { choices, covered, found } from './support.ts';

const rule = 'keywords/spelling';

/** A site in which posts have these keywords, each as often as it says. */
function siteWith(counts: Readonly<Record<string, number>>, language = 'en') {
	const posts = Object.entries(counts).flatMap(([keyword, count]) =>
		Array.from({ length: count }, (_, number): [string, string] => [
			`content/${language}/blog/2025/${keyword.replace(/\W/g, '').length}-${keyword.length}-${keywordKey(keyword)}-${[...keyword].map((c) => c.codePointAt(0)).join('')}-${number}/index.md`,
			`---\ntitle: x\nkeywords: [mesh, ${JSON.stringify(keyword)}]\n---\n`,
		]),
	);
	return siteFiles(Object.fromEntries(posts));
}

const head = (keywords: string) => `---\ntitle: x\nkeywords: ${keywords}\n---\n`;

/** How the site writes a word, and how the post does. */
const slips: readonly (readonly [string, string])[] = [
	['KubeCon', 'kubecon'],
	['KubeCon', 'Kubecon'],
	['KubeCon', 'Kube Con'],
	['KubeCon', 'Kube-Con'],
	['KubeCon', 'KUBECON'],
	['service mesh', 'Service Mesh'],
	['service mesh', 'service-mesh'],
	['service mesh', 'servicemesh'],
	['service mesh', 'service  mesh'],
	['service mesh', 'service_mesh'],
	['multi-cluster', 'multicluster'],
	['multi-cluster', 'multi cluster'],
	['multi-cluster', 'Multi-Cluster'],
	['Gateway API', 'gateway api'],
	['Gateway API', 'GatewayAPI'],
	['Gateway API', 'gateway-api'],
	['mTLS', 'mtls'],
	['mTLS', 'm-TLS'],
	['eBPF', 'EBPF'],
	['Día del Mesh', 'día del mesh'],
	['ztunnel', 'zTunnel'],
	['WebAssembly', 'Web Assembly'],
];

describe('a keyword', () => {
	for (const [usual, slip] of slips) {
		it(`is told of where three other posts write it otherwise: ${slip} for ${usual}`, async () => {
			const files = siteWith({ [usual]: 3, harbour: 2 });
			for (const list of [`[mesh, ${slip}]`, `\n- "${slip}"\n- mesh`, `['${slip}', quay]`]) {
				const text = head(list);
				expect(await covered(rule, text, { files })).toEqual([slip]);
				expect(await choices(rule, text, { files })).toEqual({ [`Use ${usual}`]: text.replace(slip, usual) });
			}
		});
	}

	it('is left alone where fewer do, or as many write it as here', async () => {
		expect(await found(rule, head('[kubecon]'), { files: siteWith({ KubeCon: 2 }) })).toEqual([]);
		expect(await found(rule, head('[kubecon]'), { files: siteWith({ KubeCon: 4, kubecon: 1 }) })).toEqual([]);
		expect(await found(rule, head('[KubeCon, quay]'), { files: siteWith({ KubeCon: 9, kubecon: 1 }) })).toEqual([]);
		expect(await found(rule, head('[kubecons]'), { files: siteWith({ KubeCon: 9 }) })).toEqual([]);
	});

	it('is compared with other posts only: the one on disk is the one that is checked', async () => {
		const files = siteWith({ KubeCon: 2 });
		files.write(examplePath, head('[KubeCon]'));
		expect(await found(rule, head('[kubecon]'), { files })).toEqual([]);
	});

	it('is compared with posts of the same language', async () => {
		expect(await found(rule, head('[kubecon]'), { files: siteWith({ KubeCon: 5 }, 'zh') })).toEqual([]);
	});

	it('may be a tag', async () => {
		expect(await covered(rule, '---\ntags:\n  - kubecon\n---\n', { files: siteWith({ KubeCon: 3 }) })).toEqual([
			'kubecon',
		]);
	});
});

it('reads the posts of a section once, and no body', async () => {
	const files = siteWith({ KubeCon: 3, harbour: 4 });
	const checker = new Checker(files, { today: () => today });
	await checker.check(examplePath, head('[kubecon]'), noSettings);
	const { read } = files.asked;
	await checker.check(examplePath, head('[Harbour]'), noSettings);
	expect(files.asked.read).toBe(read);
	await check('No head.\n', { files });
});

it('makes no check wait where somebody is told', async () => {
	let arrived = 0;
	const files = siteWith({ KubeCon: 3, kubecon: 1 });
	const checker = new Checker(files, { today: () => today, arrived: () => arrived++ });
	const text = head('[kube-con]');
	expect(problemsOf(await checker.check(examplePath, text, noSettings), rule)).toEqual([]);
	await expect.poll(() => arrived).toBe(1);
	expect(problemsOf(await checker.check(examplePath, text, noSettings), rule)).toHaveLength(1);
});

it('offers what then has nothing to be told of', async () => {
	const word = fc.stringMatching(/^[a-zA-Z]{2,8}( [a-zA-Z]{2,8})?$/);
	const property = fc.asyncProperty(word, fc.constantFrom('lower', 'upper', 'joined'), async (usual, how) => {
		const slip =
			how === 'lower' ? usual.toLowerCase() : how === 'upper' ? usual.toUpperCase() : usual.replace(' ', '-');
		fc.pre(slip !== usual);
		const files = siteWith({ [usual]: 3 });
		const text = head(`["${slip}"]`);
		const [fixed = ''] = Object.values(await choices(rule, text, { files }));
		expect(fixed).toBe(head(`["${usual}"]`));
		expect(await found(rule, fixed, { files })).toEqual([]);
	});
	await fc.assert(property, times(60));
});
