import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { type Stage, type Tests, Workbench } from '../support/vscode-workbench.ts';

const post = 'content/en/blog/2026/blank-page/index.md';

/** A snippet inserted: what is typed at each of its tab stops, undefined for what stands there, and what comes out. */
interface Use {
	readonly prefix: string;
	readonly typed: readonly (string | undefined)[];
	readonly text: string;
}

const pictures: readonly Use[] = [
	{
		prefix: 'recap-image-lines',
		typed: [undefined, 'stage.jpg', 'The stage at night'],
		text: '{{< image width="75%"\n    link="./stage.jpg"\n    caption="The stage at night"',
	},
	{
		prefix: 'recap-image-lines-alt',
		typed: [undefined, 'stage.jpg', 'A full red stage'],
		text: '{{< image width="75%"\n    link="./stage.jpg"\n    alt="A full red stage"',
	},
	{
		prefix: 'recap-image',
		typed: [undefined, 'stage.jpg', 'The stage at noon'],
		text: '{{< image width="75%" link="./stage.jpg" caption="The stage at noon" >}}',
	},
	{
		prefix: 'recap-image-alt',
		typed: ['60%', 'stage.jpg', 'An empty red stage'],
		text: '{{< image width="60%" link="./stage.jpg" alt="An empty red stage" >}}',
	},
];

const talks: readonly Use[] = [
	{
		prefix: 'recap-talk',
		typed: ['Ines Valdo', 'Nightshift', 'Lanterns at scale', 'https://youtu.be/aB3dE5fG7h_'],
		text: 'Ines Valdo from Nightshift spoke about [Lanterns at scale](https://youtu.be/aB3dE5fG7h_).',
	},
	{
		prefix: 'recap-talk-video',
		typed: ['Lanterns at scale', 'https://youtu.be/aB3dE5fG7h_'],
		text: '* [Lanterns at scale](https://youtu.be/aB3dE5fG7h_)',
	},
	{
		prefix: 'recap-talk-sched',
		typed: ['Soup for sixty', 'https://sched.co/1a2B3'],
		text: '* [Soup for sixty](https://sched.co/1a2B3)',
	},
	{
		prefix: 'recap-talks',
		typed: [
			'Three to watch:',
			'One',
			'https://youtu.be/aB3dE5fG7h1',
			'Two',
			'https://youtu.be/aB3dE5fG7h2',
			'Three',
			'https://youtu.be/aB3dE5fG7h3',
		],
		text: [
			'Three to watch:',
			'',
			'* [One](https://youtu.be/aB3dE5fG7h1)',
			'* [Two](https://youtu.be/aB3dE5fG7h2)',
			'* [Three](https://youtu.be/aB3dE5fG7h3)',
		].join('\n'),
	},
];

const others: readonly Use[] = [
	{
		prefix: 'recap-video',
		typed: ['Lanterns at scale', 'aB3dE5fG7h_'],
		text: '<iframe title="Lanterns at scale" width="560" height="315"\n    src="https://www.youtube-nocookie.com/embed/aB3dE5fG7h_"',
	},
	{
		prefix: 'recap-thanks',
		typed: ['Thanks', 'The evening', 'Tidewater', undefined, 'the cooks', 'the door'],
		text: 'The evening would not have happened without Tidewater, our platinum sponsor. Thanks go as well to the cooks, the speakers, and everybody who helped at the door.',
	},
	{
		prefix: 'recap-see-you',
		typed: ['Ghent', undefined, '2027', 'https://events.linuxfoundation.org/ghent'],
		text: '[See you in Ghent in January 2027!](https://events.linuxfoundation.org/ghent)',
	},
];

/** Types the prefix at the end of the post, takes the snippet from the list of suggestions and walks its tab stops. */
async function insert(workbench: Workbench, { prefix, typed }: Use): Promise<void> {
	await workbench.press('Control+End', 'Enter', 'Enter');
	await workbench.type(prefix);
	await workbench.suggest(prefix);
	for (const [index, value] of typed.entries()) {
		if (value !== undefined) await workbench.type(value);
		if (index < typed.length - 1) await workbench.press('Tab');
	}
	await workbench.press('Tab');
}

async function insertAll(stage: Stage, uses: readonly Use[], shot: string): Promise<void> {
	// A list that opens by itself, sooner or later after a key, would take the Tab that goes to the next stop.
	await stage.setWorkspace({ 'editor.suggestOnTriggerCharacters': false });
	const workbench = await Workbench.open(stage, post);
	await workbench.toEnd();
	for (const use of uses) {
		await insert(workbench, use);
		// At the beginning of a line: where the snippet before it leaves an indent behind, this one would become code.
		await workbench.save(post, `\n${use.text}`);
	}
	await stage.shot(shot);
}

/** Its tests do with a window in which others have been. */
export const shared = true;

export const tests: Tests = {
	'every snippet is tried here': async ({ project }) => {
		const file = path.join(project, 'snippets/markdown.code-snippets');
		const snippets: Record<string, { prefix: string }> = JSON.parse(fs.readFileSync(file, 'utf8'));
		const offered = Object.values(snippets).map(({ prefix }) => prefix);
		assert.deepEqual(offered.sort(), [...pictures, ...talks, ...others].map(({ prefix }) => prefix).sort());
	},
	'image blocks are inserted from the suggestions and filled in from stop to stop': (stage) =>
		insertAll(stage, pictures, 'pictures'),
	'talks are inserted from the suggestions and filled in from stop to stop': (stage) =>
		insertAll(stage, talks, 'talks'),
	'a video, thanks and a farewell are inserted from the suggestions and filled in': (stage) =>
		insertAll(stage, others, 'others'),
};
