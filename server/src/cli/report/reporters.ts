import { coloursFor } from '../colours.ts';
import type { Format } from '../lint/options.ts';
import type { Output } from '../output.ts';
import { jsonReporter } from './json.ts';
import type { Reporter } from './report.ts';
import { stylishReporter } from './stylish.ts';

/** What a reporter depends on of the options. */
export interface ReportOptions {
	readonly format: Format;
	readonly quiet: boolean;
	readonly colours: boolean;
}

/** The reporter that the user asked for. */
export function reporterFor(options: ReportOptions, output: Output): Reporter {
	const write = (text: string) => output.write(text);
	if (options.format === 'json') return jsonReporter(write);
	return stylishReporter(write, coloursFor(options.colours && output.colours), !options.quiet);
}
