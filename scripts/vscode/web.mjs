// Gives a page of the served workbench extensions that run in the browser, as vscode.dev and github.dev do.
import fs from 'node:fs';
import path from 'node:path';
import { inProject } from '../lib/paths.mjs';

/** Where the workbench finds them, on its own address: a worker is started from nowhere else. */
const below = '/__extensions/';

const types = { '.js': 'text/javascript', '.json': 'application/json', '.css': 'text/css', '.svg': 'image/svg+xml' };

/**
 * Has every workbench that a context opens from now on take extensions from folders of the project.
 * @param {import('playwright-core').BrowserContext} context
 * @param {object} options
 * @param {string} options.authority of the served workbench
 * @param {Record<string, string>} options.extensions folders, below the project's own, by a name for the address
 * @param {Record<string, string>} options.files texts of files that are in no folder, by their address below the extensions
 */
export async function giveWebExtensions(context, { authority, extensions, files }) {
	await context.route(`**${below}**`, (route) => {
		const address = decodeURIComponent(new URL(route.request().url()).pathname).slice(below.length);
		const text = files[address];
		const [name, ...rest] = address.split('/');
		const file = inProject(extensions[name] ?? 'none', ...rest);
		const headers = { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' };
		if (text === undefined && !fs.existsSync(file)) return route.fulfill({ status: 404, body: '', headers });
		const contentType = types[path.extname(address)] ?? 'application/octet-stream';
		return route.fulfill({ body: text ?? fs.readFileSync(file), contentType, headers });
	});
	const announced = Object.keys(extensions).map((name) => ({ scheme: 'http', authority, path: below + name }));
	await context.route(
		(url) => url.host === authority && url.pathname === '/',
		async (route) => {
			const response = await route.fetch();
			const page = await response.text();
			const setting = /(id="vscode-workbench-web-configuration" data-settings=")([^"]*)"/;
			const body = page.replace(setting, (_, before, text) => {
				const configuration = JSON.parse(text.replaceAll('&quot;', '"').replaceAll('&amp;', '&'));
				configuration.developmentOptions = { ...configuration.developmentOptions, extensions: announced };
				const changed = JSON.stringify(configuration).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
				return `${before}${changed}"`;
			});
			await route.fulfill({ response, body });
		},
	);
}

/** The files of a folder of the project, their bytes in Base64, by their paths below `/site`, as JSON. */
export function folderAsJson(folder) {
	const root = inProject(folder);
	const files = fs.readdirSync(root, { recursive: true }).filter((name) => fs.statSync(path.join(root, name)).isFile());
	const entries = files.map((name) => [
		`/site/${name.split(path.sep).join('/')}`,
		fs.readFileSync(path.join(root, name)).toString('base64'),
	]);
	return JSON.stringify(Object.fromEntries(entries));
}
