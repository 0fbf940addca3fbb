import { again, end, quotedYaml, stop } from './snippetText.ts';
import { videoStandIn } from './standIns.ts';

const video = `https://youtu.be/${videoStandIn}`;
const nextEvent = 'https://events.linuxfoundation.org/';

/**
 * The front matter of a recap, as snippet text of the Language Server Protocol.
 * @param today the day to publish, `YYYY-MM-DD`
 * @param author the author's name; without one the author fills it in
 */
export function frontMatterSnippet(today: string, author?: string): string {
	return [...head(today, author), '---', '', end].join('\n');
}

/**
 * A whole recap post, front matter first, as snippet text of the Language Server Protocol.
 * @param today the day to publish, `YYYY-MM-DD`
 * @param author the author's name; without one the author fills it in
 */
export function recapPostSnippet(today: string, author?: string): string {
	return [
		...head(today, author),
		`social_image: ${stop(8, 'welcome.jpg')}`,
		'---',
		'',
		stop(9, 'In two or three sentences: who met, when, and why it mattered to Istio.'),
		'',
		'{{< image width="75%"',
		`    link="./${again(8)}"`,
		`    caption="${again(1)}, ${stop(10, 'the opening session')}"`,
		'    >}}',
		'',
		`## ${stop(11, 'The talks')}`,
		'',
		`${stop(12, 'Speaker')} from ${stop(13, 'company')} opened the day with [${stop(14, 'title of the talk')}](${stop(15, video)}).`,
		'',
		'More talks to catch up on:',
		'',
		`* [${stop(16, 'Title of the second talk')}](${stop(17, video)})`,
		`* [${stop(18, 'Title of the third talk')}](${stop(19, video)})`,
		'',
		`## ${stop(20, 'At the booth')}`,
		'',
		stop(21, 'What people asked, and what they told us.'),
		'',
		`## ${stop(22, 'Thank you')}`,
		'',
		`Many thanks to ${stop(23, 'our sponsors')}, the speakers, the program committee, and everybody who came by.`,
		'',
		`[See you in ${stop(24, 'City')} in ${stop(25, nextYear(today))}!](${stop(26, nextEvent)})`,
		end,
	].join('\n');
}

/** The lines of the front matter up to its closing fence. */
function head(today: string, author: string | undefined): string[] {
	return [
		'---',
		`title: "Istio at ${stop(1, `KubeCon Europe ${today.slice(0, 4)}`)}"`,
		`description: "${stop(2, 'Talks, people and news')} from ${again(1)} in ${stop(3, 'City')}."`,
		`publishdate: ${stop(4, today)}`,
		`attribution: "${attribution(author)}"`,
		`keywords: [${stop(7, 'Istio,KubeCon,CloudNativeCon,conference')}]`,
	];
}

/** Name and company; a name that brings its own brackets, such as `Ann Lee (Acme)`, stays as it is. */
function attribution(author: string | undefined): string {
	const name = quotedYaml(author ?? '') || 'Your Name';
	return /[()]/.test(name) ? stop(5, name) : `${stop(5, name)} (${stop(6, 'Company')})`;
}

function nextYear(today: string): string {
	return String(Number(today.slice(0, 4)) + 1);
}
