import { Disposable, type TextDocument, workspace } from 'vscode';
import type { Connection } from '../connection.ts';
import { MissedSaves } from './missedSaves.ts';

/** Tells every server that starts which posts were saved meanwhile, so that their links are checked as on any save. */
export function tellMissedSaves(connection: Connection): Disposable {
	const saves = new MissedSaves(() => connection.isUp);
	const isPost = ({ languageId }: TextDocument) => languageId === 'markdown';
	return Disposable.from(
		workspace.onWillSaveTextDocument(({ document, reason }) => {
			if (isPost(document)) saves.willSave(document.uri.toString(), reason);
		}),
		workspace.onDidSaveTextDocument((document) => {
			if (isPost(document)) saves.saved(document.uri.toString());
		}),
		connection.onUp(() => {
			const asSaved = workspace.textDocuments.filter(({ isDirty }) => !isDirty).map(({ uri }) => uri.toString());
			for (const { method, params } of saves.take((uri) => asSaved.includes(uri)))
				void connection.notify(method, params);
		}),
	);
}
