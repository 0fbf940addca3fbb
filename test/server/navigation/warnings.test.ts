import { describe, expect, it } from 'vitest';
import type { CodeLens, ShowMessageRequestParams } from 'vscode-languageserver';
import type { PictureUses } from '../../../server/src/protocol.ts';
import { capabilities, chinese, english, other, siteClient } from './support.ts';

const bundle = 'content/en/blog/2026/mesh-day';

describe('before a picture is deleted', () => {
	it('the posts that use it are named, those below a deleted folder left out', async () => {
		const client = await siteClient();
		const uses = async (...names: string[]) => {
			const found = await client.request<PictureUses>('recap/pictureUses', {
				uris: names.map((one) => client.uri(one)),
			});
			return { posts: found.posts.map(({ uri }) => client.nameOf(uri)), warning: found.warning };
		};
		expect(await uses(`${bundle}/welcome.jpg`)).toEqual({
			posts: [english, other, chinese],
			warning:
				'welcome.jpg is used in 3 posts: “Mesh Day”, “Another day”, “网格日”. A picture will be missing in each.',
		});
		expect((await uses(bundle)).posts).toEqual([other, chinese]);
		expect(await uses(`${bundle}/none.jpg`)).toEqual({ posts: [], warning: undefined });
		expect((await uses(`${bundle}/booth.jpg`, `${bundle}/welcome.jpg`)).warning).toMatch(
			/^2 files are used in 3 posts/,
		);
		await client.stop();
	});

	it('the author of any editor is warned, and the deletion waits until that was read', async () => {
		const client = await siteClient({ can: { ...capabilities, workspace: { fileOperations: { willDelete: true } } } });
		const told: string[] = [];
		client.answer('window/showMessageRequest', ({ message, actions }: ShowMessageRequestParams) => {
			told.push(message);
			return actions?.[0];
		});
		const deleted = (name: string) =>
			client.request('workspace/willDeleteFiles', { files: [{ uri: client.uri(name) }] });
		expect(await deleted(`${bundle}/booth.jpg`)).toBeNull();
		expect(told).toEqual(['booth.jpg is used in a post: “Mesh Day”. A picture will be missing there.']);
		await deleted('content/en/blog/2026/other/none.jpg');
		expect(told).toHaveLength(1);
		await client.stop();
	});
});

describe('a line above a picture', () => {
	it('is shown where it was asked for, and says how often the site uses it', async () => {
		const client = await siteClient();
		await client.openFile(english);
		const about = { textDocument: { uri: client.uri(english) } };
		expect(await client.request('textDocument/codeLens', about)).toBeNull();
		client.settings = { codeLens: true };
		await client.notify('workspace/didChangeConfiguration', { settings: null });
		const lenses = await client.request<CodeLens[]>('textDocument/codeLens', about);
		expect(lenses.map(({ command, range }) => [command?.title, range.start.line])).toEqual([
			['Used 4 times', 11],
			['Used once', 16],
		]);
		await client.stop();
	});
});
