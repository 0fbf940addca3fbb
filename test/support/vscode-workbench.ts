import fs from 'node:fs';
import path from 'node:path';
import type { Frame, Locator, Page } from 'playwright-core';

/** What a test of the workbench is given. */
export interface Stage {
	readonly page: Page;
	/** A copy of the fixture site that is this test's own, or as new where the tests of a file share a window. */
	readonly folder: string;
	/** The project's folder. */
	readonly project: string;
	/** Opens `folder` in VS Code. */
	readonly url: string;
	/** Sets the author's settings of scope `machine`; others of them are forgotten. Done once an open workbench follows them. */
	setMachine(settings: Readonly<Record<string, unknown>>): Promise<void>;
	/** Sets those of the workspace the same way. */
	setWorkspace(settings: Readonly<Record<string, unknown>>): Promise<void>;
	/** Keeps a screenshot under a name that begins with the test file's. */
	shot(word: string): Promise<unknown>;
}

/** The tests of one file: what each proves, said in a sentence, and how. */
export type Tests = Record<string, (stage: Stage) => Promise<void>>;

/** How long the workbench may take to show something, in milliseconds: on a busy machine twenty times what it takes. */
const patience = 45_000;

/** VS Code in a browser, driven by the keys an author would press. */
export class Workbench {
	readonly page: Page;
	readonly folder: string;

	private constructor({ page, folder }: Stage) {
		this.page = page;
		this.folder = folder;
		page.setDefaultTimeout(patience);
	}

	/**
	 * Opens the stage's site in VS Code, unless it is open there, and the file at `file`, a path below the site's folder.
	 * @param before what is to be done before the editor is there
	 */
	static async open(stage: Stage, file: string, before?: () => Promise<void>): Promise<Workbench> {
		const workbench = new Workbench(stage);
		if (stage.page.url().startsWith(stage.url)) {
			await workbench.openAnother(file);
			await workbench.page
				.locator('.tab.active')
				.filter({ hasText: path.basename(file) })
				.waitFor();
			await workbench.editor.waitFor();
			return workbench;
		}
		const authority = new URL(stage.url).host;
		const opened = `vscode-remote://${authority}${path.join(stage.folder, file)}`;
		await stage.page.goto(`${stage.url}&payload=${encodeURIComponent(JSON.stringify([['openFile', opened]]))}`);
		await before?.();
		await workbench.editor.waitFor({ timeout: 60_000 });
		return workbench;
	}

	/** The workbench of a stage that has opened it in its own way, once there is an editor. */
	static async at(stage: Stage): Promise<Workbench> {
		const workbench = new Workbench(stage);
		await workbench.editor.waitFor({ timeout: 60_000 });
		return workbench;
	}

	/** The text editor that has the focus, or had it last. */
	get editor(): Locator {
		return this.page.locator('.editor-group-container.active .monaco-editor[role="code"]').first();
	}

	/** The line of the editor on the screen that contains `text`. */
	line(text: string): Locator {
		return this.editor.locator('.view-line').filter({ hasText: text }).first();
	}

	/** The squiggles of a severity. */
	squiggles(severity: 'error' | 'warning' | 'info'): Locator {
		return this.editor.locator(`.squiggly-${severity}`);
	}

	/** Presses keys one after the other, each in Playwright's notation. */
	async press(...keys: string[]): Promise<void> {
		for (const key of keys) await this.page.keyboard.press(key);
	}

	/** Types text as from a keyboard, slow enough for the editor to follow. */
	async type(text: string): Promise<void> {
		await this.page.keyboard.type(text, { delay: 5 });
	}

	/**
	 * Does something until `wanted` is on the screen, as a person presses a key again when a busy VS Code has swallowed
	 * it, and gives `wanted`.
	 */
	async show(wanted: Locator, act: () => Promise<void>): Promise<Locator> {
		await until(`${wanted}`, async () => {
			await act();
			return wanted.waitFor({ timeout: 2_000 }).then(
				() => true,
				() => undefined,
			);
		});
		return wanted;
	}

	/** Runs a command by its title in the command palette. */
	async command(title: string): Promise<void> {
		const row = this.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: title }).first();
		await this.show(row, async () => {
			await this.press('Escape', 'F1');
			await this.page.locator('.quick-input-widget input.input').fill(`>${title}`);
		});
		await row.click();
	}

	/** Opens one more file, by the end of its path, such as "lantern-evening/index.md". */
	async openAnother(file: string): Promise<void> {
		const { dir, base } = path.parse(file);
		const rows = this.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: base });
		const row = rows.filter({ hasText: dir }).first();
		await this.show(row, async () => {
			await this.press('Escape', 'Control+P');
			await this.page.locator('.quick-input-widget input.input').fill(file);
		});
		await row.click();
	}

	/** Puts the cursor at the end of the file. */
	async toEnd(): Promise<void> {
		await this.editor.locator('.view-line').first().click();
		await this.press('Control+End');
	}

	/** Puts the cursor on the first place in the file where `text` stands, with the editor's own search. */
	async toText(text: string): Promise<void> {
		const box = this.page.locator('.find-widget.visible textarea').first();
		await this.show(box, () => this.press('Control+Home', 'Control+F'));
		await box.fill(text);
		await this.page.locator('.find-widget.visible .matchesCount').filter({ hasText: / of / }).waitFor();
		await this.press('Enter', 'Escape');
	}

	/** Takes the suggestion with exactly this label from the list. */
	async suggest(label: string): Promise<void> {
		const exactly = this.page.getByText(label, { exact: true });
		const row = this.page.locator('.suggest-widget.visible .monaco-list-row').filter({ has: exactly }).first();
		await this.show(row, () => this.press('Escape', 'Control+Space'));
		await row.click();
	}

	/** Saves the file, waits until its text on disk contains `expected`, and gives that text. */
	async save(file: string, expected: string): Promise<string> {
		await this.press('Control+S');
		const onDisk = () => fs.readFileSync(path.join(this.folder, file), 'utf8');
		return until(
			() => `${JSON.stringify(expected)} in the saved text:\n${onDisk()}`,
			() => (onDisk().includes(expected) ? onDisk() : undefined),
		);
	}

	/** The frame whose document has an element for `selector`: a webview's is nested two frames deep. */
	async frameWith(selector: string): Promise<Frame> {
		return until(`a frame with ${selector}`, async () => {
			for (const frame of this.page.frames()) {
				if (await frame.$(selector).catch(() => null)) return frame;
			}
			return undefined;
		});
	}
}

/** Asks again and again until `ask` gives a value, and gives that. Fails naming `what` after `limit` milliseconds. */
export async function until<T>(
	what: string | (() => string),
	ask: () => Promise<T | undefined> | T | undefined,
	limit = patience,
): Promise<T> {
	const end = Date.now() + limit;
	for (;;) {
		const value = await ask();
		if (value !== undefined) return value;
		if (Date.now() > end) throw new Error(`there never was ${typeof what === 'string' ? what : what()}`);
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
}
