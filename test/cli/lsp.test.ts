import { describe, expect, it } from 'vitest';
import { builtRecap } from './support/recap.ts';

const recap = builtRecap();

function message(content: object): string {
	const text = JSON.stringify({ jsonrpc: '2.0', ...content });
	return `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;
}

describe('recap lsp', () => {
	for (const words of [
		['lsp', '--stdio'],
		['lsp', '--stdio', `--clientProcessId=${process.pid}`],
	]) {
		it(`serves an editor that starts it with ${words.slice(1).join(' ').replace(/\d+/, 'its process')}`, async () => {
			const input = [
				message({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } }),
				message({ method: 'initialized', params: {} }),
				message({ id: 2, method: 'shutdown' }),
				message({ method: 'exit' }),
			].join('');
			const { code, out, err } = await recap(words, { input, holdOn: true });
			expect({ code, err }).toEqual({ code: 0, err: '' });
			expect(out).toMatch(/^Content-Length: \d+\r\n\r\n/);
			expect(out).toContain('"id":1');
			expect(out).toContain('"textDocumentSync"');
		});
	}

	it('knows no other way to speak', async () => {
		const { code, err } = await recap(['lsp', '--node-ipc']);
		expect({ code, err }).toEqual({ code: 2, err: "recap: unknown option '--node-ipc'\n" });
	});
});
