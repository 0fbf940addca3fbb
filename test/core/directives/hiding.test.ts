import { describe, expect, it } from 'vitest';
import { head, told } from './support.ts';

describe('recap-disable-next-line', () => {
	it('covers a picture on the next line and no other', async () => {
		const text = `${head}
<!-- recap-disable-next-line image/no-text -->
{{< image link="./welcome.jpg" >}}
{{< image link="./booth.png" >}}
`;
		expect(await told(text)).toEqual(['11 image/no-text']);
	});

	it('covers a picture block over several lines to its end', async () => {
		const text = `${head}
<!-- recap-disable-next-line image/missing-file image/caption-period -->
{{< image width="75%"
    link="./nowhere.jpg"
    caption="The hall."
>}}

{{< image link="./nowhere.jpg" caption="The hall." >}}
`;
		expect(await told(text)).toEqual(['15 image/missing-file', '15 image/caption-period']);
	});

	it('covers what stands inside a paired shortcode that begins there', async () => {
		const text = `${head}
<!-- recap-disable-next-line youtube/id -->
{{< tip >}}
Watch [the talk](https://youtu.be/short).
{{< /tip >}}

Watch [the talk](https://youtu.be/short).
`;
		expect(await told(text)).toEqual(['14 youtube/id']);
	});

	it('covers a link over two lines, and not the next sentence of the paragraph', async () => {
		const text = `${head}
<!-- recap-disable-next-line youtube/id -->
We saw [the
talk](https://youtu.be/short) and
[another](https://youtu.be/short).
`;
		expect(await told(text)).toEqual(['12 youtube/id']);
	});

	it('covers a table, in which no comment could stand', async () => {
		const text = `${head}
<!-- recap-disable-next-line youtube/id -->
| talk | video |
| ---- | ----- |
| Keynote | [video](https://youtu.be/short) |
| Panel | [video](https://youtu.be/short) |

[video](https://youtu.be/short)
`;
		expect(await told(text)).toEqual(['15 youtube/id']);
	});

	it('stands on top of another one, and both are about the same picture', async () => {
		const text = `${head}
<!-- recap-disable-next-line image/no-text -->
<!-- recap-disable-next-line image/missing-file -- comes with the next commit -->
{{< image link="./nowhere.jpg" >}}
`;
		expect(await told(text)).toEqual([]);
	});

	it('works in list items, at the end of a line, and over several lines of its own', async () => {
		const text = `${head}
- The hall:

    <!-- recap-disable-next-line image/no-text -->
    {{< image link="./welcome.jpg" >}}

- A talk <!-- recap-disable-next-line youtube/id -->
- [Another](https://youtu.be/short)

<!--
  recap-disable-next-line
  image/no-text, image/missing-file
  -- the photographer will tell us
-->
{{< image link="./nowhere.jpg" >}}
`;
		expect(await told(text)).toEqual([]);
	});

	it('takes names with spaces or commas between them, and none for all rules', async () => {
		const picture = '{{< image link="./nowhere.jpg" >}}';
		for (const names of [
			'image/no-text image/missing-file',
			'image/no-text,image/missing-file',
			'image/no-text, image/missing-file -- why not',
			'',
			'-- all of it',
		]) {
			const text = `${head}\n<!-- recap-disable-next-line ${names} -->\n${picture}\n`;
			expect(await told(text), names).toEqual([]);
		}
	});

	it('says nothing for a line that is empty', async () => {
		const text = `${head}
<!-- recap-disable-next-line image/no-text -->

{{< image link="./welcome.jpg" >}}
`;
		expect(await told(text)).toEqual(['9 directive/unused', '11 image/no-text']);
	});

	it('works with the line breaks of Windows', async () => {
		const text = `${head}
<!-- recap-disable-next-line image/no-text -->
{{< image
    link="./welcome.jpg" >}}
`;
		expect(await told(text.replaceAll('\n', '\r\n'))).toEqual([]);
	});
});

describe('recap-disable', () => {
	it('reaches to recap-enable', async () => {
		const text = `${head}
<!-- recap-disable image/no-text -->

{{< image link="./welcome.jpg" >}}

<!-- recap-enable image/no-text -->

{{< image link="./booth.png" >}}
`;
		expect(await told(text)).toEqual(['15 image/no-text']);
	});

	it('reaches to the end of the file where it is never ended', async () => {
		const text = `${head}
{{< image link="./booth.png" >}}

<!-- recap-disable -->

{{< image link="./welcome.jpg" >}}

{{< image link="./nowhere.jpg" >}}`;
		expect(await told(text)).toEqual(['9 image/no-text']);
	});

	it('is ended by recap-enable for the rules that it names, and for all where it names none', async () => {
		const text = `${head}
<!-- recap-disable image/no-text image/missing-file -->

{{< image link="./nowhere.jpg" >}}

<!-- recap-enable image/no-text -->

{{< image link="./nowhere.jpg" >}}

<!-- recap-enable -->

{{< image link="./nowhere.jpg" >}}
`;
		expect(await told(text)).toEqual(['15 image/no-text', '19 image/no-text', '19 image/missing-file']);
	});

	it('for all rules can be ended for one', async () => {
		const text = `${head}
<!-- recap-disable -->
<!-- recap-enable image/no-text -->

{{< image link="./nowhere.jpg" >}}
`;
		expect(await told(text)).toEqual(['12 image/no-text']);
	});
});

