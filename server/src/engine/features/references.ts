/** Every place that carries the words at the cursor, or cites the article: in the sources and in all drafts. */
import { withSpeaker } from '../analysis/travel';
import { placesOf } from '../evidence/places';
import { retellings } from '../evidence/retellings';
import { sharedWords } from '../evidence/sharedWords';
import type { CorpusView } from '../model/corpus';
import type { DeskPlace } from '../model/deskPlace';
import type { DraftDigest } from '../model/draftDigest';
import { headOf } from '../model/head';
import { overlaps, type Span } from '../model/span';
import type { Sought } from '../analysis/sought';

export { soughtInDraft, soughtInSource, type Sought } from '../analysis/sought';

/** Where the words or the article are at home: the places in the sources, the heads of the articles. */
export function declarationsOf(sought: Sought): readonly DeskPlace[] {
  if (sought.kind === 'articles') {
    return sought.articles.map((article) => ({ in: 'source', article, span: headOf(article) }));
  }
  return sought.wanted.places.flatMap(placesOf).map((place) => ({ in: 'source', ...place }));
}

/** Where other articles report the same of the same speaker in other words, as far as they have been read deeply. */
export function* retoldIn(sought: Sought, corpus: CorpusView): Generator<void, readonly DeskPlace[]> {
  if (sought.kind === 'articles') return [];
  const told = yield* retellings(sought.wanted.places.filter(({ spans }) => spans.length > 0).map(withSpeaker), corpus);
  return told.flatMap(placesOf).map((place) => ({ in: 'source', ...place }));
}

/** Places in drafts, draft by draft in the order given; yields between pieces of work of about a millisecond. */
export function* referencesIn(
  drafts: readonly DraftDigest[],
  sought: Sought,
  corpus: CorpusView,
): Generator<void, readonly DeskPlace[]> {
  const found: DeskPlace[] = [];
  const finder = sought.kind === 'words' ? findingWords(sought, corpus) : findingCitations(sought, corpus);
  for (const draft of drafts) {
    for (const span of yield* finder(draft)) found.push({ in: 'draft', draft, span });
    yield;
  }
  return found;
}

type Finder = (draft: DraftDigest) => Generator<void, readonly Span[]>;

/** Stretches of a draft compared in one step; nearly all of them share no two words with what is sought. */
const STRETCHES_A_STEP = 20;

function findingWords({ wanted, lifted }: Sought & { readonly kind: 'words' }, corpus: CorpusView): Finder {
  const shared = sharedWords(wanted, corpus);
  return function* ({ quotations, sentences }) {
    const spans: Span[] = [];
    let done = 0;
    for (const quotation of quotations) {
      if (shared.same(quotation)) spans.push(quotation.span);
      if (++done % STRETCHES_A_STEP === 0) yield;
    }
    if (!lifted) return spans;
    for (const sentence of sentences) {
      const told = spans.some((span) => overlaps(span, sentence.span));
      if (!told && shared.lifted(sentence)) spans.push(sentence.span);
      if (++done % STRETCHES_A_STEP === 0) yield;
    }
    return spans.sort((a, b) => a.start - b.start);
  };
}

function findingCitations({ articles, keys }: Sought & { readonly kind: 'articles' }, corpus: CorpusView): Finder {
  const wanted = new Set(articles);
  // Drafts cite the same few keys over and over.
  const known = new Map(keys.map((key) => [key, true]));
  const isMeant = (key: string): boolean => {
    let meant = known.get(key);
    if (meant === undefined) known.set(key, (meant = corpus.byKey(key).some((article) => wanted.has(article))));
    return meant;
  };
  // eslint-disable-next-line require-yield -- a look-up for each citation is no work
  return function* ({ citations }) {
    return citations.filter(({ key }) => isMeant(key)).map(({ span }) => span);
  };
}
