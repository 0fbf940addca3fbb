// How many tests of a suite passed and failed, handed from one process to another in a file under out/results.
import fs from 'node:fs';
import { inProject } from './paths.mjs';

/** @typedef {{ passed: number, failed: number }} Counts */

/** @param {string} suite its word, such as "unit"; gives the path of the file with its counts */
export const resultsFile = (suite) => inProject('out/results', `${suite}.json`);

/**
 * Forgets what the last run wrote, so that a suite which never starts leaves nothing to be mistaken for a result.
 * @param {string} suite
 */
export function forgetResults(suite) {
	fs.mkdirSync(inProject('out/results'), { recursive: true });
	fs.rmSync(resultsFile(suite), { force: true });
}

/**
 * @param {string} suite
 * @param {Counts} counts
 */
export const writeResults = (suite, counts) => fs.writeFileSync(resultsFile(suite), JSON.stringify(counts));

/**
 * @param {string} suite
 * @returns {Counts | undefined} undefined when the suite wrote nothing, that is: it never came to its end
 */
export function readResults(suite) {
	if (!fs.existsSync(resultsFile(suite))) return undefined;
	const result = JSON.parse(fs.readFileSync(resultsFile(suite), 'utf8'));
	if (result.testResults === undefined) return { passed: result.passed, failed: result.failed };
	// The form of vitest. A file that cannot be loaded has failed without having a failed test.
	const empty = result.testResults.filter(
		({ status, assertionResults }) => status === 'failed' && !assertionResults.length,
	);
	return { passed: result.numPassedTests, failed: result.numFailedTests + empty.length };
}
