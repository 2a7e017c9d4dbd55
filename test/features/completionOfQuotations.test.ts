// Completion of quotations: where an opening mark is one, whose words come first, what stands in the draft afterwards.
import assert from 'node:assert/strict';
import {
  analyseNow,
  completionsAt,
  emptyCorpus,
  mayComplete,
  parseDraft,
  type CompletionOffer,
} from '../../server/src/engine/index';
import { demoCorpus } from '../harness/demoDesk';
import { harbourDesk } from '../harness/harbourDesk';
import { scene, sourceFile } from '../harness/memoryAnalysis';

const offers = (draft: string, corpus = harbourDesk): readonly CompletionOffer[] => {
  const { analysis, cursor, text } = scene({ corpus, draft });
  const found = completionsAt(analysis, cursor);
  if (found.length > 0) assert.ok(mayComplete(text, cursor), 'offers where the text alone says there are none');
  return found;
};
const labels = (draft: string) => offers(draft).map(({ label }) => label);

/** The draft once the first offer is taken, `|` where the cursor then is. */
const taken = (draft: string, corpus = harbourDesk): string => {
  const [offer] = offers(draft, corpus);
  assert.ok(offer, `nothing is offered in: ${draft}`);
  const text = draft.replace('$0', '');
  return `${text.slice(0, offer.replace.start)}${offer.newText}|${text.slice(offer.replace.end)}`;
};

const burden = 'We are going to take a lot of the burden until the boats run again';
const money = 'The money is there, but it is not unconditional';
const pier = 'Nobody on this pier has slept since the strike began';

