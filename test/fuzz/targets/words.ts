/** Readers of words: folds, quotations and where they stand, sentences, grammar, quantities, times, names, what is searched for. */
import assert from 'node:assert/strict';
import { emptyCorpus, findPassages, nearestTo, type Span } from '../../../server/src/engine/index';
import { namesIn } from '../../../server/src/engine/claims/names/namesIn';
import { locateQuote } from '../../../server/src/engine/evidence/locateQuote';
import { timesIn } from '../../../server/src/engine/text/dates/timesIn';
import { foldedSearch } from '../../../server/src/engine/text/foldedSearch';
import { quantitiesIn } from '../../../server/src/engine/text/quantities/quantitiesIn';
import { findQuotedSpans } from '../../../server/src/engine/text/quotationMarks';
import { splitSentences } from '../../../server/src/engine/text/sentences';
import { parseSentence } from '../../../server/src/engine/text/syntax/parseSentence';
import { findWords, foldText } from '../../../server/src/engine/text/words';
import { sourceFile } from '../../harness/memoryAnalysis';
import type { Random } from '../random';
import type { Input, Target } from '../target';
import { anyText, mutated, realTexts, stretch } from '../texts';
import { inOrder, inside } from './holds';

const sentence = (random: Random): string =>
  random.oneIn(2)
    ? anyText(random).slice(0, 3000)
    : Array.from({ length: 1 + random.below(20) }, () =>
        random.pick([stretch(random), 'the', 'mayor', 'signed', 'on', 'Monday']),
      ).join(' ');

const whole = (text: string): Span => ({ start: 0, end: text.length });

function spansIn(name: string, read: (text: string) => readonly { readonly span: Span }[], msPerThousand = 25): Target {
  return {
    name,
    msPerThousand,
    input: (random) => [sentence(random)],
    run: ([text = '']) => {
      const found = read(text).map(({ span }) => span);
      for (const span of found) inside(span, 0, text.length);
      inOrder(found);
    },
  };
}

/** A stretch of the source as somebody might quote it. */
function quoting(random: Random): Input {
  const source = anyText(random).slice(0, 6000) || random.pick(realTexts);
  const from = random.below(source.length + 1);
  const quoted = source.slice(from, from + random.below(random.oneIn(10) ? 3000 : 160));
  const changed = random.oneIn(3) ? quoted : mutated(random, quoted);
  return [
    source,
    random.oneIn(3) ? `${changed} … [${stretch(random)}] ${quoted}` : changed,
    random.pick(['cited', '']),
  ];
}

export const words: readonly Target[] = [
  {
    name: 'foldText',
    input: (random) => [anyText(random)],
    run: ([text = '']) => {
      const once = foldText(text);
      assert.equal(foldText(once), once, 'folded twice is folded once');
      const { length, starts, ends } = findWords(text);
      for (let i = 0; i < length; i++)
        inside({ start: starts[i]!, end: ends[i]! }, i === 0 ? 0 : ends[i - 1]!, text.length);
    },
  },
  {
    name: 'locateQuote',
    // What repeats itself is aligned with itself in every place.
    msPerThousand: 60,
    input: quoting,
    run: ([source = '', quoted = '', cited = '']) => {
      const corpus = emptyCorpus.update({ add: [sourceFile('corpus/a.txt', source)] });
      const prose = { text: `“${quoted}”`, origin: 0 };
      const of = { start: 1, end: quoted.length + 1 };
      for (const match of locateQuote(prose, of, cited === 'cited' ? corpus.articles : [], corpus)) {
        for (const span of match.spans) inside(span, match.article.span.start, match.article.span.end);
        for (const { draftSpan, sourceSpan } of match.diff) {
          inside(draftSpan, 0, prose.text.length);
          inside(sourceSpan, 0, source.length);
        }
        assert.ok(match.likeness >= 0 && match.likeness <= 1, `${match.likeness}`);
      }
    },
  },
  spansIn('quotationMarks', (text) => findQuotedSpans(text).filter(({ depth }) => depth === 0)),
  spansIn('sentences', (text) => splitSentences(text, findQuotedSpans(text)).map((span) => ({ span }))),
  spansIn(
    'grammar',
    (text) =>
      parseSentence(
        text,
        whole(text),
        findQuotedSpans(text).map(({ span }) => span),
      ).words,
    60,
  ),
  spansIn('quantities', (text) => quantitiesIn(text, whole(text))),
  spansIn('times', (text) => timesIn(text, whole(text), '2026-03-04')),
  spansIn('names', (text) => namesIn(text, whole(text), findQuotedSpans(text)), 40),
  {
    name: 'search',
    msPerThousand: 60,
    input: (random) => [anyText(random), random.pick([stretch(random), anyText(random).slice(0, 400)])],
    run: ([text = '', query = '']) => {
      const search = foldedSearch(query);
      if (search) assert.ok(search.indexIn(text) < text.length && search.rankIn(text) <= 3);
      for (const { article, span } of findPassages(
        emptyCorpus.update({ add: [sourceFile('corpus/a.txt', text)] }),
        query,
      ))
        inside(span, article.span.start, article.span.end);
      nearestTo(query, [text.slice(0, 40), 'farm']);
    },
  },
];
