/** What the client can do, read once from its capabilities. */
import { MarkupKind, type InitializeParams } from 'vscode-languageserver';
import type { ClientOptions } from '../protocol';

export interface ClientFeatures {
  readonly hover: MarkupKind;
  readonly completionDocumentation: MarkupKind;
  /** Completion items may say something beside their label that shows in the list. */
  readonly labelDetails: boolean;
  readonly definitionLinks: boolean;
  readonly linkTooltips: boolean;
  /** An outline may be a tree; its provider may have a name. */
  readonly symbolTrees: boolean;
  readonly symbolLabels: boolean;
  readonly relatedInformation: boolean;
  /** Opens what a diagnostic’s code leads to: the page of its rule. */
  readonly codePages: boolean;
  /** Asks what is to change before it renames files; carries out the renaming of others with it. */
  readonly announcesRenames: boolean;
  readonly renamesFiles: boolean;
  /** Asks what would be renamed before it asks for the new name. */
  readonly preparesRename: boolean;
  readonly versionedEdits: boolean;
  /** Carries out edits that the server asks for; and such as make a file. */
  readonly appliesEdits: boolean;
  readonly createsFiles: boolean;
  /** Takes code actions as such; older clients take commands only. */
  readonly codeActionLiterals: boolean;
  readonly preferredActions: boolean;
  /** Shows actions that cannot be had here, with the reason, where they are looked for. */
  readonly disabledActions: boolean;
  readonly pullDiagnostics: boolean;
  /** Reads of which version of a text the diagnostics are that it is sent. */
  readonly versionedDiagnostics: boolean;
  readonly refreshDiagnostics: boolean;
  readonly refreshHints: boolean;
  readonly semanticTokens: boolean;
  readonly refreshTokens: boolean;
  readonly refreshLenses: boolean;
  readonly progress: boolean;
  readonly configuration: boolean;
  readonly changingConfiguration: boolean;
  readonly changingFiles: boolean;
  /** Says when a folder is added to the workspace or taken out of it. */
  readonly workspaceFolders: boolean;
  /** Shows texts that are no files, and asks the server for them. */
  readonly sourceTexts: boolean;
  /** The client shows `deskcheck/status`; others would only complain of a message that they do not know. */
  readonly showsStatus: boolean;
  /** The client has a command that asks for the reason when a finding is accepted. */
  readonly asksReason: boolean;
  /** The client has a command that shows why a finding is one. */
  readonly showsWhy: boolean;
  /** It has a command that shows which sources carry a sentence. */
  readonly showsFound: boolean;
  /** It has the overview of a draft, and a command that shows a sentence there. */
  readonly showsClaims: boolean;
  /** It underlines sentences by how they stand. */
  readonly marksSentences: boolean;
  /** The client says by itself what JSON and the schema say of `deskcheck.json`. */
  readonly validatesConfig: boolean;
  /** Links to a source may name the words, not only their line. */
  readonly selectsFromLinks: boolean;
}

export function clientFeaturesOf({ capabilities }: InitializeParams, options: ClientOptions): ClientFeatures {
  const { textDocument, workspace, window } = capabilities;
  return {
    hover: preferred(textDocument?.hover?.contentFormat),
    completionDocumentation: preferred(textDocument?.completion?.completionItem?.documentationFormat),
    labelDetails: textDocument?.completion?.completionItem?.labelDetailsSupport ?? false,
    definitionLinks: textDocument?.definition?.linkSupport ?? false,
    linkTooltips: textDocument?.documentLink?.tooltipSupport ?? false,
    symbolTrees: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport ?? false,
    symbolLabels: textDocument?.documentSymbol?.labelSupport ?? false,
    codePages:
      textDocument?.publishDiagnostics?.codeDescriptionSupport ??
      textDocument?.diagnostic?.codeDescriptionSupport ??
      false,
    relatedInformation: textDocument?.publishDiagnostics?.relatedInformation ?? textDocument?.diagnostic !== undefined,
    announcesRenames: workspace?.fileOperations?.willRename ?? false,
    renamesFiles: workspace?.workspaceEdit?.resourceOperations?.includes('rename') ?? false,
    preparesRename: textDocument?.rename?.prepareSupport ?? false,
    versionedEdits: workspace?.workspaceEdit?.documentChanges ?? false,
    appliesEdits: workspace?.applyEdit ?? false,
    createsFiles: workspace?.workspaceEdit?.resourceOperations?.includes('create') ?? false,
    codeActionLiterals: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    preferredActions: textDocument?.codeAction?.isPreferredSupport ?? false,
    disabledActions: textDocument?.codeAction?.disabledSupport ?? false,
    pullDiagnostics: textDocument?.diagnostic !== undefined,
    versionedDiagnostics: textDocument?.publishDiagnostics?.versionSupport ?? false,
    refreshDiagnostics: workspace?.diagnostics?.refreshSupport ?? false,
    refreshHints: workspace?.inlayHint?.refreshSupport ?? false,
    semanticTokens: textDocument?.semanticTokens !== undefined,
    refreshTokens: workspace?.semanticTokens?.refreshSupport ?? false,
    refreshLenses: workspace?.codeLens?.refreshSupport ?? false,
    progress: window?.workDoneProgress ?? false,
    configuration: workspace?.configuration ?? false,
    changingConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration ?? false,
    changingFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false,
    workspaceFolders: workspace?.workspaceFolders ?? false,
    sourceTexts: workspace?.textDocumentContent !== undefined,
    showsStatus: options.showsStatus ?? false,
    asksReason: options.asksReason ?? false,
    showsWhy: options.showsWhy ?? false,
    showsFound: options.showsFound ?? false,
    showsClaims: options.showsClaims ?? false,
    marksSentences: options.marksSentences ?? false,
    validatesConfig: options.validatesConfig ?? false,
    selectsFromLinks: options.selectsFromLinks ?? false,
  };
}

const preferred = (formats: readonly MarkupKind[] | undefined): MarkupKind =>
  formats?.includes(MarkupKind.Markdown) ? MarkupKind.Markdown : MarkupKind.PlainText;
