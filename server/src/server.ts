import {
	CodeActionKind,
	type Connection,
	DidChangeConfigurationNotification,
	FileChangeType,
	type FileEvent,
	type InitializeParams,
	type InitializeResult,
	type WorkspaceFoldersChangeEvent,
} from 'vscode-languageserver';
import { configName } from './core/config/config.ts';
import { nameOf } from './core/site/paths.ts';
import { Documents } from './documents.ts';
import { CodeActions, fixAllKind } from './features/codeActions.ts';
import { Completion, triggerCharacters } from './features/completion/completion.ts';
import { Diagnostics } from './features/diagnostics.ts';
import { reliable } from './features/editSupport.ts';
import { glanceAt, PostCounts } from './features/glance.ts';
import { Habits } from './features/habits.ts';
import { firstHover, Hovers } from './features/hover.ts';
import { LinkChecking } from './features/links/checking.ts';
import { Links } from './features/links/links.ts';
import { TalkLinks } from './features/links/talkLink.ts';
import { Navigation } from './features/navigation/navigation.ts';
import { NewPosts } from './features/newPost/newPosts.ts';
import { Photos } from './features/photos.ts';
import { Pages } from './features/render.ts';
import { SiteProblems } from './features/site/siteProblems.ts';
import { SiteConfigs } from './features/siteConfigs.ts';
import { Overviews } from './features/talks/overview.ts';
import { Recordings } from './features/talks/recordings.ts';
import { Schedules } from './features/talks/schedules.ts';
import { talkTexts } from './features/talks/texts.ts';
import { TeamSettings } from './features/teamSettings.ts';
import { Watch } from './features/watch.ts';
import { FileSystems } from './fileSystems.ts';
import type { Host } from './host/host.ts';
import { SiteIndexer } from './indexing/siteIndexer.ts';
import { speak } from './language.ts';
import {
	type CheckLinksParams,
	type CheckLinksResult,
	type CheckSiteParams,
	type CheckSiteResult,
	type ClientOptions,
	type ConsentChangedParams,
	checkLinksRequest,
	checkSiteRequest,
	consentChangedNotification,
	type ExportParams,
	type ExportResult,
	exportRequest,
	type Glance,
	type GlanceParams,
	glanceRequest,
	type Overview,
	type OverviewParams,
	overviewRequest,
	type PlacePicturesParams,
	type PlacePicturesResult,
	placePicturesRequest,
	type RecordingsParams,
	type RecordingsResult,
	type RenderParams,
	type RenderResult,
	recordingsRequest,
	renderRequest,
	type ScheduleParams,
	type ScheduleResult,
	type ShownParams,
	type ShownPicturesParams,
	type ShownPicturesResult,
	scheduleRequest,
	shownNotification,
	shownPicturesRequest,
	type TalkLinkParams,
	type TalkLinkResult,
	type TalkTexts,
	type TalkTextsParams,
	talkLinkRequest,
	talkTextsRequest,
	trustNotification,
} from './protocol.ts';
import { Trust } from './trust.ts';
import { parseUri } from './uris.ts';
import { warn } from './warn.ts';
import { Workspace } from './workspace.ts';

/**
 * Serves one client over a connection, until it closes.
 *
 * @param host what the server needs of its machine
 */
