import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../server/src/core/fix.ts';
import { formatShortcodes } from '../../../server/src/core/format/shortcodes.ts';
import { parsePost } from '../../../server/src/core/post/parse.ts';
import { check } from '../../support/check.ts';
import { drafts, times } from '../../support/drafts.ts';

function formatted(text: string): string {
	return applyEdits(text, formatShortcodes(parsePost(text)));
}

describe('the shape of shortcodes', () => {
	it('is one line with one space between the parts, or a parameter a line', () => {
		expect(formatted('{{<image link="./a.jpg"\t caption="A  quay">}}\n')).toBe(
			'{{< image link="./a.jpg" caption="A  quay" >}}\n',
		);
		expect(formatted('{{< image\n\twidth="75%" link=`./a.jpg`\n\n caption="A" >}}\n')).toBe(
			'{{< image width="75%"\n    link=`./a.jpg`\n    caption="A"\n    >}}\n',
		);
	});

	it('keeps quotes, escapes, order, line breaks of the post and what stands around', () => {
		expect(formatted('a\r\n\r\n  {{% quote caption="say \\"ah\\""\r\n%}}\r\n  b\r\n  {{%/quote%}}\r\n')).toBe(
			'a\r\n\r\n  {{% quote caption="say \\"ah\\""\r\n      %}}\r\n  b\r\n  {{% /quote %}}\r\n',
		);
		expect(formatted('See {{<youtube   abc   "d e"/>}}, {{<tip>}}.')).toBe(
			'See {{< youtube abc "d e" />}}, {{< tip >}}.',
		);
	});

	it('leaves alone what Hugo refuses or shows as it is, and tags of several lines behind other text', () => {
		for (const text of [
			'{{< image link="./a.jpg"   caption=“A” >}}',
			'{{< image   link="./a.jpg >}}',
			'{{< image   link="./a.jpg" caption = "A" >}}',
			'{{</*   image   link="./a.jpg" */>}}',
			'{<  image   link="./a.jpg" >}}',
			'* {{< image   link="./a.jpg"\n    caption="A" >}}',
			'> {{< image   link="./a.jpg"\n    caption="A" >}}',
		])
			expect(formatted(text)).toBe(text);
	});

	it('is given to the tags that a selection touches', () => {
		const text = '{{<tip>}}\na\n{{</tip>}}\n';
		expect(applyEdits(text, formatShortcodes(parsePost(text), { start: 11, end: 11 }))).toBe(text);
		expect(applyEdits(text, formatShortcodes(parsePost(text), { start: 9, end: 9 }))).toBe(
			'{{< tip >}}\na\n{{</tip>}}\n',
		);
	});

	it('changes nothing a second time, nothing outside of tags, and nothing that a tag says', () => {
		fc.assert(
			fc.property(drafts, (text) => {
				const before = parsePost(text);
				const once = formatted(text);
				expect(formatted(once)).toBe(once);
				const after = parsePost(once);
				const outside = ({ text: whole, shortcodes }: typeof before) => {
					let at = 0;
					const parts = shortcodes.map(({ span }) => {
						const part = whole.slice(at, span.start);
						at = span.end;
						return part;
					});
					return [...parts, whole.slice(at)];
				};
				expect(outside(after)).toEqual(outside(before));
				const said = ({ shortcodes }: typeof before) =>
					shortcodes.map(({ name, kind, delimiter, notation, parameters, faults }) => ({
						...{ name, kind, delimiter, notation },
						faults: faults.map(({ code }) => code),
						parameters: parameters.map((one) => [one.name, one.value, one.quote]),
					}));
				expect(said(after)).toEqual(said(before));
			}),
			times(2000),
		);
	});

	it('brings no new problem', async () => {
		const counts = async (text: string) => {
			const found = new Map<string, number>();
			for (const { rule } of (await check(text)).problems) found.set(rule, (found.get(rule) ?? 0) + 1);
			return found;
		};
		await fc.assert(
			fc.asyncProperty(drafts, async (text) => {
				const before = await counts(text);
				for (const [rule, count] of await counts(formatted(text)))
					expect([rule, count <= (before.get(rule) ?? 0)]).toEqual([rule, true]);
			}),
			times(400),
		);
	});
});
