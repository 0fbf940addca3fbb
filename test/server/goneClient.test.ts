import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { createConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { warn } from '../../server/src/warn.ts';
import { Workspace } from '../../server/src/workspace.ts';

it('settings that are asked of a client that has gone are the defaults, and nothing is thrown', async () => {
	const server = createConnection(
		new StreamMessageReader(new PassThrough()),
		new StreamMessageWriter(new PassThrough()),
	);
	const workspace = new Workspace(server);
	workspace.begin({ processId: null, rootUri: null, capabilities: { workspace: { configuration: true } } });
	server.listen();
	server.dispose();
	expect((await workspace.settings('file:///site/a.md')).severities.size).toBe(0);
	expect(() => warn(server, 'nobody reads this')).not.toThrow();
});
