// Ranges by the IANA special-purpose address registries (RFC 6890 and its updates), multicast and reserved ones too.

/** IPv4 networks that are nobody's on the internet: the first address and how many leading bits count. */
const networks4: readonly (readonly [string, number])[] = [
	['0.0.0.0', 8],
	['10.0.0.0', 8],
	['100.64.0.0', 10],
	['127.0.0.0', 8],
	['169.254.0.0', 16],
	['172.16.0.0', 12],
	['192.0.0.0', 24],
	['192.0.2.0', 24],
	['192.88.99.0', 24],
	['192.168.0.0', 16],
	['198.18.0.0', 15],
	['198.51.100.0', 24],
	['203.0.113.0', 24],
	['224.0.0.0', 4],
	['240.0.0.0', 4],
];

/** The same of IPv6. */
const networks6: readonly (readonly [string, number])[] = [
	['::', 96],
	['100::', 64],
	['64:ff9b:1::', 48],
	['2001::', 23],
	['2001:db8::', 32],
	['3fff::', 20],
	['5f00::', 16],
	['fc00::', 7],
	['fe80::', 10],
	['fec0::', 10],
	['ff00::', 8],
];

/** IPv6 networks whose addresses carry one of IPv4: the network, its bits, and at which bit the other begins. */
const carriers: readonly (readonly [string, number, number])[] = [
	['::ffff:0:0', 96, 96],
	['::ffff:0:0:0', 96, 96],
	['64:ff9b::', 96, 96],
	['2002::', 16, 16],
];

/** Whether a text is an IP address, IPv6 with or without its brackets. */
export function isIpAddress(text: string): boolean {
	return parse(text) !== undefined;
}

/**
 * Whether an IP address is one of the machine itself, of its own network, or no single host's of the internet. What is
 * no address counts as one.
 */
export function isInternalAddress(text: string): boolean {
	const address = parse(text);
	if (!address) return true;
	if (address.bits === 32) return networks4.some(([network, length]) => isIn(address.value, 32, network, length));
	for (const [network, length, at] of carriers) {
		if (!isIn(address.value, 128, network, length)) continue;
		const inner = (address.value >> BigInt(128 - at - 32)) & 0xffffffffn;
		return networks4.some(([other, bits]) => isIn(inner, 32, other, bits));
	}
	return networks6.some(([network, length]) => isIn(address.value, 128, network, length));
}

/** Whether a host's name is one of the machine or its own network: without a dot, or under a name kept for such. */
export function isLocalName(host: string): boolean {
	const name = host.toLowerCase().replace(/\.$/, '');
	return (
		!name.includes('.') ||
		/\.(?:localhost|local|localdomain|internal|intranet|lan|home|corp|private|home\.arpa)$/.test(name)
	);
}

/**
 * Whether a host may not be asked, going by how it is written in an address.
 *
 * @param hostname as a URL has it
 * @param proxied whether somebody else connects for us, so that nobody sees where the connection leads: then no host may
 * be written as an address at all
 */
export function isRefusedHost(hostname: string, proxied: boolean): boolean {
	if (isIpAddress(hostname)) return proxied || isInternalAddress(hostname);
	return isLocalName(hostname);
}

interface Address {
	readonly value: bigint;
	readonly bits: 32 | 128;
}

function isIn(value: bigint, bits: number, network: string, length: number): boolean {
	const shift = BigInt(bits - length);
	return value >> shift === (parse(network)?.value ?? 0n) >> shift;
}

function parse(text: string): Address | undefined {
	const bare = text.replace(/^\[(.*)\]$/, '$1').replace(/%.*$/, '');
	if (!bare.includes(':')) {
		const value = parse4(bare);
		return value === undefined ? undefined : { value, bits: 32 };
	}
	const value = parse6(bare);
	return value === undefined ? undefined : { value, bits: 128 };
}

function parse4(text: string): bigint | undefined {
	if (!/^\d{1,3}(?:\.\d{1,3}){3}$/.test(text)) return undefined;
	const parts = text.split('.').map(Number);
	return parts.every((part) => part < 256) ? parts.reduce((value, part) => value * 256n + BigInt(part), 0n) : undefined;
}

function parse6(text: string): bigint | undefined {
	const dotted = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(text);
	if (dotted) {
		const value = parse4(dotted[2] ?? '');
		if (value === undefined) return undefined;
		return parse6(`${dotted[1]}${(value >> 16n).toString(16)}:${(value & 0xffffn).toString(16)}`);
	}
	const halves = text.split('::');
	if (halves.length > 2) return undefined;
	const [head = [], tail = []] = halves.map((half) => (half === '' ? [] : half.split(':')));
	const gap = 8 - head.length - tail.length;
	if (halves.length === 2 ? gap < 1 : gap !== 0) return undefined;
	const groups = [...head, ...Array<string>(gap).fill('0'), ...tail];
	if (!groups.every((group) => /^[\da-f]{1,4}$/i.test(group))) return undefined;
	return groups.reduce((value, group) => value * 65536n + BigInt(`0x${group}`), 0n);
}
