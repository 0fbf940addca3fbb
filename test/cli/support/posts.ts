import { picture } from '../../support/picture.ts';

/** The parts of a post that a test may want to differ. */
export interface PostParts {
	readonly caption?: string;
	readonly link?: string;
	readonly attribution?: string;
	readonly body?: string;
}

/** A recap post without a fault, beside `welcome.jpg`, unless a part says otherwise. */
export function postText(parts: PostParts = {}): string {
	const caption = parts.caption ?? 'A full room on the first morning';
	const link = parts.link ?? './welcome.jpg';
	return `---
title: What we saw in Utrecht
description: Talks and questions at the spring meetup.
publishdate: 2026-03-09
attribution: ${parts.attribution ?? '"Ada Lind (Example Works)"'}
keywords: [meetup,Utrecht]
---

The doors opened at nine.

{{< image width="75%" link="${link}" caption="${caption}" >}}

${parts.body ?? 'Until the next one!'}
`;
}

/** Where a post of a site without a config lies. */
export const postFolder = 'content/en/blog/2026/utrecht';

/** The files of one post, by path: its text and its picture. */
export function postFiles(parts: PostParts = {}, folder = postFolder): Record<string, string | Uint8Array> {
	return { [`${folder}/index.md`]: postText(parts), [`${folder}/welcome.jpg`]: picture };
}
