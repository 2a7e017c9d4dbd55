// Words that hold back whatever stands behind them in their clause, as sequences that mean nothing else: where a tree may be wrong,
// the order of the words is not.
//
// Sources: the cue lists of the BioScope and CoNLL-2010 hedge corpora by class (modals, adverbs, nouns and verbs of possibility), and
// the governors of `governors.ts` in the forms they have before a complement.
import type { Certainty, Evidence, Reality } from '../../model/claim';

export type Held =
  | { readonly column: 'certainty'; readonly value: Certainty }
  | { readonly column: 'reality'; readonly value: Reality }
  | { readonly column: 'evidence'; readonly value: Evidence };

export interface HoldingWords {
  /** Over words in lower case with one blank behind each; time is linear in them. */
  readonly pattern: RegExp;
  readonly held: Held;
}

const list = (words: string): string => `(?:${words.trim().split(/\s+/u).join('|').replaceAll('_', ' ')})`;
const words = (held: Held, ...patterns: readonly string[]): readonly HoldingWords[] =>
  patterns.map((pattern) => ({ pattern: new RegExp(`(?<![^ ])${pattern} `, 'gu'), held }));

const TO = list(
  `plan plans planned planning intend intends intended hope hopes hoped hoping want wants wanted willing willingness ready vow vows
   vowed pledge pledges pledged promise promises promised offer offers offered offering propose proposes proposed proposal aim aims
   aimed seek seeks sought seeking attempt attempts attempted try tries tried trying bid effort efforts poised set prepared preparing
   threaten threatens threatened threatening eager keen hoped`,
);

export const HOLDING_WORDS: readonly HoldingWords[] = [
  ...words(
    { column: 'certainty', value: 'possible' },
    '(?:may|might|could)(?! (?:not|n.t|be (?:seen|heard|felt|found)) )',
    list('perhaps possibly maybe potentially conceivably'),
    `${list('danger risk prospect possibility threat chance potential')} (?:of|that|to|for)`,
    'fear(?:s|ed)? (?:of|that)',
  ),
  ...words(
    { column: 'certainty', value: 'likely' },
    list('probably apparently seemingly presumably'),
    '(?:appear|seem)(?:s|ed)? to',
    '(?:is|are|was|were) likely to',
    'suggest(?:s|ed|ing)? that',
  ),
  ...words(
    { column: 'certainty', value: 'doubtful' },
    '(?:un|not |n.t )(?:clear|certain|sure|known)(?: yet)? (?:that|whether|if|how)',
    '(?:too|so) (?:early|soon) to (?:tell|say|know) (?:whether|if|that)',
    '(?:asked|wondered|questioned|doubt|doubts|doubted) (?:whether|if|that)',
  ),
  ...words(
    { column: 'reality', value: 'planned' },
    `${TO} to`,
    'hop(?:e|es|ed|ing) (?:that )?(?:\\p{L}+ ){0,3}(?:will|would)',
    '(?:is|are|was|were|been) (?:considering|weighing|contemplating)',
    list('considered considers contemplates weighed proposed proposes proposing'),
    'call(?:s|ed|ing) (?:for|on)',
    'would have to',
    '(?:has|have|had) yet to',
    'any (?:\\p{L}+ ){0,4}?to(?! (?:the|a|an) )',
  ),
  ...words(
    { column: 'evidence', value: 'rumoured' },
    list('allegedly reportedly supposedly purportedly alleged'),
    `(?:accus(?:e|es|ed|ing)|suspect(?:s|ed|ing)?) (?:[\\p{L}\\p{N}.’'-]+ ){0,6}?of`,
    '(?:said|alleged|rumou?red|believed|thought|reported) to (?:be|have)',
    'rumou?rs (?:of|that)',
  ),
  ...words(
    { column: 'evidence', value: 'several anonymous sources' },
    `${list('some critics opponents many observers detractors others')} (?:\\p{L}+ ){0,2}?${list('say said claim claimed argue argued believe believed allege contend')}`,
  ),
  ...words(
    { column: 'evidence', value: 'named speaker' },
    list(
      'believes believed thinks argues argued claims claimed contends contended insists insisted alleges suspects maintains',
    ),
  ),
];

/** Words that turn what they stand before: what is denied, or only aimed at, is neither stated nor held back. */
export const TURNING_WORDS =
  /(?<![^ ])(?:not|n.t|never|no|none|neither|nor|without|den(?:y|ies|ied|ying)|refus(?:e|es|ed|ing|al)|reject(?:s|ed|ing)?|unlikely|fail(?:s|ed|ing|ure)?|rul(?:es|ed|ing) out|hardly|cannot|unable|declin(?:e|es|ed|ing)|if|unless|so (?:that )?(?:\p{L}+ ){1,3}(?:could|can|would|might)) /u;
