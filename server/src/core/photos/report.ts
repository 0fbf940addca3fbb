import { asciiOf } from '../pictures/bytes.ts';
import { type PictureFault, readPictureHeader } from '../pictures/header.ts';
import { isLocated, notesIn } from '../pictures/notes.ts';
import { type Format, partsOf, rasterFormat } from '../pictures/parts.ts';
import { type Size, sizeOf } from '../pictures/size.ts';
import { stripMetadata } from '../pictures/strip.ts';
import { rightEnding } from './formats.ts';

/** What a picture's file says of itself, and what can be done about it. */
export type PictureReport =
	| {
			readonly kind: 'picture';
			readonly name: string;
			/** In bytes. */
			readonly weight: number;
			readonly format: Format;
			/** As a browser shows it: turned as its notes say. */
			readonly size: Size;
			/** Whether its notes say where it was taken. */
			readonly located: boolean;
			/** Its weight without the notes of cameras and programs; absent where it has none that can be taken out. */
			readonly strippedWeight?: number;
			/** Whether the file ends before its picture does, or cannot be taken apart. */
			readonly cutOff: boolean;
			/** Whether it has more than one picture, one after the other. Of GIFs that is not looked at. */
			readonly animated: boolean;
			/** Whether a browser can draw it anew, smaller: not what moves, no drawing, and no GIF. */
			readonly scalable: boolean;
			/** The ending that its name is to have, without a dot; absent where it has a right one. */
			readonly ending?: string;
	  }
	/** Nothing can be done about it here. */
	| {
			readonly kind: 'other';
			readonly name: string;
			readonly weight: number;
			readonly fault: PictureFault | 'unknown';
	  };

/**
 * Looks into a picture's file.
 *
 * @param name the file's
 * @param bytes all of it
 */
export function reportOf(name: string, bytes: Uint8Array): PictureReport {
	const weight = bytes.length;
	const header = readPictureHeader(bytes, true, name);
	if (header?.kind === 'unreadable' && header.fault !== 'svg-by-another-name')
		return { kind: 'other', name, weight, fault: header.fault };
	const size = sizeOf(bytes);
	if (!size) return { kind: 'other', name, weight, fault: 'unknown' };
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const format = rasterFormat(view) ?? 'svg';
	const hasNotes = format === 'jpeg' || format === 'png' || format === 'webp';
	const stripped = hasNotes ? stripMetadata(bytes) : undefined;
	const cutOff = hasNotes && stripped === undefined;
	const ending = rightEnding(name, format);
	const animated = hasNotes && isMoving(view);
	return {
		kind: 'picture',
		name,
		weight,
		format,
		size: isOnItsSide(view) ? { width: size.height, height: size.width } : size,
		located: hasNotes && saysPlace(view),
		...(stripped && stripped.length < weight && { strippedWeight: stripped.length }),
		cutOff,
		animated,
		scalable: hasNotes && !cutOff && !animated,
		...(ending !== undefined && { ending }),
	};
}

/** Whether a browser shows it turned by a quarter, so that its width is its height. */
function isOnItsSide(view: DataView): boolean {
	// Browsers heed the notes of all three formats.
	for (const part of partsOf(view)) {
		const notes = notesIn(view, part);
		if (notes) return notes.orientation >= 5;
	}
	return false;
}

/** Whether the notes of a camera have a place, or those of a program (XMP). */
function saysPlace(view: DataView): boolean {
	if (isLocated(view)) return true;
	return partsOf(view).some(
		({ name, from, to }) =>
			/^(?:e1|XMP |iTXt)$/.test(name) &&
			/exif:GPSL(?:at|ong)itude/.test(asciiOf(view, from, Math.min(to - from, 65_536))),
	);
}

/** Whether a PNG or a WebP has more than one picture. */
function isMoving(view: DataView): boolean {
	return partsOf(view).some(({ name }) => name === 'acTL' || name === 'ANIM');
}
