/** What a made-up schedule is made of. */
export interface ScheduleParts {
	/** How many talks it has. */
	readonly talks?: number;
	/** The zone that the calendar as a whole names; absent for none. */
	readonly zone?: string;
	/** Whether names end in the speakers, as the Linux Foundation's do. */
	readonly speakers?: boolean;
	/** The text of every description. */
	readonly description?: string;
	/** Lines to stand before the first entry, and between the entries. */
	readonly before?: readonly string[];
	readonly entries?: readonly string[];
	/** What ends a line. */
	readonly lineEnd?: string;
}

const subjects = ['Anchors', 'Lanterns', 'Harbours', 'Tides', 'Sails', 'Buoys', 'Ropes', 'Lighthouses'];
const manners = ['Without Tears', 'at Scale', 'in the Dark', 'for Beginners', 'under Load', 'on a Budget'];
const meshes = ['Istio', 'Envoy', 'Gateway API', 'mTLS', 'Waypoints'];
const names = ['Ada Quist', 'Bram Oster', 'Chidi Vane', 'Dora Pell', 'Emre Kast', 'Fern Loyd', 'Gus Merrow'];
const companies = ['Tidewater', 'Harbour Labs', 'Quay & Sons', 'Longshore, Inc.', 'Pierworks'];
const tracks = ['Service Mesh', 'Security', 'Observability', 'Keynotes'];

const of = (list: readonly string[], index: number): string => list[index % list.length] ?? '';

/** The title of a talk of the schedule. Each is another one. */
export function titleOf(index: number): string {
	const part = Math.floor(index / 240);
	return `${of(meshes, index)}: ${of(subjects, index)} ${of(manners, Math.floor(index / 40))}${part > 0 ? `, Part ${part + 1}` : ''}`;
}

/** The speakers of a talk, as its name ends in them. */
export function speakersOf(index: number): string {
	const one = `${of(names, index)}, ${of(companies, index)}`;
	return index % 3 === 0 ? `${one} & ${of(names, index + 1)}, ${of(companies, index + 1)}` : one;
}

/** The id of a talk on sched: five letters and digits. */
export function idOf(index: number): string {
	return `2z${index.toString(36).toUpperCase().padStart(3, '0')}`;
}

/** A schedule in the shape of a sched export, of made-up talks. */
export function scheduleText({
	talks = 200,
	zone = 'Europe/Lisbon',
	speakers = true,
	description = 'What we learnt on the water.',
	before = [],
	entries = [],
	lineEnd = '\r\n',
}: ScheduleParts = {}): string {
	const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//A Test//EN', 'X-WR-CALNAME:Harbour Days 2026'];
	if (zone !== '') lines.push(`X-WR-TIMEZONE:${zone}`);
	lines.push(...before);
	for (let index = 0; index < talks; index++) lines.push(...entry(index, speakers, description));
	lines.push(...entries, 'END:VCALENDAR', '');
	return lines.flatMap(folded).join(lineEnd);
}

function entry(index: number, speakers: boolean, description: string): string[] {
	const title = speakers ? `${titleOf(index)} - ${speakersOf(index)}` : titleOf(index);
	const hour = String(9 + (index % 8)).padStart(2, '0');
	const day = String(1 + (Math.floor(index / 80) % 28)).padStart(2, '0');
	const slug = titleOf(index).toLowerCase().replace(/\W+/g, '-');
	return [
		'BEGIN:VEVENT',
		'DTSTAMP:20260101T000000Z',
		`DTSTART:202604${day}T${hour}0000Z`,
		`DTEND:202604${day}T${hour}3000Z`,
		`SUMMARY:${escaped(title)}`,
		`DESCRIPTION:${escaped(description)}`,
		`CATEGORIES:${escaped(of(tracks, index))}`,
		`LOCATION:${escaped(`Quay ${1 + (index % 5)}, Upper Deck`)}`,
		`UID:${index.toString(16).padStart(32, '0')}`,
		`URL:http://harbourdays2026.sched.com/event/${idOf(index)}/${slug}`,
		'END:VEVENT',
	];
}

/** A text as the value of a property (RFC 5545, 3.3.11). */
export function escaped(text: string): string {
	return text.replace(/[\\;,]/g, '\\$&').replace(/\n/g, '\\n');
}

/** A line in pieces of at most 74 characters, each but the first behind a space. */
function folded(line: string): string[] {
	const pieces = [line.slice(0, 74)];
	for (let at = 74; at < line.length; at += 73) pieces.push(` ${line.slice(at, at + 73)}`);
	return pieces;
}
