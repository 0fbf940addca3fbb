import type { ProblemCount } from '../../server/src/protocol.ts';

type Counts = NonNullable<ProblemCount['counts']>;

/** What the status bar shows for a post: `text` with icons, `words` for a screen reader and the tooltip. */
export function describeCounts({ errors, warnings, infos }: Counts): { readonly text: string; readonly words: string } {
	const shown = [
		{ count: errors, icon: 'error', word: 'error' },
		{ count: warnings, icon: 'warning', word: 'warning' },
		{ count: infos, icon: 'info', word: 'note' },
	].filter(({ count }) => count > 0);
	if (shown.length === 0) return { text: '$(check) Post', words: 'No problems in this post' };
	const words = shown.map(({ count, word }) => `${count} ${word}${count === 1 ? '' : 's'}`);
	const last = words.pop() ?? '';
	return {
		text: `Post ${shown.map(({ count, icon }) => `$(${icon}) ${count}`).join(' ')}`,
		words: `${words.length === 0 ? last : `${words.join(', ')} and ${last}`} in this post`,
	};
}

/** Whether a message from the server is a count; anything else is left alone. */
export function isProblemCount(message: unknown): message is ProblemCount {
	if (typeof message !== 'object' || message === null) return false;
	if (!('uri' in message) || typeof message.uri !== 'string') return false;
	const counts = 'counts' in message ? message.counts : undefined;
	if (counts === undefined) return true;
	return (
		typeof counts === 'object' &&
		counts !== null &&
		['errors', 'warnings', 'infos'].every((name) => hasNumber(counts, name))
	);
}

function hasNumber(counts: object, name: string): boolean {
	return typeof Object.getOwnPropertyDescriptor(counts, name)?.value === 'number';
}
