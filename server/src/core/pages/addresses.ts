import type { Notes } from '../site/notes.ts';

/** What a site has at an address. */
export type Answer =
	| { readonly kind: 'answered' }
	/** It cannot be said. */
	| { readonly kind: 'unknown' }
	/** Nothing; `near` are addresses that it has and that may be meant, best first. */
	| { readonly kind: 'missing'; readonly near: readonly string[] };

/** Where addresses of a site are looked up. What was looked up before is answered at once. */
export interface Addresses {
	/** @param path with `/` at its beginning, as a link writes it */
	find(path: string): Answer | Promise<Answer>;
	/** Whether a page of content has a path, or a name where no other has it: how `ref` and hooks of links find pages. */
	findContent(path: string): Answer | Promise<Answer>;
}

/** The addresses of a site that takes note of what is asked. */
export class NotedAddresses implements Addresses {
	/** @param about names the site in questions */
	constructor(
		private readonly about: string,
		private readonly addresses: Addresses,
		private readonly notes: Pick<Notes, 'asked'>,
	) {}

	async find(path: string): Promise<Answer> {
		const answer = await this.addresses.find(path);
		this.notes.asked(['address', this.about, path], answerText(answer));
		return answer;
	}

	async findContent(path: string): Promise<Answer> {
		const answer = await this.addresses.findContent(path);
		this.notes.asked(['content', this.about, path], answerText(answer));
		return answer;
	}
}

/** An answer in words that are equal for two by which rules tell the same. */
export function answerText(answer: Answer): string {
	return answer.kind === 'missing' ? JSON.stringify(answer.near) : '';
}
