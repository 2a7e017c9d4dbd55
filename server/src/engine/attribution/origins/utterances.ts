/** The same utterance reported in several places: one speaker, and words or content alike. */
import type { Article } from '../../model/article';
import type { ArticleAnalysis, Attribution } from '../../model/attribution';
import type { Speaker } from '../../model/evidence';
import { keptWith } from '../../model/kept';
import type { Span } from '../../model/span';
import { stemOf } from '../../text/stem';
import { FUNCTION_WORDS } from '../../text/lexicons/functionWords';
import { foldText } from '../../text/words';
import { quotationsWithin } from '../articleQuotations';
import { nameParts, samePerson } from '../../text/names/nameParts';
import { conceptsIn } from '../../text/concepts';
import type { Concept } from '../../model/claim';
import { daysApart } from './daysApart';
import { likeness, weightsFor } from './likeness';
import { WorkBudget } from './workBudget';

/** One report of something said. */
export interface Utterance {
  readonly article: Article;
  readonly attribution: Attribution;
  readonly concepts: ReadonlyMap<string, Concept>;
  /** What stands inside marks, folded; only what is long enough to be known again. */
  readonly quoted: readonly string[];
  /** Those with a space on either side, and how many words they are. */
  readonly runs: readonly { readonly padded: string; readonly count: number }[];
  /** Words of it all, folded, with a space on either side. */
  readonly padded: string;
  readonly denies: boolean;
  /** The numbers among its concepts. */
  readonly numbers: readonly string[];
}

/** What comparing two of them costs, in look-ups. */
const costOf = (a: Utterance, b: Utterance, oneVoice: boolean): number =>
  2 +
  (oneVoice ? a.concepts.size + b.concepts.size : 0) +
  ((a.runs.length * b.padded.length + b.runs.length * a.padded.length) >> 3);

/** As the article names the speaker; the phrase that stands there for one it does not resolve. */
export const speakerName = ({ attribution: { speaker } }: Pick<Utterance, 'attribution'>): string =>
  speaker.name || speaker.mention;

export interface UtterancePair {
  readonly a: Utterance;
  readonly b: Utterance;
}

/** Share of the weight that two reports of one utterance have in common; speakers say many things about one affair. */
const SAME_CONTENT = 0.45;
const FEWEST_WORDS = 3;
/** Short reports have fewer words; so much alike, two will do. */
const SURE_CONTENT = 0.65;
/** So many quoted words in a row, content words among them, are the utterance itself. */
const QUOTED_WORDS = 3;
const LONG_WORDS = 8;

const kept = new WeakMap<ArticleAnalysis, WeakMap<ArticleAnalysis, readonly UtterancePair[]>>();

/** Pairs of reports of one utterance; within one article where both are the same. Kept as long as both analyses live. */
export function sameUtterances(
  [a, ofA]: readonly [Article, ArticleAnalysis],
  [b, ofB]: readonly [Article, ArticleAnalysis],
): readonly UtterancePair[] {
  let known = kept.get(ofA);
  if (!known) kept.set(ofA, (known = new WeakMap()));
  let pairs = known.get(ofB);
  if (!pairs) known.set(ofB, (pairs = compare(a, ofA, b, ofB)));
  return pairs;
}

function compare(a: Article, ofA: ArticleAnalysis, b: Article, ofB: ArticleAnalysis): readonly UtterancePair[] {
  const [here, there] = [utterancesOf(a, ofA), utterancesOf(b, ofB)];
  if (here.length === 0 || there.length === 0) return [];
  const weigh = weightsFor(a === b ? [a] : [a, b]);
  const later = daysApart(a, b);
  const alike = (one: Utterance, other: Utterance): boolean => {
    // Slogans and stock answers come back; only a long quotation is the same one after days.
    if (later) return sharesQuotation(one, other, LONG_WORDS);
    if (sharesQuotation(one, other)) return true;
    if (!agree(one, other)) return false;
    const how = likeness(one.concepts, other.concepts, weigh);
    // A statement says few things, and each once.
    const written = one.attribution.speaker.kind === 'document' || other.attribution.speaker.kind === 'document';
    return how.both >= SAME_CONTENT && how.words >= (written || how.both >= SURE_CONTENT ? 2 : FEWEST_WORDS);
  };
  return pairsOf(here, there, (one, other, oneVoice) =>
    oneVoice
      ? alike(one, other)
      : mayBeOneVoice(one.attribution.speaker, other.attribution.speaker) &&
        sharesQuotation(one, other, later ? LONG_WORDS : SURE_WORDS),
  );
}

/** Each of the one list with each of the other; with each once where both are one list. As far as the budget reaches. */
export function pairsOf(
  here: readonly Utterance[],
  there: readonly Utterance[],
  alike: (one: Utterance, other: Utterance, oneVoice: boolean) => boolean,
): readonly UtterancePair[] {
  const budget = new WorkBudget();
  const pairs: UtterancePair[] = [];
  for (const [i, one] of here.entries())
    for (let j = here === there ? i + 1 : 0; j < there.length; j++) {
      const other = there[j]!;
      const oneVoice = sameVoice(one.attribution.speaker, other.attribution.speaker);
      if (!budget.spend(costOf(one, other, oneVoice))) return pairs;
      if (alike(one, other, oneVoice)) pairs.push({ a: one, b: other });
    }
  return pairs;
}

