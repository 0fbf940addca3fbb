// Snippet text of the Language Server Protocol, which is VS Code's as well: `$1` and `${1:default}` are tab stops.

/** Where the cursor ends. */
export const end = '$0';

/** Text as it must stand in a snippet so that the editor inserts it character by character. */
export function literal(text: string): string {
	return text.replace(/[\\$}]/g, '\\$&');
}

/** A tab stop that shows a text until the author types over it. */
export function stop(number: number, text: string): string {
	return `\${${number}:${literal(text)}}`;
}

/** A place that repeats what the author types at a tab stop. */
export function again(number: number): string {
	return `$${number}`;
}

/** Text as it must stand between the double quotes of a YAML value. Line breaks and other controls become one space. */
export function quotedYaml(text: string): string {
	return text
		.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
		.trim()
		.replace(/[\\"]/g, '\\$&');
}
