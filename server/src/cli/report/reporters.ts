import { coloursFor } from '../colours.ts';
import type { Format } from '../lint/options.ts';
import type { Output } from '../output.ts';
import { githubReporter } from './github.ts';
import { jsonReporter } from './json.ts';
import { junitReporter } from './junit.ts';
import { markdownReporter } from './markdown.ts';
import type { Reporter, RuleText } from './report.ts';
import { sarifReporter } from './sarif.ts';
import { stylishReporter } from './stylish.ts';

/** What a reporter depends on of the options. */
export interface ReportOptions {
	readonly format: Format;
	readonly quiet: boolean;
	readonly colours: boolean;
	/** Whether only the number of problems of each rule is told. */
	readonly summary: boolean;
}

/** What reports say of the tool itself. */
export interface AboutRun {
	/** Every rule that a problem may be of. */
	readonly rules: readonly RuleText[];
	readonly version: string;
	/** The working folder as a file URI that ends with a slash. */
	readonly folder: string;
}

/** The reporter that the user asked for. */
export function reporterFor(options: ReportOptions, output: Output, about: AboutRun): Reporter {
	const write = (text: string) => output.write(text);
	switch (options.format) {
		case 'json':
			return jsonReporter(write);
		case 'sarif':
			return sarifReporter(write, about.rules, about.version, about.folder);
		case 'github':
			return githubReporter(write);
		case 'junit':
			return junitReporter(write);
		case 'markdown':
			return markdownReporter(write, !options.summary);
		case 'stylish':
			return stylishReporter(write, coloursFor(options.colours && output.colours), !options.quiet, !options.summary);
	}
}