export function startServer(connection: Connection, host: Host): void {
	const workspace = new Workspace(connection);
	const trust = new Trust();
	const links = new Links(connection, host, trust);
	const systems = new FileSystems(connection, host, workspace, trust);
	const documents = new Documents(systems, host, workspace, links, {
		stalled: (path) =>
			warn(connection, `${path} does not answer. Posts are checked without it, and once more when it does.`),
		unreadable: (path, error) => warn(connection, `${path} could not be read: ${String(error)}`),
		arrived: () => {
			diagnostics.refresh();
			siteProblems.renew();
		},
	});
	const counts = new PostCounts(connection, documents, links);
	const indexer = new SiteIndexer(documents, workspace, (root, most) =>
		warn(
			connection,
			`${root} holds more than the ${most} files and folders that are read of it. What posts have in common is known as far as that.`,
		),
	);
	const navigation = new Navigation(connection, documents, workspace, indexer, links);
	const habits = new Habits(indexer);
	const newPosts = new NewPosts(documents, workspace, indexer);
	const completion = new Completion(documents, habits);
	const hovers = new Hovers(documents, habits);
	const teamSettings = new TeamSettings(connection, documents);
	const siteConfigs = new SiteConfigs(connection);
	const diagnostics = new Diagnostics(connection, documents, (checked) => {
		counts.note(checked);
		teamSettings.note(checked);
		siteConfigs.note(checked.document.uri, checked.place.site);
		indexer.note(checked);
	});
	const siteProblems = new SiteProblems(connection, documents, workspace, siteConfigs);
	const codeActions = new CodeActions(documents);
	const pages = new Pages(documents);
	const schedules = new Schedules(documents, workspace, links);
	const recordings = new Recordings(documents, workspace, links);
	const overviews = new Overviews(documents, workspace, schedules);
	const photos = new Photos(documents, habits);
	const talkLinks = new TalkLinks(documents, workspace, links);
	const refresh = (changes: readonly FileEvent[] = []) => {
		documents.expire(changes.map(({ uri }) => parseUri(uri).path));
		teamSettings.forget();
		siteConfigs.forget();
		diagnostics.refresh();
	};
	const changed = (changes: readonly FileEvent[]) => {
		refresh(changes);
		siteProblems.changed();
	};
	const watch = new Watch(connection, changed, (change) => {
		documents.noteChange(parseUri(change.uri));
		noteChange(change, indexer);
		siteProblems.note(change);
	});
	const linkChecking = new LinkChecking(connection, documents, workspace, links, () => {
		documents.expireLinks();
		diagnostics.refresh();
		siteProblems.renew();
		navigation.lenses.refresh();
	});
	const renewAll = () => {
		refresh();
		siteProblems.renew();
		indexer.rebuild();
	};
	trust.onGiven(renewAll);
	const changeFolders = ({ added, removed }: WorkspaceFoldersChangeEvent) => {
		workspace.changeFolders(added, removed);
		renewAll();
	};
	let hasFolders = false;
	let afterInitialize: (() => Promise<unknown>)[] = [];

	connection.onInitialize(async (params: InitializeParams): Promise<InitializeResult> => {
		const capabilities = reliable(params);
		const { textDocument, workspace: offered } = capabilities;
		const options = optionsOf(params.initializationOptions);
		const { words } = options;
		await speak(params.locale, words ? async () => words : host.words, (line) => warn(connection, line));
		workspace.begin(params);
		systems.begin(options);
		hasFolders = offered?.workspaceFolders === true;
		trust.begin(options.trusted !== false);
		links.begin(options.links ?? {});
		diagnostics.begin({ pulls: textDocument?.diagnostic !== undefined });
		completion.begin(capabilities, options.links?.richHover === true);
		hovers.begin({ sized: options.links?.richHover === true });
		counts.begin({ wanted: options.counts === true });
		codeActions.begin({ offered: offered?.workspaceEdit, reveal: options.reveal === true });
		const navigated = navigation.begin(capabilities, options);
		afterInitialize = [() => navigation.register()];
		if (offered?.didChangeWatchedFiles?.dynamicRegistration) afterInitialize.push(() => watch.begin());
		// Whoever cannot watch folders is looked after when a document is opened or saved.
		else documents.open.onDidSave(() => watch.note());
		if (offered?.didChangeConfiguration?.dynamicRegistration) {
			afterInitialize.push(() =>
				connection.client.register(DidChangeConfigurationNotification.type, { section: 'recap' }),
			);
		}
		return {
			serverInfo: { name: 'recap-posts' },
			capabilities: {
				...navigated,
				textDocumentSync: { openClose: true, change: documents.syncKind, willSave: true, save: true },
				diagnosticProvider: { identifier: 'recap', interFileDependencies: true, workspaceDiagnostics: false },
				codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind] },
				hoverProvider: true,
				completionProvider: { triggerCharacters, resolveProvider: true },
				workspace: { ...navigated.workspace, workspaceFolders: { supported: true, changeNotifications: true } },
			},
		};
	});

	connection.onInitialized(async () => {
		// The library takes the notification itself for a client that knows of several folders; others send none.
		if (hasFolders) connection.workspace.onDidChangeWorkspaceFolders(changeFolders);
		indexer.begin();
		await Promise.all(afterInitialize.map((task) => task()));
		connection.console.info('Recap Posts is ready.');
	});
	connection.onDidChangeConfiguration(({ settings }) => {
		workspace.changeSettings(settings);
		links.consent.forget();
		refresh();
		siteProblems.renew();
		void indexer.settingsChanged();
		navigation.lenses.refresh();
	});
	connection.onCodeAction((params) => codeActions.provide(params));
	connection.onCompletion((params, token) => completion.provide(params, token));
	connection.onCompletionResolve((item, token) => completion.resolve(item, token));
	connection.onRequest<RenderResult | null, void>(renderRequest, (params: RenderParams) => pages.render(params));
	connection.onRequest<ExportResult | null, void>(exportRequest, (params: ExportParams) => pages.export(params));
	connection.onRequest<Glance | null, void>(glanceRequest, (params: GlanceParams) => glanceAt(params, documents));
	connection.onRequest<ScheduleResult | null, void>(scheduleRequest, (params: ScheduleParams, token) =>
		schedules.read(params, token),
	);
	connection.onRequest<TalkTexts | null, void>(talkTextsRequest, (params: TalkTextsParams) =>
		talkTexts(params, documents),
	);
	connection.onRequest<RecordingsResult | null, void>(recordingsRequest, (params: RecordingsParams, token) =>
		recordings.match(params, token),
	);
	connection.onRequest<Overview | null, void>(overviewRequest, (params: OverviewParams) => overviews.of(params));
	newPosts.listen(connection);
	connection.onRequest<PlacePicturesResult | null, void>(placePicturesRequest, (params: PlacePicturesParams, token) =>
		photos.place(params, token),
	);
	connection.onRequest<ShownPicturesResult | null, void>(shownPicturesRequest, (params: ShownPicturesParams, token) =>
		photos.shown(params, token),
	);
	connection.onRequest<TalkLinkResult | null, void>(talkLinkRequest, (params: TalkLinkParams, token) =>
		talkLinks.link(params, token),
	);
	connection.onHover(
		firstHover([(params) => linkChecking.hover(params), (params, token) => hovers.provide(params, token)]),
	);
	connection.onRequest<CheckLinksResult, void>(checkLinksRequest, (params: CheckLinksParams, token) =>
		linkChecking.check(params, token),
	);
	connection.onRequest<CheckSiteResult, void>(checkSiteRequest, (params: CheckSiteParams, token) =>
		siteProblems.check(params, token),
	);
	connection.onNotification(shownNotification, (params: ShownParams) => siteProblems.show(params));
	connection.onNotification(trustNotification, () => trust.give());
	connection.onNotification(consentChangedNotification, ({ given }: ConsentChangedParams) => links.consent.take(given));
	connection.onShutdown(async () => {
		watch.dispose();
		counts.dispose();
		diagnostics.dispose();
		indexer.dispose();
		siteProblems.dispose();
		linkChecking.dispose();
		talkLinks.dispose();
		await links.dispose();
	});

	documents.listen(connection);
	connection.listen();
}

