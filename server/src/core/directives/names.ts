import type { Edit } from '../problem.ts';
import type { Directive } from './directive.ts';

/** An edit that adds a rule to those that a directive names, parted from them as they are from each other. */
export function addName(directive: Directive, rule: string, text: string): Edit {
	const [first, second] = directive.names;
	const comma = first && second && text.slice(first.span.end, second.span.start).includes(',');
	return { span: { start: directive.namesEnd, end: directive.namesEnd }, newText: `${comma ? ',' : ''} ${rule}` };
}
