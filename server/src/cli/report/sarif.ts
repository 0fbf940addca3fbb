import type { Fix, Problem, Severity } from '../../core/problem.ts';
import { docsUrl } from '../../core/rules/docsUrl.ts';
import { Lines } from '../../core/text/lines.ts';
import type { Span } from '../../core/text/span.ts';
import type { FileReport, Reporter, RuleCount, RuleText, Summary } from './report.ts';

/** Where the form is described. */
const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** What SARIF calls the working folder, which paths are relative to. */
const root = 'WORKINGFOLDER';

/**
 * A log of SARIF 2.1.0 (OASIS), as code scanning services take it. It is written result by result, so that many problems
 * need no memory. Columns count UTF-16 units from 1, as SARIF has them when told so.
 * @param rules every rule that a result may name
 * @param folder the working folder as a file URI that ends with a slash
 */
export function sarifReporter(
	write: (text: string) => void,
	rules: readonly RuleText[],
	version: string,
	folder: string,
): Reporter {
	const indexes = new Map(rules.map(({ name }, index) => [name, index]));
	const driver = {
		name: 'recap',
		informationUri: 'https://github.com/recap-posts/recap-posts',
		...(/^\d+\.\d+\.\d+/.test(version) && { semanticVersion: version }),
		rules: rules.map(descriptorOf),
	};
	let separator = '';
	write(
		`{"$schema":${JSON.stringify(schema)},"version":"2.1.0","runs":[{"tool":${JSON.stringify({ driver })},` +
			`"columnKind":"utf16CodeUnits","originalUriBaseIds":${JSON.stringify({ [root]: { uri: folder } })},"results":[`,
	);
	return {
		file({ path, text, problems }: FileReport): void {
			if (problems.length === 0) return;
			const lines = new Lines(text);
			const artifactLocation = { uri: relativeUri(path), uriBaseId: root };
			for (const problem of problems) {
				write(`${separator}\n${JSON.stringify(resultOf(problem, lines, artifactLocation, indexes))}`);
				separator = ',';
			}
		},
		end(_summary: Summary, _mended: number, _rules: readonly RuleCount[], faults: readonly string[]): void {
			const toolExecutionNotifications = faults.map((fault) => ({ level: 'error', message: { text: fault } }));
			const invocation = {
				executionSuccessful: faults.length === 0,
				...(faults.length > 0 && { toolExecutionNotifications }),
			};
			write(`],"invocations":${JSON.stringify([invocation])}}]}\n`);
		},
	};
}

interface ArtifactLocation {
	readonly uri: string;
	readonly uriBaseId: string;
}

function descriptorOf({ name, severity, summary, why }: RuleText): object {
	const help = docsUrl(name);
	return {
		id: name,
		shortDescription: { text: summary },
		fullDescription: { text: why },
		help: { text: `${summary}\n\n${why}\n\n${help}`, markdown: `${summary}\n\n${why}\n\n[${name}](${help})` },
		helpUri: help,
		defaultConfiguration: { level: levels[severity] },
	};
}

const levels: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'note' };

function resultOf(
	problem: Problem,
	lines: Lines,
	artifactLocation: ArtifactLocation,
	indexes: ReadonlyMap<string, number>,
): object {
	const { rule, severity, message, span, fixes, related } = problem;
	const ruleIndex = indexes.get(rule);
	return {
		ruleId: rule,
		...(ruleIndex !== undefined && { ruleIndex }),
		level: levels[severity],
		message: { text: message },
		locations: [{ physicalLocation: { artifactLocation, region: regionOf(span, lines) } }],
		...(related && {
			relatedLocations: [
				{
					physicalLocation: { artifactLocation, region: regionOf(related.span, lines) },
					message: { text: related.message },
				},
			],
		}),
		...(fixes.length > 0 && { fixes: fixes.map((fix) => fixOf(fix, lines, artifactLocation)) }),
	};
}

function fixOf({ title, edits }: Fix, lines: Lines, artifactLocation: ArtifactLocation): object {
	const replacements = edits.map(({ span, newText }) => ({
		deletedRegion: regionOf(span, lines),
		insertedContent: { text: newText },
	}));
	return { description: { text: title }, artifactChanges: [{ artifactLocation, replacements }] };
}

/** A region's end column is that of the character behind it. */
function regionOf(span: Span, lines: Lines): object {
	const start = lines.positionAt(span.start);
	const end = lines.positionAt(span.end);
	return {
		startLine: start.line + 1,
		startColumn: start.character + 1,
		endLine: end.line + 1,
		endColumn: end.character + 1,
	};
}

/** A path as a relative URI reference: what has a meaning in a URI is escaped. */
function relativeUri(path: string): string {
	return path.split('/').map(encoded).join('/');
}

function encoded(part: string): string {
	// Half of a surrogate pair, which some file systems let a name hold, has no URI.
	return encodeURIComponent(part.replace(/\p{Cs}/gu, '\ufffd'));
}
