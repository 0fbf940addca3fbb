// The bench's verdicts and how they are printed.

/**
 * One measure: ours against what it is compared with.
 * @typedef {object} Measure
 * @property {string} name
 * @property {number} floor what it is compared with
 * @property {number} ours
 * @property {string} unit
 * @property {number} [bar] how many times the floor it may be; absent where it is only shown for scale
 * @property {number} [aim] how many times the floor it is meant to be; it fails no run
 * @property {number} [rival] another tool's, for scale
 */

/** @param {Measure} measure whether it is within its bar */
export const isMet = ({ ours, floor, bar }) => isWithin(ours, floor, bar);

/**
 * @param {number} ours
 * @param {number} floor
 * @param {number} [most] how many times the floor it may be; absent where that does not matter
 */
const isWithin = (ours, floor, most) => most === undefined || ours <= floor * most;

/**
 * A Markdown table of measures.
 * @param {Measure[]} measures
 * @param {string} [beside] what they are compared with
 */
export function table(measures, beside = 'floor') {
	const hasAim = measures.some(({ aim }) => aim !== undefined);
	const hasRival = measures.some(({ rival }) => rival !== undefined);
	const rows = [
		[
			'measure',
			beside,
			'ours',
			'times',
			'must',
			'met',
			...(hasAim ? ['aim', 'met'] : []),
			...(hasRival ? ['for scale'] : []),
		],
		...measures.map((measure) => [
			measure.name,
			`${short(measure.floor)} ${measure.unit}`,
			`${short(measure.ours)} ${measure.unit}`,
			times(measure.ours / measure.floor),
			...judged(measure, measure.bar),
			...(hasAim ? judged(measure, measure.aim) : []),
			...(hasRival ? [measure.rival === undefined ? '' : `${Math.round(measure.rival)} ${measure.unit}`] : []),
		]),
	];
	const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
	const lines = rows.map((row) => `| ${row.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`);
	const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
	return [lines[0], rule, ...lines.slice(1)].join('\n');
}

/**
 * The cells for what a measure may be at most: that, and whether it is.
 * @param {Measure} measure
 * @param {number} [most] how many times the floor
 */
const judged = ({ ours, floor }, most) =>
	most === undefined ? ['-', '-'] : [most < 1 ? part(most) : `${most}x`, isWithin(ours, floor, most) ? 'yes' : 'NO'];

/** @param {number} ratio as `2.50x`, or as a part where it is a small one */
const times = (ratio) => (ratio < 0.5 ? part(ratio) : `${ratio.toFixed(2)}x`);

/** @param {number} ratio such as 1/12 */
const part = (ratio) => `1/${(1 / ratio).toFixed(1).replace(/\.0$/, '')}`;

/** @param {number} number without figures that say nothing */
const short = (number) => (number < 10 ? number.toFixed(1) : String(Math.round(number)));
