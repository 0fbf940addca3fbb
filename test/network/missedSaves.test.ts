import { describe, expect, it } from 'vitest';
import { MissedSaves } from '../../client/src/links/missedSaves.ts';

const post = 'file:///site/content/en/blog/2026/quay/index.md';
const other = 'file:///site/content/en/blog/2026/ferry/index.md';
const always = () => true;

function saves(hears: boolean) {
	const server = { hears };
	return { server, missed: new MissedSaves(() => server.hears) };
}

describe('a save that no server heard of', () => {
	it('is told once, with what it was saved for', () => {
		const { missed } = saves(false);
		missed.willSave(post, 1);
		missed.saved(post);
		missed.willSave(post, 2);
		missed.saved(post);
		expect(missed.take(always)).toEqual([
			{ method: 'textDocument/willSave', params: { textDocument: { uri: post }, reason: 2 } },
			{ method: 'textDocument/didSave', params: { textDocument: { uri: post } } },
		]);
		expect(missed.take(always)).toEqual([]);
	});

	it('is told without a reason where nobody said one', () => {
		const { missed } = saves(false);
		missed.saved(post);
		expect(missed.take(always)).toEqual([{ method: 'textDocument/didSave', params: { textDocument: { uri: post } } }]);
	});

	it('is left out where its document was closed or typed into since', () => {
		const { missed } = saves(false);
		missed.saved(post);
		missed.saved(other);
		const told = missed.take((uri) => uri === other);
		expect(told.map(({ params }) => params)).toEqual([{ textDocument: { uri: other } }]);
		expect(missed.take(always)).toEqual([]);
	});

	it('is none where a server hears by itself, nor where it came up between', () => {
		const { server, missed } = saves(true);
		missed.willSave(post, 1);
		missed.saved(post);
		expect(missed.take(always)).toEqual([]);
		server.hears = false;
		missed.willSave(post, 1);
		server.hears = true;
		missed.saved(post);
		expect(missed.take(always)).toEqual([]);
	});
});
