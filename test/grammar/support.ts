import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createRegistryFromGrammars } from 'vscode-tmgrammar-test/dist/common/index.js';

type Registry = ReturnType<typeof createRegistryFromGrammars>;
type Known = Parameters<typeof createRegistryFromGrammars>[0][number];
type Contribution = Known['grammar'];

const project = path.resolve(import.meta.dirname, '../..');

/** Grammars of VS Code that the tests look into. All others stand there empty, which spares reading them. */
const wanted = /^(?:text\.html\.(?:markdown|derivative|basic)|source\.(?:yaml.*|json|shell))$/;

/**
 * All grammars of VS Code and of this extension, as VS Code would load them.
 * @throws a sentence when there is no VS Code
 */
export function readGrammars(): Registry {
	const extensions = findExtensions();
	const theirs = readdirSync(extensions)
		.map((name) => path.join(extensions, name, 'package.json'))
		.filter((manifest) => existsSync(manifest))
		.flatMap(contributions)
		.map((grammar) => known(grammar, wanted.test(grammar.scopeName)));
	const ours = contributions(path.join(project, 'package.json')).map((grammar) => known(grammar, true));
	const all = [...theirs, ...ours];
	return createRegistryFromGrammars([...all, ...unknown(all)]);
}

/** The folder of the extensions that VS Code brings: the one served from npm, or a downloaded one. */
function findExtensions(): string {
	const downloads = path.join(project, '.vscode-test');
	const downloaded = (existsSync(downloads) ? readdirSync(downloads) : []).flatMap((name) => [
		path.join(downloads, name, 'resources/app/extensions'),
		path.join(downloads, name, 'Visual Studio Code.app/Contents/Resources/app/extensions'),
	]);
	const served = path.join(project, '.vscode-server/node_modules/code-server/lib/vscode/extensions');
	const found = [served, ...downloaded].find((folder) => existsSync(path.join(folder, 'markdown-basics')));
	if (found !== undefined) return found;
	throw new Error(
		'VS Code’s own grammar of Markdown is not here. `node scripts/vscode/install.mjs` installs the VS Code that the tests use.',
	);
}

/** The grammars an extension's manifest contributes, with absolute paths. */
function contributions(manifest: string): Contribution[] {
	const { contributes }: { contributes?: { grammars?: Contribution[] } } = JSON.parse(readFileSync(manifest, 'utf8'));
	return (contributes?.grammars ?? []).map((one) => ({ ...one, path: path.join(path.dirname(manifest), one.path) }));
}

function known(grammar: Contribution, whole: boolean): Known {
	if (whole) return { grammar, content: readFileSync(grammar.path, 'utf8') };
	const empty = { scopeName: grammar.scopeName, patterns: [] };
	// The ending of the path says whether the content is JSON.
	return { grammar: { ...grammar, path: 'empty.json' }, content: JSON.stringify(empty) };
}

/** Grammars that others include and that come with other extensions than VS Code's own. */
function unknown(grammars: readonly Known[]): Known[] {
	const names = new Set(grammars.map(({ grammar }) => grammar.scopeName));
	const included = grammars.flatMap(({ content }) =>
		[...content.matchAll(/"include":\s*"((?:source|text)\.[^"#]+)/g)].map(([, name]) => name ?? ''),
	);
	const missing = [...new Set(included)].filter((name) => !names.has(name));
	return missing.map((scopeName) => known({ scopeName, path: '' }, false));
}
