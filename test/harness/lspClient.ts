// A language client over in-memory streams, and a folder on disk for the server to read: what an editor is to the server.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PassThrough } from 'node:stream';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  ErrorCodes,
  ResponseError,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type CodeAction,
  type CodeActionContext,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type InitializeResult,
  type Message,
  type Position,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
} from 'vscode-languageserver-protocol/node';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { lifecycle } from '../../server/src/lsp/lifecycle';
import { MessageFrames } from '../../server/src/lsp/messageFrames';
import { serve } from '../../server/src/lsp/server';
import type { ClientOptions, StatusParams } from '../../server/src/protocol';

/** A new folder with these files; gone after `remove`. */
export interface Desk {
  readonly root: string;
  uri(path: string): string;
  write(path: string, text: string | Uint8Array): void;
  delete(path: string): void;
  /** A symbolic link; `to` is relative to its folder. */
  link(path: string, to: string): void;
  remove(): void;
}

export function makeDesk(files: Readonly<Record<string, string | Uint8Array>>): Desk {
  const root = mkdtempSync(join(tmpdir(), 'deskcheck-'));
  const write = (path: string, text: string | Uint8Array): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  for (const [path, text] of Object.entries(files)) write(path, text);
  return {
    root,
    write,
    uri: (path) => pathToFileURL(join(root, path)).href,
    delete: (path) => rmSync(join(root, path)),
    link: (path, to) => symlinkSync(to, join(root, path)),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** What a current editor can do; tests take parts of it away. */
export const modernEditor: ClientCapabilities = {
  textDocument: {
    hover: { contentFormat: ['markdown', 'plaintext'] },
    definition: { linkSupport: true },
    documentLink: { tooltipSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true, labelSupport: true },
    diagnostic: {},
    publishDiagnostics: { relatedInformation: true },
    completion: { completionItem: { documentationFormat: ['markdown'], labelDetailsSupport: true } },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['', 'quickfix'] } },
      isPreferredSupport: true,
    },
  },
  workspace: {
    workspaceFolders: true,
    configuration: true,
    workspaceEdit: { documentChanges: true },
    diagnostics: { refreshSupport: true },
    textDocumentContent: {},
  },
  window: { workDoneProgress: true },
};

export interface ClientSetting {
  readonly desk: Desk;
  /** Workspace folders, as paths below the desk's own folder; that one alone by default. */
  readonly folders?: readonly string[];
  readonly capabilities?: ClientCapabilities;
  /** Waiting for a status needs `showsStatus`, which is on unless said otherwise here. */
  readonly options?: ClientOptions;
  /** What `initialize` says otherwise than usual. */
  readonly initialize?: object;
  /** Answer to `workspace/configuration`. */
  readonly settings?: object;
  /** Where the server keeps its indexes; nowhere by default. */
  readonly indexes?: string;
  /** Makes the learned judge, in place of the usual one. */
  readonly openJudge?: Parameters<typeof serve>[2];
  /** Opened before `initialized` is sent. */
  readonly openEarly?: Readonly<Record<string, string>>;
  /** Answers every registration with an error. */
  readonly refusesRegistration?: boolean;
}

export interface LspClient {
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  readonly statuses: StatusParams[];
  readonly pushed: PublishDiagnosticsParams[];
  readonly progress: string[];
  /** Every message of the server, as it came. */
  readonly received: readonly Message[];
  /** Bytes to the server, past the protocol. */
  readonly raw: PassThrough;
  open(path: string, text: string, languageId?: string): void;
  /** Opens a draft, and resolves once it stands beside its sources. */
  opened(path: string, text: string): Promise<StatusParams>;
  /** Replaces `range`, or the whole text. */
  edit(path: string, text: string, range?: Range): void;
  /** Several changes at once, each in positions of the text after the ones before it. */
  editAll(path: string, changes: readonly { readonly range: Range; readonly text: string }[]): void;
  /** As VS Code tells of it: the cursor goes elsewhere and nothing is typed. */
  moveCursor(path: string, position: Position): void;
  save(path: string): void;
  close(path: string): void;
  /** Adds folders to the workspace, and takes others out of it; paths as in the setting. */
  refolder(added: readonly string[], removed: readonly string[]): void;
  /** Pulls once; `previous` may make it unchanged. */
  pull(path: string, previous?: string): Promise<DocumentDiagnosticReport>;
  diagnostics(path: string): Promise<readonly Diagnostic[]>;
  /** What is offered at a place; an empty range is the cursor. */
  codeActions<T = CodeAction>(path: string, range: Range, context?: Partial<CodeActionContext>): Promise<T[]>;
  at(path: string, position: Position): { textDocument: { uri: string }; position: Position };
  /** Resolves once a message of the server has made `look` true. */
  until(look: () => boolean): Promise<void>;
  /** Resolves with the next `workspace/diagnostic/refresh`. */
  refreshed(): Promise<void>;
  status(path: string, state: StatusParams['state']): Promise<StatusParams>;
  /** @param keep leaves the desk's folder where it is, for another client */
  stop(keep?: boolean): Promise<void>;
}

