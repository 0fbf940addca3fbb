import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Checker } from '../../../server/src/core/checker.ts';
import type { Divided } from '../../../server/src/core/large/divided.ts';
import { LargePost } from '../../../server/src/core/large/largePost.ts';
import { mayBegin, readPiece } from '../../../server/src/core/large/pieces.ts';
import { areApart } from '../../../server/src/core/large/traits.ts';
import { parsePost } from '../../../server/src/core/post/parse.ts';
import { readYouTube } from '../../../server/src/core/talks/youtube.ts';
import { exampleFiles, examplePath, noSettings, today } from '../../support/check.ts';
import { drafts, head, times } from '../../support/drafts.ts';

/** A large post that is divided as the test has it, whatever its length. */
class DividedPost extends LargePost {
	constructor(private readonly divided: Divided) {
		super();
	}

	override divide(): Divided {
		return this.divided;
	}
}

/** What a piece may begin with that would go on with something left open before it. */
const beginnings = fc.constantFrom(
	...[
		'Text ',
		'# ',
		'x="y" >}} ',
		'link="./a.jpg" >}} ',
		'y" >}} ',
		'a` >}} ',
		'b" title) ',
		"b') ",
		'list ',
		'to be added ',
	],
	...[
		'be added ',
		'added ',
		'item TODO ',
		'w> TODO ',
		'a">there</a> ',
		'alt="">TODO',
		'#TODO ',
		'x: ',
		'a[b]: /c ',
		'é ',
	],
	...[
		'text* */>}} ',
		'c--> ',
		'd``` ',
		'tip >}} ',
		'e</a> ',
		'f}} ',
		'g] (https://example.org) ',
		'h) ',
		'i](./a.jpg) ',
	],
);

/** What is left open most often. */
const endings = fc.constantFrom(
	...[
		'',
		'',
		'',
		'{{< image link="',
		'{{< image link="./a.jpg"',
		'{{< image link=`',
		'{< image link=`',
		'{{ < tip',
		'<img alt="',
	],
	...[
		'<a href="b">',
		'[a](b "',
		'[a](b',
		'[a](./b "c" ',
		'[a]',
		'TODO',
		'TODO -',
		'links',
		'links to be',
		'to',
		'<b ',
		'<!--',
	],
	...[
		'```',
		'`',
		'{{< tip >}}',
		'{{< text bash >}}',
		'{{% tip %}}',
		'{{</* tip',
		'- a',
		'    code',
		'> ```',
		'- ```',
		'[a][b]',
	],
);

function linksOneVideoTwice(text: string): boolean {
	const videos = parsePost(text).links.flatMap(({ url }) => {
		const address = readYouTube(url);
		return address?.kind === 'video' && address.valid ? [address.id] : [];
	});
	return new Set(videos).size < videos.length;
}

const checker = new Checker(exampleFiles(), { today: () => today, author: async () => 'Ada Lin' });

it('two parts of a body that can be read alone have alone the problems that they have together', async () => {
	let apart = 0;
	let runs = 0;
	const property = fc.asyncProperty(drafts, endings, beginnings, drafts, async (one, ending, beginning, other) => {
		const first = `${one}${ending}\n\n`;
		const second = beginning + other;
		runs++;
		const pieces = [readPiece(first, '\n', false), readPiece(second, '\n', true)].filter(
			(piece) => piece !== undefined,
		);
		if (pieces.length < 2 || !mayBegin(second, 0) || !areApart(pieces.map(({ traits }) => traits))) return;
		const text = head + first + second;
		// A video that is linked twice is decided by what stands around both: such a post is not checked in parts.
		if (linksOneVideoTwice(text)) return;
		apart++;
		const divided = { head: parsePost(head), pieces };
		const alone = await checker.checkEdited(examplePath, text, noSettings, new DividedPost(divided));
		const together = await checker.check(examplePath, text, noSettings);
		expect(alone.head).toBe(divided.head);
		expect(alone.problems).toEqual(together.problems);
	});
	await fc.assert(property, times(1500));
	expect(apart / runs).toBeGreaterThan(0.15);
}, 300_000);
