import {
	type Disposable,
	InputBoxValidationSeverity,
	type QuickInputButton,
	QuickInputButtons,
	type QuickPickItem,
	window,
} from 'vscode';

/** What came of a question: an answer, the wish to go back, or none at all. */
export type Outcome<T> =
	| { readonly kind: 'answer'; readonly value: T }
	| { readonly kind: 'back' }
	| { readonly kind: 'cancelled' };

/** Where a question stands among the others. */
export interface StepPlace {
	readonly title: string;
	/** From 1. */
	readonly step: number;
	readonly total: number;
}

/** What is said of an answer while it is typed. */
export interface Remark {
	readonly severity: 'error' | 'warning' | 'info';
	readonly message: string;
}

/** One row of a choice. */
export interface Row<T> extends QuickPickItem {
	readonly value: T;
}

const severities = {
	error: InputBoxValidationSeverity.Error,
	warning: InputBoxValidationSeverity.Warning,
	info: InputBoxValidationSeverity.Info,
};

/** Asks for a text. With an error it cannot be accepted, and what was typed stays. */
export function askText(
	place: StepPlace,
	options: {
		readonly value: string;
		readonly prompt: string;
		readonly placeholder: string;
		/** What is to be said of a text; undefined where nothing is. */
		remark(text: string): Remark | undefined | Promise<Remark | undefined>;
		/** Looks at an accepted text while the box stays open, and says why it will not do. */
		accept?(text: string): Promise<Remark | undefined>;
	},
): Promise<Outcome<string>> {
	return new Promise((resolve) => {
		const box = window.createInputBox();
		Object.assign(box, placed(place), {
			value: options.value,
			prompt: options.prompt,
			placeholder: options.placeholder,
		});
		let asked = 0;
		const say = async (text: string): Promise<Remark | undefined> => {
			const now = ++asked;
			const remark = await options.remark(text);
			// Another key was typed while a folder was looked at.
			if (now === asked)
				box.validationMessage = remark && { message: remark.message, severity: severities[remark.severity] };
			return remark;
		};
		const done = once<Outcome<string>>(resolve, box);
		const accept = async () => {
			const { value } = box;
			const remark = await say(value);
			if (remark?.severity === 'error') return;
			if (options.accept) {
				Object.assign(box, { busy: true, enabled: false });
				const refusal = await options.accept(value);
				Object.assign(box, { busy: false, enabled: true });
				if (refusal) {
					box.validationMessage = { message: refusal.message, severity: severities[refusal.severity] };
					return;
				}
			}
			done({ kind: 'answer', value });
		};
		box.onDidChangeValue((text) => void say(text));
		box.onDidAccept(() => void accept());
		box.onDidTriggerButton((button) => back(button, done));
		box.onDidHide(() => done({ kind: 'cancelled' }));
		box.show();
		// What is proposed may be taken by now; an empty box needs no blame before a key was typed.
		if (options.value !== '') void say(options.value);
	});
}

/** Asks for one of several. */
export function askChoice<T>(
	place: StepPlace,
	options: {
		readonly placeholder: string;
		readonly rows: readonly Row<T>[];
		readonly active?: T;
		/** Makes a row of what was typed, where that may be an answer too. */
		own?(text: string): Row<T> | undefined;
	},
): Promise<Outcome<T>> {
	return new Promise((resolve) => {
		const pick = window.createQuickPick<Row<T>>();
		Object.assign(pick, placed(place), {
			placeholder: options.placeholder,
			items: options.rows,
			matchOnDescription: true,
		});
		const active = options.rows.find(({ value }) => value === options.active);
		if (active) pick.activeItems = [active];
		const done = once<Outcome<T>>(resolve, pick);
		pick.onDidChangeValue((text) => {
			const own = options.own?.(text);
			pick.items = own ? [...options.rows, own] : options.rows;
		});
		pick.onDidAccept(() => {
			const [row] = pick.selectedItems;
			if (row) done({ kind: 'answer', value: row.value });
		});
		pick.onDidTriggerButton((button) => back(button, done));
		pick.onDidHide(() => done({ kind: 'cancelled' }));
		pick.show();
	});
}

/** An author may go and copy a name from another window. */
function placed({ title, step, total }: StepPlace) {
	return { title, step, totalSteps: total, ignoreFocusOut: true, buttons: step > 1 ? [QuickInputButtons.Back] : [] };
}

function back(button: QuickInputButton, done: (outcome: { readonly kind: 'back' }) => void): void {
	if (button === QuickInputButtons.Back) done({ kind: 'back' });
}

/** Tells the first outcome and closes the box; closing it tells that it was hidden, which is no second one. */
function once<T>(resolve: (outcome: T) => void, box: Disposable): (outcome: T) => void {
	let isDone = false;
	return (outcome) => {
		if (isDone) return;
		isDone = true;
		box.dispose();
		resolve(outcome);
	};
}
