/** A clock that tells the current day, `YYYY-MM-DD`. It works the day out once a minute, however often it is asked. */
export function dayClock(): () => string {
	let minute = Number.NaN;
	let day = '';
	return () => {
		const now = Math.floor(Date.now() / 60_000);
		if (now !== minute) {
			minute = now;
			day = localDay(new Date());
		}
		return day;
	};
}

/** A day as `YYYY-MM-DD` in the time zone of this machine. */
export function localDay(day: Date): string {
	const two = (number: number) => String(number).padStart(2, '0');
	return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
