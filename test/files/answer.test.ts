import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { URI } from 'vscode-uri';
import { FileAnswers } from '../../client/src/files/answer.ts';
import { VirtualFiles } from '../support/editorFiles.ts';
import { MemoryFiles } from '../support/memoryFiles.ts';

/** An editor with these files open, below `/site`. */
function editorWith(files: Readonly<Record<string, string | Uint8Array>>) {
	const editor = new VirtualFiles(new MemoryFiles(files));
	return { editor, answers: new FileAnswers<URI>(editor) };
}

const ask = (path: string, more: object = {}) => ({ uri: `memory:${path}`, most: 100, as: 'text', ...more });

describe('the answers of the editor about its files', () => {
	it('name what a folder holds, links as links wherever they lead', async () => {
		const { answers } = editorWith({ '/site/a.md': '', '/site/deeper/b.md': '', '/site/everything@': '' });
		expect(await answers.folder(ask('/site'))).toEqual([
			['a.md', 'file'],
			['deeper', 'folder'],
			['everything', 'link'],
		]);
	});

	it('are null for what is not there, is a folder, or was not asked for in a way that can be understood', async () => {
		const { answers } = editorWith({ '/site/a.md': 'text', '/else/b.md': 'text' });
		expect(await answers.folder(ask('/site/none'))).toBeNull();
		for (const file of ['/site/none.md', '/else/b.md', '/site/../else/b.md']) {
			expect(await answers.file(ask(file))).toBeNull();
			expect(await answers.size(ask(file))).toBeNull();
		}
		expect(await answers.size(ask('/site'))).toBeNull();
		expect(await answers.file(ask('/site', { as: 'bytes' }))).toBeNull();
		for (const odd of [undefined, null, 'memory:/site/a.md', {}, { uri: 7 }, { ...ask('/site/a.md'), most: -1 }]) {
			expect(await answers.file(odd)).toBeNull();
		}
		expect(await answers.file(ask('/site/a.md'))).toEqual({ content: 'text', size: 4 });
	});

	it('refuse a picture of more bytes than can be borne before it is read', async () => {
		const { editor, answers } = editorWith({ '/site/huge.png': 'x' });
		editor.stat = async () => ({ type: 1, size: 100 * 1024 * 1024 });
		await expect(answers.file(ask('/site/huge.png', { as: 'bytes' }))).rejects.toThrow('more than any picture');
		expect(editor.asked).toEqual([]);
	});

	it('have the beginning of a file, byte by byte, and its whole size', async () => {
		await fc.assert(
			fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.nat(300), async (bytes, most) => {
				const { answers } = editorWith({ '/site/a.png': bytes });
				const found = await answers.file(ask('/site/a.png', { as: 'bytes', most }));
				expect(found?.size).toBe(bytes.length);
				expect([...Buffer.from(found?.content ?? '', 'base64')]).toEqual([...bytes.subarray(0, most)]);
			}),
		);
	});
});
