import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { InitializeParams, WorkspaceEditClientCapabilities } from 'vscode-languageserver';
import { canRename, reliable, takesVersions } from '../../server/src/features/editSupport.ts';

const renames: WorkspaceEditClientCapabilities = { resourceOperations: ['create', 'rename', 'delete'] };

function of(name: string, version?: string): InitializeParams {
	return {
		processId: null,
		rootUri: null,
		clientInfo: { name, ...(version !== undefined && { version }) },
		capabilities: { workspace: { workspaceEdit: renames } },
	};
}

const renamesIn = (params: InitializeParams) => canRename(reliable(params).workspace?.workspaceEdit);

describe('what a client can do with an edit', () => {
	it('is to rename files, but not in a Neovim before 0.10, which damages pictures that it renames', () => {
		for (const version of ['0.7.2', 'v0.9.5', '0.9.0-dev', undefined])
			expect(renamesIn(of('Neovim', version))).toBe(false);
		for (const version of ['0.10.0', '0.11.4', '0.12.0-dev+1', '1.0.0'])
			expect(renamesIn(of('Neovim', version))).toBe(true);
		expect(renamesIn(of('Helix', '0.7.2'))).toBe(true);
	});

	it('is all else that it says, whichever client it is', () => {
		fc.assert(
			fc.property(fc.constantFrom('Neovim', 'Zed'), fc.string(), (name, version) => {
				const params = of(name, version);
				const { workspace } = reliable(params);
				const { resourceOperations = [], ...others } = workspace?.workspaceEdit ?? {};
				expect(others).toEqual({});
				expect(resourceOperations.filter((one) => one !== 'rename')).toEqual(['create', 'delete']);
			}),
		);
	});

	it('is to take a version where it says so, or where it renames', () => {
		expect(takesVersions(undefined)).toBe(false);
		expect(takesVersions({ resourceOperations: ['create'] })).toBe(false);
		expect(takesVersions({ documentChanges: true })).toBe(true);
		expect(takesVersions(renames)).toBe(true);
	});
});
