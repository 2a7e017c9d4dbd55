/** Starts the language server for drafts and keeps it running until the window closes. */
import './editorsLanguage';
import * as vscode from 'vscode';
import {
  LanguageClient,
  RevealOutputChannelOn,
  TransportKind,
  type LanguageClientOptions,
} from 'vscode-languageclient/node';
import type { ClientOptions } from '../../server/src/protocol';
import { registerAccept } from './accept';
import { calmErrors } from './calmErrors';
import { registerClaimsView } from './claimsView';
import type { ClaimsTree } from './claimsTree';
import { registerCommands } from './commands';
import { followCursor } from './cursor';
import { registerDecisionsView } from './decisionsView';
import type { DecisionsTree } from './decisionsTree';
import { draftDocuments } from './draftLanguages';
import { DraftStatuses } from './draftStatuses';
import { registerFindInSources } from './findInSources';
import { FoundView } from './foundView';
import { registerGoToFinding } from './goToFinding';
import { dragging } from './insertQuotation';
import { registerInsertReferences } from './insertReferences';
import { registerMakePacket } from './makePacket';
import { registerOfferSources } from './offerSources';
import { registerOpenSettingsFile } from './openSettingsFile';
import { SecondOpinion } from './opinion';
import { registerPasteQuotation } from './pasteQuotation';
import { Pause } from './pause';
import { registerProvenance } from './provenance';
import { registerSentenceMarks } from './sentenceMarks';
import { registerSample } from './openSample';
import { provideSourceTexts, sourceTextScheme } from './sourceTextFiles';
import { showSourceMarks } from './sourceMarks';
import { registerSourceTexts, sourceTextLinks } from './sourceTexts';
import { LastDraft } from './lastDraft';
import { SourcesTree } from './sourcesTree';
import { registerSourcesView } from './sourcesView';
import { showStatus } from './status';
import { notTrusted } from './statusWords';
import { registerUndo } from './undo';
import { registerWhy } from './why';

/** What other extensions and the tests of the editor itself may reach. */
export interface DeskcheckApi {
  readonly client: LanguageClient;
  /** The tree of the view “Sources”. */
  readonly sources: SourcesTree;
  /** The tree of the view “Claims”. */
  readonly claims: ClaimsTree;
  /** The tree of the view “Decisions”. */
  readonly decisions: DecisionsTree;
  /** The list of the view “Found”. */
  readonly found: FoundView;
  readonly opinion: SecondOpinion;
  /** Settles when the server runs, or has failed to start. */
  readonly started: Promise<void>;
}

let running: LanguageClient | undefined;
/** What the client passes on to a server that it starts. */
let isPaused = (): boolean => false;

/**
 * glibc keeps free memory apart for each thread, and the server has several: with two such heaps a server that has read a long draft
 * with its judge takes 284 MB instead of 306 to 353. That helps where a Node.js runs the server, as over SSH, in WSL and in containers;
 * an editor on the desktop brings an allocator of its own and does not look at it. What the writer's system says goes first.
 */
const FEW_ARENAS = { MALLOC_ARENA_MAX: process.env.MALLOC_ARENA_MAX ?? '2' };

export function activate(context: vscode.ExtensionContext): DeskcheckApi {
  const since = performance.now();
  const log = vscode.window.createOutputChannel('Deskcheck', { log: true });
  const module = context.asAbsolutePath('dist/server.js');
  const client = new LanguageClient(
    'deskcheck',
    'Deskcheck',
    {
      run: { module, transport: TransportKind.ipc, options: { env: FEW_ARENAS } },
      debug: {
        module,
        transport: TransportKind.ipc,
        options: { env: FEW_ARENAS, execArgv: ['--nolazy', '--inspect=6019'] },
      },
    },
    clientOptions(log, () => isPaused()),
  );
  running = client;
  const pause = new Pause(client);
  isPaused = () => pause.paused;
  const statuses = new DraftStatuses(client);
  const lastDraft = new LastDraft(statuses);
  const sources = new SourcesTree(client, lastDraft);
  const claims = registerClaimsView(client, lastDraft, context.workspaceState, pause);
  const decisions = registerDecisionsView(client, lastDraft);
  const found = new FoundView(dragging);
  const opinion = new SecondOpinion(client, context.globalState);
  context.subscriptions.push(
    log,
    statuses,
    lastDraft,
    showStatus(statuses),
    claims.disposable,
    decisions.disposable,
    sources,
    registerSourcesView(client, sources, lastDraft, draftDocuments, agentOf(context)),
    followCursor(client),
    pause,
    registerSentenceMarks(client),
    ...registerAccept(client),
    ...registerUndo(client),
    registerGoToFinding(lastDraft),
    registerFindInSources(client, lastDraft, found),
    registerInsertReferences(client),
    registerOpenSettingsFile(client),
    registerMakePacket(client, lastDraft),
    registerOfferSources(context),
    registerSample(context),
    registerPasteQuotation(client, draftDocuments),
    registerProvenance(context, client, [...draftDocuments, { scheme: sourceTextScheme }]),
    provideSourceTexts(client),
    registerSourceTexts(client),
    showSourceMarks(client),
    registerWhy(client),
    opinion,
    ...registerCommands(client, log),
    vscode.workspace.onDidGrantWorkspaceTrust(() => client.restart()),
  );
  if (!vscode.workspace.isTrusted) log.info(`${notTrusted}. Drafts are checked against the sources in it.`);
  // Nobody waits for the server here: what is asked of it meanwhile waits by itself. Where it does not start, the status bar
  // item says so, and starts it again; the other commands must stay.
  const started = client
    .start()
    .catch((error: unknown) => log.error('The language server did not start.', String(error)));
  log.debug(`Active after ${Math.round(performance.now() - since)} ms.`);
  return { client, sources, claims: claims.tree, decisions: decisions.tree, found, opinion, started };
}

export async function deactivate(): Promise<void> {
  await running?.stop();
  running = undefined;
}

/** As sites read it in their logs. */
function agentOf({ extension }: vscode.ExtensionContext): string {
  const { version, homepage } = extension.packageJSON as { readonly version: string; readonly homepage: string };
  return `Deskcheck/${version} (+${homepage})`;
}

const clientOptions = (outputChannel: vscode.LogOutputChannel, paused: () => boolean): LanguageClientOptions => ({
  // The texts of sources are never checked; but a writer may ask which drafts use their words.
  documentSelector: [...draftDocuments, { scheme: sourceTextScheme }],
  outputChannel,
  // A finding is never worth a pop-up; neither is a request the server could not answer.
  revealOutputChannelOn: RevealOutputChannelOn.Never,
  errorHandler: calmErrors(),
  middleware: { ...sourceTextLinks },
  // A function, so that a restart tells the server whether the folder has been trusted since.
  initializationOptions: (): ClientOptions => ({
    asksReason: true,
    showsWhy: true,
    showsFound: true,
    showsClaims: true,
    marksSentences: true,
    paused: paused(),
    showsStatus: true,
    // By `jsonValidation` in the manifest.
    validatesConfig: true,
    selectsFromLinks: true,
    trusted: vscode.workspace.isTrusted,
  }),
});
