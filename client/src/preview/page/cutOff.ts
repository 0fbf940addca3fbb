/** A picture with more pixels is taken for whole: decoding it once more would cost too much memory, 4 bytes for each pixel. */
const mostPixels = 25_000_000;

/**
 * Finds pictures that end before their last row. A browser takes such a one for loaded and leaves the rest of it empty; only
 * a bitmap is refused. Pictures are looked at one after the other, because each is decoded for it.
 */
export class CutOff {
	/** Addresses of pictures that are whole, or are waiting to be looked at. */
	private readonly seen = new Set<string>();
	private queue: Promise<void> = Promise.resolve();

	/** @param found is called with each picture that is cut off */
	constructor(private readonly found: (picture: HTMLImageElement) => void) {}

	/** Looks at a picture that has been loaded, once for each address. */
	look(picture: HTMLImageElement): void {
		const { src, naturalWidth, naturalHeight } = picture;
		const pixels = naturalWidth * naturalHeight;
		// A drawing has no rows.
		if (pixels === 0 || pixels > mostPixels || isDrawing(src) || this.seen.has(src)) return;
		this.seen.add(src);
		this.queue = this.queue.then(async () => {
			if (await isWhole(picture)) return;
			this.seen.delete(src);
			this.found(picture);
		});
	}

	/** Forgets what was seen, since files may have changed. */
	forget(): void {
		this.seen.clear();
	}
}

function isDrawing(address: string): boolean {
	return /\.svg(?:[?#]|$)/i.test(address);
}

async function isWhole(picture: HTMLImageElement): Promise<boolean> {
	try {
		(await createImageBitmap(picture)).close();
		return true;
	} catch (error) {
		// Any other error is about this window, such as one that has no memory left.
		return !(error instanceof DOMException && error.name === 'InvalidStateError');
	}
}
