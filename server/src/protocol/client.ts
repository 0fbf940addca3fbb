// Messages about what a client says of itself.

/**
 * What a client says of itself in `initializationOptions`, all of it optional. Without `links` the server asks the network
 * itself where it can, and only where `recap.network` is `allow`.
 */
export interface ClientOptions {
	/** Whether it wants `recap/counts`. */
	readonly counts?: boolean;
	/** Whether it has the command `recap.reveal`, with a document's URI and a range, for "Go to the other link". */
	readonly reveal?: boolean;
	/** Whether it has the command `recap.listPlaces`, with a URI, a position and locations, for code lenses. */
	readonly listPlaces?: boolean;
	/** Whether it asks `recap/pictureUses` itself before files are deleted, so that the server need not warn. */
	readonly warnsOfDeletions?: boolean;
	/**
	 * Whether the author trusts the workspace; absent for clients that know no such thing. Until `recap/trusted` nothing is
	 * loaded from the network, git is not asked, and nothing outside the open folders is read.
	 */
	readonly trusted?: boolean;
	/** Whether it answers `recap/readFolder`, `recap/readFile` and `recap/fileSize`, for files that are on no disk of the server. */
	readonly files?: boolean;
	/**
	 * The translations of what the server says, by the English text, for a server that reads no files of its own, such as
	 * one in a browser's worker: what VS Code has as `l10n.bundle`. They count where `locale` asks for a language that the
	 * server speaks.
	 */
	readonly words?: Readonly<Record<string, unknown>>;
	readonly links?: ClientLinkOptions;
}

export interface ClientLinkOptions {
	/** Whether it answers `recap/fetch`; then nothing is asked but through it. */
	readonly fetch?: boolean;
	/** Whether it answers `recap/consent`. */
	readonly consent?: boolean;
	/** What the author answered in this workspace before; absent where nobody asked yet. */
	readonly given?: boolean;
	/** A folder of this machine in which answers are kept, such as the global storage of the extension. */
	readonly storage?: string;
	/** Whether hovers may show pictures, with their size in VS Code's notation, and have the command `recap.checkLinkAgain` behind a link. */
	readonly richHover?: boolean;
}
