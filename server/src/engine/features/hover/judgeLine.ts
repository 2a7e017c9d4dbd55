/** The line of a claim's hover that says who spoke: the learned judge or the rules and it together, how it reads, by which words. */
import type { DraftClaim } from '../../analysis/claims';
import type { ClaimStanding } from '../../analysis/claimStanding';
import { widestAnswer } from '../../evidence/claims/judging/judged';
import type { Analysis } from '../../model/analysis';
import type { Finding } from '../../model/finding';
import type { Judgement, JudgePair, Judgements, WordWeight } from '../../model/judgement';
import { retold, said, shownNumber, t } from '../../model/language';
import { saysNothingAlone } from '../../text/lexicons/functionWords';
import { plain, strong, type HoverLine } from './card';

/** What is known of the judge's reading. */
export interface HeardJudge {
  /** Of the claims of the open drafts. */
  readonly judgements: Judgements;
  /** Of `pairsForHover`: what each page says on the claim that is hovered. */
  readonly pages: Judgements;
  /** Of the claim that is hovered; none as long as it was not weighed word by word. */
  readonly words: readonly WordWeight[];
}

export interface JudgeLine {
  readonly line: HoverLine;
  /** What could be weighed word by word: of what the judge takes for found, no word weighs against it. */
  readonly weighs?: JudgePair;
}

/** Words named at most; the least that hiding one must change; and its share of what the weightiest changes. */
const MOST_WORDS = 3;
const LEAST_WEIGHT = 0.05;
const LEAST_SHARE = 0.4;

/** Undefined where the judge has said nothing, and where a rule or a quotation decides: their own words explain more. */
export function judgeLine(
  analysis: Analysis,
  claim: DraftClaim,
  standing: ClaimStanding,
  heard: HeardJudge | undefined,
): JudgeLine | undefined {
  const findings: readonly Finding[] = [...standing.open, ...standing.settled, ...standing.fromBefore];
  const own = findings.find(({ rule }) => rule === 'claim/judged');
  if (findings.some(({ rule }) => rule !== 'claim/judged')) return undefined;
  if (claim.noClaim || claim.reading.quoted.length > 0 || (!own && !isOpenToAll(analysis, claim))) return undefined;
  const found = widestAnswer(claim.reading, heard?.judgements);
  if (!found) return undefined;
  const reading = own?.data.rule === 'claim/judged' ? AS_ANSWER[own.data.departure] : likeliest(found.answer);
  const words = reading === 'supported' ? [] : weightiest(found.pair, heard?.words ?? []);
  const shown = [retold(READINGS[reading]), shownShare(found.answer[reading])] as const;
  const who = own
    ? t('Read by the language model on this machine: {0} ({1}).', ...shown)
    : t('Weighed by the rules and by the language model on this machine, which reads: {0} ({1}).', ...shown);
  return {
    line: [plain(who), ...wordRuns(words)],
    ...(reading === 'supported' ? {} : { weighs: found.pair }),
  };
}

/** A sentence that counts as found, or that rules alone do not settle: its support is what rules and judge make of it together. */
function isOpenToAll({ sentences }: Analysis, { sentence }: DraftClaim): boolean {
  const known = sentences.find(({ index }) => index === sentence);
  return known?.status === 'found' || known?.reason === 'pending';
}

const AS_ANSWER = { contradicted: 'contradicted', overstated: 'overstated', unsupported: 'notStated' } as const;

const READINGS: Readonly<Record<keyof Judgement, string>> = {
  supported: said('found in source'),
  contradicted: said('differs'),
  overstated: said('says more than the source'),
  notStated: said('not found'),
};

const ANSWERS = ['supported', 'overstated', 'contradicted', 'notStated'] as const;

const likeliest = (answer: Judgement): keyof Judgement =>
  ANSWERS.reduce((most, it) => (answer[it] > answer[most] ? it : most));

/** Two places; nobody is quite sure. */
const shownShare = (share: number): string => shownNumber(Math.min(0.99, Math.round(share * 100) / 100));

/** The words against which most speaks, the weightiest first, each once; an article or a preposition by itself explains nothing. */
function weightiest({ claim }: JudgePair, words: readonly WordWeight[]): readonly string[] {
  const sorted = words
    .filter(({ start, end }) => !saysNothingAlone(claim.slice(start, end)))
    .sort((a, b) => b.weight - a.weight);
  const least = Math.max(LEAST_WEIGHT, (sorted[0]?.weight ?? 0) * LEAST_SHARE);
  const named = sorted.filter(({ weight }) => weight >= least).map(({ start, end }) => claim.slice(start, end));
  return [...new Set(named)].slice(0, MOST_WORDS);
}

function wordRuns(words: readonly string[]): HoverLine {
  if (words.length === 0) return [];
  const runs = words.flatMap((word, i) => [...(i > 0 ? [plain(', ')] : []), strong(word)]);
  return [plain(` ${t('Weighed most:')} `), ...runs, plain('.')];
}
