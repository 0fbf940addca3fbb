import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder beside the project that may hold real posts; tests that read it are registered only where it exists. */
export const sharedFolder = join(import.meta.dirname, '../../../shared');

/** The absolute paths of the published posts. */
export function publishedPosts(): string[] {
	const content = join(sharedFolder, 'corpus/content');
	return readdirSync(content, { recursive: true, encoding: 'utf8' })
		.filter((path) => path.endsWith('.md'))
		.map((path) => join(content, path))
		.sort();
}

/** A small post with one oddity, and what Hugo made of it. */
export interface OracleCase {
	readonly case: string;
	readonly post: string;
	readonly expect: 'error' | 'no error';
	/** The page from its byline on, where there is one. */
	readonly html?: string;
}

export function oracleCases(): OracleCase[] {
	return JSON.parse(readFileSync(join(sharedFolder, 'oracle/cases.json'), 'utf8')) as OracleCase[];
}
