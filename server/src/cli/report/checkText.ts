/** Writes `check --format text`: findings in aligned columns for people, the source's place beside each, one summary line. */
import type { Project } from '../../adapters/project';
import { reasonWords, REASONS, type Analysis, type Finding, type Severity } from '../../engine/index';
import type { CheckedDraft } from './checkedDraft';
import { makePlaces, type Places } from './places';
import { forTerminal, inColour, type Paint } from './paint';

export function checkAsText(drafts: readonly CheckedDraft[], project: Project, colours: boolean): string {
  const paint = inColour(colours);
  const places = makePlaces();
  const blocks = drafts.map((draft) => draftBlock(draft, places, paint));
  return forTerminal(`${[...blocks.filter((b) => b !== ''), checkSummary(drafts, project)].join('\n\n')}\n`, colours);
}

function draftBlock({ path, analysis }: CheckedDraft, places: Places, paint: Paint): string {
  if (analysis.findings.length === 0) return '';
  const rows = analysis.findings.map((finding) => row(finding, analysis, places));
  const width = (column: keyof Row): number => Math.max(...rows.map((r) => r[column].length));
  const widths = {
    at: width('at'),
    severity: width('severity'),
    rule: width('rule'),
    message: Math.min(width('message'), 76),
  };
  const lines = rows.map((r) => {
    const cells = [
      paint.dim(r.at.padEnd(widths.at)),
      paint[r.severity](r.severity.padEnd(widths.severity)),
      r.rule.padEnd(widths.rule),
      r.message.padEnd(widths.message),
      paint.dim(r.source),
    ];
    return `  ${cells.join('  ')}`.trimEnd();
  });
  return [paint.bold(path), ...lines].join('\n');
}

interface Row {
  readonly at: string;
  readonly severity: Severity;
  readonly rule: string;
  readonly message: string;
  readonly source: string;
}

function row(finding: Finding, analysis: Analysis, places: Places): Row {
  const { start } = places.range(analysis.draft.text, finding.span);
  const place = finding.evidence[0];
  return {
    at: `${start.line + 1}:${start.character + 1}`,
    severity: finding.severity,
    rule: finding.rule,
    message: finding.message,
    source: place ? places.at(place.article, place.span.start) : '',
  };
}

/** All drafts in one line: how much is to settle, how much was checked, why the rest was not. */
export function checkSummary(drafts: readonly CheckedDraft[], project: Project): string {
  const toSettle = drafts.flatMap((d) => d.analysis.findings).filter((f) => f.severity !== 'information').length;
  const notes = drafts.flatMap((d) => d.analysis.findings).length - toSettle;
  const sum = (pick: (a: Analysis) => number): number => drafts.reduce((n, d) => n + pick(d.analysis), 0);
  const sentences = sum((a) => a.coverage.sentences);
  const checked = sum((a) => a.coverage.checked);
  const why = REASONS.flatMap((reason) => {
    const n = sum((a) => a.coverage.notChecked[reason] ?? 0);
    return n > 0 ? [`${n} ${reasonWords(reason)}`] : [];
  });
  const before = sum((a) => a.fromBefore.length);
  const not = sentences - checked;
  const articles = project.corpus.articles.length;
  return [
    `${toSettle === 0 ? 'Nothing' : toSettle} to settle in ${count(sentences, 'sentence')}${notes > 0 ? `, ${count(notes, 'note')}` : ''}`,
    `${checked} checked${not > 0 ? `, ${not} not${why.length > 0 ? ` (${why.join(', ')})` : ''}` : ''}`,
    count(articles, 'article'),
    ...(before > 0 ? [`${before.toLocaleString('en')} from before`] : []),
  ].join(' · ');
}

const count = (n: number, thing: string): string => `${n.toLocaleString('en')} ${thing}${n === 1 ? '' : 's'}`;
