// What every JavaScript host of core has: Node, the browser and its workers.

declare class URL {
	constructor(url: string, base?: string);
	readonly href: string;
	readonly origin: string;
	readonly protocol: string;
	readonly host: string;
	readonly hostname: string;
	readonly port: string;
	readonly username: string;
	readonly password: string;
	readonly pathname: string;
	readonly searchParams: { get(name: string): string | null; has(name: string): boolean };
}

declare class TextDecoder {
	constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
	decode(input: Uint8Array): string;
}
