import * as l10n from '@vscode/l10n';
import { fieldOf, type Value } from '../../post/frontMatter/frontMatter.ts';
import type { Edit, Fix } from '../../problem.ts';
import type { Listing } from '../../site/files.ts';
import { isBundle } from '../../site/pictures.ts';
import { nearest } from '../../text/nearest.ts';
import type { Rule } from '../rule.ts';
import { shortened } from '../shortened.ts';

export const socialImageFile: Rule = {
	name: 'social-image/file',
	severity: 'warning',
	scope: 'posts',
	reads: 'head',
	summary: 'The picture for sharing is not a file beside the post.',
	why: 'The site looks for a file of exactly that name beside the post. Where there is none, or the name is written as a path, it shows its default picture without a word.',
	examples: {
		bad: [
			{
				text: '---\nsocial_image: ./welcome.jpg\n---\n',
				fixed: '---\nsocial_image: welcome.jpg\n---\n',
			},
			{ text: '---\nsocial_image: welcom.jpg\n---\n', fixed: '---\nsocial_image: welcome.jpg\n---\n' },
		],
		good: [{ text: '---\nsocial_image: welcome.jpg\n---\n' }],
	},
	check({ post, place, facts, report }) {
		const { frontMatter } = post;
		const files = facts.bundle;
		if (frontMatter.faults.length > 0 || !files || place.kind !== 'post' || !isBundle(place)) return;
		for (const field of frontMatter.fields) {
			if (!place.site.profile.fields[field.name]?.bundleFile || fieldOf(frontMatter, field.name) !== field) continue;
			if (field.value.kind !== 'string') continue;
			const path = field.value.text.trim();
			const file = path.replace(/^(?:\.\.?\/)+|^\/+/, '');
			const isBare = file === path;
			// Hugo looks for it whatever its case, takes `*` and the like for patterns, and looks into folders too.
			if (path === '' || /[*?[\]{}]/.test(path) || (isBare && (has(files, path) || mayBeInFolder(path)))) continue;
			const there = has(files, file);
			report({
				span: field.value.span,
				message: there
					? l10n.t(
							'{0} takes the bare name of a file beside the post. For {1} the site shows its default picture instead.',
							field.key,
							shortened(path),
						)
					: l10n.t('{0} is no file beside the post, so the site shows its default picture instead.', shortened(file)),
				fixes: there
					? [{ title: l10n.t('Write {0}', file), safe: path === `./${file}`, edits: [rename(field.value, path, file)] }]
					: nearNames(file, facts.bundlePictures()).map((near) => fix(near, rename(field.value, path, near))),
			});
		}
	},
};

/** How many files are offered. */
const most = 3;

function nearNames(file: string, pictures: readonly string[]): string[] {
	const near = nearest(file.slice(file.lastIndexOf('/') + 1), pictures);
	return [...near, ...pictures.filter((name) => !near.includes(name))].slice(0, most);
}

function fix(name: string, edit: Edit): Fix {
	return { title: l10n.t('Use {0}', name), safe: false, edits: [edit] };
}

/** Whether a folder holds a file of that name, or a symbolic link, which may lead to one. */
function has(files: Listing, name: string): boolean {
	const same = files.get(name);
	if (same && same.kind !== 'folder') return true;
	const wanted = folded(name);
	return [...files.values()].some((entry) => entry.kind !== 'folder' && folded(entry.name) === wanted);
}

function folded(name: string): string {
	return name.normalize('NFC').toLowerCase();
}

/** Whether a path names a file in a folder of the bundle, into which nobody has looked. */
function mayBeInFolder(path: string): boolean {
	return path.includes('/') && !path.includes('://');
}

/** An edit that writes another name and leaves quotes as they are. */
function rename(value: Value, path: string, name: string): Edit {
	const { span } = value;
	if (value.kind !== 'string' || value.style === 'block') return { span, newText: name };
	const quote = value.style === 'plain' ? 0 : 1;
	// A plain name that YAML would take for something else is put in quotes.
	const plain = value.style !== 'plain' || /^[A-Za-z][\w.-]*$/.test(name);
	if (!plain) return { span, newText: `"${name}"` };
	const tail = path.endsWith(name) && value.text === path ? name.length : 0;
	return tail > 0
		? { span: { start: span.start + quote, end: span.end - quote - tail }, newText: '' }
		: { span: { start: span.start + quote, end: span.end - quote }, newText: name };
}