/** Tells the index of a file that changed; what says where posts stand in their sites changes all of it. */
function noteChange({ uri, type }: FileEvent, indexer: SiteIndexer): void {
	const file = parseUri(uri);
	if (/\/static\/|\/(?:_redirects|netlify\.toml)$/.test(file.path) && !file.path.includes('/content/')) return;
	if (/\/(?:(?:hugo|config)\.(?:toml|ya?ml|json)|config\/.+)$/.test(file.path) || nameOf(file.path) === configName)
		indexer.rebuild();
	else indexer.noteFile(file, type === FileChangeType.Deleted ? 'deleted' : 'changed');
}

/** What the client says of itself; what has the wrong shape is left out. */
function optionsOf(value: unknown): ClientOptions {
	const { counts, reveal, listPlaces, warnsOfDeletions, trusted, files, words, links } = asRecord(value);
	const { fetch, consent, given, storage, richHover } = asRecord(links);
	return {
		counts: counts === true,
		reveal: reveal === true,
		listPlaces: listPlaces === true,
		warnsOfDeletions: warnsOfDeletions === true,
		// Whoever speaks of trust at all has to say that it is there.
		trusted: trusted === undefined || trusted === true,
		files: files === true,
		...(words !== undefined && { words: asRecord(words) }),
		links: {
			fetch: fetch === true,
			consent: consent === true,
			richHover: richHover === true,
			...(typeof given === 'boolean' && { given }),
			...(typeof storage === 'string' && { storage }),
		},
	};
}

function asRecord(value: unknown): Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}