const utterances = new WeakMap<ArticleAnalysis, readonly Utterance[]>();

/** Those that the article does not deny; kept with the analysis. */
export function utterancesOf(article: Article, analysis: ArticleAnalysis): readonly Utterance[] {
  let known = utterances.get(analysis);
  if (!known) {
    known = analysis.attributions
      .filter(({ negated }) => !negated)
      .map((attribution) => utteranceOf(article, attribution));
    utterances.set(analysis, known);
  }
  return known;
}

function utteranceOf(article: Article, attribution: Attribution): Utterance {
  const { content } = attribution;
  const folded = (at: Span): string => foldText(article.text.slice(at.start, at.end));
  const direct = attribution.type === 'direct' ? content.map(folded) : [];
  const marked = content.flatMap((s) =>
    quotationsWithin(article, { start: s.start - MARK, end: s.end + MARK })
      .filter((q) => q.content.start >= s.start - 1 && q.content.end <= s.end + 1)
      .map((q) => folded(q.content)),
  );
  const concepts = new Map(content.flatMap((s) => conceptsIn(article.text, s.start, s.end)).map((c) => [c.key, c]));
  const words = content.map(folded).join(' ');
  const quoted = [...new Set([...direct, ...marked])].filter(isTelling);
  return {
    article,
    attribution,
    concepts,
    quoted,
    runs: quoted.map((run) => ({ padded: ` ${run} `, count: run.split(' ').length })),
    padded: ` ${words} `,
    denies: DENIAL.test(words),
    numbers: [...concepts.values()].flatMap(({ key, kind }) => (kind === 'number' ? [key] : [])),
  };
}

/** UTF-16 units from the edge of a quotation to its words, and one more. */
const MARK = 3;

const isTelling = (quoted: string): boolean => {
  const words = quoted.split(' ');
  return words.length >= QUOTED_WORDS && words.some((word) => !FUNCTION_WORDS.has(word));
};

/** Quoted words of one stand in the other, in a row. */
function sharesQuotation(a: Utterance, b: Utterance, fewest = QUOTED_WORDS): boolean {
  const stands = (one: Utterance, other: Utterance): boolean =>
    one.runs.some(({ padded, count }) => count >= fewest && other.padded.includes(padded));
  return stands(a, b) || stands(b, a);
}

const DENIAL = /\b(?:not|no|never|cannot|none|nobody|without|yet to)\b|n't\b/u;

/** Both deny something or neither does, and they have a number in common if both have any. */
export function agree(a: Utterance, b: Utterance): boolean {
  if (a.denies !== b.denies) return false;
  return a.numbers.length === 0 || b.numbers.length === 0 || a.numbers.some((number) => b.concepts.has(number));
}

/** So many quoted words in a row are one utterance, whomever a headline or a short report gives it to. */
const SURE_WORDS = 5;

/** "U.S." in a headline is its president; two people are two. */
const mayBeOneVoice = (a: Speaker, b: Speaker): boolean => a.kind !== 'person' || b.kind !== 'person';

/** Whether two articles' speakers are one: a person by name, a statement by who issued it, an organisation by its name. */
export function sameVoice(a: Speaker, b: Speaker): boolean {
  if (a.kind === 'person' && b.kind === 'person') {
    const [x, y] = [partsOf(a), partsOf(b)];
    return x.length > 0 && samePerson(x, y);
  }
  const issued = [a, b].filter(({ kind }) => kind === 'document').length;
  if (issued > 0)
    return issued === 2 ? sameIssuer(a, b) : a.kind !== 'person' && b.kind !== 'person' && sameIssuer(a, b);
  return a.kind === b.kind && a.kind !== 'unknown' && a.kind !== 'anonymous' && ownHead(a) === ownHead(b);
}

const partsOf = keptWith((speaker: Speaker): readonly string[] => nameParts(speaker.name.split(/\s+/u)));

/** Statements are the same speaker unless both are known to come from different ones. */
function sameIssuer(a: Speaker, b: Speaker): boolean {
  const [x, y] = [a, b].map((s) => (s.kind === 'document' ? issuerHead(s) : ownHead(s)));
  return x === y || x === '' || y === '';
}

const heads = keptWith((speaker: Speaker) => ({ own: headOf(speaker.name), issuer: headOf(speaker.onBehalfOf ?? '') }));
const ownHead = (speaker: Speaker): string => heads(speaker).own;
/** Of whoever issued a document; empty when nobody is said to have. */
export const issuerHead = (document: Speaker): string => heads(document).issuer;

/** Stem of the last word: "European leaders" and "the leaders" speak as one. */
const headOf = (name: string): string => stemOf(foldText(name).split(' ').at(-1) ?? '');
