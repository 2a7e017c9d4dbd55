/** Where each source that a sentence cites tells what the sentence says. */
import { conceptsIn } from '../text/concepts';
import type { Concept } from '../model/claim';
import { likeness, weightsFor, type Weights } from '../attribution/origins/likeness';
import { tellingsOf, type Telling } from '../attribution/origins/tellings';
import type { Article } from '../model/article';
import type { CorpusView } from '../model/corpus';
import type { Draft, DraftSentence } from '../model/draft';
import { keptWith } from '../model/kept';
import { hull, overlaps, type Span } from '../model/span';
import { effectiveScope } from './citedMatches';

export interface CitedSource {
  readonly key: string;
  /** Articles the key names; several for a page of several. */
  readonly articles: readonly Article[];
  /** Sentences of these that come near the draft's, the nearest first; empty where none does. */
  readonly tellings: readonly Telling[];
}

export interface CitedTellings {
  readonly sources: readonly CitedSource[];
  /** Original span of the citations, in or behind the sentence. */
  readonly span: Span;
}

/** A sentence that has less in common with the draft's, by weight, tells something else. */
const NEAR = 0.3;
/** Fewer things in common, beside names, may be chance. */
const FEWEST_WORDS = 2;
const MOST_TELLINGS = 3;

/** Undefined where the sentence itself cites fewer than two sources of the corpus. */
export function citedTellings(draft: Draft, sentence: DraftSentence, corpus: CorpusView): CitedTellings | undefined {
  const { reach, citations, keys, own } = effectiveScope(sentence.scope, corpus);
  // With the writer's own interview there is one source more, of which we know nothing.
  if (reach !== 'sentence' || keys.length < 2 || own) return undefined;
  const known = keys.map((key) => ({ key, articles: corpus.byKey(key) })).filter(({ articles }) => articles.length > 0);
  const span = hull(citations.map((citation) => citation.span));
  if (known.length < 2 || !span) return undefined;
  const concepts = conceptsOf(draft.text, sentence, citations);
  return {
    span,
    sources: known.map(({ key, articles }) => ({ key, articles, tellings: nearest(concepts, articles) })),
  };
}

type Concepts = ReadonlyMap<string, Concept>;

/** Of the sentence without its citations, whose keys are no words of it. */
function conceptsOf(
  text: string,
  { span: { start, end } }: DraftSentence,
  citations: readonly { readonly span: Span }[],
): Concepts {
  const inside = citations.map(({ span }) => span).filter((at) => overlaps(at, { start, end }));
  const concepts: Concept[] = [];
  let from = start;
  for (const at of [...inside, { start: end, end }].sort((a, b) => a.start - b.start)) {
    if (at.start > from) concepts.push(...conceptsIn(text, from, Math.min(at.start, end)));
    from = Math.max(from, at.end);
  }
  return new Map(concepts.map((concept) => [concept.key, concept]));
}

const weightsOf: (article: Article) => Weights = keptWith((article: Article) => weightsFor([article]));

interface Near {
  readonly telling: Telling;
  readonly both: number;
}

function nearest(concepts: Concepts, articles: readonly Article[]): readonly Telling[] {
  return articles
    .flatMap((article) => nearIn(article, concepts))
    .sort((a, b) => b.both - a.both)
    .slice(0, MOST_TELLINGS)
    .map(({ telling }) => telling);
}

/** What was found for sentences of drafts, by what they say: they are asked about again with every keystroke. */
const answers: (article: Article) => Map<string, readonly Near[]> = keptWith(() => new Map<string, readonly Near[]>());
/** Sentences of a long draft that cite one article; beyond that the memory is begun anew. */
const REMEMBERED = 200;

function nearIn(article: Article, concepts: Concepts): readonly Near[] {
  const known = answers(article);
  const question = [...concepts.keys()].join(' ');
  let near = known.get(question);
  if (!near) {
    near = tellingsOf(article).flatMap((telling) => {
      const how = likeness(concepts, telling.concepts, weightsOf(article));
      return how.both >= NEAR && how.words >= FEWEST_WORDS ? [{ telling, both: how.both }] : [];
    });
    if (known.size >= REMEMBERED) known.clear();
    known.set(question, near);
  }
  return near;
}
