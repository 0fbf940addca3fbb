import { compileGlob } from './glob.ts';

/** Matches paths against globs, each compiled once. A glob that cannot be compiled matches nothing. */
export class Globs {
	private readonly compiled = new Map<string, ((path: string) => boolean) | undefined>();

	matchesAny(globs: readonly string[], path: string): boolean {
		return globs.some((glob) => {
			let matches = this.compiled.get(glob);
			if (!matches && !this.compiled.has(glob)) {
				matches = compileGlob(glob);
				this.compiled.set(glob, matches);
			}
			return matches?.(path) === true;
		});
	}
}
