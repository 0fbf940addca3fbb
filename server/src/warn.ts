import { type Connection, type MessageType, ShowMessageNotification } from 'vscode-languageserver';

/** Writes a line into the client's log. Once the client has gone nobody reads it, and nothing is said. */
export function warn(connection: Connection, line: string): void {
	try {
		connection.console.warn(line);
	} catch {
		// The connection is closed: what still runs ends by itself.
	}
}

/** Shows an author a message that wants no answer, which every client can: one with buttons is a question, and not all ask. */
export function tell(connection: Connection, type: MessageType, message: string): void {
	void connection.sendNotification(ShowMessageNotification.type, { type, message });
}
