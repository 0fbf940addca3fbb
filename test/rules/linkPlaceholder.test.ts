import { describe, expect, it } from 'vitest';
import { examplePath } from '../support/check.ts';
import { covered, messages } from './support.ts';

const rule = 'link/placeholder';

describe('what was to be replaced', () => {
	for (const [text, wanted] of [
		['The recording (link to be added) is long.', ['link to be added']],
		['The recordings: Links are to\nbe added.', ['Links are to\nbe added']],
		['Where: TBD', ['TBD']],
		['TODO: thank the sponsors.', ['TODO']],
		['* TODO', ['TODO']],
		['The keynote was given by TODO from TODO.', ['TODO', 'TODO']],
		['See [TBD](https://youtu.be/abcDEF12345).', ['TBD']],
		['See [the talk](TODO), [the panel](#) and [the rest](TBD).', ['TODO', '#', 'TBD']],
		[
			'See [the talk](https://example.com/talk) and <a href="http://www.example.com">this</a>.',
			['https://example.com/talk', 'http://www.example.com'],
		],
		['[talk]: https://example.com\n\nSee [talk].', ['https://example.com']],
		['See [the talk](https://sched.co/TALK1).', ['https://sched.co/TALK1']],
		[
			'<iframe src="https://www.youtube-nocookie.com/embed/VIDEOIDHERE"></iframe>',
			['https://www.youtube-nocookie.com/embed/VIDEOIDHERE'],
		],
		['See https://youtu.be/VIDEOIDHERE for more.', ['https://youtu.be/VIDEOIDHERE']],
		['{{< image link="./welcome.jpg" caption="TODO" >}}', ['TODO']],
	] as const) {
		it(`is told of: ${JSON.stringify(text)}`, async () => {
			expect(await covered(rule, `${text}\n`)).toEqual(wanted);
		});
	}

	it('is named in the message', async () => {
		expect(await messages(rule, 'TBD. See [it](#) at [home](https://example.com).\n')).toEqual([
			'TBD stands for something that is still to come. Write it, or take this out.',
			'A link to # leads to the top of this page. Put the address here.',
			'https://example.com is an address for examples. Put the real one here.',
		]);
	});
});

describe('nothing is said of', () => {
	for (const text of [
		'Our methodology, the todo list, a to-do, a Todo and tbd.',
		'The TODO Group, a TODO list and TODO comments; they removed a TODO.',
		'`TODO` and `// TBD`',
		'<!-- TODO: ask Ada -->',
		'{{< text bash >}}\n$ curl example.com # TODO\n{{< /text >}}',
		'https://example.org/TODO and [notes](https://example.org/TBD/#TODO)',
		'Send it to https://example.com, <https://example.com> or test@example.com.',
		'[Back to top](#), [the talks](#talks)',
		'[the talk](https://example.com.au), [the talk](https://myexample.com)',
		'{{< image link="./TODO.jpg" caption="The hall" >}}',
		'<span class="TODO">The hall</span>',
		'NADA ES IMPOSIBLE, TODO ES POSIBLE',
	]) {
		it(JSON.stringify(text), async () => {
			expect(await covered(rule, `${text}\n`)).toEqual([]);
		});
	}
});

describe('in Spanish, where it is a word', () => {
	const path = examplePath.replace('/en/', '/es/');
	it('a shouted TODO is none', async () => {
		for (const text of ['¡TODO salió bien!', 'TODO el equipo vino.', 'Gracias por TODO.'])
			expect(await covered(rule, `${text}\n`, { path })).toEqual([]);
	});

	it('one with a colon, or alone in a link, still is', async () => {
		expect(
			await covered(rule, 'TODO: nombrar a los ponentes. [TODO](https://youtu.be/abcDEF12345)\n', { path }),
		).toEqual(['TODO', 'TODO']);
	});
});
