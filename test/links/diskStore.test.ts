import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { LinkState } from '../../server/src/core/links/verdict.ts';
import { cacheFolder } from '../../server/src/host/cacheFolder.ts';
import { DiskStore } from '../../server/src/host/links/diskStore.ts';
import { folderWith } from '../support/folder.ts';
import { FakeClock } from './support/fakeClock.ts';

const clock = new FakeClock(1_000_000_000);

function state(verdict: LinkState['verdict'], age = 0, title?: string): LinkState {
	return { verdict, evidence: 'as this test has it', checkedAt: clock.now() - age, ...(title && { title }) };
}

async function kept(folder: string, entries: Record<string, LinkState>): Promise<void> {
	const store = await DiskStore.open(folder, clock);
	for (const [key, value] of Object.entries(entries)) store.set(key, value);
	await store.save();
}

describe('the cache on disk', () => {
	it('gives another process what was kept, in a folder that it makes', async () => {
		const folder = path.join(folderWith(), 'deep/below');
		await kept(folder, { 'youtube:a': state('alive', 5, 'A day'), 'sched:b': state('gone') });
		const other = await DiskStore.open(folder, clock);
		expect(other.get('youtube:a')).toEqual(state('alive', 5, 'A day'));
		expect(other.get('sched:b')).toEqual(state('gone'));
		expect(readdirSync(folder)).toEqual(['links.json']);
	});

	it('drops what nobody believes any more', async () => {
		const folder = folderWith();
		await kept(folder, { old: state('gone', 3_600_000), young: state('gone', 3_599_999) });
		const other = await DiskStore.open(folder, clock);
		expect([other.get('old'), other.get('young')?.verdict]).toEqual([undefined, 'gone']);
	});

	it.each([
		['broken', '{"version":1,"links":{"youtube:a":{"verd'],
		['empty', ''],
		['of another form', '{"version":0,"links":{}}'],
		['of a future form', '{"version":2,"links":[]}'],
		['no object', 'null'],
		['with a verdict that is none', '{"version":1,"links":{"a":{"verdict":"dead","evidence":"","checkedAt":1}}}'],
		['with an age that is none', '{"version":1,"links":{"a":{"verdict":"gone","evidence":"","checkedAt":"1"}}}'],
		['of bytes', '\u0000\ufffd\u0001'],
	])('that is %s is put aside and kept anew', async (_, text) => {
		const folder = folderWith({ 'links.json': text });
		await kept(folder, { 'youtube:a': state('alive') });
		expect(readFileSync(path.join(folder, 'links.broken.json'), 'utf8')).toBe(text);
		expect((await DiskStore.open(folder, clock)).get('youtube:a')?.verdict).toBe('alive');
	});

	it('is shared by two processes: each keeps what the other found, and of two verdicts the later one', async () => {
		const folder = folderWith();
		const one = await DiskStore.open(folder, clock);
		const other = await DiskStore.open(folder, clock);
		one.set('youtube:a', state('gone', 500));
		one.set('youtube:b', state('alive'));
		other.set('youtube:a', state('alive', 100));
		other.set('youtube:c', state('alive'));
		await one.save();
		await other.save();
		one.set('youtube:d', state('alive'));
		await one.save();
		const third = await DiskStore.open(folder, clock);
		expect(['a', 'b', 'c', 'd'].map((key) => third.get(`youtube:${key}`)?.verdict)).toEqual([
			'alive',
			'alive',
			'alive',
			'alive',
		]);
	});

	it('is never half written, however many write at once', async () => {
		const folder = folderWith();
		const writers = Array.from({ length: 20 }, (_, n) =>
			kept(folder, { [`youtube:${n}`]: state('alive', 0, 'x'.repeat(20_000)) }),
		);
		for (let look = 0; look < 50; look++) {
			await new Promise((resolve) => setImmediate(resolve));
			const file = path.join(folder, 'links.json');
			if (existsSync(file)) expect(() => JSON.parse(readFileSync(file, 'utf8'))).not.toThrow();
		}
		await Promise.all(writers);
		expect(readdirSync(folder)).toEqual(['links.json']);
	});

	it('costs nothing but time where it cannot be written', async () => {
		const folder = folderWith({ file: '' });
		const store = await DiskStore.open(path.join(folder, 'file/below'), clock);
		store.set('youtube:a', state('alive'));
		await store.save();
		expect(store.get('youtube:a')?.verdict).toBe('alive');
	});

	it('is written only when something was found', async () => {
		const folder = folderWith();
		await kept(folder, { 'youtube:a': state('alive') });
		const store = await DiskStore.open(folder, clock);
		writeFileSync(path.join(folder, 'links.json'), 'untouched');
		await store.save();
		expect(readFileSync(path.join(folder, 'links.json'), 'utf8')).toBe('untouched');
	});
});

it('the cache’s folder is the platform’s', () => {
	expect(cacheFolder({ XDG_CACHE_HOME: '/cache' }, 'linux', '/home/ada')).toBe('/cache/recap-posts');
	expect(cacheFolder({ XDG_CACHE_HOME: 'cache' }, 'linux', '/home/ada')).toBe('/home/ada/.cache/recap-posts');
	expect(cacheFolder({}, 'darwin', '/Users/ada')).toBe('/Users/ada/Library/Caches/recap-posts');
	expect(cacheFolder({ LOCALAPPDATA: '/local' }, 'win32', '/Users/ada')).toBe('/local/recap-posts/Cache');
});
