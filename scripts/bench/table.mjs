// The bench's verdicts and how they are printed.

/**
 * One measure: ours against what it is compared with.
 * @typedef {object} Measure
 * @property {string} name
 * @property {number} floor what it is compared with
 * @property {number} ours
 * @property {string} unit
 * @property {number} [bar] how many times the floor it may be; absent where it is only shown for scale
 * @property {number} [rival] another tool's, for scale
 */

/** @param {Measure} measure whether it is within its bar */
export const isMet = ({ ours, floor, bar }) => bar === undefined || ours <= floor * bar;

/**
 * A Markdown table of measures.
 * @param {Measure[]} measures
 * @param {string} [beside] what they are compared with
 */
export function table(measures, beside = 'floor') {
	const hasRival = measures.some(({ rival }) => rival !== undefined);
	const rows = [
		['measure', beside, 'ours', 'times', 'bar', 'met', ...(hasRival ? ['for scale'] : [])],
		...measures.map((measure) => [
			measure.name,
			`${short(measure.floor)} ${measure.unit}`,
			`${short(measure.ours)} ${measure.unit}`,
			times(measure.ours / measure.floor),
			measure.bar === undefined ? '-' : measure.bar < 1 ? part(measure.bar) : `${measure.bar}x`,
			measure.bar === undefined ? '-' : isMet(measure) ? 'yes' : 'NO',
			...(hasRival ? [measure.rival === undefined ? '' : `${Math.round(measure.rival)} ${measure.unit}`] : []),
		]),
	];
	const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
	const lines = rows.map((row) => `| ${row.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`);
	const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
	return [lines[0], rule, ...lines.slice(1)].join('\n');
}

/** @param {number} ratio as `2.50x`, or as a part where it is a small one */
const times = (ratio) => (ratio < 0.5 ? part(ratio) : `${ratio.toFixed(2)}x`);

/** @param {number} ratio such as 1/12 */
const part = (ratio) => `1/${(1 / ratio).toFixed(1).replace(/\.0$/, '')}`;

/** @param {number} number without figures that say nothing */
const short = (number) => (number < 10 ? number.toFixed(1) : String(Math.round(number)));
