import fs from 'node:fs';
import path from 'node:path';
import { root } from '../cli/support/recap.ts';

/** Where the post stands that editors are tried with. */
export const bundle = 'content/en/blog/2026/mesh-day';

/** A post with a picture whose name is written wrong. */
export const faulty = `---
title: "Mesh Day"
description: A day in Porto.
publishdate: 2026-03-12
attribution: "Ada Lin"
keywords: [mesh]
---

{{< image link="./welcom.jpg" caption="Welcome" >}}

{{< image link="./booth.jpg" caption="The booth" >}}
`;

/** The page of the docs about editors. */
export const editorsPage = fs.readFileSync(path.join(root, 'docs/editors.md'), 'utf8');

/** The examples of one kind below a heading of that page, in order. */
export function examples(heading: string, language: string): string[] {
	const section = editorsPage.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
	return Array.from(section.matchAll(/^```(\w+)\n(.*?)^```$/gms), ([, found, text]) => ({ found, text: text ?? '' }))
		.filter(({ found }) => found === language)
		.map(({ text }) => text);
}
