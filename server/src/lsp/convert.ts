/** The one translator between the engine and the protocol: offsets to lines and characters, findings to diagnostics. */
import {
  CodeActionKind,
  CompletionItemKind,
  DiagnosticSeverity,
  MarkupKind,
  type CodeAction,
  type CompletionItem,
  type Diagnostic,
  type Hover,
  type Location,
  type LocationLink,
  type Position,
  type Range,
  type TextEdit as LspTextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import {
  lineStarts,
  offsetAt,
  positionAt,
  span,
  type Article,
  type CodeActionOffer,
  type CompletionOffer,
  type DefinitionTarget,
  type Draft,
  type Finding,
  type HoverCard,
  type Place,
  type Span,
} from '../engine/index';
import type { AcceptOffer, Binding } from '../protocol';
import type { ClientFeatures } from './clientFeatures';
import { hoverMarkup } from './hoverMarkup';

/** A draft or an article; its line starts are computed once. */
interface Text {
  readonly text: string;
}
const starts = new WeakMap<Text, Uint32Array>();

function startsOf(owner: Text): Uint32Array {
  const known = starts.get(owner) ?? lineStarts(owner.text);
  starts.set(owner, known);
  return known;
}

export function rangeIn(owner: Text, { start, end }: Span): Range {
  const lines = startsOf(owner);
  return { start: positionAt(lines, start), end: positionAt(lines, end) };
}

export const offsetIn = (owner: Text, position: Position): number =>
  offsetAt(startsOf(owner), owner.text.length, position);

export const spanIn = (owner: Text, range: Range): Span =>
  span(offsetIn(owner, range.start), offsetIn(owner, range.end));

/** Everything a translation needs beside the engine's data. */
export interface Ground {
  readonly uri: string;
  readonly version: number;
  readonly draft: Draft;
  readonly features: ClientFeatures;
  readonly uriOf: (article: Article) => string;
}

const severities: Readonly<Record<Finding['severity'], DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
};

/** Ties a diagnostic to its finding across edits; editors hand it back with a code action request. */
export interface DiagnosticData {
  readonly rule: string;
  readonly binding: Binding;
}

export function diagnosticOf(ground: Ground, finding: Finding): Diagnostic {
  const { rule, binding, message, evidence } = finding;
  const related = evidence.map((place) => ({
    location: { uri: ground.uriOf(place.article), range: rangeIn(place.article, place.span) },
    message: wordsAt(place),
  }));
  return {
    range: rangeIn(ground.draft, finding.span),
    message,
    severity: severityOf(finding),
    code: rule,
    source: 'Deskcheck',
    data: { rule, binding } satisfies DiagnosticData,
    ...(ground.features.relatedInformation && related.length > 0 ? { relatedInformation: related } : {}),
  };
}

/** House style is a remark for whoever looks, not a mark in the text; unless the writer has made more of it. */
const severityOf = ({ verdict, severity }: Finding): DiagnosticSeverity =>
  verdict === 'style' && severity === 'information' ? DiagnosticSeverity.Hint : severities[severity];

/** What of a draft could not be read: broken front matter. */
export const draftProblems = ({ draft }: Ground): readonly Diagnostic[] =>
  draft.problems.map(({ span: at, message }) => ({
    range: rangeIn(draft, at),
    message,
    severity: DiagnosticSeverity.Information,
    source: 'Deskcheck',
  }));

const longestWords = 300;

function wordsAt({ article, span: { start, end } }: Place): string {
  const words = article.text.slice(start, end).replace(/\s+/g, ' ').trim();
  return words.length > longestWords ? `${words.slice(0, longestWords)}…` : words;
}

export function hoverOf({ draft, features, uriOf }: Ground, card: HoverCard): Hover {
  const linkTo = ({ article, span: words }: Place) => {
    const { start, end } = rangeIn(article, words);
    const line = `${uriOf(article)}#L${start.line + 1}`;
    return features.selectsFromLinks ? `${line},${start.character + 1}-L${end.line + 1},${end.character + 1}` : line;
  };
  return { contents: hoverMarkup(card, features.hover, linkTo), range: rangeIn(draft, card.origin) };
}

/** Links with the selected origin where the client knows them, plain locations otherwise. */
export function definitionOf(ground: Ground, targets: readonly DefinitionTarget[]): LocationLink[] | Location[] {
  const { draft, uriOf } = ground;
  if (!ground.features.definitionLinks) {
    return targets.map(({ article, span: words }) => ({ uri: uriOf(article), range: rangeIn(article, words) }));
  }
  return targets.map(({ origin, article, span: words, full }) => ({
    originSelectionRange: rangeIn(draft, origin),
    targetUri: uriOf(article),
    targetRange: rangeIn(article, full),
    targetSelectionRange: rangeIn(article, words),
  }));
}

export function codeActionOf(ground: Ground, offer: CodeActionOffer, context: readonly Diagnostic[]): CodeAction {
  const { rule, binding, message } = offer.finding;
  const range = rangeIn(ground.draft, offer.finding.span);
  const diagnostics = context.filter((diagnostic) => diagnostic.code === rule && same(diagnostic.range, range));
  const common = {
    title: offer.title,
    kind: CodeActionKind.QuickFix,
    ...(diagnostics.length > 0 ? { diagnostics } : {}),
  };
  if (offer.kind === 'accept') {
    const argument: AcceptOffer = { uri: ground.uri, rule, binding, message };
    const command = ground.features.asksReason ? 'deskcheck.acceptFinding' : 'deskcheck.accept';
    return { ...common, command: { title: offer.title, command, arguments: [argument] } };
  }
  const edits = offer.edits.map(({ span: at, newText }) => ({ range: rangeIn(ground.draft, at), newText }));
  return { ...common, isPreferred: offer.preferred, edit: workspaceEdit(ground, edits) };
}

const same = (a: Range, b: Range): boolean =>
  a.start.line === b.start.line &&
  a.start.character === b.start.character &&
  a.end.line === b.end.line &&
  a.end.character === b.end.character;

const workspaceEdit = ({ uri, version, features }: Ground, edits: LspTextEdit[]): WorkspaceEdit =>
  features.versionedEdits
    ? { documentChanges: [{ textDocument: { uri, version }, edits }] }
    : { changes: { [uri]: edits } };

export function completionOf({ draft, features }: Ground, offer: CompletionOffer): CompletionItem {
  const { key, detail, documentation, filterText, sortText, replace } = offer;
  const kind = features.completionDocumentation;
  const value = kind === MarkupKind.Markdown ? documentation.replace(/[\\`*_{}[\]()<>#!|~&]/g, '\\$&') : documentation;
  return {
    label: key,
    kind: CompletionItemKind.Reference,
    detail,
    ...(documentation ? { documentation: { kind, value } } : {}),
    filterText,
    sortText,
    textEdit: { range: rangeIn(draft, replace), newText: key },
  };
}
