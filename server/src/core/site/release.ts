import { parse as parseYaml } from 'yaml';
import { tooDeepAt } from '../text/yamlDepth.ts';
import type { Files } from './files.ts';
import { listBelow } from './walk.ts';

/** What istio.io's templates know of the release that its pages are about: the site's `data/args.yml`. */
export interface Release {
	/** Such as `1.27`. */
	readonly version: string;
	/** Such as `1.27.0`. */
	readonly fullVersion: string;
	readonly previousVersion: string;
	/** The branch of istio/istio that links to its files name. */
	readonly branch: string;
	/** Whether the site is the one of a release that is not out yet. */
	readonly preliminary: boolean;
	/** The release of the Kubernetes Gateway API; undefined where that is not known. */
	readonly gatewayApiVersion: string | undefined;
}

/** The release as it was in June 2025, for a post whose site is not at hand. */
export const knownRelease: Release = {
	version: '1.27',
	fullVersion: '1.27.0',
	previousVersion: '1.26',
	branch: 'master',
	preliminary: true,
	gatewayApiVersion: undefined,
};

/** A data file of a site is a page or two; a longer one is not read. */
const longest = 100_000;
const deepest = 100;

/** Reads the release from the data of the site at `root`; what is not there is as it was known. */
export async function readRelease(root: string, files: Files): Promise<Release> {
	const listing = await listBelow(root, 'data', files);
	const isThere = listing !== undefined && listing !== 'link' && listing.get('args.yml')?.kind === 'file';
	const text = isThere ? await files.read(`${root}/data/args.yml`) : undefined;
	if (text === undefined || text.length > longest || tooDeepAt(text, deepest) !== undefined) return knownRelease;
	try {
		return releaseFrom(parseYaml(text, { logLevel: 'silent' }));
	} catch {
		return knownRelease;
	}
}

function releaseFrom(data: unknown): Release {
	const values: ReadonlyMap<string, unknown> = new Map(
		typeof data === 'object' && data !== null ? Object.entries(data) : [],
	);
	const text = (name: string) => {
		const value = values.get(name);
		return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
	};
	const version = text('version') ?? knownRelease.version;
	return {
		version,
		fullVersion: text('full_version') ?? `${version}.0`,
		previousVersion: text('previous_version') ?? knownRelease.previousVersion,
		branch: text('source_branch_name') ?? knownRelease.branch,
		preliminary: values.get('preliminary') === true,
		gatewayApiVersion: text('k8s_gateway_api_version'),
	};
}
