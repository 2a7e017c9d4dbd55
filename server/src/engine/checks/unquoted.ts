/** copy/unquoted: seven or more words of a source in a row, in the draft's own voice. */
import { FEWEST_IN_A_ROW, placeOf } from '../evidence/copiedRuns';
import { citedNearby } from '../evidence/citedNearby';
import { citedArticles } from '../evidence/citedMatches';
import { ownContent } from '../evidence/ownContent';
import { quoteAndCite } from '../evidence/quoteAndCite';
import { isQuotedAt } from '../evidence/sourceStream';
import { pageName } from '../model/byline';
import type { Article } from '../model/article';
import { originalSpan } from '../model/prose';
import { overlaps, sliceOf, span } from '../model/span';
import { SPEECH_VERBS, WEAK_CUES } from '../text/lexicons/speechVerbs';
import { foldWord } from '../text/words';
import type { Check, CheckContext, CopySubject } from './check';

/** Of them so many must be somebody's choice: "held talks in Hrane on Friday with" is how it is said. */
const FEWEST_CHOSEN = 4;
/** Of a longer stretch, names, numbers and set phrases not counted, a few less will do: "heard them for most of the night". */
const LONG_IN_A_ROW = 9;
const FEWEST_OF_LONG = 3;
/**
 * Where the sentence says whose account it is, its words are given to somebody: what was said leaves little choice, and a
 * dozen words are a transcript.
 */
const REPORTED_IN_A_ROW = 12;
const REPORTED_CHOSEN = 5;
/** Ways of going on around the same words: from here on they are the language's, not a writer's. */
const NOBODYS = 3;

export const unquoted: Check = {
  id: 'copy/unquoted',
  summary: 'Seven or more words of a source in a row, without quotation marks around them.',
  leaves:
    'Quotations, block quotes, headings, code, names and titles, set phrases of news, words that many sources have, and reported speech.',
  verdict: 'style',
  severity: 'information',
  *run(subject, context) {
    if (subject.kind !== 'copy') return;
    const { run, words } = subject;
    const length = run.to - run.from;
    const reported = isReported(subject, context);
    const block = context.draft.blocks[subject.sentence.block];
    if (!block || run.surroundings >= NOBODYS || length < (reported ? REPORTED_IN_A_ROW : FEWEST_IN_A_ROW)) return;
    const { chosen, beside } = ownContent(block.prose.text, words, run.from, run.to);
    if (reported ? chosen < REPORTED_CHOSEN : chosen < FEWEST_CHOSEN && beside < LONG_IN_A_ROW) return;
    if (chosen < FEWEST_OF_LONG) return;
    const standing = nearest(subject, context);
    const [first] = standing;
    if (!first) return;
    const prose = span(words.starts[run.from] ?? 0, words.ends[run.to - 1] ?? 0);
    const at = originalSpan(block.prose, prose);
    const place = placeOf(first, length);
    // Whom the sentence names would be quoted with words that the source does not have them say.
    const mayQuote = !reported || isQuotedAt(first.article, place);
    const plain = sliceOf(context.draft.text, at) === sliceOf(block.prose.text, prose);
    yield {
      data: { rule: 'copy/unquoted', words: length, source: pageName(first.article) },
      span: at,
      evidence: standing.slice(0, MOST_PLACES).map((it) => ({ article: it.article, span: placeOf(it, length) })),
      fixes:
        mayQuote && plain ? quoteAndCite(context, subject.sentence, at, { article: first.article, span: place }) : [],
    };
  },
};

const MOST_PLACES = 3;

/** "Hrane said that …", "according to …": a cue outside of marks, in the sentence. */
function isReported({ sentence, words }: CopySubject, { draft }: CheckContext): boolean {
  const block = draft.blocks[sentence.block];
  const text = block?.prose.text ?? '';
  const inMarks = (i: number): boolean =>
    block?.quoted.some((q) => overlaps(q.span, span(words.starts[i] ?? 0, words.ends[i] ?? 0))) ?? false;
  for (let i = 0; i < words.length; i++) {
    const word = foldWord(text.slice(words.starts[i] ?? 0, words.ends[i] ?? 0));
    if (((SPEECH_VERBS.has(word) && !WEAK_CUES.has(word)) || word === 'according') && !inMarks(i)) return true;
  }
  return false;
}

/** What the sentence cites first, then the rest of the draft's sources, then the earliest. */
function nearest({ sentence, run }: CopySubject, { draft, corpus }: CheckContext): CopySubject['run']['standing'] {
  if (run.standing.length < 2) return run.standing;
  const cited = citedArticles(sentence.scope, corpus);
  const { here, elsewhere } = citedNearby(draft, corpus, sentence.span.start);
  const rank = (article: Article): number =>
    [cited, here, elsewhere].findIndex((articles) => articles.includes(article)) >>> 0;
  const dateOf = ({ metadata, id }: Article): string => `${metadata.date?.value ?? '\uffff'} ${id}`;
  return [...run.standing].sort(
    (a, b) => rank(a.article) - rank(b.article) || (dateOf(a.article) < dateOf(b.article) ? -1 : 1),
  );
}