describe('recap-disable-file', () => {
	it('covers the whole file from wherever it stands, the front matter included', async () => {
		const text = `---
title: "Mesh Day"
description: A day in Porto
publishdate: 2026-03-12
attribution: "Ada Lin"
keywords: [mesh]
---

{{< image link="./welcome.jpg" >}}

<!-- recap-disable-file image/no-text description/ending -->
`;
		expect(await told(text)).toEqual([]);
	});

	it('for a post without front matter may stand where that would be', async () => {
		expect(await told('<!-- recap-disable-file front-matter/missing -->\n\nSoon.\n')).toEqual([]);
	});
});

describe('recap-disable-line in the front matter', () => {
	it('covers its line, with a reason or without', async () => {
		const text = `---
title: "Mesh Day"
description: A day in Porto # recap-disable-line description/ending -- the editor wants it so
publishdate: 2026-02-30 # recap-disable-line
attribution: "Ada Lin"
keywords: [mesh, mesh] # twice # recap-disable-line keywords/duplicate
---
`;
		expect(await told(text)).toEqual([]);
	});

	it('covers a field over several lines that begins on its line', async () => {
		const text = `---
title: "Mesh Day"
description: | # recap-disable-line description/ending
  A day
  in Porto
publishdate: 2026-03-12
attribution: "Ada Lin"
keywords: # recap-disable-line keywords/duplicate
  - mesh
  - mesh
---
`;
		expect(await told(text)).toEqual([]);
	});

	it('covers no other line', async () => {
		const text = `---
title: "Mesh Day"
# recap-disable-line description/ending
description: A day in Porto
publishdate: 2026-03-12
attribution: "Ada Lin"
keywords: [mesh]
---
`;
		expect(await told(text)).toEqual(['3 directive/unused', '4 description/ending']);
	});

	it('is text inside a value', async () => {
		const text = `---
title: "Mesh Day # recap-disable-line"
description: A day in Porto#recap-disable-line
publishdate: 2026-03-12
attribution: "Ada Lin"
keywords: [mesh]
subtitle: |
  # recap-disable-line
---
`;
		expect(await told(text)).toEqual(['3 description/ending']);
	});
});

describe('no directive is a comment', () => {
	const shapes: Readonly<Record<string, string>> = {
		'in a text block':
			'{{< text plain >}}\n<!-- recap-disable-file image/no-text -->\n{{< /text >}}\n\n{{< image link="./welcome.jpg" >}}',
		'in a text block on one line':
			'{{< text plain >}}<!-- recap-disable-file image/no-text -->{{< /text >}}\n\n{{< image link="./welcome.jpg" >}}',
		'in a fence': '~~~\n<!-- recap-disable-file image/no-text -->\n~~~\n\n{{< image link="./welcome.jpg" >}}',
		'in a code span': '`<!-- recap-disable-file image/no-text -->`\n\n{{< image link="./welcome.jpg" >}}',
		'in indented code': 'Text\n\n    <!-- recap-disable-file image/no-text -->\n\n{{< image link="./welcome.jpg" >}}',
		'that is never closed': '{{< image link="./welcome.jpg" >}}\n\n<!-- recap-disable-file image/no-text',
		'that is escaped': '\\<!-- recap-disable-file image/no-text -->\n\n{{< image link="./welcome.jpg" >}}',
		'with another word': '<!-- recap-disable-files image/no-text -->\n\n{{< image link="./welcome.jpg" >}}',
		'that speaks of one': '<!-- use recap-disable-file image/no-text -->\n\n{{< image link="./welcome.jpg" >}}',
	};
	for (const [shape, body] of Object.entries(shapes)) {
		it(shape, async () => {
			const rules = (await told(`${head}\n${body}\n`)).map((one) => one.replace(/^\d+ /, ''));
			expect(rules).toEqual(['image/no-text']);
		});
	}

	it('in the value of a shortcode', async () => {
		const text = `${head}
{{< image link="./nowhere.jpg" caption="<!-- recap-disable-file -->" >}}
`;
		expect(await told(text)).toEqual(['9 image/missing-file']);
	});
});
