/** All reports one sentence may hold, before anything is weighed. */
import type { Token } from '../clause';
import { hearsayReports } from './hearsay';
import { labelReports, nounReports, prepositionReports } from './phraseReports';
import type { Report } from './report';
import { verbReports } from './verbReports';

/** Candidates in the order of their cues; they overlap freely. Linear in the sentence but for short looks ahead. */
export const sentenceReports = (tokens: readonly Token[]): readonly Report[] =>
  [
    ...labelReports(tokens),
    ...verbReports(tokens),
    ...prepositionReports(tokens),
    ...nounReports(tokens),
    ...hearsayReports(tokens),
  ].sort((a, b) => a.cue.start - b.cue.start);
