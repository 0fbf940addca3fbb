import { Lines } from '../../../server/src/core/text/lines.ts';
import { check } from '../../support/check.ts';

/** A front matter without a fault. */
export const head = `---
title: "Mesh Day"
description: A day in Porto.
publishdate: 2026-03-12
attribution: "Ada Lin"
keywords: [mesh]
---
`;

/** The problems of a post, each as `line rule`, lines counted from 1 as an editor shows them. */
export async function told(text: string): Promise<string[]> {
	const { problems } = await check(text);
	const lines = new Lines(text);
	return problems.map(({ rule, span }) => `${lines.positionAt(span.start).line + 1} ${rule}`);
}
