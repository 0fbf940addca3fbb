import type { PageHead } from '../../core/pages/pageHead.ts';
import { headOf } from '../../core/pages/pageHeads.ts';
import { isMarkdown } from '../../core/site/authored.ts';
import type { PageChange } from '../../core/site/pageChange.ts';
import { nameOf } from '../../core/site/paths.ts';
import { gitChanges } from '../../host/gitChanges.ts';
import { toPortable } from '../../host/paths.ts';
import { UsageError } from '../usage.ts';
import { affectedBy } from './affected.ts';
import { textAt } from './source.ts';
import type { Target } from './targets.ts';

/**
 * Those of the targets of which a check may say something else since a commit.
 * @param base as typed; undefined for the last commit
 * @param folder the working folder
 * @throws UsageError when git cannot say what changed
 */
export async function changedAmong(
	targets: readonly Target[],
	base: string | undefined,
	folder: string,
): Promise<readonly Target[]> {
	const changes = await gitChanges(folder, base);
	if ('missing' in changes) throw new UsageError(reasons[changes.missing](base ?? 'HEAD'));
	const pages: PageChange[] = [];
	for (const native of changes.paths) {
		const file = toPortable(native);
		if (isMarkdown(nameOf(file)))
			pages.push({ path: file, before: says(await changes.before(native)), now: says(textAt(file)) });
	}
	return affectedBy(
		changes.paths.map((native) => toPortable(native)),
		targets,
		textAt,
		pages,
	);
}

function says(text: string | undefined): PageHead | undefined {
	return text === undefined ? undefined : headOf(text);
}

const reasons = {
	git: () => '--changed asks git, which was not found. Install it, or name the files.',
	repository: () => '--changed asks git, and the working folder is in no repository of it.',
	base: (base: string) =>
		`git knows no commit ${base}. Fetch it first, as with git fetch origin ${base.replace(/^origin\//, '')}, or name another.`,
};
