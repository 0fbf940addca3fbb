/** A piece of the text as a message quotes it: its first line, and no more of it than is easily read. */
export function shortened(text: string, most = 60): string {
	const line = text.split(/[\r\n]/)[0] ?? '';
	return line.length > most ? `${line.slice(0, most - 1)}…` : line;
}
