// What the sources say to people: the first arguments of `l10n.t` and `later`.
import fs from 'node:fs';
import path from 'node:path';
import { parseAst } from 'rolldown/parseAst';
import { root } from '../lib/paths.mjs';

/** Where people are spoken to. */
const folders = ['client/src', 'server/src'];

/** The one file in which a text that is no literal may be told: it is handed what `later` has marked. */
const teller = 'server/src/core/told.ts';

/** Whose problems and fixes are told, without exception. */
const rules = 'server/src/core/rules/';

/**
 * What the library takes for a place to put a value into. It is looser than `{0}`, and so may swallow one.
 * @type {RegExp}
 */
const placeholder = /\{([^}]+)\}/g;

/**
 * @typedef {object} Call
 * @property {string} key the text by which translations are found
 * @property {string} message the text in English
 * @property {string} place the file and its line
 */

/**
 * Everything that the client and the server say.
 * @returns {{ calls: Call[], faults: string[] }} `faults`: what cannot be translated as it is written
 */
export function callsOfProject() {
	const files = folders.flatMap((folder) =>
		fs
			.readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
			.filter((name) => /(?<!\.d)\.ts$/.test(name))
			.map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
			.sort(),
	);
	const found = files.map((file) => callsIn(file, fs.readFileSync(path.join(root, file), 'utf8')));
	return { calls: found.flatMap(({ calls }) => calls), faults: found.flatMap(({ faults }) => faults) };
}

/**
 * What one source says.
 * @param {string} file its path below the project, with `/`
 * @param {string} source TypeScript
 * @returns {{ calls: Call[], faults: string[] }}
 */
export function callsIn(file, source) {
	/** @type {Call[]} */
	const calls = [];
	/** @type {string[]} */
	const faults = [];
	const isRule = file.startsWith(rules);
	// Most files say nothing, and need not be parsed.
	if (file === teller || !(isRule || /l10n\.t|\blater\(/.test(source))) return { calls, faults };
	visit(parseAst(source, { lang: 'ts' }), (node) => {
		// What stands in examples is a document.
		if (node.type === 'Property' && node.key.name === 'examples') return 'past';
		if (isRule && node.type === 'Property' && /^(?:message|title)$/.test(node.key.name) && saysWords(node.value))
			faults.push(`${placeOf(file, source, node)}: what a rule tells goes through l10n.t.`);
		if (node.type === 'TaggedTemplateExpression' && isTelling(node.tag)) {
			faults.push(`${placeOf(file, source, node)}: hand l10n.t a text and its values, and no tagged template.`);
		}
		if (node.type !== 'CallExpression' || !(isTelling(node.callee) || isMarking(node.callee))) return undefined;
		const place = placeOf(file, source, node);
		const [first, ...values] = node.arguments;
		const text = textOf(first);
		if (text === undefined) {
			faults.push(`${place}: what is said has to be a literal, with {0} for values.`);
			return undefined;
		}
		const fault = faultOf(text.message, text.args ?? (isMarking(node.callee) ? undefined : values));
		if (fault) faults.push(`${place}: ${fault}`);
		else calls.push({ key: text.key, message: text.message, place });
		return undefined;
	});
	return { calls, faults };
}

/**
 * The places of a text that values are put into.
 * @param {string} message
 * @returns {string[]} their names, sorted, as often as they stand
 */
export function placeholdersOf(message) {
	return [...message.matchAll(/\{(\d+)\}/g)].map(([, name]) => name ?? '').sort();
}

/**
 * What is wrong with a text for the library that puts values into it.
 * @param {string} message
 * @param {any[]} [values] what is handed over, where that is known
 */
export function faultOf(message, values) {
	const wanted = placeholdersOf(message);
	if (wanted.length === 0) {
		return values !== undefined && values.length > 0 ? `“${message}” has no place for its values.` : undefined;
	}
	const seen = [...message.matchAll(placeholder)].map(([, name]) => name ?? '').filter((name) => /^\d+$/.test(name));
	if (seen.sort().join() !== wanted.join())
		return `a brace before a {0} of “${message}” hides it. Hand the brace over.`;
	if (values === undefined) return `“${message}” is told without values.`;
	const numbers = [...new Set(wanted)];
	if (numbers.some((name, index) => name !== String(index)) || numbers.length !== values.length)
		return `“${message}” takes other values than it is handed.`;
	return undefined;
}

/** @param {any} node */
function textOf(node) {
	if (node?.type === 'ObjectExpression') {
		const of = (/** @type {string} */ name) =>
			node.properties.find((/** @type {any} */ property) => property.key?.name === name)?.value;
		const message = literalOf(of('message'));
		const comment = of('comment');
		const comments =
			comment?.type === 'ArrayExpression' ? comment.elements.map(literalOf) : [comment && literalOf(comment)];
		if (message === undefined || comments.includes(undefined)) return undefined;
		return { message, key: `${message}/${comments.join('')}`, args: of('args')?.elements ?? [] };
	}
	const message = literalOf(node);
	return message === undefined ? undefined : { message, key: message };
}

/** @param {any} node @returns {string | undefined} */
function literalOf(node) {
	if (node?.type === 'Literal' && typeof node.value === 'string') return node.value;
	if (node?.type === 'TemplateLiteral' && node.expressions.length === 0) return node.quasis[0].value.cooked;
	return undefined;
}

/** Whether a text of words is handed over as it stands here. @param {any} node @returns {boolean} */
function saysWords(node) {
	if (node.type === 'ConditionalExpression') return saysWords(node.consequent) || saysWords(node.alternate);
	if (node.type === 'Literal') return typeof node.value === 'string' && /\p{L}{2}/u.test(node.value);
	return (
		node.type === 'TemplateLiteral' && node.quasis.some((/** @type {any} */ { value }) => /\p{L}{2}/u.test(value.raw))
	);
}

/** Whether it is `l10n.t`, or `vscode.l10n.t`. @param {any} node */
function isTelling(node) {
	if (node.type !== 'MemberExpression' || node.computed || node.property.name !== 't') return false;
	return (node.object.name ?? node.object.property?.name) === 'l10n';
}

/** @param {any} node */
function isMarking(node) {
	return node.type === 'Identifier' && node.name === 'later';
}

/** @param {string} file @param {string} source @param {any} node */
function placeOf(file, source, node) {
	return `${file}:${source.slice(0, node.start).split('\n').length}`;
}

/**
 * @param {any} node
 * @param {(node: any) => 'past' | undefined} see says whether to go past what is in it
 */
function visit(node, see) {
	if (Array.isArray(node)) {
		for (const one of node) visit(one, see);
	} else if (node !== null && typeof node === 'object') {
		if (typeof node.type === 'string' && see(node) === 'past') return;
		for (const value of Object.values(node)) visit(value, see);
	}
}
