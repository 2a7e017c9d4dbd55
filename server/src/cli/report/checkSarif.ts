/** Writes `check --format sarif`: SARIF 2.1.0 (OASIS), which code hosts show beside the changed lines and remember. */
import { createHash } from 'node:crypto';
import type { Log, Region, Result, Suppression } from 'sarif';
import type { Project } from '../../adapters/project';
import { checks, shownDate, type Finding, type SettledFinding, type Severity } from '../../engine/index';
import { version } from '../../adapters/version';
import { addressOf } from './addresses';
import type { CheckedDraft } from './checkedDraft';
import { makePlaces, type Places, type Range } from './places';

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
};
/** In the order of the list of checks, which results refer to. */
const ruleNumbers: ReadonlyMap<string, number> = new Map(checks.map(({ id }, i) => [id, i]));

export function checkAsSarif(drafts: readonly CheckedDraft[], project: Project): string {
  const places = makePlaces();
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Deskcheck',
            semanticVersion: version(),
            rules: checks.map(({ id, summary, severity }) => ({
              id,
              shortDescription: { text: summary },
              defaultConfiguration: { level: LEVELS[severity] },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: true,
            toolExecutionNotifications: project.problems().map(({ path, message }) => ({
              level: 'warning',
              message: { text: message },
              locations: [{ physicalLocation: { artifactLocation: { uri: addressOf(path) } } }],
            })),
          },
        ],
        results: drafts.flatMap((draft) => [
          ...draft.analysis.findings.map((finding) => resultOf(finding, draft, places)),
          ...draft.analysis.fromBefore.map((finding) => ({
            ...resultOf(finding, draft, places),
            baselineState: 'unchanged' as const,
            suppressions: [inBaseline],
          })),
          ...draft.analysis.settled.map((finding) => ({
            ...resultOf(finding, draft, places),
            suppressions: [suppressionBy(finding)],
          })),
        ]),
      },
    ],
  };
  return `${JSON.stringify(log, null, 1)}\n`;
}

function resultOf(finding: Finding, { path, analysis }: CheckedDraft, places: Places): Result {
  const { text } = analysis.draft;
  const artifactLocation = { uri: addressOf(path) };
  return {
    ruleId: finding.rule,
    ruleIndex: ruleNumbers.get(finding.rule) ?? -1,
    level: LEVELS[finding.severity],
    message: { text: finding.message },
    locations: [{ physicalLocation: { artifactLocation, region: regionOf(places.range(text, finding.span)) } }],
    relatedLocations: finding.evidence.map(({ article, span }, id) => ({
      id,
      message: { text: article.text.slice(span.start, span.end) },
      physicalLocation: {
        artifactLocation: { uri: addressOf(article.path) },
        // Lines of a text that was extracted are none of the file's.
        ...(!article.extracted && { region: regionOf(places.range(article.text, span)) }),
      },
    })),
    partialFingerprints: { 'deskcheck/v1': fingerprintOf(finding) },
    fixes: finding.fixes.map(({ title, edits }) => ({
      description: { text: title },
      artifactChanges: [
        {
          artifactLocation,
          replacements: edits.map(({ span, newText }) => ({
            deletedRegion: regionOf(places.range(text, span)),
            insertedContent: { text: newText },
          })),
        },
      ],
    })),
  };
}

/** One-based, as SARIF counts; the end column is the one behind the last character. */
const regionOf = ({ start, end }: Range): Region => ({
  startLine: start.line + 1,
  startColumn: start.character + 1,
  endLine: end.line + 1,
  endColumn: end.character + 1,
});

/** What a decision would be bound to: it stays when lines move, and changes when the words of either side do. */
const fingerprintOf = ({ rule, binding }: Finding): string =>
  createHash('sha256').update(`${rule}\n${binding.clause}\n${binding.passage}`).digest('hex').slice(0, 32);

/** With who decided and when: whoever reads the report cannot ask the ledger. */
function suppressionBy({ decision: { reason, by, date } }: SettledFinding): Suppression {
  const signed = [by, date && shownDate(date)].filter(Boolean).join(', ');
  const justification = [reason, signed && `(${signed})`].filter(Boolean).join(' ');
  return { kind: 'external', status: 'accepted', ...(justification !== '' && { justification }) };
}

const inBaseline: Suppression = {
  kind: 'external',
  status: 'accepted',
  justification: 'From before: in the baseline.',
};
