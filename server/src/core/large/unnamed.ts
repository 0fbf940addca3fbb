import type { Facts } from '../facts.ts';
import type { Post } from '../post/post.ts';
import { namedIn, namesAll } from '../rules/image/unused.ts';
import type { Place } from '../site/site.ts';
import { Tally } from './tally.ts';

/** The pictures beside a post that no part of it names, worked out anew where another one is named, or one no longer. */
export class Unnamed {
	private readonly named = new Tally();
	private head:
		| { readonly post: Post; readonly bundle: Facts['bundle']; readonly names: ReadonlySet<string> }
		| undefined;
	private last:
		| { readonly version: number; readonly all: readonly string[]; readonly names: readonly string[] }
		| undefined;

	/**
	 * @param parts what each piece of the body names
	 * @returns the names of the others in alphabetical order
	 */
	after(head: Post, facts: Facts, parts: readonly ReadonlySet<string>[], place: Place): readonly string[] {
		if (this.head?.post !== head || this.head.bundle !== facts.bundle) {
			this.head = { post: head, bundle: facts.bundle, names: namedIn(head, place, facts) };
		}
		this.named.follow([this.head.names, ...parts]);
		if (namesAll(head)) return [];
		const all = facts.bundlePictures();
		const { version } = this.named;
		if (this.last?.version !== version || this.last.all !== all) {
			this.last = { version, all, names: all.filter((name) => !this.named.has(name)) };
		}
		return this.last.names;
	}
}
