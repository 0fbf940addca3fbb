// Plays many hosts: one server on as many addresses of this machine as it is told, each answering after a while. Prints
// its port once it listens everywhere, and ends with its parent.
import http from 'node:http';

const [hosts = '20', latency = '50'] = process.argv.slice(2);

const answer = (request, response) => {
	request.resume();
	setTimeout(() => {
		response.writeHead(200, { 'content-type': 'text/html' });
		response.end('<!doctype html><title>A page</title>');
	}, Number(latency));
};

/**
 * @param {string} address
 * @param {number} port 0 for any
 * @returns {Promise<number>} the port
 */
const listen = (address, port) =>
	new Promise((resolve, reject) => {
		const server = http.createServer(answer);
		server.on('error', reject);
		server.listen(port, address, () => resolve(/** @type {import('node:net').AddressInfo} */ (server.address()).port));
	});

const port = await listen('127.0.0.1', 0);
for (let host = 2; host <= Number(hosts); host++) await listen(`127.0.0.${host}`, port);
process.stdin.on('end', () => process.exit()).resume();
console.log(port);
