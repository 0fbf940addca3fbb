/** What the network is wanted for. */
export interface Occasion {
	/** How many links there are to check; absent where it is about something else. */
	readonly links?: number;
	/** Whom it would be asked of, such as `www.youtube.com`. */
	readonly hosts: readonly string[];
	/** What it would load, such as `a schedule`; absent where it is about links or videos. */
	readonly loads?: string;
}

/** More names than these are counted. */
const named = 4;

/** The question to the author: what would be asked of whom, and what else a yes allows. */
export function question({ links, hosts, loads }: Occasion): string {
	const whom = hostsInWords(hosts);
	const may = 'May Recap Posts use the network in this workspace?';
	if (loads !== undefined) {
		return `${may} It would load ${loads} from ${whom}. A yes also lets it check links when you save, and the preview show videos.`;
	}
	if (links === undefined) {
		return `${may} It would load the videos of the preview from ${whom}. A yes also lets it check links when you save, and ask for the titles of links that you paste.`;
	}
	const them = links === 1 ? 'a link is' : `${links.toLocaleString('en')} links are`;
	const post = `It would ask ${whom} whether ${them} still there, now and when you save a post.`;
	return `${may} ${post} It sends the addresses of links and nothing of your text. A yes also lets the preview show videos and gives links that you paste their titles.`;
}

function hostsInWords(hosts: readonly string[]): string {
	const first = hosts.length > named + 1 ? hosts.slice(0, named) : hosts;
	const rest = hosts.length - first.length;
	const items = rest > 0 ? [...first, `${rest.toLocaleString('en')} other sites`] : first;
	const last = items.at(-1) ?? 'the sites that are linked';
	return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}
