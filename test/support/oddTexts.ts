const head =
	'---\ntitle: A day\ndescription: Talks.\npublishdate: 2026-03-12\nattribution: Ada Lin\nkeywords: [mesh]\n---\n\n';
const megabyte = 1_000_000;

/** An address's id of its own for each number. */
function video(number: number): string {
	return `aB3dE${String(number).padStart(6, '0')}`;
}

/** What an author never writes, and an unlucky paste or a hostile repository may. Each is an answer within a second. */
export const oddTexts: Readonly<Record<string, string>> = {
	'a post of a megabyte': head + fill('A talk by [Ada Lin](https://youtu.be/aB3dE5gH7jK) on `mesh`, *with* cake.\n\n'),
	'a megabyte on one line': head + fill('A talk by [Ada Lin](https://youtu.be/aB3dE5gH7jK) on `mesh`. '),
	'10,000 shortcodes, each on its line':
		head + '{{< image link="./welcome.jpg" caption="The hall" >}}\n\n'.repeat(10_000),
	'10,000 shortcodes on one line': head + '{{< tip >}} a {{< /tip >}} '.repeat(5_000),
	'10,000 shortcodes between code spans':
		head + '`a` {{< image link="./welcome.jpg" captoin="x" >}} `b`\n\n'.repeat(10_000),
	'10,000 pictures that are missing': head + '{{< image link="./hall.jpg" caption="The hall" >}}\n\n'.repeat(10_000),
	'10,000 captions with a period': head + '{{< image link="./welcome.jpg" caption="The hall." >}}\n\n'.repeat(10_000),
	'10,000 pictures of Markdown': head + '![The hall](welcome.jpg)\n\n'.repeat(10_000),
	'10,000 tags that are never closed': head + '{{< tip >}} a\n\n'.repeat(10_000),
	'10,000 closing tags alone': head + '{{< /tip >}} a\n\n'.repeat(10_000),
	'tags closed in the wrong order': head + '{{< tip >}}{{< quote >}}{{< /tip >}}{{< /quote >}}\n'.repeat(3_000),
	'1,000 unclosed tags': head + '{{< image link="./welcome.jpg" caption="a\n'.repeat(1_000),
	'1,000 unclosed delimiters': head + '{{<'.repeat(1_000),
	'100,000 unclosed delimiters': head + '{{< '.repeat(100_000),
	'1,000 unclosed comments in tags': head + '{{</* image '.repeat(1_000),
	'a tag of 10,000 parameters': `${head}{{< image ${'link="./welcome.jpg" '.repeat(10_000)}>}}`,
	'a tag of 10,000 unknown parameters': `${head}{{< image ${Array.from({ length: 10_000 }, (_, n) => `a${n}="b"`).join(' ')} >}}`,
	'a value with 10,000 quotes in it': `${head}{{< image link="./welcome.jpg" caption="${'a "b" '.repeat(10_000)}" >}}`,
	'a value of a megabyte': `${head}{{< image link="./welcome.jpg" caption="${fill('a ')}" >}}`,
	'a raw value of a megabyte': `${head}{{< image link="./welcome.jpg" caption=\`${fill('a\n')}\` >}}`,
	'a link of a megabyte': `${head}[a](https://example.org/${fill('a')})`,
	'10,000 titles of one video':
		head + Array.from({ length: 10_000 }, (_, n) => `* [Title${n} words${n}](https://youtu.be/aB3dE5gH7jK)\n`).join(''),
	'10,000 videos twice on one line':
		head +
		Array.from({ length: 20_000 }, (_, n) => `[Title${n} words${n}](https://youtu.be/${video(n % 10_000)}) `).join(''),
	'a video under two titles of a megabyte': `${head}[${fill('ab cdefg ')}](https://youtu.be/aB3dE5gH7jK) [${fill('hi jklmn ')}](https://youtu.be/aB3dE5gH7jK)`,
	'a label of a megabyte': `${head}[${fill('a ')}][b]`,
	'10,000 references and definitions':
		head + Array.from({ length: 10_000 }, (_, n) => `[a][${n}]\n\n[${n}]: b\n\n`).join(''),
	'100,000 backticks apart': head + '` '.repeat(100_000),
	'backtick runs of all lengths': head + Array.from({ length: 1_000 }, (_, n) => '`'.repeat(n)).join(' '),
	'100,000 comments that never end': head + '<!-- '.repeat(100_000),
	'50,000 block quotes': head + '> '.repeat(50_000),
	'50,000 nested items': head + '- '.repeat(50_000),
	'10,000 fences': head + '```bash\n'.repeat(10_000),
	'garbled text of a megabyte': head + fill('meshâ€™s '),
	'a head of a megabyte': `---\n${fill('a: b\n')}---\n`,
	'a head of one long line': `---\ntitle: ${fill('a ')}\n---\n`,
	'a head of 10,000 slips': `---\n${'a:b\n\tc: d\n"e\n'.repeat(3_000)}---\n`,
	'a head with 10,000 conflicts': `---\n${'<<<<<<< HEAD\n'.repeat(10_000)}---\n`,
	'a head of 10,000 keywords': `---\nkeywords: [${Array.from({ length: 10_000 }, (_, n) => `a${n}`).join(', ')}]\n---\n`,
	'a head of 10,000 equal keywords': `---\nkeywords: [${'mesh, '.repeat(10_000)}mesh]\n---\n`,
	'a head of 10,000 equal fields': `---\n${'title: a\n'.repeat(10_000)}---\n`,
	'a head that is never closed': `---\n${fill('a: b\n')}`,
	'a head of blank lines': `---\n${fill('\n')}---\n`,
	'a million blank lines': head + '\n'.repeat(megabyte),
	'a million spaces': head + ' '.repeat(megabyte),
	'a million spaces in a tag': `${head}{{< image${' '.repeat(megabyte)}>}}`,
	'a million invisible characters': head + '\u200b'.repeat(megabyte),
	'a million lone carriage returns': head + '\r'.repeat(megabyte),
	'a million line separators': head + '\u2028'.repeat(megabyte),
	'an attribution of 10,000 names': `---\nattribution: "${'Ada Lin (Example), '.repeat(10_000)}"\n---\n`,
	'an attribution of 100,000 spaces': `---\nattribution: "Ada${' '.repeat(100_000)}Lin and"\n---\n`,
	'a description of 100,000 spaces': `---\ndescription: "a${' '.repeat(100_000)}b${' '.repeat(100_000)}"\n---\n`,
	...Object.fromEntries(
		[...'[](){}<>"\'`~*_#|&%=!?:;,.\\/-+$@^'].map((mark) => [`100,000 times ${mark}`, head + mark.repeat(100_000)]),
	),
	...Object.fromEntries(
		[
			'![',
			'](',
			'<a ',
			'<a href="',
			'{{<a',
			'{{%',
			'<<<',
			'<<< image ',
			'{{&lt;',
			'｛｛＜',
			'[[',
			'<!--',
			'&amp;',
			'http://',
			'https://youtu.be/',
		].map((mark) => [`50,000 times ${mark}`, head + mark.repeat(50_000)]),
	),
	...Object.fromEntries(
		[...'[{"\'&*|>#-?:'].map((mark) => [`a head of 100,000 times ${mark}`, `---\na: ${mark.repeat(100_000)}\n---\n`]),
	),
};

function fill(part: string): string {
	return part.repeat(Math.ceil(megabyte / part.length));
}
