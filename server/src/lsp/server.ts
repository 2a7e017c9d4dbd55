/** The conversation with an editor: who it is, its settings, its documents; what else it may ask is in `handlers/`. */
import {
  DidChangeConfigurationNotification,
  TextDocumentSyncKind,
  type Connection,
  type InitializeParams,
  type ServerCapabilities,
} from 'vscode-languageserver';
import type { ClientOptions } from '../protocol';
import { clientFeaturesOf, type ClientFeatures } from './clientFeatures';
import { changedDocument, cursorsIn, isPaused, namedDocument, openedDocument } from './documentNews';
import { withCalmFailures } from './failedAnswers';
import { handlers } from './handlers/index';
import { pathOf } from './fileAddresses';
import { speakAs } from './languages';
import { answerRefused } from './lifecycle';
import { thrownLine } from './logLine';
import { Session, type SessionOptions } from './session';
import { readSettings, watchProjects } from './settings';

/**
 * Answers whoever is connected until he goes.
 * @param indexes folder in which the indexes of all workspaces are kept, absolute; without one none is kept
 * @param openJudge makes the learned judge, where it is not the usual one
 */
export function serve(connected: Connection, indexes?: string, openJudge?: SessionOptions['openJudge']): void {
  const connection = withCalmFailures(connected);
  let session: Session;
  let features: ClientFeatures;

  /** A client that offers a registration and then refuses it goes without news of changes; the server goes on. */
  const refused = (error: unknown): void =>
    connection.console.warn(`The editor refused a registration: ${String(error)}`);
  /** Nobody waits for the answer to a notification, so what goes wrong is said in the log. */
  const logged = (work: Promise<void>): void =>
    void work.catch((error: unknown) => connection.console.error(thrownLine(error)));

  answerRefused(connection);
  connection.onInitialize((params) => {
    speakAs(params.locale);
    const options = (params.initializationOptions ?? {}) as ClientOptions;
    features = clientFeaturesOf(params, options);
    session = new Session({ ...options, connection, features, folders: foldersOf(params), indexes, openJudge });
    for (const group of handlers) group.register({ connection, session, features });
    return { serverInfo: { name: 'Deskcheck' }, capabilities: capabilitiesFor(features) };
  });
  connection.onInitialized(() => {
    if (features.changingConfiguration) {
      connection.client.register(DidChangeConfigurationNotification.type, { section: 'deskcheck' }).catch(refused);
    }
    if (features.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) =>
        logged(session.refolder(pathsOf(added), pathsOf(removed))),
      );
    }
    if (features.changingFiles) watchProjects(connection).catch(refused);
    logged(readSettings(connection, features).then((settings) => session.configure(settings)));
  });
  connection.onDidChangeConfiguration(({ settings: pushed }) => {
    const reading = readSettings(connection, features, pushed as { deskcheck?: unknown } | null);
    logged(reading.then((settings) => session.configure(settings)));
  });
  connection.onDidChangeWatchedFiles(() => logged(session.renew()));
  connection.onShutdown(() => session.dispose());

  connection.onDidOpenTextDocument((params) => session.drafts.open(openedDocument(params)));
  connection.onDidChangeTextDocument((params) => {
    const { textDocument, contentChanges } = changedDocument(params);
    session.drafts.change(textDocument.uri, contentChanges, textDocument.version);
  });
  connection.onDidSaveTextDocument((params) => session.drafts.saved(namedDocument(params)));
  connection.onDidCloseTextDocument((params) => session.drafts.close(namedDocument(params)));
  connection.onNotification('deskcheck/cursor', (params: unknown) => session.drafts.moveCursors(cursorsIn(params)));
  connection.onNotification('deskcheck/pause', (params: unknown) => session.pause(isPaused(params)));
  connection.listen();
}

function foldersOf(params: InitializeParams): readonly string[] {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- all that older editors send
  const { workspaceFolders, rootUri, rootPath } = params;
  if (workspaceFolders) return pathsOf(workspaceFolders);
  if (rootUri) return pathsOf([{ uri: rootUri }]);
  return rootPath ? [rootPath] : [];
}

/** Folders that no file system has, such as a repository on the web, are left aside. */
const pathsOf = (folders: readonly { readonly uri: string }[]): readonly string[] =>
  folders.flatMap(({ uri }) => pathOf(uri) ?? []);

const capabilitiesFor = (features: ClientFeatures): ServerCapabilities => ({
  positionEncoding: 'utf-16',
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
  ...handlers.reduce<ServerCapabilities>(
    (all, group) => {
      const its = group.capabilities(features);
      return { ...all, ...its, workspace: { ...all.workspace, ...its.workspace } };
    },
    { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } },
  ),
});
