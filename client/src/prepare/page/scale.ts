/** Of formats that leave something out: what is lost of a photo at this quality is not seen. */
const quality = 0.85;

/**
 * Draws a picture anew, upright and smaller, by the means of the browser.
 *
 * @param bytes the file
 * @param type what it is, and is to be again
 * @param width in pixels
 * @throws where the browser cannot read it, or it is too large to be drawn
 */
export async function scaled(bytes: Uint8Array<ArrayBuffer>, type: string, width: number): Promise<Blob> {
	const picture = await createImageBitmap(new Blob([bytes], { type }));
	try {
		const height = Math.max(1, Math.round((picture.height * width) / picture.width));
		const canvas = new OffscreenCanvas(width, height);
		const context = canvas.getContext('2d');
		if (!context) throw new Error('there is no canvas');
		context.imageSmoothingQuality = 'high';
		context.drawImage(picture, 0, 0, width, height);
		const drawn = await canvas.convertToBlob({ type, quality });
		// A browser that cannot write a format writes a PNG in its place.
		if (drawn.type !== type) throw new Error('the format cannot be written');
		return drawn;
	} finally {
		picture.close();
	}
}
