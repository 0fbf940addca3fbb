import { asciiOf } from '../pictures/bytes.ts';
import { type Format, rasterFormat } from '../pictures/parts.ts';
import { isSvgText } from '../pictures/svg.ts';

/** The formats of pictures that browsers show, each with what its files are called, the usual ending first. */
export const endings: Readonly<Record<Format | 'avif', readonly [string, ...string[]]>> = {
	jpeg: ['jpg', 'jpeg', 'jpe', 'jfif'],
	png: ['png', 'apng'],
	gif: ['gif'],
	webp: ['webp'],
	svg: ['svg'],
	avif: ['avif'],
};

/** What the formats are called. */
export const formatNames: Readonly<Record<Format | 'avif', string>> = {
	jpeg: 'JPEG',
	png: 'PNG',
	gif: 'GIF',
	webp: 'WebP',
	svg: 'SVG',
	avif: 'AVIF',
};

/** A format that can stand in a post, `heic` for photos of phones that cannot; undefined for anything else. */
export type KnownFormat = Format | 'avif' | 'heic';

/** The format of a picture by its first bytes. */
export function formatOf(bytes: Uint8Array): KnownFormat | undefined {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const raster = rasterFormat(view);
	if (raster) return raster;
	const start = asciiOf(view, 0, 4096);
	if (/^....ftyp(?:heic|heix|heim|heis|hevc|mif1|msf1)/s.test(start))
		return /^.{8,60}avif/s.test(start) ? 'avif' : 'heic';
	if (/^....ftypavi[fs]/s.test(start)) return 'avif';
	return isSvgText(start) ? 'svg' : undefined;
}

/** The format that a picture has by its type, such as `image/jpeg`, or by its file's name. */
export function formatBySign(type: string, name: string): KnownFormat | undefined {
	const byType = /^image\/(?:(jpe?g|pjpeg)|(?:x-)?(png|gif|webp|avif)|(svg)\+xml|(hei[cf])(?:-sequence)?)$/i.exec(type);
	const ending = /\.(?:(jpe?g|jpe|jfif)|(png|gif|webp|avif)|(svg)|(hei[cf]))$/i.exec(name);
	const [, jpeg, same, svg, heic] = byType ?? ending ?? [];
	if (jpeg !== undefined) return 'jpeg';
	if (svg !== undefined) return 'svg';
	if (heic !== undefined) return 'heic';
	const found = same?.toLowerCase();
	return found === 'png' || found === 'gif' || found === 'webp' || found === 'avif' ? found : undefined;
}

/** The ending that a file of a format is to have; undefined where its name has one of them already. */
export function rightEnding(name: string, format: Format | 'avif'): string | undefined {
	const ending = /\.([^.]*)$/.exec(name)?.[1]?.toLowerCase() ?? '';
	return endings[format].includes(ending) ? undefined : endings[format][0];
}
