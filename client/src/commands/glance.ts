import { CancellationTokenSource, commands, type Disposable, type TextEditor, window } from 'vscode';
import { type Glance, type GlanceParams, glanceRequest } from '../../../server/src/protocol.ts';
import type { Connection } from '../connection.ts';
import { l10n } from '../editorL10n.ts';
import { glanceItems, isGlance } from '../glance/items.ts';
import { GlancePick } from '../glance/pick.ts';
import type { PostInFront } from '../postInFront.ts';

export const showGlanceCommand = 'recap.showGlance';

/** `Recap: Post at a Glance`: a list of the post's problems, pictures, talks and headings that leads to each of them. */
export function registerShowGlance(connection: Connection, inFront: PostInFront): Disposable {
	return commands.registerCommand(showGlanceCommand, async () => {
		const { editor } = inFront;
		const glance = editor && (await ask(connection, editor));
		if (!editor || !glance) {
			void window.showInformationMessage(
				l10n.t('Open a post first: the glance shows the problems, pictures, talks and headings of the post in front.'),
			);
			return;
		}
		new GlancePick(editor, glanceItems(l10n, glance)).show();
	});
}

/** What the server knows of the post; undefined where it knows nothing of it, or does not run. */
async function ask(connection: Connection, { document }: TextEditor): Promise<Glance | undefined> {
	if (document.languageId !== 'markdown') return undefined;
	const params: GlanceParams = { uri: document.uri.toString() };
	const cancellation = new CancellationTokenSource();
	try {
		const answer = await connection.request(glanceRequest, params, cancellation.token);
		return isGlance(answer) ? answer : undefined;
	} catch {
		return undefined;
	} finally {
		cancellation.dispose();
	}
}
