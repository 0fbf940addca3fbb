import { concernOf } from '../../core/site/affected.ts';
import type { PageChange } from '../../core/site/pageChange.ts';
import type { Target } from './targets.ts';

/**
 * The targets of which a check may say something else since certain files changed.
 *
 * @param changed the core's paths; also of files that are gone
 * @param textOf the text of a target; undefined when it cannot be read
 * @param pages how the heads of documents among them changed
 */
export function affectedBy(
	changed: readonly string[],
	targets: readonly Target[],
	textOf: (path: string) => string | undefined,
	pages: readonly PageChange[] = [],
): readonly Target[] {
	const isConcerned = concernOf(changed, pages);
	return targets.filter(({ path }) => isConcerned(path, textOf));
}
