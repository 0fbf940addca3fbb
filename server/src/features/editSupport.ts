import type { ClientCapabilities, InitializeParams, WorkspaceEditClientCapabilities } from 'vscode-languageserver';

/** Whether a client can give a file another name within an edit. */
export function canRename(offered: WorkspaceEditClientCapabilities | undefined): boolean {
	return offered?.resourceOperations?.includes('rename') === true;
}

/**
 * Whether a client takes edits for the version that they were made for. Renaming has no other place, so that one that
 * renames takes them too, as the protocol says of `WorkspaceEdit`.
 */
export function takesVersions(offered: WorkspaceEditClientCapabilities | undefined): boolean {
	return offered?.documentChanges === true || canRename(offered);
}

/**
 * What a client can do, without what it does badly: before 0.10 Neovim opens a file that an edit renames as text and writes it
 * anew, after which a picture is none any more (neovim/neovim#27621).
 */
export function reliable({ capabilities, clientInfo }: InitializeParams): ClientCapabilities {
	const { workspace } = capabilities;
	const offered = workspace?.workspaceEdit;
	if (!canRename(offered) || !damagesFiles(clientInfo)) return capabilities;
	const resourceOperations = offered?.resourceOperations?.filter((operation) => operation !== 'rename') ?? [];
	return {
		...capabilities,
		workspace: { ...workspace, workspaceEdit: { ...offered, resourceOperations } },
	};
}

function damagesFiles(client: InitializeParams['clientInfo']): boolean {
	if (client?.name !== 'Neovim') return false;
	const [, major, minor] = /^v?(\d+)\.(\d+)/.exec(client.version ?? '') ?? [];
	return major === undefined || (Number(major) === 0 && Number(minor) < 10);
}
