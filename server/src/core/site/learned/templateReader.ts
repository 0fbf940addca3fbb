import type { Files } from '../files.ts';
import { type Learned, learnTemplate } from './template.ts';

/** Templates of shortcodes are short. Of a longer one nothing is learned. */
const longest = 200_000;

/** The shortcode templates of a site, each read when somebody asks and remembered until the site is looked at anew. */
export class TemplateReader {
	private readonly asked = new Map<string, Promise<void>>();
	private readonly known = new Map<string, Learned>();

	/** @param paths the files of each shortcode by its name, the one that the site takes first */
	constructor(
		private readonly paths: ReadonlyMap<string, readonly string[]>,
		private readonly files: Pick<Files, 'read'>,
	) {}

	/** The files of a shortcode, the one that the site takes first; none where it has no template here. */
	pathsOf(name: string): readonly string[] {
		return this.paths.get(name) ?? [];
	}

	/** What is known of a shortcode by now. */
	of(name: string): Learned | undefined {
		return this.known.get(name);
	}

	/** Whether a shortcode has a template that was not read yet. */
	isUnread(name: string): boolean {
		return !this.asked.has(name) && this.paths.has(name);
	}

	/** Reads the templates of shortcodes. What cannot be read stays unknown. */
	async learn(names: Iterable<string>): Promise<void> {
		const waiting: Promise<void>[] = [];
		for (const name of names) {
			const paths = this.paths.get(name);
			if (!paths) continue;
			const asked = this.asked.get(name) ?? this.read(name, paths);
			this.asked.set(name, asked);
			waiting.push(asked);
		}
		await Promise.all(waiting);
	}

	private async read(name: string, paths: readonly string[]): Promise<void> {
		const texts = await Promise.all(paths.map((path) => this.files.read(path, longest + 1).catch(() => undefined)));
		const all = texts.map((text) => (text === undefined || text.length > longest ? undefined : learnTemplate(text)));
		const [first] = all;
		if (!first) return;
		// A shortcode may have a template for each language and kind of output: all of them have to agree.
		const agree = all.every((other) => other !== undefined && other.form === first.form);
		const mayReadMore = all.some((other) => other === undefined || other.mayReadMore);
		const parameters = [...new Set(all.flatMap((other) => other?.parameters ?? []))];
		this.known.set(name, { ...first, parameters, mayReadMore, form: agree ? first.form : undefined });
	}
}
