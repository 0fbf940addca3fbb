import { describe, expect, it } from 'vitest';
import { CancellationTokenSource, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { noHabits } from '../../server/src/core/completion/habits.ts';
import { readHead } from '../../server/src/core/post/parse.ts';
import { findSite } from '../../server/src/core/site/find.ts';
import { placeOf } from '../../server/src/core/site/place.ts';
import type { ReadDocument } from '../../server/src/documents.ts';
import { Completion } from '../../server/src/features/completion/completion.ts';
import { examplePath } from '../support/check.ts';
import { MemoryFiles } from '../support/memoryFiles.ts';

const text = '---\ntitle: Mesh Day\n---\n\n{{< image link="';

describe('a completion that was cancelled', () => {
	it('reads neither the document nor a folder', async () => {
		const { completion, params, files, cancel, token, reads } = await prepared();
		cancel();
		expect(await completion.provide(params, token)).toEqual([]);
		expect([reads(), files.asked.list]).toEqual([0, 0]);
	});

	it('reads no folder where that happened while its document was read', async () => {
		const { completion, params, files, cancel, token, reads, onRead } = await prepared();
		onRead(cancel);
		expect(await completion.provide(params, token)).toEqual([]);
		expect([reads(), files.asked.list]).toEqual([1, 0]);
	});

	it('would have read both', async () => {
		const { completion, params, files, token, reads } = await prepared();
		await completion.provide(params, token);
		expect([reads(), files.asked.list]).toEqual([1, 1]);
	});

	it('looks at no picture of an item', async () => {
		const { completion, params, files, cancel, token } = await prepared();
		cancel();
		const item = { label: 'a', data: { uri: params.textDocument.uri, picture: '/a.jpg' } };
		expect(await completion.resolve(item, token)).toBe(item);
		expect(files.asked.picture).toBe(0);
	});
});

/** Completion over a document that counts how often it is read. */
async function prepared() {
	const uri = `file://${examplePath}`;
	const document = TextDocument.create(uri, 'markdown', 1, text);
	const open = new TextDocuments(TextDocument);
	open.get = () => document;
	const files = new MemoryFiles({ [examplePath.replace('index.md', 'welcome.jpg')]: '' });
	const { frontMatter, body } = readHead(text);
	const place = placeOf(examplePath, await findSite('/', new MemoryFiles()), frontMatter, true);
	let count = 0;
	let then = () => {};
	const read = async (): Promise<ReadDocument> => {
		count++;
		then();
		return { document, text, frontMatter, body, place, files, isCurrent: () => true };
	};
	const fileSystem = () => ({
		files,
		around: { today: () => '2026-03-12' },
		pictureSize: () => undefined,
		forget() {},
	});
	const source = new CancellationTokenSource();
	return {
		completion: new Completion({ open, read, fileSystem }, { of: () => noHabits }),
		params: { textDocument: { uri }, position: document.positionAt(text.length) },
		files,
		cancel: () => source.cancel(),
		token: source.token,
		reads: () => count,
		onRead(task: () => void) {
			then = task;
		},
	};
}
