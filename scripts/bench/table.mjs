// The bench's verdicts and how they are printed.

/**
 * One measure: ours against what it is compared with.
 * @typedef {object} Measure
 * @property {string} name
 * @property {number} floor what it is compared with
 * @property {number} ours
 * @property {string} unit
 * @property {number} bar how many times the floor it may be
 */

/** @param {Measure} measure whether it is within its bar */
export const isMet = (measure) => measure.ours <= measure.floor * measure.bar;

/**
 * A Markdown table of measures.
 * @param {Measure[]} measures
 * @param {string} [beside] what they are compared with
 */
export function table(measures, beside = 'floor') {
	const rows = [
		['measure', beside, 'ours', 'times', 'bar', 'met'],
		...measures.map((measure) => [
			measure.name,
			`${Math.round(measure.floor)} ${measure.unit}`,
			`${Math.round(measure.ours)} ${measure.unit}`,
			`${(measure.ours / measure.floor).toFixed(2)}x`,
			`${measure.bar}x`,
			isMet(measure) ? 'yes' : 'NO',
		]),
	];
	const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
	const lines = rows.map((row) => `| ${row.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`);
	const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
	return [lines[0], rule, ...lines.slice(1)].join('\n');
}
