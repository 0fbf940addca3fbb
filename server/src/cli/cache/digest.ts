import { hash } from 'node:crypto';

/** Tells contents apart, in 22 letters. */
export function digestOf(content: string | Uint8Array): string {
	return hash('sha256', content, 'base64url').slice(0, 22);
}
