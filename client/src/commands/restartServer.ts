import { commands, type Disposable } from 'vscode';
import type { Connection } from '../connection.ts';

/** `Recap: Restart Server`: works whether the server runs, has ended by itself, or never started. */
export function registerRestartServer(connection: Connection): Disposable {
	return commands.registerCommand('recap.restartServer', () => connection.restart());
}
