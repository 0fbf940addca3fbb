import { concernOf } from '../../core/site/affected.ts';
import type { Target } from './targets.ts';

/**
 * The targets of which a check may say something else since certain files changed.
 *
 * @param changed the core's paths; also of files that are gone
 * @param textOf the text of a target; undefined when it cannot be read
 */
export function affectedBy(
	changed: readonly string[],
	targets: readonly Target[],
	textOf: (path: string) => string | undefined,
): readonly Target[] {
	const isConcerned = concernOf(changed);
	return targets.filter(({ path }) => isConcerned(path, textOf));
}
