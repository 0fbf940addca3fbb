import { isPostKind, type PostKind } from '../../../server/src/core/newPost/event.ts';

/** Answers that whoever runs the command gives beforehand, such as a key binding with arguments; each spares its question. */
export interface Given {
	readonly kind?: PostKind;
	/** The URI of a folder to keep the post in, whatever the site has. */
	readonly folder?: string;
	readonly language?: string;
	/** The event's name, place and days. */
	readonly event?: string;
	readonly place?: string;
	readonly dates?: string;
	readonly title?: string;
	/** The name of the post's folder or file. */
	readonly name?: string;
	readonly attribution?: string;
	/** Of a link post: the original's address. */
	readonly address?: string;
	/** Of a link post: the URI of a saved page. */
	readonly page?: string;
	readonly date?: string;
	readonly source?: string;
}

const texts = [
	'folder',
	'language',
	'event',
	'place',
	'dates',
	'title',
	'name',
	'attribution',
	'address',
	'page',
	'date',
	'source',
] as const;

/** The answers among a command's arguments; what has another shape is left out. */
export function givenIn(argument: unknown): Given {
	if (typeof argument !== 'object' || argument === null) return {};
	const known = texts.flatMap((name) => {
		const value: unknown = Reflect.get(argument, name);
		return typeof value === 'string' ? [[name, value] as const] : [];
	});
	const kind: unknown = Reflect.get(argument, 'kind');
	return { ...Object.fromEntries(known), ...(isPostKind(kind) && { kind }) };
}
