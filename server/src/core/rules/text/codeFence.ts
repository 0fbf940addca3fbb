import * as l10n from '@vscode/l10n';
import type { CodeSpan } from '../../post/code.ts';
import type { Edit, Fix } from '../../problem.ts';
import type { Rule } from '../rule.ts';

export const textCodeFence: Rule = {
	name: 'text/code-fence',
	severity: 'error',
	scope: 'pages',
	reads: 'body',
	summary: 'A block of code between lines of three backticks.',
	why: 'The site’s lint refuses such fences. The shortcode `text` shows commands apart from their output and lets readers copy them.',
	examples: {
		bad: [
			{
				text: '```yaml\nkind: Gateway\n```\n',
				fixed: '{{< text yaml >}}\nkind: Gateway\n{{< /text >}}\n',
			},
			{
				text: '```sh\nistioctl version\n```\n',
				fixed: '{{< text bash >}}\n$ istioctl version\n{{< /text >}}\n',
			},
		],
		good: [{ text: '{{< text yaml >}}\nkind: Gateway\n{{< /text >}}\n' }, { text: 'Run `istioctl version`.\n' }],
	},
	check({ post, place, report }) {
		const shortcode = place.site.profile.lint?.codeBlock;
		if (shortcode === undefined) return;
		for (const span of post.code) {
			if (!span.fence) continue;
			const block = readFence(post.text.slice(span.start, span.end));
			if (!block) continue;
			const language = languageOf(block.info, block.inner);
			report({
				span: { start: span.start + block.lead, end: span.start + block.openingEnd },
				message: l10n.t(
					'The site’s lint refuses blocks between backticks. Write {0} and {1}.',
					`{{< ${shortcode} ${language} >}}`,
					`{{< /${shortcode} >}}`,
				),
				fixes: fixesFor(block, span, shortcode, language),
			});
		}
	},
};

interface Fence {
	/** How long what stands before the backticks on their line is: indent, the marks of lists and quotes. */
	readonly lead: number;
	/** Where the opening line ends, without white space. */
	readonly openingEnd: number;
	readonly info: string;
	readonly innerStart: number;
	readonly inner: string;
	/** The backticks that close it; absent where it is open to the end. */
	readonly closing?: { readonly start: number; readonly end: number };
	readonly quoted: boolean;
}

const opening = /^((?: {0,3}>)*[ \t]*(?:(?:[*+-]|\d{1,9}[.)])[ \t]+)*)(`{3,})([^\r\n]*)(\r?\n|$)/;

/** Reads a fenced block; undefined for one of tildes, which the lint lets pass. */
function readFence(text: string): Fence | undefined {
	const match = opening.exec(text);
	if (!match) return undefined;
	const [line, lead = '', ticks = '', info = ''] = match;
	const rest = text.slice(line.length);
	const close = new RegExp(`(?:^|\\n)[ \\t]*(\`{${ticks.length},})[ \\t]*(?:\\r?\\n)?$`).exec(rest);
	const closeTicks = close?.[1] ?? '';
	const start = close ? line.length + close.index + close[0].indexOf('`') : text.length;
	const lineStart = text.lastIndexOf('\n', start - 1) + 1;
	return {
		lead: lead.length,
		openingEnd: lead.length + ticks.length + info.trimEnd().length,
		info: info.trim(),
		innerStart: line.length,
		inner: text.slice(line.length, close ? lineStart : text.length),
		...(close && { closing: { start, end: start + closeTicks.length } }),
		quoted: lead.includes('>'),
	};
}

const shells: ReadonlySet<string> = new Set(['bash', 'sh', 'shell', 'zsh', 'console', 'terminal', 'shell-session']);
const others: Readonly<Record<string, string>> = {
	yml: 'yaml',
	golang: 'go',
	txt: 'plain',
	text: 'plain',
	none: 'plain',
};

/** The syntax that the shortcode is told. */
function languageOf(info: string, inner: string): string {
	const word = /^[A-Za-z][\w+#-]*/.exec(info)?.[0].toLowerCase() ?? '';
	if (shells.has(word)) return inner.trim() === '' ? 'plain' : 'bash';
	if (word === '') return /^\s*\$ /.test(inner) ? 'bash' : 'plain';
	return Object.hasOwn(others, word) ? (others[word] ?? word) : word;
}

function fixesFor(block: Fence, { start }: CodeSpan, shortcode: string, language: string): Fix[] {
	const { closing, inner, innerStart, lead, openingEnd, quoted } = block;
	if (!closing || quoted || inner.includes(`/${shortcode}`)) return [];
	const edit = (from: number, to: number, newText: string): Edit => ({
		span: { start: start + from, end: start + to },
		newText,
	});
	const edits = [edit(lead, openingEnd, `{{< ${shortcode} ${language} >}}`)];
	const command = inner.search(/\S/);
	// The site’s build stops at a block of commands that does not begin with a prompt.
	if (language === 'bash' && !/^\$(?:\s|$)/.test(inner.slice(command))) {
		const at = innerStart + command;
		edits.push(edit(at, at, '$ '));
	}
	edits.push(edit(closing.start, closing.end, `{{< /${shortcode} >}}`));
	return [{ title: l10n.t('Make it a block of {0}', shortcode), safe: false, edits }];
}
