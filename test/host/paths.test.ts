import { describe, expect, it } from 'vitest';
import { toNative, toPortable } from '../../server/src/host/paths.ts';

describe('a path between this system and the core', () => {
	const windows: readonly (readonly [string, string])[] = [
		['c:\\site\\content\\a.md', '/c:/site/content/a.md'],
		['c:\\', '/c:/'],
		['\\\\server\\share\\a.md', '//server/share/a.md'],
	];

	for (const [native, portable] of windows) {
		it(`is ${portable} for ${native} on Windows, and back`, () => {
			expect(toPortable(native, true)).toBe(portable);
			expect(toNative(portable, true)).toBe(native);
		});
	}

	it('writes the drive of Windows in lower case, as VS Code does', () => {
		expect(toPortable('C:\\Site', true)).toBe('/c:/Site');
		expect(toNative('/C:/Site', true)).toBe('C:\\Site');
	});

	it('is the top of a drive, and not the folder that a process was last in there', () => {
		expect(toNative('/d:', true)).toBe('d:\\');
		expect(toNative('/D:', true)).toBe('D:\\');
	});

	it('stays as it is elsewhere, backslashes included', () => {
		expect(toPortable('/home/ada/a\\b.md', false)).toBe('/home/ada/a\\b.md');
		expect(toNative('/c:/a.md', false)).toBe('/c:/a.md');
	});
});
