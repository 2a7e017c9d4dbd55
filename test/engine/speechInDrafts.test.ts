// One reader of speech: a draft's quotations have the speakers the same words have in an article.
import assert from 'node:assert/strict';
import { articleSpeech } from '../../server/src/engine/attribution/articleSpeech';
import { readDraftSpeech } from '../../server/src/engine/evidence/readQuotations';
import { emptyCorpus } from '../../server/src/engine/index';
import { parseDraft } from '../../server/src/engine/parse/parseDraft';
import { sourceFile } from '../harness/memoryAnalysis';

/** Who says each quotation of a draft, `-` for nobody, and how surely. */
const inDraft = (text: string): readonly (readonly [who: string, confidence: number])[] =>
  [...readDraftSpeech(parseDraft(text, { path: 'draft.md', format: 'markdown' })).values()].map(
    ({ speaker, confidence }) => [speaker === undefined ? '-' : speaker.name || speaker.mention, confidence],
  );

const inArticle = (text: string): readonly string[] =>
  articleSpeech(emptyCorpus.update({ add: [sourceFile('corpus/a.md', text)] }).articles[0]!)
    .spoken.flat()
    .map(({ speaker }) => (speaker === undefined ? '-' : speaker.name || speaker.mention));

const rows: Readonly<Record<string, readonly [text: string, ...speakers: string[]][]>> = {
  'quotations inside a longer report': [
    ['Ada Orsk said that it underscores that the pier is “wholly unfit” for use.', 'Ada Orsk'],
    ['Ada Orsk called Nils Aker’s remarks “a true wake-up call” to the port.', 'Ada Orsk'],
    ['The spokesman, Hal Tennet, said it was too early, and there was “no evidence” yet.', 'Hal Tennet'],
    ['The claim that the pier “leaks in nine places” is Ada Orsk’s.', '-'],
  ],
  'cues with a tail': [
    [
      '“It leaks in nine places,” Ada Orsk said several months after her release, and a reason was the tide.',
      'Ada Orsk',
    ],
    ['“It leaks,” Ada Orsk told reporters after the meeting that was held on a boat.', 'Ada Orsk'],
  ],
  'quotations that stand alone': [
    ['“It leaks,” Ada Orsk said. “It always has.”', 'Ada Orsk', 'Ada Orsk'],
    ['“It leaks in nine places and always has.”', '-'],
    ['“It leaks in nine places and always has” — Ada Orsk', 'Ada Orsk'],
  ],
  'what only looks like speech': [
    ['Ada Orsk walked past the “Sea View” hotel.', '-'],
    ['The sign above the door was “wet paint”.', '-'],
  ],
};

describe('speech in drafts', () => {
  for (const [title, cases] of Object.entries(rows))
    describe(title, () => {
      for (const [text, ...speakers] of cases)
        it(text, () => {
          assert.deepEqual(
            inDraft(text).map(([who]) => who),
            speakers,
          );
          assert.deepEqual(inArticle(text), speakers);
        });
    });

  it('is surest right behind the marks', () => {
    const [close] = inDraft('“It leaks,” Ada Orsk said.');
    const [far] = inDraft('Ada Orsk referenced “long nights” on the pier.');
    assert.ok(close && close[1] > 0.9);
    assert.ok(!far || far[1] < close[1]);
  });
});
