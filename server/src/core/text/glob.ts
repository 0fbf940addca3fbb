/** Longer globs, and globs with more choices than this, are not compiled. */
export const longestGlob = 300;
export const mostChoices = 100;

/** One step of a pattern: anything of any length, or a test of one item. */
type Step<T> = 'any' | ((item: T) => boolean);

/**
 * Compiles a glob as editors know them: `*` and `?` within a name, `**` for any folders, `{a,b}` for choices, `[a-z]` and
 * `[!a]` for characters, `\` before a character that stands for itself. Names that begin with a dot are like others.
 *
 * It makes no regular expression: the globs come with somebody's repository, and a few stars in a row would keep one
 * busy for ever. Matching takes time in proportion to the lengths of path and glob.
 *
 * @returns whether a path matches as a whole; undefined for a glob that is too long or has too many choices
 */
export function compileGlob(glob: string): ((path: string) => boolean) | undefined {
	const globs = glob.length > longestGlob ? undefined : choicesOf(glob);
	const patterns = globs?.map((one) =>
		one.split('/').map((part): Step<string> => (part === '**' ? 'any' : nameTest(part))),
	);
	return patterns && ((path) => patterns.some((pattern) => fits(pattern, path.split('/'))));
}

/** Whether items follow a pattern. On a dead end only the last `any` has to take one item more. */
function fits<T>(pattern: readonly Step<T>[], items: readonly T[]): boolean {
	let at = 0;
	let step = 0;
	let retry: { step: number; at: number } | undefined;
	for (;;) {
		const current = pattern[step];
		if (current === 'any') {
			retry = { step, at };
			step++;
		} else if (at < items.length && current?.(items[at] as T)) {
			at++;
			step++;
		} else if (at === items.length && current === undefined) {
			return true;
		} else {
			if (!retry || retry.at >= items.length) return false;
			retry = { step: retry.step, at: retry.at + 1 };
			at = retry.at;
			step = retry.step + 1;
		}
	}
}

function nameTest(part: string): (name: string) => boolean {
	const pattern = nameSteps(Array.from(part));
	return (name) => fits(pattern, Array.from(name));
}

function nameSteps(characters: readonly string[]): Step<string>[] {
	const steps: Step<string>[] = [];
	for (let at = 0; at < characters.length; at++) {
		const character = characters[at] ?? '';
		const close = character === '[' ? characters.indexOf(']', at + 2) : -1;
		if (character === '*') {
			if (steps.at(-1) !== 'any') steps.push('any');
		} else if (character === '?') {
			steps.push(() => true);
		} else if (close !== -1) {
			steps.push(oneOf(characters.slice(at + 1, close)));
			at = close;
		} else {
			const literal = character === '\\' ? (characters[++at] ?? character) : character;
			steps.push((item) => item === literal);
		}
	}
	return steps;
}

/** The test for what stands in square brackets. */
function oneOf(inside: readonly string[]): (character: string) => boolean {
	const negated = inside[0] === '!' || inside[0] === '^';
	const members = negated ? inside.slice(1) : inside;
	const ranges: { from: string; to: string }[] = [];
	for (let at = 0; at < members.length; at++) {
		const from = members[at] ?? '';
		const to = members[at + 1] === '-' ? members[at + 2] : undefined;
		ranges.push({ from, to: to ?? from });
		if (to !== undefined) at += 2;
	}
	return (character) => ranges.some(({ from, to }) => from <= character && character <= to) !== negated;
}

/** The globs without braces that one with braces stands for; undefined when there are too many. */
function choicesOf(glob: string): string[] | undefined {
	const group = firstGroup(glob);
	if (!group) return [glob];
	const heads: string[] = [];
	for (const choice of group.choices) {
		const inner = choicesOf(choice);
		if (!inner || heads.length + inner.length > mostChoices) return undefined;
		heads.push(...inner);
	}
	const tails = choicesOf(glob.slice(group.end));
	if (!tails || heads.length * tails.length > mostChoices) return undefined;
	const before = glob.slice(0, group.start);
	return heads.flatMap((head) => tails.map((tail) => before + head + tail));
}

/** The first pair of braces with a comma in it; without one, braces stand for themselves. */
function firstGroup(glob: string): { start: number; end: number; choices: string[] } | undefined {
	for (let start = 0; start < glob.length; start++) {
		if (glob[start] === '\\') start++;
		else if (glob[start] === '{') {
			const group = groupAt(glob, start);
			if (group) return group;
		}
	}
	return undefined;
}

function groupAt(glob: string, start: number): { start: number; end: number; choices: string[] } | undefined {
	const choices: string[] = [];
	let from = start + 1;
	let depth = 0;
	for (let at = start; at < glob.length; at++) {
		const character = glob[at];
		if (character === '\\') at++;
		else if (character === '{') depth++;
		else if (character === '}') depth--;
		if (depth === 0 || (depth === 1 && character === ',')) {
			choices.push(glob.slice(from, at));
			from = at + 1;
		}
		if (depth === 0) return choices.length > 1 ? { start, end: at + 1, choices } : undefined;
	}
	return undefined;
}