export async function startClient(setting: ClientSetting): Promise<LspClient> {
  const { desk, capabilities = modernEditor, options = {}, settings = null, openEarly = {}, folders = [''] } = setting;
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  const reader = new StreamMessageReader(toServer.pipe(new MessageFrames()));
  serve(
    createConnection(ProposedFeatures.all, reader, new StreamMessageWriter(toClient), lifecycle().options),
    setting.indexes,
    setting.openJudge,
  );
  const connection = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  const statuses: StatusParams[] = [];
  const pushed: PublishDiagnosticsParams[] = [];
  const progress: string[] = [];
  const received: Message[] = [];
  new StreamMessageReader(toClient).listen((message) => received.push(message));
  const changes = new Set<() => void>();
  const note = (): void => changes.forEach((change) => change());
  let refreshes = 0;

  connection.onNotification('deskcheck/status', (status: StatusParams) => {
    statuses.push(status);
    note();
  });
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    pushed.push(params);
    note();
  });
  connection.onNotification('$/progress', ({ value }: { value: { kind: string; message?: string } }) => {
    progress.push(value.message ?? value.kind);
    note();
  });
  connection.onRequest('window/workDoneProgress/create', () => null);
  connection.onRequest('client/registerCapability', () =>
    setting.refusesRegistration ? new ResponseError(ErrorCodes.MethodNotFound, 'no registrations') : null,
  );
  connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => settings));
  connection.onRequest('workspace/diagnostic/refresh', () => {
    refreshes++;
    note();
    return null;
  });
  connection.listen();

  const until = <T>(look: () => T | undefined, what: string): Promise<T> =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        changes.delete(check);
        reject(new Error(`Waited 5 s in vain for ${what}`));
      }, 5000);
      const check = (): void => {
        const seen = look();
        if (seen === undefined) return;
        clearTimeout(timer);
        changes.delete(check);
        resolve(seen);
      };
      changes.add(check);
      check();
    });

  let version = 1;
  const textDocument = (path: string) => ({ uri: desk.uri(path) });
  const send = (method: string, params: object): void => void connection.sendNotification(method, params);
  const open = (path: string, text: string, languageId = 'markdown'): void =>
    send('textDocument/didOpen', { textDocument: { ...textDocument(path), languageId, version: ++version, text } });
  const folderOf = (path: string) => ({ uri: pathToFileURL(join(desk.root, path)).href, name: path || 'desk' });
  const pull = (path: string, previous?: string): Promise<DocumentDiagnosticReport> =>
    connection.sendRequest('textDocument/diagnostic', {
      textDocument: textDocument(path),
      ...(previous === undefined ? {} : { previousResultId: previous }),
    });

  const status = (path: string, state: StatusParams['state']): Promise<StatusParams> =>
    until(() => {
      const latest = statuses.findLast((status) => status.uri === desk.uri(path));
      return latest?.state === state ? latest : undefined;
    }, `the status ${state}`);

  const initialized: InitializeResult = await connection.sendRequest('initialize', {
    processId: null,
    rootUri: null,
    capabilities,
    workspaceFolders: folders.map(folderOf),
    initializationOptions: { debounceMs: 20, restMs: 300, showsStatus: true, ...options },
    ...setting.initialize,
  });
  for (const [path, text] of Object.entries(openEarly)) open(path, text);
  send('initialized', {});

  return {
    connection,
    initialized,
    statuses,
    pushed,
    progress,
    received,
    raw: toServer,
    open,
    opened: (path, text) => {
      open(path, text);
      return status(path, 'ready');
    },
    pull,
    edit: (path, text, range) =>
      send('textDocument/didChange', {
        textDocument: { ...textDocument(path), version: ++version },
        contentChanges: [range ? { range, text } : { text }],
      }),
    editAll: (path, changes) =>
      send('textDocument/didChange', {
        textDocument: { ...textDocument(path), version: ++version },
        contentChanges: changes,
      }),
    moveCursor: (path, position) => send('deskcheck/cursor', { ...textDocument(path), version, positions: [position] }),
    save: (path) => send('textDocument/didSave', { textDocument: textDocument(path) }),
    close: (path) => send('textDocument/didClose', { textDocument: textDocument(path) }),
    refolder: (added, removed) =>
      send('workspace/didChangeWorkspaceFolders', {
        event: { added: added.map(folderOf), removed: removed.map(folderOf) },
      }),
    diagnostics: async (path) => {
      const report = await pull(path);
      return report.kind === 'full' ? report.items : [];
    },
    codeActions: async <T>(path: string, range: Range, context: Partial<CodeActionContext> = {}) => {
      const params = { textDocument: textDocument(path), range, context: { diagnostics: [], ...context } };
      return (await connection.sendRequest<T[] | null>('textDocument/codeAction', params)) ?? [];
    },
    at: (path, position) => ({ textDocument: textDocument(path), position }),
    until: async (look) => {
      await until(() => look() || undefined, look.toString());
    },
    refreshed: () => {
      const before = refreshes;
      return until(() => (refreshes > before ? true : undefined), 'a refresh').then(() => undefined);
    },
    status,
    stop: async (keep = false) => {
      await connection.sendRequest('shutdown');
      connection.dispose();
      if (!keep) desk.remove();
    },
  };
}

/** Position of `needle` in `text`, at its first character or `into` characters further. */
export function positionOf(text: string, needle: string, into = 0): Position {
  const offset = text.indexOf(needle) + into;
  if (offset < into) throw new Error(`“${needle}” is not in the text`);
  const before = text.slice(0, offset).split('\n');
  return { line: before.length - 1, character: before.at(-1)!.length };
}
