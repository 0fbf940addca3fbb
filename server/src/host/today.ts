/** A day as `YYYY-MM-DD` in the time zone of this machine. */
export function localDay(day: Date): string {
	const two = (number: number) => String(number).padStart(2, '0');
	return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
