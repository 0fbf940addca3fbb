import type { ProgressLocation } from 'vscode';
import type { CheckLinksParams } from '../../../server/src/protocol.ts';
import type { Connection } from '../connection.ts';
import type { NetworkConsent } from '../network/consent.ts';
import { checkQuietly, checkWithProgress } from './check.ts';
import { tellChecked } from './tell.ts';

/** A check that an author asks for. */
export interface WantedCheck {
	readonly params: Omit<CheckLinksParams, 'workDoneToken'>;
	/** Where its progress is shown. */
	readonly location: ProgressLocation;
	/** What is said where there is no link to check. */
	readonly none: string;
}

/** Checks links and tells the author what came of it; once more, where the author allows only then what it needs. */
export async function checkAndTell(
	connection: Connection,
	consent: NetworkConsent,
	wanted: WantedCheck,
): Promise<void> {
	const { params, location, none } = wanted;
	// Where nothing may be sent there is no progress to see, and the server only tells what it knows already.
	const checked =
		consent.refusal() === undefined
			? await checkWithProgress(connection, params, location)
			: await checkQuietly(connection, params);
	await tellChecked(checked, consent, none, () => checkAndTell(connection, consent, wanted));
}
