import type { IndexedPost } from '../../../server/src/core/siteIndex/indexedPost.ts';
import { indexPost } from '../../../server/src/core/siteIndex/indexPost.ts';
import { check, exampleFiles, examplePath } from '../../support/check.ts';
import type { MemoryFiles } from '../../support/memoryFiles.ts';

/** What the index keeps of a text as the example post, or as a file of another path or file system. */
export async function indexed(
	text: string,
	{ path = examplePath, files = exampleFiles() }: { path?: string; files?: MemoryFiles } = {},
): Promise<IndexedPost> {
	const { post, place } = await check(text, { path, files });
	return indexPost(post, place);
}
