/** What is known of a new post for the actions of an archetype. */
export interface ArchetypeFacts {
	/** The name of its folder or file, without an ending. */
	readonly name: string;
	readonly title: string;
	/** `YYYY-MM-DD`. */
	readonly today: string;
	/** The first folder below the language, such as `blog`; absent where there is none. */
	readonly section?: string;
}

// An action of Go's templates. `{{<` and `{{%` are shortcodes, which stay.
const action = /\{\{-?(?![<%])((?:[^{}"`]|"[^"\n]*"|`[^`]*`)*?)-?\}\}/g;

/** Whether a text has an action that nobody filled. */
export function hasAction(text: string): boolean {
	return text.search(action) !== -1;
}

/** An archetype with its actions filled. */
export interface FilledArchetype {
	readonly text: string;
	/** The actions that were left as they are, in order. */
	readonly left: readonly string[];
}

/**
 * Fills the actions of an archetype as far as their value is known. Nothing is run: an action is compared with the few that
 * archetypes have, and any other stays as it stands.
 *
 * @param body where its body begins: in the head above that, values are filled as text that stands in quotes or alone
 */
export function fillArchetype(text: string, body: number, facts: ArchetypeFacts): FilledArchetype {
	const left: string[] = [];
	const filled = text.replace(action, (whole: string, inner: string, at: number) => {
		const value = valueOfAction(inner, facts);
		// In the head a quote or the like would end the value in which it stands.
		if (value !== undefined && (at >= body || /^[\p{L}\p{N} ._+,()-]*$/u.test(value))) return value;
		left.push(whole);
		return whole;
	});
	return { text: filled, left };
}

/** What an action gives, by the words of which it is made; undefined where that is not known. */
function valueOfAction(inner: string, { name, title, today, section }: ArchetypeFacts): string | undefined {
	const words = inner
		.replace(/\s+/g, ' ')
		.replace(/`([^`"]*)`/g, '"$1"')
		.trim();
	if (/^\/\*.*\*\/$/s.test(words)) return '';
	const plain = words.replace(/^\((.*)\)( \|.*)?$/, '$1$2');
	const own =
		'(?:\\.Name|\\.File\\.ContentBaseName|\\.File\\.TranslationBaseName|\\.TranslationBaseName|\\.ContentBaseName)';
	if (new RegExp(`^${own}$`).test(plain)) return name;
	const asWords = `(?:replace ${own} "[-_]" " "|${own} \\| (?:replaceRE|replace) "[-_]\\+?" " "|${own} \\| humanize|humanize ${own})`;
	if (
		new RegExp(
			`^(?:${asWords}(?: \\| (?:title|humanize))*|title (?:\\(${asWords}\\)|${own})|${own} \\| title|\\.Title)$`,
		).test(plain)
	)
		return title;
	if (plain === '.Date' || plain === 'now') return today;
	if (plain === '.Type' || plain === '.Section') return section;
	const layout =
		/^(?:(?:now|time\.Now|\.Date)\.Format "([^"]*)"|(?:dateFormat|time\.Format) "([^"]*)" (?:\.Date|now|time\.Now)|(?:\.Date|now|time\.Now) \| (?:dateFormat|time\.Format) "([^"]*)")$/.exec(
			plain,
		);
	const wanted = layout?.[1] ?? layout?.[2] ?? layout?.[3];
	if (wanted === '2006-01-02') return today;
	return wanted === '2006' ? today.slice(0, 4) : undefined;
}
