import type { L10n } from '../l10n.ts';

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
export function question(l10n: L10n, { links, hosts, loads }: Occasion): string {
	const whom = hostsInWords(l10n, hosts);
	if (loads !== undefined) {
		return l10n.t(
			'May Recap Posts use the network in this workspace? It would load {0} from {1}. A yes also lets it check links when you save, and the preview show videos.',
			loads,
			whom,
		);
	}
	if (links === undefined) {
		return l10n.t(
			'May Recap Posts use the network in this workspace? It would load the videos of the preview from {0}. A yes also lets it check links when you save, and ask for the titles of links that you paste.',
			whom,
		);
	}
	if (links === 1) {
		return l10n.t(
			'May Recap Posts use the network in this workspace? It would ask {0} whether a link is still there, now and when you save a post. It sends the addresses of links and nothing of your text. A yes also lets the preview show videos and gives links that you paste their titles.',
			whom,
		);
	}
	return l10n.t(
		'May Recap Posts use the network in this workspace? It would ask {0} whether {1} links are still there, now and when you save a post. It sends the addresses of links and nothing of your text. A yes also lets the preview show videos and gives links that you paste their titles.',
		whom,
		l10n.number(links),
	);
}

function hostsInWords(l10n: L10n, hosts: readonly string[]): string {
	if (hosts.length === 0) return l10n.t('the sites that are linked');
	const first = hosts.length > named + 1 ? hosts.slice(0, named) : hosts;
	const rest = hosts.length - first.length;
	return l10n.list(rest > 0 ? [...first, l10n.t('{0} other sites', l10n.number(rest))] : first);
}
