import type { Size } from './size.ts';

/** The signature of a PNG and the beginning of its first chunk: https://www.w3.org/TR/png-3/#5PNG-file-signature */
const signature = [0x89504e47, 0x0d0a1a0a] as const;
const header = 0x49484452;

/** The size of a PNG; undefined for anything else. */
export function readPng(view: DataView): Size | undefined {
	if (view.byteLength < 24) return undefined;
	if (view.getUint32(0) !== signature[0] || view.getUint32(4) !== signature[1]) return undefined;
	return view.getUint32(12) === header ? { width: view.getUint32(16), height: view.getUint32(20) } : undefined;
}
