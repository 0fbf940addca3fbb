import type { Page } from 'playwright-core';
import { ascii, notes } from './photo.ts';

/** A file as the clipboard hands it over. */
export interface Handed {
	readonly name: string;
	readonly type: string;
	readonly bytes: Uint8Array;
}

/** Hands a text or files to what has the focus, as the clipboard does. */
export async function paste(page: Page, handed: string | readonly Handed[]): Promise<void> {
	const text = typeof handed === 'string' ? handed : '';
	const files = typeof handed === 'string' ? [] : handed;
	const sent = files.map(({ name, type, bytes }) => ({ name, type, text: Buffer.from(bytes).toString('base64') }));
	await page.evaluate(`(() => {
		const transfer = new DataTransfer();
		if (${JSON.stringify(text)} !== '') transfer.setData('text/plain', ${JSON.stringify(text)});
		for (const { name, type, text } of ${JSON.stringify(sent)}) {
			const bytes = Uint8Array.from(atob(text), (unit) => unit.charCodeAt(0));
			transfer.items.add(new File([bytes], name, { type }));
		}
		const event = new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true });
		document.activeElement.dispatchEvent(event);
	})()`);
}

/** A picture with something on it, as the browser writes it. */
export async function drawn(page: Page, type: string, width: number, height: number): Promise<Buffer> {
	const text = await page.evaluate(`(async () => {
		const canvas = new OffscreenCanvas(${width}, ${height});
		const context = canvas.getContext('2d');
		for (let at = 0; at < 4000; at++) {
			context.fillStyle = 'hsl(' + (at * 37) % 360 + ' 60% ' + (30 + at % 50) + '%)';
			context.fillRect((at * 131) % ${width}, (at * 71) % ${height}, 90, 60);
		}
		const blob = await canvas.convertToBlob({ type: '${type}', quality: 0.95 });
		const bytes = new Uint8Array(await blob.arrayBuffer());
		return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
	})()`);
	return Buffer.from(String(text), 'latin1');
}

/** A JPEG with a place and a turn of nothing in its notes. */
export function withNotes(jpeg: Buffer): Buffer {
	const tiff = [...ascii('Exif\0\0'), ...notes(true, 1)];
	return Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, 0xe1, 0, tiff.length + 2, ...tiff]), jpeg.subarray(2)]);
}
