/** The head of a PNG, which is all of a picture that a check looks at. */
export function pngHead(width: number, height: number): Uint8Array {
	const bytes = Buffer.alloc(33);
	bytes.write('\x89PNG\r\n\x1a\n', 0, 'latin1');
	bytes.writeUInt32BE(13, 8);
	bytes.write('IHDR', 12, 'latin1');
	bytes.writeUInt32BE(width, 16);
	bytes.writeUInt32BE(height, 20);
	return bytes;
}

/** A photo for posts that need one, to be called `.jpg`: the head of a JPEG of 1200 by 800. */
export const picture: Uint8Array = Buffer.from('ffd8ffc0001108032004b003011100021101031101ffd9', 'hex');
