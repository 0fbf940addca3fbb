import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Entry, Files, Listing } from '../../server/src/core/site/files.ts';
import { DiskFiles } from '../../server/src/host/disk.ts';
import { PatientFiles } from '../../server/src/host/patient.ts';

/** A file system whose folders answer when the test says so. */
class SlowFiles implements Files {
	readonly asked: string[] = [];
	private readonly waiting = new Map<string, { answer(value: Listing): void; fail(error: Error): void }[]>();

	list(folder: string): Promise<Listing | undefined> {
		this.asked.push(folder);
		return new Promise((answer, fail) => {
			this.waiting.set(folder, [...(this.waiting.get(folder) ?? []), { answer, fail }]);
		});
	}

	async read(): Promise<string | undefined> {
		return 'text';
	}

	/** Answers the oldest question about a folder. */
	answer(folder: string, ...names: string[]): void {
		const entries = names.map((name): [string, Entry] => [name, { name, kind: 'file' }]);
		this.waiting.get(folder)?.shift()?.answer(new Map(entries));
	}

	fail(folder: string): void {
		this.waiting.get(folder)?.shift()?.fail(new Error('EACCES: permission denied'));
	}
}

function setUp() {
	const slow = new SlowFiles();
	const stalled: string[] = [];
	const unreadable: string[] = [];
	const arrived = vi.fn();
	const files = new PatientFiles(slow, {
		stalled: (path) => stalled.push(path),
		unreadable: (path, error) => unreadable.push(`${path}: ${String(error)}`),
		arrived,
	});
	return { slow, files, stalled, unreadable, arrived };
}

/** The names that a listing has when it comes; undefined where it is not known. */
async function names(listing: Promise<Listing | undefined>): Promise<string[] | undefined> {
	const found = await listing;
	return found && [...found.keys()];
}

beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
});

describe('PatientFiles', () => {
	it('passes answers on, and asks once until it forgets', async () => {
		const { slow, files } = setUp();
		const first = names(files.list('/net/a'));
		const second = names(files.list('/net/a'));
		slow.answer('/net/a', 'x.jpg');
		expect(await first).toEqual(['x.jpg']);
		expect(await second).toEqual(['x.jpg']);
		expect(await names(files.list('/net/a'))).toEqual(['x.jpg']);
		expect(slow.asked).toEqual(['/net/a']);

		files.forget();
		const third = names(files.list('/net/a'));
		slow.answer('/net/a', 'y.jpg');
		expect(await third).toEqual(['y.jpg']);
		expect(await files.read('/net/a')).toBe('text');
	});

	it('goes on without a folder that does not answer, and names it once', async () => {
		const { files, slow, stalled } = setUp();
		const listing = names(files.list('/net/a'));
		await vi.advanceTimersByTimeAsync(1400);
		expect(stalled).toEqual([]);
		await vi.advanceTimersByTimeAsync(200);
		expect(await listing).toBeUndefined();
		expect(await names(files.list('/net/a'))).toBeUndefined();
		files.forget();
		expect(await names(files.list('/net/a'))).toBeUndefined();
		expect(stalled).toEqual(['/net/a']);
		expect(slow.asked).toEqual(['/net/a']);
	});

	it('says when late answers have come, once for several, and has them then', async () => {
		const { files, slow, arrived } = setUp();
		const listings = [files.list('/net/a'), files.list('/net/b')];
		await vi.advanceTimersByTimeAsync(2000);
		expect(await Promise.all(listings)).toEqual([undefined, undefined]);
		slow.answer('/net/a', 'x.jpg');
		slow.answer('/net/b', 'y.jpg');
		await vi.advanceTimersByTimeAsync(500);
		expect(arrived).toHaveBeenCalledTimes(1);
		expect(await names(files.list('/net/a'))).toEqual(['x.jpg']);
		expect(slow.asked).toEqual(['/net/a', '/net/b']);
	});

	it('takes less than two seconds for all the folders above a post on a drive that is gone', async () => {
		const { files } = setUp();
		const begin = Date.now();
		const all = (async () => {
			for (let depth = 32; depth > 0; depth--) await files.list(`/net/site${'/x'.repeat(depth)}`);
			return Date.now() - begin;
		})();
		await vi.advanceTimersByTimeAsync(10_000);
		expect(await all).toBeLessThan(2000);
	});

	it('goes on with other folders while one does not answer', async () => {
		const { files, slow, stalled } = setUp();
		void files.list('/net/site/a');
		await vi.advanceTimersByTimeAsync(60_000);
		const other = names(files.list('/net/site/b'));
		await vi.advanceTimersByTimeAsync(50);
		slow.answer('/net/site/b', 'x.jpg');
		expect(await other).toEqual(['x.jpg']);
		expect(stalled).toEqual(['/net/site/a']);
	});

	it('piles up no questions to a drive that is gone, and still asks another one', async () => {
		const { files, slow } = setUp();
		for (let number = 0; number < 10; number++) {
			void files.list(`/net/share/${number}`);
			await vi.advanceTimersByTimeAsync(3000);
		}
		expect(slow.asked).toEqual(['/net/share/0', '/net/share/1']);
		void files.list('/home/ada/site');
		expect(slow.asked).toContain('/home/ada/site');
	});

	it('names a folder that cannot be read once, and has the others', async () => {
		const { files, slow, unreadable, arrived } = setUp();
		for (let time = 0; time < 2; time++) {
			const listing = names(files.list('/site/locked'));
			slow.fail('/site/locked');
			expect(await listing).toBeUndefined();
			files.forget();
		}
		const other = names(files.list('/site/open'));
		slow.answer('/site/open', 'x.jpg');
		expect(await other).toEqual(['x.jpg']);
		await vi.advanceTimersByTimeAsync(1000);
		expect(unreadable).toEqual(['/site/locked: Error: EACCES: permission denied']);
		expect(arrived).not.toHaveBeenCalled();
	});

	it('takes the beginning of a text for no whole one, though both are asked for at once', async () => {
		const text = 'a'.repeat(100);
		const disk: Files = { list: async () => undefined, read: async (_, most) => text.slice(0, most) };
		const told = { stalled: vi.fn(), unreadable: vi.fn(), arrived: vi.fn() };
		const files = new PatientFiles(disk, told);
		const [beginning, whole] = await Promise.all([files.read('/a.md', 10), files.read('/a.md')]);
		expect(beginning).toHaveLength(10);
		expect(whole).toHaveLength(100);
		expect(await files.read('/a.md', 10)).toHaveLength(10);
	});

	it('does not keep an answer of the time before something changed', async () => {
		const { files, slow } = setUp();
		const before = names(files.list('/site/a'));
		files.forget();
		const after = names(files.list('/site/a'));
		slow.answer('/site/a', 'old.jpg');
		expect(await before).toEqual(['old.jpg']);
		slow.answer('/site/a', 'new.jpg');
		expect(await after).toEqual(['new.jpg']);
		expect(await names(files.list('/site/a'))).toEqual(['new.jpg']);
	});

	it('asks everything that can be asked of a disk', () => {
		for (const question of ['list', 'read', 'picture']) {
			if (question in DiskFiles.prototype) expect(PatientFiles.prototype).toHaveProperty(question);
		}
	});
});
