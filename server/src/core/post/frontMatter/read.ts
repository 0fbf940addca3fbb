import type { Field, FrontMatter, FrontMatterFault } from './frontMatter.ts';
import { parseJson } from './json.ts';
import { likelyHead } from './likelyHead.ts';
import { readPlainYaml } from './plainYaml.ts';
import { type Split, splitByMatter, splitFrontMatter } from './split.ts';
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
	const fenced = splitFrontMatter(text);
	const fields = readsPlainly(fenced) ? readPlainYaml(text, fenced.content) : undefined;
	return fields ? plainHead(fenced, fields) : readHead(text, splitByMatter(text, fenced));
}

/** Whether nothing about the fences of a YAML head is odd. */
function readsPlainly({ format, close, afterFence, comment }: Split): boolean {
	return format === 'yaml' && close !== undefined && afterFence.end === afterFence.start && !comment;
}

function plainHead({ open, content, close, body }: Split, fields: readonly Field[]): Head {
	return { frontMatter: { format: 'yaml', open, content, ...(close && { close }), fields, faults: [] }, body };
}

function readHead(text: string, split: Split): Head {
	const { format, open, content, close, afterFence } = split;
	const base = { format, open, content, ...(close && { close }) };
	if (afterFence.end > afterFence.start) {
		const detail = text.slice(afterFence.start, afterFence.end);
		const code = detail.trim() === '' ? 'odd-space' : 'after-fence';
		return { frontMatter: { ...base, fields: [], faults: [{ code, span: afterFence, detail }] }, body: split.body };
	}
	const around: FrontMatterFault[] = split.comment ? [{ code: 'comment', span: split.comment, detail: '' }] : [];
	if (format === 'none') return { frontMatter: { ...base, fields: [], faults: around }, body: split.body };
	const head = close ? content : likelyHead(text, format, content);
	const plain = format === 'yaml' && !close ? readPlainYaml(text, head) : undefined;
	const { fields, faults } = plain ? { fields: plain, faults: [] } : parsers[format](text, head);
	if (close) return { frontMatter: { ...base, fields, faults: [...around, ...faults] }, body: split.body };
	// An unclosed head says so; what the guess at its extent trips over is no fault of its own. But a text of JSON that
	// is not closed may have swallowed the brace.
	const isText = ({ code, span }: FrontMatterFault) => code === 'unclosed' && text[span.start] === '"';
	const frontMatter: FrontMatter = {
		...base,
		content: head,
		fields: faults.every(({ code }) => format === 'json' && code === 'unclosed') ? fields : [],
		faults: format === 'json' ? [...around, ...faults.filter(isText)] : around,
	};
	return { frontMatter, body: head.end };
}
