import assert from 'node:assert/strict';
import { focusEditor, toLine, writePost } from '../support/previews.ts';
import { inWords, medianOf, typeBeside } from '../support/typing.ts';
import { type Tests, Workbench } from '../support/vscode-workbench.ts';

const words =
	'Everybody who had come to the harbour that morning brought a rope, a flask and a story about the last storm. ';

/** How many lines stand above a post's body. */
const head = 8;

/** A post of eight kilobytes: prose, headings, lists and pictures. */
const body = Array.from(
	{ length: 12 },
	(_, index) =>
		`## Part ${index}\n\n${words.repeat(5)}\n\n* one\n* two\n\n{{< image width="60%" link="./quay.jpg" caption="The quay ${index}" >}}\n`,
).join('\n');

const letters = 'abcdefghijklmnopqrst';

/** Time is measured. */
export const alone = true;

/** An extension that shows nothing but the text: what any preview costs in this window on this machine. */
export const beside = ['floor-preview'];

export const tests: Tests = {
	'a post of eight kilobytes follows somebody who writes on and on, and what did not change stays': async (stage) => {
		assert.ok(body.length > 6500 && body.length < 9500, `${body.length} characters`);
		const workbench = await Workbench.open(stage, writePost(stage, 'typing', body));
		/** Types beside one preview alone. */
		const typeWith = async (command: string, selector: string) => {
			await workbench.command('View: Close Editors in Other Groups');
			await workbench.command(command);
			const frame = await workbench.frameWith(selector);
			await focusEditor(workbench);
			await toLine(workbench, head + body.slice(0, body.indexOf('## Part 6')).split('\n').length);
			const last = await frame.$('h2:last-of-type');
			const times = await typeBeside(stage, frame, 'Part 6', letters);
			return {
				times,
				stays: (await last?.evaluate(({ isConnected }: { isConnected: boolean }) => isConnected)) ?? false,
			};
		};
		// The first bears what a new window still has to do; its time is a timer's.
		const own = await typeWith('Markdown: Open Preview to the Side', '.markdown-body h2');
		const floor = await typeWith('Floor: Open Preview', 'pre.floor');
		const ours = await typeWith('Recap: Open Preview to the Side', 'main article');
		console.log(inWords('text as it stands, from key to page', floor.times));
		console.log(inWords('recap preview, from key to page', ours.times));
		console.log(inWords("VS Code's own preview, from key to page", own.times));
		assert.equal(ours.stays, true);
		// What the window and the machine take of it no preview can spare the author.
		const added = medianOf(ours.times) - medianOf(floor.times);
		assert.ok(added < 50, `${added} ms more than text as it stands`);
	},
};
