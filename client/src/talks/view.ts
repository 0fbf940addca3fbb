import {
	CancellationTokenSource,
	Disposable,
	EventEmitter,
	ThemeColor,
	ThemeIcon,
	type TreeDataProvider,
	TreeItem,
	TreeItemCollapsibleState,
	type TreeView,
	type Uri,
	window,
} from 'vscode';
import { type OverviewParams, overviewRequest } from '../../../server/src/protocol.ts';
import type { Connection } from '../connection.ts';
import { l10n } from '../editorL10n.ts';
import type { PostInFront } from '../postInFront.ts';
import type { PostStatus } from '../status.ts';
import { isOverview } from './answers.ts';
import { type TalkNode, talkNodes } from './nodes.ts';

/** How long to wait for more news of a post before the view asks for it, in milliseconds. */
const rest = 100;

/**
 * The view of the post in front: what is open before it is published, its talks, its pictures. It asks the server while it
 * is on the screen, whenever the post was counted, and is drawn anew only where something is another one than before.
 */
export class TalksView implements TreeDataProvider<TalkNode>, Disposable {
	private readonly changed = new EventEmitter<void>();
	readonly onDidChangeTreeData = this.changed.event;
	private readonly view: TreeView<TalkNode>;
	private readonly listeners: Disposable;
	private nodes: readonly TalkNode[] = [];
	/** The post whose lines are shown. */
	private uri: Uri | undefined;
	/** What is shown, to tell whether news are any. */
	private shown = '';
	private timer: NodeJS.Timeout | undefined;
	/** Counts the questions: only the last one's answer is shown. */
	private asked = 0;

	constructor(
		private readonly connection: Connection,
		private readonly inFront: PostInFront,
		status: Pick<PostStatus, 'onCounts'>,
	) {
		this.view = window.createTreeView('recap.talks', { treeDataProvider: this, showCollapseAll: true });
		this.listeners = Disposable.from(
			this.changed,
			this.view,
			this.view.onDidChangeVisibility(() => this.refresh()),
			inFront.onChange(() => this.refresh()),
			status.onCounts(() => this.refresh()),
			connection.onState(() => this.refresh()),
		);
		this.refresh();
	}

	dispose(): void {
		clearTimeout(this.timer);
		this.listeners.dispose();
	}

	/** Asks for what the post in front has, unless nobody sees it. */
	refresh(): void {
		clearTimeout(this.timer);
		if (this.view.visible) this.timer = setTimeout(() => void this.update(), rest);
	}

	getChildren(node?: TalkNode): TalkNode[] {
		return [...(node ? node.children : this.nodes)];
	}

	getTreeItem({ id, label, description, tooltip, icon, colour, spoken, range, children, isOpen }: TalkNode): TreeItem {
		const open = isOpen ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
		const item = new TreeItem(label, children.length === 0 ? TreeItemCollapsibleState.None : open);
		item.id = id;
		item.description = description;
		item.tooltip = tooltip;
		item.iconPath = new ThemeIcon(icon, colour === undefined ? undefined : new ThemeColor(colour));
		item.accessibilityInformation = { label: spoken };
		if (range && this.uri) {
			item.command = { command: 'recap.reveal', title: l10n.t('Go There'), arguments: [this.uri.toString(), range] };
		}
		return item;
	}

	private async update(): Promise<void> {
		const number = ++this.asked;
		const uri = this.postInFront();
		const nodes = uri ? await this.ask(uri) : [];
		// While a server starts, or is asked about a newer version, what is shown stays.
		if (number !== this.asked || nodes === undefined) return;
		const post = nodes.length > 0 ? uri : undefined;
		const news = JSON.stringify([post?.toString(), nodes]);
		if (news === this.shown) return;
		this.shown = news;
		this.nodes = nodes;
		this.uri = post;
		this.view.description = post ? nameOf(post) : '';
		this.changed.fire();
	}

	private postInFront(): Uri | undefined {
		const { document } = this.inFront;
		return document?.languageId === 'markdown' ? document.uri : undefined;
	}

	/** The lines for a document: none for what is no post, undefined where the server does not say. */
	private async ask(uri: Uri): Promise<readonly TalkNode[] | undefined> {
		const params: OverviewParams = { uri: uri.toString() };
		const cancellation = new CancellationTokenSource();
		try {
			const answer = await this.connection.request(overviewRequest, params, cancellation.token);
			return isOverview(answer) ? talkNodes(l10n, answer) : [];
		} catch {
			return this.connection.state === 'stopped' ? [] : undefined;
		} finally {
			cancellation.dispose();
		}
	}
}

/** What an author knows a post by: its folder for a bundle, else its file. */
function nameOf({ path }: Uri): string {
	const [folder = '', file = ''] = path.split('/').slice(-2);
	return /^_?index\./.test(file) ? folder : file;
}
