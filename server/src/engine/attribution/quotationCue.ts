/** Which cue and speaker a sentence has for one of its quotations: what the readers of reports find, then cues that stand beside it. */
import type { Token } from './clause';
import { readCue } from './cues';
import { featuresOf } from './reports/features';
import { isWord, type Report } from './reports/report';
import { withoutRivals } from './reports/rivals';
import { confidenceOf, LISTED } from './reports/score';
import { sentenceReports } from './reports/sentenceReports';
import type { CueReading } from './verblessCues';

/** A report and how sure it is that it is one. */
export interface WeighedReport {
  readonly report: Report;
  readonly features: readonly string[];
  readonly confidence: number;
}

const kept = new WeakMap<readonly Token[], readonly WeighedReport[]>();

/** The reports of a sentence without those that say worse what another says; kept with its tokens. */
export function weighedReports(tokens: readonly Token[], aside: boolean): readonly WeighedReport[] {
  let weighed = kept.get(tokens);
  if (!weighed) {
    const all = sentenceReports(tokens).map((report) => {
      const features = featuresOf(tokens, report, aside);
      return { report, features, confidence: confidenceOf(report, features) };
    });
    weighed = withoutRivals(tokens, all);
    kept.set(tokens, weighed);
  }
  return weighed;
}

/** What an outer report must be surer by than the one inside it to have the quotation. */
const SURER = 0.2;
/** Right behind the closing mark only its own speaker stands. */
const CLOSE = 0.95;

/** The cue and speaker of the quotation that stands as token `at`; undefined when the sentence has none for it. */
export function quotationCue(tokens: readonly Token[], at: number, aside: boolean): CueReading | undefined {
  const beside = readCue(tokens, at);
  // Nothing is surer, and in most sentences of a draft that is all there is to read on a keystroke.
  if (beside && beside.confidence >= CLOSE) return beside;
  const report = reportOf(tokens, at, aside);
  const source = report?.report.source;
  if (!report || !source) return beside;
  const { cue, reach } = report.report;
  const isSame = beside?.speaker?.end === source.end;
  return {
    cue,
    speaker: source,
    confidence: isSame ? Math.max(beside.confidence, report.confidence) : report.confidence,
    loose: reach !== 'own' && reach !== 'shared',
  };
}

/** The innermost report around the quotation, or one further out that is much surer. */
function reportOf(tokens: readonly Token[], at: number, aside: boolean): WeighedReport | undefined {
  const around = weighedReports(tokens, aside).filter(
    ({ report, confidence }) =>
      confidence >= LISTED &&
      report.source !== undefined &&
      isWord(tokens[report.source.start]) &&
      report.content.some((c) => c.start <= at && at < c.end),
  );
  const inOrder = [...around].sort((a, b) => sizeOf(a.report) - sizeOf(b.report));
  return inOrder.reduce<WeighedReport | undefined>(
    (best, next) => (best && next.confidence < best.confidence + SURER ? best : next),
    undefined,
  );
}

const sizeOf = ({ content }: Report): number => content.reduce((sum, c) => sum + c.end - c.start, 0);
