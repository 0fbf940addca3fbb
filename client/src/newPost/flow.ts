import { l10n } from '../editorL10n.ts';
import type { Given } from './given.ts';
import {
	type Asking,
	addressQuestion,
	dateQuestion,
	datesQuestion,
	eventQuestion,
	kindQuestion,
	languageQuestion,
	languagesOf,
	nameQuestion,
	originalQuestion,
	outlineOf,
	placeQuestion,
	type Question,
	signatureQuestion,
	siteQuestion,
	sourceQuestion,
	titleQuestion,
} from './questions.ts';

/** What to call each kind in the title of its questions. */
const titles = {
	recap: l10n.t('New Recap'),
	announcement: l10n.t('New Announcement'),
	link: l10n.t('New Link Post'),
};

/**
 * Asks everything that is still to be asked, with a way back at every step.
 *
 * @param given answers whose questions are spared
 * @returns whether the author came to the end; otherwise nothing has happened
 */
export async function askAll(asking: Asking, given: Given): Promise<boolean> {
	const { draft } = asking;
	let at = 0;
	for (;;) {
		const questions = await questionsFor(asking, given);
		const question = questions[at];
		if (!question) return true;
		const title = question === kindQuestion ? l10n.t('New Post') : titles[draft.kind];
		const outcome = await question({ title, step: at + 1, total: questions.length }, asking);
		if (outcome.kind === 'cancelled') return false;
		at = outcome.kind === 'back' ? Math.max(0, at - 1) : at + 1;
	}
}

/** The questions that a draft has to answer, in order; each answer may add some or spare some. */
async function questionsFor(asking: Asking, given: Given): Promise<readonly Question[]> {
	const { draft } = asking;
	const questions: Question[] = [];
	const ask = (question: Question, isSpared: boolean) => {
		if (!isSpared) questions.push(question);
	};
	ask(kindQuestion, given.kind !== undefined);
	ask(siteQuestion, given.folder !== undefined || draft.sites.sites.length < 2);
	ask(languageQuestion, given.language !== undefined || languagesOf(draft).length < 2);
	if (draft.kind === 'link') {
		ask(originalQuestion, given.address !== undefined || given.page !== undefined);
		ask(addressQuestion, !draft.lacks.has('address'));
		ask(titleQuestion, given.title !== undefined);
		ask(dateQuestion, given.date !== undefined || !draft.lacks.has('date'));
		ask(sourceQuestion, given.source !== undefined || !draft.lacks.has('source'));
		ask(nameQuestion, given.name !== undefined);
		return questions;
	}
	ask(eventQuestion, given.event !== undefined);
	ask(placeQuestion, given.place !== undefined);
	ask(datesQuestion, given.dates !== undefined);
	ask(titleQuestion, given.title !== undefined);
	ask(nameQuestion, given.name !== undefined);
	const { signed, signature } = await outlineOf(asking);
	ask(signatureQuestion, given.attribution !== undefined || !signed || signature !== undefined);
	return questions;
}
