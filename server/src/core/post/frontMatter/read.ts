import type { FrontMatter, FrontMatterFault } from './frontMatter.ts';
import { parseJson } from './json.ts';
import { likelyHead } from './likelyHead.ts';
import { splitFrontMatter } from './split.ts';
import { parseToml } from './toml.ts';
import { parseYaml } from './yaml.ts';

/** A front matter and where the body after it begins. */
export interface Head {
	readonly frontMatter: FrontMatter;
	readonly body: number;
}

const parsers = { yaml: parseYaml, toml: parseToml, json: parseJson } as const;

/** Reads the front matter of a post. */
export function readFrontMatter(text: string): Head {
	const split = splitFrontMatter(text);
	const { format, open, content, close, afterFence } = split;
	const base = { format, open, content, ...(close && { close }) };
	if (afterFence.end > afterFence.start) {
		const fault: FrontMatterFault = {
			code: 'after-fence',
			span: afterFence,
			detail: text.slice(afterFence.start, afterFence.end),
		};
		return { frontMatter: { ...base, fields: [], faults: [fault] }, body: split.body };
	}
	if (format === 'none') return { frontMatter: { ...base, fields: [], faults: [] }, body: split.body };
	if (close) return { frontMatter: { ...base, ...parsers[format](text, content) }, body: split.body };
	const guess = likelyHead(text, format, content);
	const { fields, faults } = parsers[format](text, guess);
	// An unclosed head says so; what the guess at its extent trips over is no fault of its own. But a text of JSON that
	// is not closed may have swallowed the brace.
	const isText = ({ code, span }: FrontMatterFault) => code === 'unclosed' && text[span.start] === '"';
	const frontMatter: FrontMatter = {
		...base,
		content: guess,
		fields: faults.every(({ code }) => code === 'unclosed') ? fields : [],
		faults: format === 'json' ? faults.filter(isText) : [],
	};
	return { frontMatter, body: guess.end };
}
