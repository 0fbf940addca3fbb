/** What of the notes that a camera puts into a picture (Exif, laid out as TIFF) matters here. */
export interface CameraNotes {
	/** Whether they say where the picture was taken; absent where the bytes end before. */
	readonly located?: boolean;
	/** How the picture is turned when it is shown: 1 for not at all, to 8. */
	readonly orientation: number;
}

/** Tags of Exif 2.32 (CIPA DC-008), 4.6.4 and 4.6.6. */
const orientationTag = 0x0112;
const gpsTag = 0x8825;
const latitudeTag = 2;
const longitudeTag = 4;

/**
 * Reads the notes of a camera.
 *
 * @param view of the TIFF header and what follows, as far as it is at hand
 * @returns undefined for anything else
 */
export function readTiff(view: DataView): CameraNotes | undefined {
	if (view.byteLength < 8) return undefined;
	const order = view.getUint16(0);
	if (order !== 0x4949 && order !== 0x4d4d) return undefined;
	const little = order === 0x4949;
	if (view.getUint16(2, little) !== 42) return undefined;
	const first = readDirectory(view, view.getUint32(4, little), little);
	if (!first) return { orientation: 1 };
	const turned = first.get(orientationTag);
	const value = turned === undefined ? 1 : view.getUint16(turned + 8, little);
	const orientation = value >= 1 && value <= 8 ? value : 1;
	const pointer = first.get(gpsTag);
	if (pointer === undefined) return { orientation, located: false };
	const gps = readDirectory(view, view.getUint32(pointer + 8, little), little);
	if (!gps) return { orientation };
	const latitude = readAngle(view, gps.get(latitudeTag), little);
	const longitude = readAngle(view, gps.get(longitudeTag), little);
	if (latitude === undefined || longitude === undefined) return { orientation };
	// A camera that knows nothing writes zeros.
	return { orientation, located: latitude > 0 || longitude > 0 };
}

/** Where the entries of a directory stand, by tag; undefined where the bytes end before. */
function readDirectory(view: DataView, at: number, little: boolean): Map<number, number> | undefined {
	if (at < 8 || at + 2 > view.byteLength) return undefined;
	const count = view.getUint16(at, little);
	if (at + 2 + count * 12 > view.byteLength) return undefined;
	const entries = new Map<number, number>();
	for (let i = 0; i < count; i++) {
		const entry = at + 2 + i * 12;
		entries.set(view.getUint16(entry, little), entry);
	}
	return entries;
}

/** Degrees, minutes and seconds, each a fraction; 0 where there are none, undefined where the bytes end before. */
function readAngle(view: DataView, entry: number | undefined, little: boolean): number | undefined {
	if (entry === undefined || view.getUint32(entry + 4, little) !== 3) return 0;
	const at = view.getUint32(entry + 8, little);
	if (at + 24 > view.byteLength) return undefined;
	let angle = 0;
	for (let part = 0; part < 3; part++) {
		const divisor = view.getUint32(at + part * 8 + 4, little);
		if (divisor > 0) angle += view.getUint32(at + part * 8, little) / divisor / 60 ** part;
	}
	return angle;
}

/** Notes that say nothing but how the picture is turned. */
export function writeTiff(orientation: number): Uint8Array {
	const bytes = new Uint8Array(26);
	const view = new DataView(bytes.buffer);
	view.setUint16(0, 0x4d4d);
	view.setUint16(2, 42);
	view.setUint32(4, 8);
	view.setUint16(8, 1);
	view.setUint16(10, orientationTag);
	view.setUint16(12, 3);
	view.setUint32(14, 1);
	view.setUint16(18, orientation);
	return bytes;
}
