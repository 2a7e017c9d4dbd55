/** Findings, and what of a draft could not be read, as diagnostics. */
import { DiagnosticSeverity, type Diagnostic, type DiagnosticRelatedInformation } from 'vscode-languageserver';
import { lineOf } from '../../adapters/ledger';
import { describeChange, describeLapsed, retold, t, type Finding, type Place } from '../../engine/index';
import type { Binding } from '../../protocol';
import { rulePageOf } from '../rulePages';
import { plainLine } from './plainLine';
import { rangeIn, type Ground } from './ranges';

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
  const related = [
    ...evidence.map((place) => ({
      location: { uri: ground.uriOf(place.article), range: rangeIn(place.article, place.span) },
      message: wordsAt(place),
    })),
    ...lapsed(ground, finding),
  ];
  const page = ground.features.codePages ? rulePageOf(rule) : undefined;
  return {
    range: rangeIn(ground.draft, finding.span),
    message: plainLine(message),
    severity: severityOf(finding),
    code: rule,
    ...(page === undefined ? {} : { codeDescription: { href: page } }),
    source: 'Deskcheck',
    data: { rule, binding } satisfies DiagnosticData,
    ...(ground.features.relatedInformation && related.length > 0 ? { relatedInformation: related } : {}),
  };
}

/** What is in the baseline stays where whoever looks finds it, and is no entry in a list of problems. */
export const diagnosticFromBefore = (ground: Ground, finding: Finding): Diagnostic => ({
  ...diagnosticOf(ground, finding),
  message: t('From before: {0}', plainLine(finding.message)),
  severity: DiagnosticSeverity.Hint,
});

/** Who accepted it once, why, and what has changed since: leads to the line of the ledger. */
function lapsed({ ledger }: Ground, { lapse }: Finding): readonly DiagnosticRelatedInformation[] {
  if (!lapse || ledger === undefined) return [];
  const at = { line: lineOf(lapse.decision), character: 0 };
  const said = plainLine(`${describeLapsed(lapse)} ${describeChange(lapse)}`);
  return [{ location: { uri: ledger, range: { start: at, end: at } }, message: said }];
}

/** House style is a remark for whoever looks, not a mark in the text; unless the writer has made more of it. */
const severityOf = ({ verdict, severity }: Finding): DiagnosticSeverity =>
  verdict === 'style' && severity === 'information' ? DiagnosticSeverity.Hint : severities[severity];

/** What of a draft could not be read: broken front matter. */
export const draftProblems = ({ draft }: Ground): readonly Diagnostic[] =>
  draft.problems.map(({ span: at, message }) => ({
    range: rangeIn(draft, at),
    message: plainLine(retold(message)),
    severity: DiagnosticSeverity.Information,
    source: 'Deskcheck',
  }));

const longestWords = 300;

function wordsAt({ article, span: { start, end } }: Place): string {
  const words = plainLine(article.text.slice(start, end)).trim();
  return words.length > longestWords ? `${words.slice(0, longestWords)}…` : words;
}
