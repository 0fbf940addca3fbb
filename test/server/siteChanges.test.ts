import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { siteChangeOf } from '../../server/src/features/site/changes.ts';
import { WaitingFiles } from '../../server/src/features/site/waiting.ts';

const created = 1;
const changed = 2;
const deleted = 3;
const change = (path: string, type: 1 | 2 | 3) => siteChangeOf([{ uri: `file://${path}`, type }]);
const nothing = { everything: false, edited: [], others: [] };

describe('a change on disk', () => {
	it('of a text concerns that document, one that comes or goes may concern all', () => {
		expect(change('/site/content/en/a.md', changed)).toEqual({ ...nothing, edited: ['file:///site/content/en/a.md'] });
		for (const type of [created, deleted] as const)
			expect(change('/site/content/en/a.md', type)).toEqual({ ...nothing, everything: true });
	});

	it('of a picture, settings or a template is that of what posts rest on', () => {
		for (const path of ['/site/content/en/a/x.JPG', '/site/.recap.yaml', '/site/layouts/shortcodes/x.html'])
			for (const type of [created, changed, deleted] as const)
				expect(change(path, type)).toEqual({ ...nothing, others: [path] });
	});

	it('of what may be a folder may concern all, whatever its name', () => {
		for (const path of ['/site/content/en/mesh', '/site/content/en/v1.27', '/site/content/en/mesh.day'])
			expect(change(path, deleted)).toEqual({ ...nothing, everything: true });
	});

	it('in a folder that a program writes concerns nothing, but for posts that lie in one of that name', () => {
		const generated = ['node_modules/a/x.md', '.git/HEAD', 'public/x.jpg', 'resources/_gen/images/x.jpg'];
		for (const path of generated) expect(change(`/site/${path}`, created)).toEqual(nothing);
		expect(change('/site/content/en/public/x.md', created)).toEqual({ ...nothing, everything: true });
	});
});

describe('the files that wait for a check', () => {
	it('are each taken once, those that are checked in any case first, and the others by all that changed', () => {
		const waiting = new WaitingFiles();
		waiting.addConcerned(['a', 'b', 'c'], ['/x/one.jpg']);
		waiting.addConcerned(['b'], ['/y/two.jpg']);
		waiting.add(['c', 'd']);
		expect(waiting.size).toBe(4);
		expect([waiting.take(), waiting.take()]).toEqual([{ uri: 'c' }, { uri: 'd' }]);
		const third = waiting.take();
		expect(third?.uri).toBe('a');
		expect(third?.isConcerned?.('/x/post.md', () => '')).toBe(true);
		expect(third?.isConcerned?.('/z/post.md', () => 'see two.jpg')).toBe(true);
		expect(third?.isConcerned?.('/z/post.md', () => 'see three.jpg')).toBe(false);
		waiting.keep(() => false);
		expect(waiting.take()).toBeUndefined();
	});

	it('are those that were added and not taken, whatever the order', () => {
		const name = fc.constantFrom('a', 'b', 'c', 'd');
		const step = fc.oneof(
			fc.record({ kind: fc.constant('add' as const), name }),
			fc.record({ kind: fc.constant('perhaps' as const), name }),
			fc.record({ kind: fc.constant('take' as const), name }),
		);
		fc.assert(
			fc.property(fc.array(step), (steps) => {
				const waiting = new WaitingFiles();
				const sure = new Set<string>();
				const perhaps = new Set<string>();
				for (const { kind, name: uri } of steps) {
					if (kind === 'add') {
						waiting.add([uri]);
						sure.add(uri);
						perhaps.delete(uri);
					} else if (kind === 'perhaps') {
						waiting.addConcerned([uri], ['/x.jpg']);
						if (!sure.has(uri)) perhaps.add(uri);
					} else {
						const next = waiting.take();
						const from = sure.size > 0 ? sure : perhaps;
						expect(next !== undefined).toBe(from.size > 0);
						if (next) expect(from.delete(next.uri)).toBe(true);
					}
					expect(waiting.size).toBe(sure.size + perhaps.size);
				}
			}),
		);
	});
});
