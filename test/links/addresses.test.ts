import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInternalAddress, isIpAddress, isLocalName, isRefusedHost } from '../../server/src/core/links/addresses.ts';

describe('an address of the machine or its network', () => {
	it.each([
		'127.0.0.1',
		'127.255.255.254',
		'0.0.0.0',
		'10.1.2.3',
		'172.16.0.1',
		'172.31.255.255',
		'192.168.1.1',
		'169.254.169.254',
		'100.64.0.1',
		'198.18.0.1',
		'224.0.0.1',
		'255.255.255.255',
		'::',
		'::1',
		'[::1]',
		'fe80::1%eth0',
		'fc00::1',
		'fd12:3456::1',
		'ff02::1',
		'::ffff:127.0.0.1',
		'::ffff:7f00:1',
		'::ffff:10.0.0.1',
		'64:ff9b::7f00:1',
		'2002:7f00:1::',
		'::127.0.0.1',
		'2001:db8::1',
		'nonsense',
		'',
		'1.2.3',
		'256.1.1.1',
	])('is %s', (address) => expect(isInternalAddress(address)).toBe(true));

	it.each([
		'8.8.8.8',
		'172.15.255.255',
		'172.32.0.1',
		'192.167.1.1',
		'100.63.255.255',
		'100.128.0.1',
		'142.250.74.110',
		'2a00:1450:4001:82b::200e',
		'2606:4700::6810:84e5',
		'::ffff:8.8.8.8',
		'64:ff9b::808:808',
		'2002:808:808::',
	])('is not %s', (address) => expect(isInternalAddress(address)).toBe(false));

	it('is every one below 10, in all its spellings', () => {
		const byte = fc.integer({ min: 0, max: 255 });
		fc.assert(
			fc.property(byte, byte, byte, (b, c, d) => {
				const hex = (high: number, low: number) => ((high << 8) | low).toString(16);
				const number = 10 * 2 ** 24 + b * 2 ** 16 + c * 256 + d;
				const spellings = [
					`10.${b}.${c}.${d}`,
					String(number),
					`0x${number.toString(16)}`,
					`[::ffff:${hex(10, b)}:${hex(c, d)}]`,
				];
				for (const spelling of spellings)
					expect(isRefusedHost(new URL(`http://${spelling}/`).hostname, false)).toBe(true);
			}),
		);
	});
});

it('names of the machine or its network are known as such', () => {
	for (const name of [
		'localhost',
		'LOCALHOST.',
		'a.localhost',
		'nas.local',
		'wiki.internal',
		'router',
		'fritz.lan',
		'x.home.arpa',
	]) {
		expect(isLocalName(name), name).toBe(true);
	}
	for (const name of ['example.org', 'sched.co', 'localhost.example.org', 'local.dev'])
		expect(isLocalName(name), name).toBe(false);
});

it('behind a proxy no host may be written as an address, because nobody sees where the proxy connects', () => {
	expect(isRefusedHost(new URL('http://8.8.8.8/').hostname, false)).toBe(false);
	expect(isRefusedHost(new URL('http://8.8.8.8/').hostname, true)).toBe(true);
	expect(isRefusedHost(new URL('http://[2a00:1450::1]/').hostname, true)).toBe(true);
	expect(isRefusedHost(new URL('http://localhost/').hostname, true)).toBe(true);
	expect(isRefusedHost(new URL('https://sched.co/1AbCd').hostname, true)).toBe(false);
	expect(isIpAddress('sched.co')).toBe(false);
});
