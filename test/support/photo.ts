/** A JPEG of 2 by 2 with a place in its notes, and how it is turned. */
export function photo({ located = true, orientation = 1, bytes = 0 } = {}): Uint8Array {
	const tiff = notes(located, orientation);
	const frame = [0xff, 0xc0, 0, 17, 8, 0, 2, 0, 2, 3, 1, 17, 0, 2, 17, 1, 3, 17, 1];
	const profile = [0xff, 0xe2, 0, 16, ...ascii('ICC_PROFILE\0'), 1, 1];
	const scan = [0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0x12, 0xff, 0, 0x34, 0xff, 0xd0, 0x56];
	const comment = [0xff, 0xfe, 0, 6, ...ascii('quay')];
	const head = [0xff, 0xd8, 0xff, 0xe1, 0, tiff.length + 8, ...ascii('Exif\0\0'), ...tiff];
	const filler = new Array<number>(bytes).fill(0x77);
	return Uint8Array.from([...head, ...comment, ...profile, ...frame, ...scan, ...filler, 0xff, 0xd9]);
}

/** What a camera notes: how the picture is turned, and where it was taken. */
export function notes(located: boolean, orientation: number): number[] {
	const entry = (tag: number, type: number, count: number, value: readonly number[]) => [
		...word(tag),
		...word(type),
		...long(count),
		...value,
	];
	const angle = [...long(41), ...long(1), ...long(8), ...long(1), ...long(30), ...long(1)];
	return [
		...ascii('MM'),
		...word(42),
		...long(8),
		...word(2),
		...entry(0x0112, 3, 1, [...word(orientation), 0, 0]),
		...entry(0x8825, 4, 1, long(38)),
		...long(0),
		...word(located ? 2 : 0),
		...(located ? [...entry(2, 5, 3, long(68)), ...entry(4, 5, 3, long(92))] : []),
		...long(0),
		...(located ? [...angle, ...angle] : []),
	];
}

export function ascii(text: string): number[] {
	return Array.from(text, (unit) => unit.charCodeAt(0));
}

function word(value: number): number[] {
	return [value >> 8, value & 255];
}

export function long(value: number): number[] {
	return [value >>> 24, (value >> 16) & 255, (value >> 8) & 255, value & 255];
}
