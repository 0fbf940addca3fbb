import type { Span } from '../../text/span.ts';
import type { Field, FrontMatter, FrontMatterFault } from './frontMatter.ts';
import { readPlainYaml } from './plainYaml.ts';
import { type Split, splitByMatter, splitFrontMatter } from './split.ts';
import { parseYaml } from './yaml.ts';

/** A front matter and where the body after it begins. */
export interface Head {
	readonly frontMatter: FrontMatter;
	readonly body: number;
}

/** Reads the front matter of a post. TOML and JSON are recognised and left alone. */
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
	if (format !== 'yaml') return { frontMatter: { ...base, fields: [], faults: around }, body: split.body };
	const head = close ? content : keyLines(text, split);
	const plain = close ? undefined : readPlainYaml(text, head);
	const { fields, faults } = plain ? { fields: plain, faults: [] } : parseYaml(text, head);
	// An unclosed head says so; what the guess at its extent trips over is no fault of its own.
	if (!close)
		return {
			frontMatter: { ...base, content: head, fields: faults.length === 0 ? fields : [], faults: around },
			body: head.end,
		};
	return { frontMatter: { ...base, fields, faults: [...around, ...faults] }, body: split.body };
}

/** Of a head that is never closed, the lines from the fence on that look like fields: where it was meant to end. */
function keyLines(text: string, split: Split): Span {
	const line = /[^\n]*(?:\n|$)/y;
	const fieldLike = /^(?:[A-Za-z_][\w.-]*[ \t]*:(?:[ \t\r\n]|$)|[ \t]+\S|-[ \t]|#|\s*$)/;
	let end = split.content.start;
	let at = end;
	while (at < text.length) {
		line.lastIndex = at;
		const found = line.exec(text)?.[0] ?? '';
		if (found === '' || !fieldLike.test(found)) break;
		at += found.length;
		if (found.trim() !== '') end = at;
	}
	return { start: split.content.start, end };
}
