import {
	commands,
	Disposable,
	type QuickPick,
	type QuickPickItem,
	QuickPickItemKind,
	Range,
	Selection,
	type TextEditor,
	TextEditorRevealType,
	ThemeColor,
	window,
} from 'vscode';
import { l10n } from '../editorL10n.ts';
import type { GlanceRow } from './items.ts';

interface Row extends QuickPickItem {
	/** Where it leads; absent for a head and for the list of problems. */
	readonly range?: Range;
}

/** The list of what a post has. Moving through it shows each place; Escape leads back to where the author was. */
export class GlancePick {
	private readonly pick: QuickPick<Row>;
	private readonly mark = window.createTextEditorDecorationType({
		backgroundColor: new ThemeColor('editor.rangeHighlightBackground'),
		isWholeLine: true,
	});
	private readonly before: Range | undefined;
	private readonly disposables: Disposable;
	/** Whether the author has moved in the list: until then the editor stays where it is. */
	private moved = false;
	private accepted = false;

	constructor(
		private readonly editor: TextEditor,
		rows: readonly GlanceRow[],
	) {
		this.before = editor.visibleRanges[0];
		this.pick = window.createQuickPick<Row>();
		this.pick.title = l10n.t('Post at a Glance');
		this.pick.placeholder = l10n.t('Type to filter. Moving shows the place, Enter goes there, Escape goes back.');
		this.pick.matchOnDescription = true;
		this.pick.items = rows.map(rowOf);
		const [first] = this.pick.items.filter(({ kind }) => kind !== QuickPickItemKind.Separator);
		this.disposables = Disposable.from(
			this.pick,
			this.mark,
			this.pick.onDidChangeActive(([row]) => {
				this.moved ||= row !== undefined && row !== first;
				if (this.moved) this.preview(row);
			}),
			this.pick.onDidAccept(() => this.accept()),
			this.pick.onDidHide(() => this.end()),
		);
	}

	show(): void {
		this.pick.show();
	}

	private preview(row: Row | undefined): void {
		this.editor.setDecorations(this.mark, row?.range ? [row.range] : []);
		// The list lies over the upper part of the editor.
		if (row?.range) this.editor.revealRange(row.range, TextEditorRevealType.InCenter);
	}

	private accept(): void {
		const [row] = this.pick.selectedItems;
		if (!row) return;
		this.accepted = true;
		this.pick.hide();
		if (row.range) void this.goTo(row.range);
		else void commands.executeCommand('workbench.actions.view.problems');
	}

	private async goTo({ start }: Range): Promise<void> {
		const { document, viewColumn } = this.editor;
		const selection = new Selection(start, start);
		const editor = await window.showTextDocument(document, { ...(viewColumn && { viewColumn }), selection });
		editor.revealRange(selection, TextEditorRevealType.InCenterIfOutsideViewport);
	}

	private end(): void {
		if (!this.accepted && this.moved && this.before) {
			this.editor.revealRange(this.before, TextEditorRevealType.AtTop);
		}
		this.disposables.dispose();
	}
}

function rowOf(row: GlanceRow): Row {
	if (row.kind === 'group') return { label: row.label, kind: QuickPickItemKind.Separator };
	if (row.kind === 'problems') return { label: row.label };
	const { start, end } = row.range;
	const range = new Range(start.line, start.character, end.line, end.character);
	return { label: row.label, description: row.description, range };
}
