/** Profiles: what a trade asks of a draft, as data. The writer's own severities come over it, rule by rule. */
import type { RuleId } from '../model/finding';
import type { Severities } from './policy';

export const PROFILE_NAMES = ['news', 'academic', 'analyst'] as const;
export type ProfileName = (typeof PROFILE_NAMES)[number];

export interface Profile {
  /** One line for lists: who it is for and what differs. */
  readonly summary: string;
  /** What differs from the rules' own severities. A rule that is off by itself is asked where it is named here. */
  readonly severities: Severities & Readonly<Partial<Record<RuleId, Severities[string]>>>;
  /** Of the list of references. */
  readonly referenceStyle: 'apa' | 'chicago' | 'newsroom';
  /** Up to so many quoted words, spoken by nobody, are a term of the trade and no quotation. */
  readonly termWords: number;
}

/**
 * A profile does not touch the level: calm while writing, thorough before publication, is a matter of the hour and not of the
 * trade. None makes an error of a rule that reads meaning, for these are wrong now and then; values and words are compared
 * to the sign.
 */
export const PROFILES: Readonly<Record<ProfileName, Profile>> = {
  /** The rules' own severities, which were set for newsrooms: the AP's and Reuters' handbooks on quotations, attribution and second sources. */
  news: {
    summary: 'For newsrooms: every rule at its own severity.',
    severities: {},
    referenceStyle: 'newsroom',
    termWords: 3,
  },
  /**
   * APA 8.25–8.31 and Chicago (17th) 13.7: quotations keep the spelling of their source, and locators are exact. Seven words in a
   * row need marks: the usual test for copying, as Indiana University teaches it. Hedges belong to what a paper found
   * (Hyland 1998), so that leaving one in where there is none counts, too. ICMJE: corrected and retracted versions, and
   * abstracts in place of papers, are not cited as if they were the paper. One-word and compound terms are coined all the time.
   */
  academic: {
    summary:
      'For papers and theses: spelling inside the marks, copied words and superseded versions weigh more; what says less than its source is told.',
    severities: {
      'quote/restyled': 'warning',
      'copy/unquoted': 'warning',
      'claim/understated': 'information',
      'source/superseded': 'warning',
      'source/incomplete': 'warning',
    },
    referenceStyle: 'apa',
    termWords: 4,
  },
  /**
   * ICD 203 and 206 of the US intelligence community and CFA Institute's Standard V(A): figures and days are exact, estimative words
   * keep their rung in both directions, and readers are told where assessments rest on one source, on sources that disagree, or
   * on versions since revised. Wordings of guidance are read closely, down to three words; house style is the editor's own.
   */
  analyst: {
    summary:
      'For research notes and briefings: numbers and dates are errors; single, conflicting and superseded sources are warnings.',
    severities: {
      'claim/number': 'error',
      'claim/date': 'error',
      'claim/understated': 'information',
      'source/single': 'warning',
      'source/conflict': 'warning',
      'source/superseded': 'warning',
      'source/incomplete': 'warning',
      'quote/restyled': 'off',
    },
    referenceStyle: 'chicago',
    termWords: 2,
  },
};
