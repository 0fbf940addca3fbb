import { expect, test } from 'vitest';
import { LargePost } from '../../../server/src/core/large/largePost.ts';

test('a large post is checked in pieces whatever rules there are: one that reads the whole has to say how it is silent', () => {
	const head =
		'---\ntitle: A day\ndescription: Talks.\npublishdate: 2026-03-12\nattribution: Ada Lin\nkeywords: [mesh]\n---\n\n';
	const divided = new LargePost().divide(head + 'A paragraph about ropes and lanterns.\n\n'.repeat(3_000));
	expect(divided?.pieces.length).toBeGreaterThan(5);
});