describe('completion of quotations', () => {
  it('shows the words, who says them and where', () => {
    const offer = offers('Talks stalled [@harbour]. She said: “$0').find(({ newText }) => newText.startsWith(burden));
    assert.equal(offer?.label, 'We are going to take a lot of the burden … run again');
    assert.equal(offer.aside, 'Ellenvik · harbour');
    assert.equal(offer.detail, 'Marta Ellenvik, in The Ossay Islander, 4 Mar 2026');
    assert.deepEqual(
      offer.documentation.map((line) =>
        line.map(({ look, text }) => (look === 'strong' ? `*${text}*` : text)).join(''),
      ),
      [`"*${burden},*" Transport Minister Marta Ellenvik told reporters.`, 'The Ossay Islander, 4 Mar 2026 · ¶2'],
    );
  });

  const puts: Readonly<Record<string, readonly [string, string]>> = {
    'the closing mark behind them': ['“$0 [@harbour]', `“${burden}”| [@harbour]`],
    'no second mark where the editor has put one': ['"$0" [@harbour]', `"${burden}"| [@harbour]`],
    'guillemets behind guillemets': ['«$0 [@harbour]', `«${burden}»| [@harbour]`],
    'the words over what is typed of them': ['“we are g$0 [@harbour]', `“${burden}”| [@harbour]`],
    'no comma, which is the attribution’s': ['“nobody$0 [@harbour]', `“${pier}”| [@harbour]`],
  };
  for (const [what, [draft, after]] of Object.entries(puts))
    it(`puts ${what}`, () => assert.equal(taken(draft), after));

  it('leaves the full stop to the sentence where that goes on, or has its own', () => {
    const corpus = { 'corpus/a.txt': 'Ada Orsk said: "The boats will never sail at night. That is final."\n' };
    const words = 'The boats will never sail at night. That is final';
    assert.equal(taken('Orsk said “$0” on Friday [@a].', corpus), `Orsk said “${words}”| on Friday [@a].`);
    assert.equal(taken('Orsk said: “$0” [@a].', corpus), `Orsk said: “${words}”| [@a].`);
    assert.equal(taken('Orsk said: “$0” [@a]', corpus), `Orsk said: “${words}.”| [@a]`);
    assert.equal(taken('Orsk said: “$0” She left [@a].', corpus), `Orsk said: “${words}.”| She left [@a].`);
  });

  it('keeps question marks and full stops of the words, and nests what they quote', () => {
    const corpus = {
      'corpus/a.txt': '"My father used to say, ‘Who ties this?’ Every day," Orsk said. "Why now?" she asked.\n',
    };
    assert.equal(taken('“My$0 [@a]', corpus), '“My father used to say, ‘Who ties this?’ Every day”| [@a]');
    assert.equal(taken('"My$0 [@a]', corpus), '"My father used to say, \'Who ties this?\' Every day"| [@a]');
    assert.equal(
      taken('Orsk said: ‘My$0 [@a]', corpus),
      'Orsk said: ‘My father used to say, “Who ties this?” Every day’| [@a]',
    );
    assert.equal(taken('“Why$0 [@a]', corpus), '“Why now?”| [@a]');
  });

  describe('puts first', () => {
    it('the speaker whom the sentence names', () => {
      assert.equal(offers('Talks stalled [@harbour]. Hrane said: “$0')[0]?.aside, 'Hrane · harbour');
      assert.equal(offers('Talks stalled [@harbour]. Marta Ellenvik said: “$0')[0]?.aside, 'Ellenvik · harbour');
      assert.equal(offers('“$0” Hrane said [@harbour].')[0]?.aside, 'Hrane · harbour');
    });
    it('articles cited in the paragraph, then those cited elsewhere', () => {
      const asides = offers('Talks stalled [@harbour].\n\nDoses wait [@compass]. It said: “$0').map(
        ({ aside }) => aside,
      );
      assert.deepEqual(
        asides.map((aside) => aside.split(' · ')[1]),
        ['compass', 'compass', 'harbour', 'harbour', 'harbour'],
      );
    });
    it('words that the draft has not quoted yet', () => {
      assert.equal(labels(`“${burden},” she said [@harbour]. “$0`)[0], money);
    });
    it('quotations that begin with what is typed', () => {
      assert.deepEqual(
        labels('Talks stalled [@harbour]. She said: “is$0'),
        [money, pier].filter((w) => / is/.test(w)),
      );
      assert.equal(labels('Talks stalled [@harbour; @compass]. She said: “a $0')[0]?.startsWith('A vaccine'), true);
    });
  });

  it('takes typed letters as words in order', () => {
    assert.deepEqual(labels('[@harbour] “money uncond$0'), [money]);
    assert.deepEqual(labels('[@harbour] “uncond money$0'), []);
  });
  it('offers what the front matter names', () => {
    assert.equal(labels('---\nsources: [harbour]\n---\nShe said: “$0').length, 3);
  });

  describe('without a citation', () => {
    it('waits for two words, then looks everywhere', () => {
      assert.deepEqual(labels('“$0'), []);
      assert.deepEqual(labels('“nobody $0'), []);
      assert.deepEqual(labels('“nobody on $0'), [pier]);
      assert.deepEqual(labels('“nobody on th$0'), [pier]);
      assert.deepEqual(labels('“nobody on that$0'), []);
    });
    it('offers the same words of every article that has them', () => {
      assert.deepEqual(
        offers('“The money is$0').map(({ aside }) => aside),
        ['Hrane · harbour', 'Hrane · compass'],
      );
    });
  });

  const cited = 'Talks stalled [@harbour]. ';
  const quiet: Readonly<Record<string, string>> = {
    'behind a closing mark': 'She said “no”$0',
    'behind a straight mark that closes': 'She said "no"$0',
    'in words that stand complete': 'She said “no $0 to the boats”.',
    'behind an apostrophe': "They don'$0",
    'behind a curly apostrophe': 'They don’$0',
    'in a decade': "In the '9$0",
    'behind a measure': 'A 5"$0',
    'at a single mark in mid-sentence': "We heard '$0",
    'in front of a word': '“$0word',
    'in fenced code': '\n\n```\n"$0\n```\n',
    'in inline code': 'See `"$0` there',
    'in a comment': '\n\n<!-- "$0 -->',
    'in a link’s title': 'See [it](a.md "$0',
    'in an attribute': '<a href="$0',
    'inside another quotation': 'She said: “He called it ‘$0',
    'far behind a mark nobody closed': `“${'one two three '.repeat(12)}$0`,
  };
  for (const [where, draft] of Object.entries(quiet)) {
    it(`keeps quiet ${where}`, () => assert.deepEqual(labels(cited + draft), []));
  }
  it('keeps quiet in the front matter', () => {
    assert.deepEqual(labels('---\ntitle: "$0\nsources: [harbour]\n---\nWords.\n'), []);
  });

  it('leaves no finding, whichever quotation of the demo is taken in whatever marks', () => {
    const files = Object.entries(demoCorpus).map(([path, text]) => sourceFile(path, text));
    const corpus = emptyCorpus.update({ add: files });
    const read = (text: string) => parseDraft(text, { path: 'draft.md', format: 'markdown' });
    let count = 0;
    const marks = ['“', '"', '«', '‘', '„', "'"];
    const articles = corpus.articles.flatMap(({ id }) => marks.map((mark) => ({ id, mark })));
    for (const [turn, { id, mark }] of articles.entries()) {
      const before = `It goes like this: ${mark}`;
      const draft = `${before} [@${id}].\n`;
      const offered = completionsAt({ draft: read(draft), corpus }, before.length);
      // Each quotation in two of the six kinds of marks: all of them take seconds.
      for (const { newText, replace } of offered.filter((_, i) => (i + turn) % 3 === 0)) {
        const done = draft.slice(0, replace.start) + newText + draft.slice(replace.end);
        const analysis = analyseNow(read(done), corpus, { level: 'calm', decisions: [] });
        assert.deepEqual(
          analysis.findings.map(({ message }) => message),
          [],
          done,
        );
        assert.deepEqual(
          analysis.quotations.map(({ matches }) => matches[0]?.kind),
          ['found'],
          done,
        );
        count++;
      }
    }
    assert.ok(count > 150, `only ${count} quotations were offered`);
  });
});
