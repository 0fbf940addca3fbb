import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { type Stage, type Tests, Workbench } from '../support/vscode-workbench.ts';

const post = 'content/en/blog/2026/colours/index.md';

const text = `---
title: "Colours of a post"
description: Every shape that a shortcode has.
publishdate: 2026-04-01
attribution: "Ada Quist (Tidewater)"
keywords: [community]
---

## Talks about {{< istio_version >}} at the harbour

Plain prose with *italics*, **bold {{< istio_version >}} words** and [a link](https://example.org).
See [the code]({{< github_blob >}}/samples) and \`code {{< istio_version >}}\`, \`plain\`.

{{< image width="75%" link="./quay.jpg" caption="The \\"old\\" quay" >}}

In the evening {{< image
    width=75%
    src="./quay.jpg"
    alt=\`in backticks\`
    />}} we went *home*.

- an item {{< image
  link="./quay.jpg"
  caption="In a list" >}} with *more*

> quoted {{< image
> link="./quay.jpg" >}}

| place | talk |
| --- | --- |
| {{< istio_version >}} | *here* |

{{% tip %}}
Mind the gap.
{{% /tip %}}

{{< text bash >}}
$ echo "# no heading"
{{< /text >}}

{{</* image link="./inert.jpg" */>}}

<<< image link="./quay.jpg" caption="Printed" >>>

{< image link="./quay.jpg" caption=“Curly” >}}
`;

/** A stretch of a line on the screen and how it looks. */
interface Stretch {
	readonly text: string;
	readonly colour: string;
}

async function stretchesOf(line: Locator): Promise<Stretch[]> {
	await line.waitFor();
	return line.locator('> span > span').evaluateAll((spans) =>
		spans.map((span) => {
			const { color } = span.ownerDocument.defaultView.getComputedStyle(span);
			// The editor draws spaces as no-break spaces.
			const text = (span.textContent ?? '').replaceAll('\u00a0', ' ');
			return { text, colour: color };
		}),
	);
}

/** How the stretch that contains `part` looks. */
function lookOf(stretches: readonly Stretch[], part: string): string {
	const found = stretches.find((stretch) => stretch.text.includes(part));
	if (!found) throw new Error(`${part} is not among ${stretches.map((stretch) => `[${stretch.text}]`).join(' ')}`);
	return found.colour;
}

async function openInTheme(stage: Stage, theme: string): Promise<Workbench> {
	const write = (file: string, content: string) => {
		fs.mkdirSync(path.dirname(path.join(stage.folder, file)), { recursive: true });
		fs.writeFileSync(path.join(stage.folder, file), content);
	};
	write(post, text);
	await stage.setWorkspace({ 'workbench.colorTheme': theme, 'editor.minimap.enabled': false });
	return Workbench.open(stage, post);
}

const themes: Readonly<Record<string, { readonly id: string; readonly kind: string }>> = {
	light: { id: 'Light Modern', kind: 'vs' },
	dark: { id: 'Dark Modern', kind: 'vs-dark' },
	contrast: { id: 'Default High Contrast', kind: 'hc-black' },
};

function test(word: string, id: string, kind: string): Tests[string] {
	return async (stage) => {
		const usual = stage.page.viewportSize();
		await stage.page.setViewportSize({ width: 1100, height: 1150 });
		const workbench = await openInTheme(stage, id);
		await stage.page.locator(`.monaco-workbench.${kind}`).waitFor();
		await workbench.squiggles('error').first().waitFor();
		// The editor colours line by line; the last one has the most parts.
		await workbench.line('Curly').locator('> span > span').nth(8).waitFor();
		await stage.shot(word);
		const line = (part: string) => stretchesOf(workbench.line(part));
		const prose = lookOf(await line('Plain prose'), 'Plain prose');
		const tag = await line('width="75%"');
		const parts = ['{{<', 'image', 'width', '75%', './quay.jpg', '\\"'];
		const colours = parts.map((part) => lookOf(tag, part));
		assert.ok(!colours.includes(prose), `one of ${parts.join(' ')} looks like prose: ${colours.join(' ')}`);
		assert.equal(new Set(colours).size, parts.length, `of ${parts.join(' ')} two look alike: ${colours.join(' ')}`);
		const [delimiter, name, parameter, value, file] = colours;

		const [first, second, third] = [await line('src='), await line('in backticks'), await line('/>}}')];
		assert.deepEqual(
			[lookOf(first, 'src'), lookOf(first, './quay.jpg'), lookOf(second, 'in backticks'), lookOf(third, '/')],
			[parameter, file, value, delimiter],
		);
		assert.equal(lookOf(third, 'we went'), prose);
		const item = await line('In a list');
		assert.deepEqual([lookOf(item, 'caption'), lookOf(item, 'In a list')], [parameter, value]);
		assert.equal(lookOf(await line('an item'), 'image'), name);
		assert.equal(lookOf(await line('Talks about'), 'istio_version'), name);
		assert.equal(lookOf(await line('Plain prose'), 'istio_version'), name);
		assert.equal(lookOf(await line('place'), 'place'), prose);
		const inert = await line('inert.jpg');
		assert.equal(inert.length, 1, 'an inert shortcode is one comment');
		assert.ok(!colours.includes(inert[0]?.colour ?? ''));
		const wrong = lookOf(await line('Printed'), '<<<');
		assert.ok(![prose, ...colours].includes(wrong), 'wrong delimiters look like right ones');
		assert.equal(lookOf(await line('Curly'), '{<'), wrong);
		assert.equal(lookOf(await line('Curly'), '“'), wrong);
		if (usual) await stage.page.setViewportSize(usual);
	};
}

/** Its tests do with a window in which others have been. */
export const shared = true;

export const tests: Tests = Object.fromEntries(
	Object.entries(themes).map(([word, { id, kind }]) => [
		`in ${id} each part of a shortcode has a colour of its own, over lines and wherever it stands`,
		test(word, id, kind),
	]),
);
