import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ConsentParts, NetworkConsent, type NetworkSetting } from '../../client/src/network/consent.ts';
import type { Occasion } from '../../client/src/network/question.ts';

interface Author {
	readonly trusted?: boolean;
	readonly setting?: NetworkSetting;
	readonly before?: boolean;
	/** What the author clicks; a question that stays open where it is a promise. */
	readonly clicks?: boolean | undefined | Promise<boolean | undefined>;
}

const occasion = { links: 22, hosts: ['i.ytimg.com', 'www.youtube.com'] };

/** A window with an author before it. */
function windowOf({ trusted = true, setting = 'ask', before, clicks }: Author) {
	const state = { trusted, setting, kept: before };
	const questions: Occasion[] = [];
	let changes = 0;
	const parts: ConsentParts = {
		isTrusted: () => state.trusted,
		setting: () => state.setting,
		remembered: () => state.kept,
		remember: async (answer) => {
			state.kept = answer;
		},
		ask: async (what) => {
			questions.push(what);
			return clicks;
		},
		changed: {
			event: () => ({ dispose: () => undefined }),
			fire: () => {
				changes++;
			},
		},
		fetch: async () => {
			throw new Error('nobody asks here');
		},
	};
	return {
		consent: new NetworkConsent(parts),
		again: () => new NetworkConsent(parts),
		state,
		questions,
		changes: () => changes,
	};
}

describe('consent for the network', () => {
	it('is asked for once, at the first occasion, and remembered for the next window', async () => {
		const { consent, again, questions, state } = windowOf({ clicks: true });
		expect(consent.isAllowed()).toBe(false);
		expect(await consent.ask(occasion)).toBe(true);
		expect(await consent.ask(occasion)).toBe(true);
		expect(consent.isAllowed()).toBe(true);
		const next = again();
		expect([next.isAllowed(), await next.ask(occasion)]).toEqual([true, true]);
		expect([questions.length, state.kept]).toEqual([1, true]);
	});

	it('is one question for everybody who wants it while it is open', async () => {
		let click: (answer: boolean) => void = () => undefined;
		const clicks = new Promise<boolean>((resolve) => {
			click = resolve;
		});
		const { consent, questions } = windowOf({ clicks });
		const both = [consent.ask(occasion), consent.ask({ hosts: ['www.youtube-nocookie.com'] })];
		expect(consent.isAllowed()).toBe(false);
		click(true);
		expect(await Promise.all(both)).toEqual([true, true]);
		expect(questions.length).toBe(1);
	});

	it.each([
		['says no', false],
		['closes the question', undefined],
	] as const)('is a no for good where an author %s, and no second question', async (_, clicks) => {
		const { consent, again, questions, state } = windowOf({ clicks });
		expect(await consent.ask(occasion)).toBe(false);
		expect(await again().ask(occasion)).toBe(false);
		expect([questions.length, state.kept, consent.refusal()]).toEqual([1, false, 'answer']);
	});

	it('can be given afterwards, and forgotten, which asks anew', async () => {
		const { consent, questions, changes } = windowOf({ before: false, clicks: false });
		await consent.allow();
		expect([consent.isAllowed(), consent.refusal(), changes()]).toEqual([true, undefined, 1]);
		await consent.forget();
		expect([consent.isAllowed(), consent.answer(), changes()]).toEqual([false, undefined, 2]);
		expect(questions).toEqual([]);
		expect(await consent.ask(occasion)).toBe(false);
		expect(questions.length).toBe(1);
	});

	it('does not hold where the setting became never while the question was open', async () => {
		let click: (answer: boolean) => void = () => undefined;
		const clicks = new Promise<boolean>((resolve) => {
			click = resolve;
		});
		const { consent, state } = windowOf({ clicks });
		const asked = consent.ask(occasion);
		state.setting = 'never';
		click(true);
		expect(await asked).toBe(false);
	});

	it('never holds and is never asked for without trust, and is asked for only where nobody has decided', async () => {
		const anything = fc.record({
			trusted: fc.boolean(),
			setting: fc.constantFrom<NetworkSetting>('ask', 'allow', 'never'),
			before: fc.option(fc.boolean(), { nil: undefined }),
			clicks: fc.option(fc.boolean(), { nil: undefined }),
		});
		await fc.assert(
			fc.asyncProperty(anything, async ({ trusted, setting, before, clicks }) => {
				const { consent, questions } = windowOf({ trusted, setting, ...(before !== undefined && { before }), clicks });
				const undecided = trusted && setting === 'ask' && before === undefined;
				const holds = trusted && (setting === 'allow' || (setting === 'ask' && before === true));
				expect(consent.isAllowed()).toBe(holds);
				expect(await consent.ask(occasion)).toBe(undecided ? clicks === true : holds);
				expect(questions.length).toBe(undecided ? 1 : 0);
				if (!trusted) expect(consent.refusal()).toBe('untrusted');
			}),
		);
	});
});
