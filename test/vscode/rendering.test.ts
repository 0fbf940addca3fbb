import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import * as vscode from 'vscode';
import { type Outcome, Rendering } from '../../client/src/preview/rendering.ts';
import type { RenderedDocument } from '../../server/src/protocol.ts';
import { openNewPost, until } from '../support/vscode-posts.ts';

/** A page of a document's first version, for whoever does not look at it. */
const page: RenderedDocument = {
	kind: 'page',
	title: 'A page',
	html: '<article></article>',
	language: '',
	root: '/',
	version: 1,
	lineCount: 1,
	pictureProblems: [],
	deadLinks: [],
	card: { title: '', description: '', picture: { kind: 'default' } },
};

/** A server that runs and answers each request for a page as it is told. */
function serverThat(answer: (count: number) => unknown) {
	let count = 0;
	return {
		state: 'running' as const,
		restart: async () => {},
		request: async () => answer(++count),
		asked: () => count,
	};
}

/** What comes of a document's page, in turn. */
function outcomesOf(rendering: Rendering): Outcome[] {
	const outcomes: Outcome[] = [];
	rendering.onOutcome((outcome) => outcomes.push(outcome));
	return outcomes;
}

/** Types a letter at the end of a document. */
async function type({ uri, lineCount }: vscode.TextDocument): Promise<void> {
	const edit = new vscode.WorkspaceEdit();
	edit.insert(uri, new vscode.Position(lineCount, 0), 'a');
	await vscode.workspace.applyEdit(edit);
}

describe('the page of a document', () => {
	it('says why where the server fails at it, keeps what is shown, and comes when it is tried again', async () => {
		const document = await openNewPost('failing-page', 'Words.');
		const server = serverThat((count) => {
			if (count === 1) throw new Error('a heading stands on its head');
			return { ...page, version: document.version };
		});
		const rendering = new Rendering(server, document.uri);
		const outcomes = outcomesOf(rendering);
		rendering.renderNow();
		await until(
			() => outcomes.length > 0,
			() => 'nothing came of the page',
		);
		assert.deepEqual(outcomes, [
			{
				type: 'notice',
				text: 'The page could not be rendered: a heading stands on its head',
				retry: true,
				keepPage: true,
			},
		]);
		rendering.retry();
		await until(
			() => outcomes.length > 1,
			() => 'nothing came of trying again',
		);
		assert.equal(outcomes[1]?.type, 'page');
		rendering.dispose();
	});

	it('says so where the answer cannot be read', async () => {
		const document = await openNewPost('odd-page', 'Words.');
		const rendering = new Rendering(
			serverThat(() => ({ kind: 'page' })),
			document.uri,
		);
		const outcomes = outcomesOf(rendering);
		rendering.renderNow();
		await until(
			() => outcomes.length > 0,
			() => 'nothing came of the page',
		);
		const [outcome] = outcomes;
		assert.ok(outcome?.type === 'notice' && outcome.retry);
		assert.match(outcome.text, /^The page could not be rendered: .*cannot be read/);
		rendering.dispose();
	});

	it('is made anew while somebody writes on and on, even after one that took long', async () => {
		const document = await openNewPost('slow-page', 'Words.');
		const slow = 600;
		const server = serverThat(async (count) => {
			if (count === 1) await setTimeout(slow);
			return { ...page, version: document.version };
		});
		const rendering = new Rendering(server, document.uri);
		const listener = vscode.workspace.onDidChangeTextDocument((change) => rendering.changed(change.document));
		const outcomes = outcomesOf(rendering);
		rendering.renderNow();
		await until(
			() => outcomes.length === 1,
			() => 'the first page never came',
		);
		// Without a pause that is as long as the first page took.
		const ends = performance.now() + 3 * slow;
		while (performance.now() < ends && outcomes.length < 3) {
			await type(document);
			await setTimeout(50);
		}
		assert.ok(outcomes.length >= 3, `${outcomes.length} pages while typing`);
		listener.dispose();
		rendering.dispose();
	});
});
