import path from 'node:path';
import { Checker } from '../../core/checker.ts';
import type { LinkState } from '../../core/links/verdict.ts';
import { rulesTurnedOff } from '../../core/ready/off.ts';
import { isReady, type ReadyItem, readiness } from '../../core/ready/ready.ts';
import { rules } from '../../core/rules/all.ts';
import { Lines } from '../../core/text/lines.ts';
import { DiskFiles } from '../../host/disk.ts';
import { gitAuthor } from '../../host/git.ts';
import { toPortable } from '../../host/paths.ts';
import { localDay } from '../../host/today.ts';
import { type Colours, coloursFor, printable } from '../colours.ts';
import { configPath } from '../lint/config.ts';
import { lintOptions, type RawLintOptions } from '../lint/options.ts';
import { reasonOf } from '../lint/save.ts';
import { fileText, readSource, type Source } from '../lint/source.ts';
import type { Terminal } from '../terminal.ts';
import { kindOf } from '../typedPath.ts';
import { UsageError } from '../usage.ts';

/** The options of `recap ready` as they were typed. */
export interface RawReadyOptions extends Pick<RawLintOptions, 'online' | 'endpoint' | 'color' | 'config'> {
	readonly json?: boolean;
}

/**
 * `recap ready FILE`: tells what is to be done before a post is published.
 * @param typed the file as typed
 * @returns the exit code: 0 when it is ready, as far as anybody knows, 1 when something is open
 * @throws UsageError when it is no post, or cannot be read
 */
export async function ready(typed: string, raw: RawReadyOptions, terminal: Terminal): Promise<number> {
	const { json, ...others } = raw;
	const names = rules.map(({ name }) => name);
	const options = lintOptions(others, [], names);
	const kind = kindOf(typed, terminal.folder);
	if (kind === 'link') throw new UsageError(`${typed} is a symbolic link; name the file it leads to.`);
	if (kind !== 'file') throw new UsageError(`${typed} is not a file.`);
	const native = path.resolve(terminal.folder, typed);
	const file = toPortable(native);
	const { text, decoding } = readPost(native, typed);
	const files = new DiskFiles();
	let known: (url: string) => LinkState | undefined = () => undefined;
	const config = options.config === undefined ? undefined : configPath(options.config, terminal.folder);
	const around = {
		today: () => localDay(new Date()),
		author: gitAuthor(terminal.folder),
		linkState: (url: string) => known(url),
	};
	const checker = new Checker(files, around, config);
	const { settings } = options;
	if (options.online) {
		const { askForLinks } = await import('../lint/online.ts');
		const notice = (words: string) => terminal.err.line(`recap: ${words}`);
		known = await askForLinks([fileText(file)], { checker, settings }, options, notice, new AbortController().signal);
	}
	const checked = await checker.check(file, text, settings, undefined, decoding);
	if (checked.place.kind === 'other') {
		throw new UsageError(`${typed} is no post or page of a site, so there is nothing to publish.`);
	}
	const weights = new Map<string, number | undefined>();
	for (const { target } of checked.facts.pictures) {
		if (target.kind === 'found' || target.kind === 'other-case') {
			weights.set(target.path, await files.weight(target.path));
		}
	}
	const off = rulesTurnedOff(settings, checked);
	const items = readiness({ ...inputOf(checked), off, weight: (picture) => weights.get(picture) });
	const lines = new Lines(text);
	terminal.out.write(
		json
			? `${JSON.stringify(asJson(typed, items, lines), undefined, 2)}\n`
			: inWords(typed, items, lines, coloursFor(options.colours && terminal.out.colours)),
	);
	terminal.out.flush();
	return isReady(items) ? 0 : 1;
}

function inputOf({ post, place, facts, problems }: Awaited<ReturnType<Checker['check']>>) {
	return { post, place, facts, problems };
}

/** @throws UsageError when it cannot be read */
function readPost(native: string, typed: string): Source {
	try {
		return readSource(native);
	} catch (error) {
		throw new UsageError(`${typed} could not be read (${reasonOf(error)}).`);
	}
}

/** Lines and columns count from 1, columns in UTF-16 units, as `recap lint --format json` has them. */
function asJson(file: string, items: readonly ReadyItem[], lines: Lines) {
	return {
		file,
		ready: isReady(items),
		items: items.map(({ name, label, state, note, places }) => ({
			name,
			label,
			state,
			...(note !== undefined && { note }),
			places: places.map(({ message, span }) => {
				const { line, character } = lines.positionAt(span.start);
				return { line: line + 1, column: character + 1, message };
			}),
		})),
	};
}

const signs: Readonly<Record<ReadyItem['state'], string>> = { done: '✓', open: '✗', unknown: '?' };

function inWords(file: string, items: readonly ReadyItem[], lines: Lines, colours: Colours): string {
	const paint = { done: colours.green, open: colours.red, unknown: colours.yellow };
	const rows = items.flatMap(({ label, state, note, places }) => [
		`  ${paint[state](signs[state])} ${label}${note === undefined ? '' : colours.dim(`: ${printable(note)}`)}`,
		...places.map(({ message, span }) => {
			const { line, character } = lines.positionAt(span.start);
			return `      ${colours.dim(`${line + 1}:${character + 1}`)}  ${printable(message)}`;
		}),
	]);
	return [colours.underlined(printable(file)), ...rows, '', verdict(items), ''].join('\n');
}

function verdict(items: readonly ReadyItem[]): string {
	const open = items.filter(({ state }) => state === 'open').length;
	if (open > 0) return `Not ready: ${open} of ${items.length} points ${open === 1 ? 'is' : 'are'} open.`;
	const unknown = items.filter(({ state }) => state === 'unknown').length;
	if (unknown === 0) return 'Ready to publish.';
	return `Ready to publish, as far as is known: ${unknown} of ${items.length} points could not be told.`;
}
