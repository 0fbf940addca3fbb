import { asciiOf } from './bytes.ts';
import { isLocated } from './notes.ts';
import { type Format, rasterFormat } from './parts.ts';
import { type Size, sizeOf } from './size.ts';
import { faultOfSvg, isSvgText } from './svg.ts';

/** A picture of more bytes than this is heavy: readers on the road wait for it. */
export const heavy = 1024 * 1024;

/** What a file says at its beginning about the picture in it. */
export type PictureHeader =
	| {
			readonly kind: 'measured';
			readonly size: Size;
			/** What its bytes are, whatever its name. */
			readonly format: Format;
			/** Whether it says where it was taken; absent where that is not known. */
			readonly located?: boolean;
			/** How many bytes the file has; absent where that is not known, as it may be of one that is not heavy. */
			readonly weight?: number;
	  }
	/** The site is certain to fail at measuring it. */
	| { readonly kind: 'unreadable'; readonly fault: PictureFault };

export type PictureFault =
	| 'empty'
	/** No format that the site or a browser knows. */
	| 'no-picture'
	/** A known format whose header is broken or cut off. */
	| 'broken'
	/** A photo of a phone, in a format that neither Hugo nor most browsers read. */
	| 'heic'
	/** An SVG under the name of another format: the site goes by the name. */
	| 'svg-by-another-name'
	| 'svg-without-size'
	/** An SVG whose `viewBox` has commas. */
	| 'svg-commas';

/**
 * Reads what a picture's file says of itself. Undefined where it cannot be said for certain whether the site can measure
 * it: in a format that some versions of Hugo read, in a stand-in for a file kept elsewhere, or with a header that the
 * bytes do not reach.
 *
 * @param bytes the beginning of the file
 * @param isWhole whether that is all of it
 * @param name the file's; the site takes what ends in `.svg` for an SVG, and tells the others apart by their bytes
 * @param size of the picture, where somebody has read it already
 * @param weight how many bytes the file has, where that is known
 */
export function readPictureHeader(
	bytes: Uint8Array,
	isWhole: boolean,
	name: string,
	size: Size | undefined = sizeOf(bytes),
	weight = isWhole ? bytes.length : undefined,
): PictureHeader | undefined {
	const fault = /\.svg$/i.test(name) ? svgFault(bytes, isWhole, size) : rasterFault(bytes, isWhole, size);
	if (fault) return { kind: 'unreadable', fault };
	if (!size) return undefined;
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const format = rasterFormat(view) ?? 'svg';
	const located = format === 'svg' || format === 'gif' ? undefined : locatedIn(view, format);
	return {
		kind: 'measured',
		size,
		format,
		...(located !== undefined && { located }),
		...(weight !== undefined && { weight }),
	};
}

/** Whether a picture says where it was taken. Notes of a PNG or WebP may stand behind all that was read: then it is not known. */
function locatedIn(view: DataView, format: Format): boolean | undefined {
	const located = isLocated(view);
	return format === 'jpeg' || located ? located : undefined;
}

function svgFault(bytes: Uint8Array, isWhole: boolean, size: Size | undefined): PictureFault | undefined {
	if (!isWhole) return undefined;
	if (bytes.length === 0) return 'empty';
	const text = textOf(bytes, bytes.length);
	// In UTF-16 every other byte is zero, and the words are not found as they stand here.
	if (text.includes('\0') || isStandIn(text)) return undefined;
	return faultOfSvg(text) ?? (size || /<svg/i.test(text) ? undefined : 'no-picture');
}

function rasterFault(bytes: Uint8Array, isWhole: boolean, size: Size | undefined): PictureFault | undefined {
	if (bytes.length === 0) return isWhole ? 'empty' : undefined;
	if (mayBeText(bytes) && isSvgText(textOf(bytes, 4096))) return 'svg-by-another-name';
	if (size) return undefined;
	const text = textOf(bytes, 64);
	if (isStandIn(text)) return undefined;
	if (/^....ftyp(?:heic|heix|heim|heis|hevc)/s.test(text)) return 'heic';
	if (/^....ftyp/s.test(text) || readBySome.some((signature) => text.startsWith(signature))) return undefined;
	if (text.startsWith('\xff\xd8')) return isWhole ? 'broken' : undefined;
	const least = (text.startsWith('\x89PNG\r\n\x1a\n') && 24) || (/^GIF8[79]a/.test(text) && 10);
	if (least || /^RIFF....WEBP/s.test(text)) return isWhole && bytes.length < (least || 30) ? 'broken' : undefined;
	// Of a few bytes more than the file has, nothing is known.
	return isWhole || bytes.length >= 12 ? 'no-picture' : undefined;
}

/** The signatures of BMP, TIFF and JPEG XL, which some versions of Hugo read, as they do AVIF and its relatives. */
const readBySome = ['BM', 'II*\0', 'MM\0*', '\xff\x0a', '\0\0\0\x0cJXL '] as const;

/** Whether bytes may begin a text with a tag: with `<`, white space or a byte order mark. */
function mayBeText([first = 0]: Uint8Array): boolean {
	return first === 0x3c || first === 0xef || (first >= 9 && first <= 32);
}

/** Whether a file only says where the real one is: Git LFS and git-annex leave such where a checkout is without them. */
function isStandIn(text: string): boolean {
	return text.startsWith('version https://git-lfs') || /^(?:\.\.\/)*(?:\.git)?\/annex\/objects\//.test(text);
}

function textOf(bytes: Uint8Array, limit: number): string {
	return asciiOf(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), 0, limit);
}
