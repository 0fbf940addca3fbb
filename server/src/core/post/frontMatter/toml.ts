import { type AST, parseTOML } from 'toml-eslint-parser';
import type { Span } from '../../text/span.ts';
import type { Fields, FrontMatterFault } from './frontMatter.ts';
import { tomlFault } from './tomlFaults.ts';
import { tomlFields } from './tomlFields.ts';
import { withoutStatements } from './tomlLines.ts';

/** How many faults are looked for behind one another, and in how long a head: each takes another parse. */
const mostFaults = 20;
const longest = 65536;

/**
 * Parses a TOML head.
 *
 * @param text the whole post
 * @param content where the TOML stands in it; every span of the result is one of the whole post
 */
export function parseToml(text: string, content: Span): Fields {
	const source = text.slice(content.start, content.end);
	const faults: FrontMatterFault[] = [];
	const lone = /\r(?!\n)/.exec(source);
	if (lone) faults.push({ code: 'control', span: { start: lone.index, end: lone.index + 1 }, detail: '' });
	const program = parse(lone ? source.replace(/\r(?!\n)/g, '\n') : source, faults);
	return {
		fields: program ? tomlFields(program, text, content) : [],
		faults: faults
			.map(({ code, span, detail }) => ({
				code,
				span: { start: span.start + content.start, end: span.end + content.start },
				detail,
			}))
			.sort((a, b) => a.span.start - b.span.start),
	};
}

/** So many brackets, one in another, take the parser long and are no front matter. */
const tooDeep = /\[{500}/;

/** Parses up to a fault, and again without what that stands in. Spans of faults are those of the source. */
function parse(source: string, faults: FrontMatterFault[]): AST.TOMLProgram | undefined {
	const deep = tooDeep.exec(source);
	if (deep) {
		faults.push({ code: 'too-deep', span: { start: deep.index, end: deep.index + 1 }, detail: '' });
		return undefined;
	}
	let rest = source;
	while (faults.length < mostFaults) {
		try {
			return parseTOML(rest, { tomlVersion: '1.0' });
		} catch (error) {
			const fault = tomlFault(error, rest);
			// Fields below a group that could not be read seem to stand in the one above it.
			const misled = fault.code === 'duplicate' && faults.some(({ code }) => code === 'group');
			if (!misled) faults.push(fault);
			const next = rest.length > longest ? rest : withoutStatements(rest, fault.span);
			if (next === rest) return undefined;
			rest = next;
		}
	}
	return undefined;
}
