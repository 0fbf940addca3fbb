import { readFileSync } from 'node:fs';
import path from 'node:path';
import type {
	ClientCapabilities,
	Location,
	Position,
	Range,
	TextDocumentEdit,
	WorkspaceEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { URI } from 'vscode-uri';
import { nodeHost } from '../../../server/src/host/nodeHost.ts';
import { folderWith } from '../../support/folder.ts';
import { inProcess, LspClient, type Transport, uriOf, vscodeCapabilities } from '../../support/lspClient.ts';
import { picture } from '../../support/picture.ts';

export const english = 'content/en/blog/2026/mesh-day/index.md';
export const spanish = 'content/es/blog/2026/mesh-day/index.md';
export const chinese = 'content/zh/blog/2026/mesh-day/index.md';
export const other = 'content/en/blog/2026/other/index.md';

const head = (title: string, more = '') =>
	`---\ntitle: "${title}"\ndescription: A day in Porto.\npublishdate: 2026-03-12\nattribution: "Ada Lin"\nkeywords: [mesh,porto]\n${more}---\n\n`;

/** A site in three languages: the Spanish post has a picture of its own by the same name, the Chinese shows the English one. */
export const site: Readonly<Record<string, string | Uint8Array>> = {
	'hugo.yaml': 'baseURL: https://istio.io/\nlanguages: { en: {}, es: {}, zh: {} }\n',
	'.git/HEAD': '',
	'layouts/shortcodes/image.html': '<figure></figure>\n',
	'layouts/shortcodes/tip.html': '<aside>{{ .Inner }}</aside>\n',
	'content/en/docs/setup/index.md': '---\ntitle: Setup\n---\n\nSteps.\n',
	'content/en/docs/only/_index.md': '---\ntitle: Only\n---\n',
	'content/zh/docs/setup/index.md': '---\ntitle: 设置\n---\n\n步骤。\n',
	[english]: `${head('Mesh Day', 'social_image: welcome.jpg\n')}## The day

{{< image width="75%"
    link="./welcome.jpg"
    caption="The quay"
    >}}

{{< image link="./booth.jpg" caption="The booth" >}}

See [the setup](/docs/setup/) and [the talk](https://youtu.be/aB3dE5fG7hI?si=x).

{{< tip >}}
Bring a coat.
{{< /tip >}}
`,
	'content/en/blog/2026/mesh-day/welcome.jpg': picture,
	'content/en/blog/2026/mesh-day/booth.jpg': picture,
	[spanish]: `${head('Día de malla')}{{< image link="./welcome.jpg" caption="El muelle" >}}\n`,
	'content/es/blog/2026/mesh-day/welcome.jpg': picture,
	[chinese]: `${head('网格日')}{{< image link="/en/blog/2026/mesh-day/welcome.jpg" caption="码头" >}}\n\n[设置](/zh/docs/setup/) [只有](/zh/docs/only/) [视频](https://www.youtube.com/watch?v=aB3dE5fG7hI)\n`,
	[other]: `${head('Another day')}{{< image link="/blog/2026/mesh-day/welcome.jpg" caption="Again" >}} {{< image link="./welcome.jpg" caption="Its own" >}}\n\n![The quay](welcome.jpg)\n`,
	'content/en/blog/2026/other/welcome.jpg': picture,
};

/** What VS Code says it can do, as far as finding the way is concerned. */
export const capabilities: ClientCapabilities = {
	...vscodeCapabilities,
	textDocument: {
		...vscodeCapabilities.textDocument,
		documentSymbol: { hierarchicalDocumentSymbolSupport: true },
		definition: { linkSupport: true },
		rename: { prepareSupport: true },
	},
	workspace: {
		...vscodeCapabilities.workspace,
		workspaceEdit: { documentChanges: true, resourceOperations: ['create', 'rename', 'delete'] },
		fileOperations: { willRename: true },
	},
};

/** A client on a site. */
export class SiteClient extends LspClient {
	constructor(
		transport: Transport,
		readonly folder: string,
	) {
		super(transport);
	}

	file(name: string): string {
		return path.join(this.folder, name);
	}

	uri(name: string): string {
		return uriOf(this.file(name));
	}

	textOf(name: string): string {
		return readFileSync(this.file(name), 'utf8');
	}

	/** Opens a file with the text that it has on disk, or another. */
	async openFile(name: string, text = this.textOf(name)): Promise<void> {
		await this.open(this.file(name), text);
	}

	/** The position of the first place of a text in an open document, `at` units behind its beginning. */
	place(name: string, text: string, at = 1): Position {
		const document = this.document(this.file(name));
		const offset = document.getText().indexOf(text);
		if (offset === -1) throw new Error(`${text} is not in ${name}`);
		return document.positionAt(offset + at);
	}

	/** Asks something about a place of an open document. */
	ask<T>(method: string, name: string, text: string, more: object = {}, at = 1): Promise<T> {
		return this.request(method, {
			textDocument: { uri: this.uri(name) },
			position: this.place(name, text, at),
			...more,
		});
	}

	/** A file below the site, by its URI. */
	nameOf(uri: string): string {
		return path.relative(this.folder, URI.parse(uri).fsPath);
	}

	/** What stands at locations, each behind the name of its file. */
	found(locations: readonly Location[] | null): string[] {
		return (locations ?? []).map(({ uri, range }) => `${this.nameOf(uri)} ${textAt(this.now(uri), range)}`);
	}

	/** The texts of the files that an edit changes, by name, and what it renames. */
	changed(edit: WorkspaceEdit | null): Record<string, string> {
		const texts: Record<string, string> = {};
		for (const change of edit?.documentChanges ?? []) {
			if ('kind' in change) texts[change.kind] = change.kind === 'rename' ? this.nameOf(change.newUri) : '';
			else texts[this.nameOf(change.textDocument.uri)] = this.appliedTo(change);
		}
		return texts;
	}

	/** The versions for which an edit is meant, by name. */
	versions(edit: WorkspaceEdit | null): Record<string, number | null> {
		const changes = (edit?.documentChanges ?? []).flatMap((change) => ('edits' in change ? [change] : []));
		return Object.fromEntries(changes.map(({ textDocument: { uri, version } }) => [this.nameOf(uri), version]));
	}

	private appliedTo({ textDocument: { uri }, edits }: TextDocumentEdit): string {
		const plain = edits.map((edit) => ({ range: edit.range, newText: 'newText' in edit ? edit.newText : '' }));
		return TextDocument.applyEdits(TextDocument.create(uri, 'markdown', 0, this.now(uri)), plain);
	}

	private now(uri: string): string {
		const file = URI.parse(uri).fsPath;
		try {
			return this.text(file);
		} catch {
			return readFileSync(file, 'utf8');
		}
	}
}

function textAt(text: string, range: Range): string {
	const document = TextDocument.create('file:///x', 'markdown', 0, text);
	return document.getText(range);
}

/** A client that speaks to a server on a site of its own. */
export async function siteClient({
	transport = () => inProcess(nodeHost()),
	files = site,
	can = capabilities,
}: {
	transport?: () => Transport;
	files?: Readonly<Record<string, string | Uint8Array>>;
	can?: ClientCapabilities;
} = {}): Promise<SiteClient> {
	const client = new SiteClient(transport(), folderWith(files));
	await client.start(client.folder, can);
	return client;
}
