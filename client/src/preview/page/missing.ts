import type { PagePictureProblem } from './messages.ts';
import { problemOf } from './problems.ts';

/** More fixes than these would hide the box. */
const most = 4;

/** Gives every box in place of a picture the quick fixes of its problem, as buttons, and the way to its source. */
export function offerFixes(content: DocumentFragment, problems: readonly PagePictureProblem[]): void {
	for (const box of content.querySelectorAll<HTMLElement>('.recap-missing')) {
		const line = Number(box.closest<HTMLElement>('[data-line]')?.dataset.line ?? 0);
		const index = problemOf(box.querySelector('code')?.textContent ?? '', line, problems);
		const problem = problems[index];
		// What is read aloud as one picture cannot hold buttons.
		box.setAttribute('role', 'group');
		box.dataset.reveal = String(problem?.line ?? line);
		if (!problem || problem.fixes.length === 0) continue;
		const fixes = box.ownerDocument.createElement('span');
		fixes.className = 'recap-fixes';
		for (const [place, title] of problem.fixes.slice(0, most).entries()) {
			const button = box.ownerDocument.createElement('button');
			button.type = 'button';
			button.textContent = title;
			button.dataset.problem = String(index);
			button.dataset.fix = String(place);
			fixes.append(button);
		}
		box.append(fixes);
	}
	for (const box of content.querySelectorAll<HTMLElement>('.recap-box')) {
		box.dataset.reveal = box.closest<HTMLElement>('[data-line]')?.dataset.line ?? '0';
	}
}
