import { l10nFor } from '../../client/src/l10n.ts';

/** A text with its placeholders filled as VS Code does it. */
function filled(message: string, ...args: readonly string[]): string {
	return message.replace(/\{(\d+)\}/g, (placeholder, place) => args[Number(place)] ?? placeholder);
}

/** The interface in English, as it is written in the code. */
export const english = l10nFor(filled, 'en');
