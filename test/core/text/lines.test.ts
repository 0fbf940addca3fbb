import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Lines } from '../../../server/src/core/text/lines.ts';

const text = fc
	.array(fc.constantFrom('a', '😀', '\n', '\r', '\r\n', '\u2028'), { maxLength: 12 })
	.map((parts) => parts.join(''));

describe('the lines of a text', () => {
	it('are those that an editor’s document has, at every offset and beyond', () => {
		fc.assert(
			fc.property(text, fc.integer({ min: -2, max: 30 }), (source, offset) => {
				const document = TextDocument.create('file:///a.md', 'markdown', 1, source);
				const lines = new Lines(source);
				expect(lines.count).toBe(document.lineCount);
				const { line, character } = lines.positionAt(offset);
				const wanted = Math.min(Math.max(offset, 0), source.length);
				expect(lines.startOf(line) + character).toBe(wanted);
				// Between CR and LF the document steps back, which no range of ours begins or ends at.
				if (source[wanted - 1] === '\r' && source[wanted] === '\n') return;
				expect({ line, character }).toEqual(document.positionAt(offset));
			}),
			{ seed: 11, numRuns: 2000 },
		);
	});
});
