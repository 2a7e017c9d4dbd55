/** Where one utterance is told: by reports of it in whatever words, and by crossheads and pull quotes that repeat its words. */
import type { Article } from '../../model/article';
import type { ArticleAnalysis } from '../../model/attribution';
import type { Place, Speaker } from '../../model/evidence';
import { keptWith } from '../../model/kept';
import { hull, overlaps } from '../../model/span';
import { stemOf } from '../../text/stem';
import { foldText } from '../../text/words';
import { daysApart } from './daysApart';
import { likeness, weightsFor } from './likeness';
import { agree, issuerHead, pairsOf, sameUtterances, speakerName, utterancesOf, type Utterance } from './utterances';

/** A place that tells what somebody said. */
export interface Told extends Place {
  /** Who said it, as the place names them; empty where it names nobody. */
  readonly by: string;
}

export type ToldPair = readonly [Told, Told];

/** An article as it was read in depth. */
type Read = readonly [Article, ArticleAnalysis];

/** Of one speaker, within days: so much of the shorter report stands in the longer one, which may go on. */
const WITHIN = 0.7;
/** Things in common that are no names. */
const FEWEST_WORDS = 3;
/** Share of the weight that two reports of one issuer's statement have in common: it says each thing once. */
const SAME_STATEMENT = 0.4;
const STATEMENT_WORDS = 2;
/** Fewer words in a paragraph of its own are words that anybody uses; more are no crosshead. */
const PULLED_WORDS = [4, 30] as const;

/** Words that stand in so many quotations of an article are a refrain; who said it first is enough. */
const OFTEN = 8;

const kept = new WeakMap<ArticleAnalysis, WeakMap<ArticleAnalysis, readonly ToldPair[]>>();

/**
 * Pairs of places that tell one utterance; within one article where both are the same. More than what makes places one
 * source (`sameUtterances`): two reporters who heard one speaker are two. Kept as long as both analyses live.
 */
export function toldAlike(a: Read, b: Read): readonly ToldPair[] {
  let known = kept.get(a[1]);
  if (!known) kept.set(a[1], (known = new WeakMap()));
  let pairs = known.get(b[1]);
  if (!pairs) known.set(b[1], (pairs = compare(a, b)));
  return pairs;
}

function compare(a: Read, b: Read): readonly ToldPair[] {
  const heard = sameUtterances(a, b).map(({ a: one, b: other }): ToldPair => [toldBy(one), toldBy(other)]);
  const later = daysApart(a[0], b[0]);
  return [...heard, ...pulled(a, b), ...(a[0] === b[0] ? [] : pulled(b, a)), ...(later ? [] : retold(a, b))];
}

const toldBy = keptWith((utterance: Utterance): Told => ({
  article: utterance.article,
  span: hull(utterance.attribution.content) ?? utterance.article.span,
  by: speakerName(utterance),
}));

/** Reports of one speaker of which one holds the other, and reports of one statement, in whatever words. */
function retold([a, ofA]: Read, [b, ofB]: Read): readonly ToldPair[] {
  const weigh = weightsFor(a === b ? [a] : [a, b]);
  const [here, there] = [utterancesOf(a, ofA), utterancesOf(b, ofB)];
  return pairsOf(here, there, (one, other, oneVoice) => {
    if (!oneVoice || !agree(one, other)) return false;
    const { both, shorter, words } = likeness(one.concepts, other.concepts, weigh);
    return (
      (shorter >= WITHIN && words >= FEWEST_WORDS) ||
      (both >= SAME_STATEMENT &&
        words >= STATEMENT_WORDS &&
        isOneStatement(one.attribution.speaker, other.attribution.speaker))
    );
  }).map(({ a: one, b: other }) => [toldBy(one), toldBy(other)]);
}

/** A document and another report of it, or its issuers: the issuer of the one stands in the other's name or is its issuer. */
function isOneStatement(a: Speaker, b: Speaker): boolean {
  const issuedBy = (it: Speaker, other: Speaker): boolean => {
    const issuer = it.kind === 'document' ? issuerHead(it) : '';
    return issuer !== '' && stemsOf(other).has(issuer);
  };
  return issuedBy(a, b) || issuedBy(b, a);
}

const stemsOf = keptWith(
  ({ name, onBehalfOf = '' }: Speaker): ReadonlySet<string> =>
    new Set(foldText(`${name} ${onBehalfOf}`).split(' ').map(stemOf)),
);

/** Paragraphs of the one that are nothing but words somebody is quoted with in the other. */
function pulled([a]: Read, [b, ofB]: Read): readonly ToldPair[] {
  const paragraphs = shortParagraphs(a);
  if (paragraphs.length === 0) return [];
  const starts = quotedRuns(ofB)(b);
  return paragraphs.flatMap(({ words, place }) =>
    (starts.get(words.split(' ', PULLED_WORDS[0]).join(' ')) ?? [])
      .filter(({ quoted }) => quoted.some((it) => ` ${it} `.includes(` ${words} `)))
      .map(toldBy)
      .filter((told) => told.article !== a || !overlaps(told.span, place.span))
      .map((told): ToldPair => [place, told]),
  );
}

const shortParagraphs = keptWith((article: Article): readonly { readonly words: string; readonly place: Told }[] =>
  article.paragraphs.flatMap(({ span }) => {
    if (span.end - span.start > PULLED_WORDS[1] * 12) return [];
    const words = foldText(article.text.slice(span.start, span.end));
    const count = words.split(' ').length;
    return PULLED_WORDS[0] <= count && count <= PULLED_WORDS[1] ? [{ words, place: { article, span, by: '' } }] : [];
  }),
);

/** Utterances by every run of a few words that stands in their quotations. */
const quotedRuns = keptWith((analysis: ArticleAnalysis) => {
  let known: Map<string, Utterance[]> | undefined;
  return (article: Article): ReadonlyMap<string, readonly Utterance[]> => {
    if (known) return known;
    known = new Map();
    for (const utterance of utterancesOf(article, analysis))
      for (const run of new Set(utterance.quoted.flatMap(runsIn))) {
        const list = known.get(run);
        if (!list) known.set(run, [utterance]);
        else if (list.length < OFTEN) list.push(utterance);
      }
    return known;
  };
});

function runsIn(quoted: string): readonly string[] {
  const words = quoted.split(' ');
  return words.slice(PULLED_WORDS[0] - 1).map((_last, i) => words.slice(i, i + PULLED_WORDS[0]).join(' '));
}
