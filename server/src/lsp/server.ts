/** What the server says it can do, and one short handler for each thing an editor may ask. */
import {
  CodeActionKind,
  DidChangeConfigurationNotification,
  TextDocumentSyncKind,
  type Connection,
  type InitializeParams,
  type InitializeResult,
} from 'vscode-languageserver';
import { codeActionsAt, completionsAt, definitionsAt, hoverAt } from '../engine/index';
import type { AcceptOffer, AcceptParams, ClientOptions, SourcesParams } from '../protocol';
import { clientFeaturesOf, type ClientFeatures } from './clientFeatures';
import { codeActionOf, completionOf, definitionOf, hoverOf, offsetIn, spanIn } from './convert';
import { pathOf } from './projects';
import { Session } from './session';
import { readSettings, watchProjects } from './settings';

/** Reason that stands in the ledger where the editor has no way to ask for one. */
const reasonWithoutAsking = 'accepted in editor';

/** Answers `connection` until it closes. */
export function serve(connection: Connection): void {
  let session: Session;
  let features: ClientFeatures;

  /** A client that offers a registration and then refuses it goes without news of changes; the server goes on. */
  const refused = (error: unknown): void =>
    connection.console.warn(`The editor refused a registration: ${String(error)}`);

  connection.onInitialize((params) => {
    const options = (params.initializationOptions ?? {}) as ClientOptions;
    features = clientFeaturesOf(params, options);
    session = new Session({ ...options, connection, features, folders: foldersOf(params) });
    return capabilitiesFor(features);
  });
  connection.onInitialized(async () => {
    if (features.changingConfiguration) {
      connection.client.register(DidChangeConfigurationNotification.type, { section: 'deskcheck' }).catch(refused);
    }
    if (features.changingFiles) watchProjects(connection).catch(refused);
    await session.configure(await readSettings(connection, features));
  });
  connection.onDidChangeConfiguration(async ({ settings }) =>
    session.configure(await readSettings(connection, features, settings as { deskcheck?: unknown } | null)),
  );
  connection.onDidChangeWatchedFiles(() => session.reopen());
  connection.onShutdown(() => session.dispose());

  connection.onDidOpenTextDocument(({ textDocument }) => session.open(textDocument));
  connection.onDidChangeTextDocument(({ textDocument, contentChanges }) =>
    session.change(textDocument.uri, contentChanges, textDocument.version),
  );
  connection.onDidCloseTextDocument(({ textDocument }) => session.close(textDocument.uri));

  connection.languages.diagnostics.on(({ textDocument, previousResultId }) =>
    session.diagnostics(textDocument.uri, previousResultId),
  );
  connection.onHover(async ({ textDocument, position }) => {
    const now = await session.current(textDocument.uri);
    const card = now && hoverAt(now.analysis, offsetIn(now.ground.draft, position));
    return card ? hoverOf(now.ground, card) : null;
  });
  connection.onDefinition(async ({ textDocument, position }) => {
    const now = await session.current(textDocument.uri);
    return now ? definitionOf(now.ground, definitionsAt(now.analysis, offsetIn(now.ground.draft, position))) : null;
  });
  connection.onCodeAction(async ({ textDocument, range, context }) => {
    const now = await session.current(textDocument.uri);
    const wanted = context.only?.some((kind) => kind === '' || kind === CodeActionKind.QuickFix) ?? true;
    if (!now || !wanted) return null;
    const offers = codeActionsAt(now.analysis, spanIn(now.ground.draft, range));
    return offers.map((offer) => codeActionOf(now.ground, offer, context.diagnostics));
  });
  connection.onCompletion(async ({ textDocument, position }) => {
    const now = await session.typed(textDocument.uri);
    if (!now) return null;
    const offers = completionsAt(now.analysis, offsetIn(now.ground.draft, position));
    // The list is cut to the best offers for what is typed so far; more letters may bring others.
    return { isIncomplete: true, items: offers.map((offer) => completionOf(now.ground, offer)) };
  });

  connection.onExecuteCommand(async ({ command, arguments: given }) => {
    const offer = given?.[0] as AcceptOffer | undefined;
    if (command !== 'deskcheck.accept' || !offer) return null;
    return session.accept({ ...offer, reason: reasonWithoutAsking });
  });
  connection.onRequest('deskcheck/accept', (params: AcceptParams) => session.accept(params));
  connection.onRequest('deskcheck/sources', ({ uri }: SourcesParams) => session.sources(uri));
  connection.onRequest('deskcheck/reindex', async ({ uri }: SourcesParams) => {
    await session.reindex(uri);
    return null;
  });
  connection.listen();
}

function foldersOf(params: InitializeParams): readonly string[] {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- all that older editors send
  const { workspaceFolders, rootUri } = params;
  const uris = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
  return uris.flatMap((uri) => pathOf(uri) ?? []);
}

const capabilitiesFor = (features: ClientFeatures): InitializeResult => ({
  serverInfo: { name: 'Deskcheck' },
  capabilities: {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    hoverProvider: true,
    definitionProvider: true,
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
    completionProvider: { triggerCharacters: ['@', '['] },
    executeCommandProvider: { commands: ['deskcheck.accept'] },
    ...(features.pullDiagnostics
      ? { diagnosticProvider: { identifier: 'deskcheck', interFileDependencies: true, workspaceDiagnostics: false } }
      : {}),
    workspace: { workspaceFolders: { supported: true } },
  },
});
