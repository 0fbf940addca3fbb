import dns from 'node:dns';
import type { LookupFunction } from 'node:net';
import { isInternalAddress } from '../../core/links/addresses.ts';

/** What a refused connection fails with. */
export class RefusedAddress extends Error {}

/** Looks up hosts on behalf of connections. */
export type Resolve = (host: string) => Promise<readonly dns.LookupAddress[]>;

const systemResolve: Resolve = (host) => dns.promises.lookup(host, { all: true, verbatim: true });

/**
 * A look-up for connections that fails where a name leads to an address of the machine or its network. The connection is
 * made to the very addresses that were checked, so a name that changes its mind in between gains nothing.
 */
export function guardedLookup(resolve: Resolve = systemResolve): LookupFunction {
	return (hostname, options, callback) => {
		resolve(hostname).then(
			(found) => {
				const wanted = options.family === 4 || options.family === 6 ? options.family : undefined;
				const usable = found.filter(({ family }) => wanted === undefined || family === wanted);
				const [first] = usable;
				const refused = found.some(({ address }) => isInternalAddress(address));
				if (refused || !first) return callback(refused ? new RefusedAddress(hostname) : notFound(hostname), '');
				if (options.all) return callback(null, [...usable]);
				callback(null, first.address, first.family);
			},
			(error: NodeJS.ErrnoException) => callback(error, ''),
		);
	};
}

function notFound(hostname: string): NodeJS.ErrnoException {
	return Object.assign(new Error(`${hostname} has no address`), { code: 'ENOTFOUND' });
}
