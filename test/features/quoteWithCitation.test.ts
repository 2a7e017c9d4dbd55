// Pasted text that stands in a source, as a quotation with its citation: what it becomes, where it is offered, that it is found.
import assert from 'node:assert/strict';
import {
  analyseNow,
  emptyCorpus,
  parseDraft,
  quoteWithCitation,
  span,
  type QuotedText,
} from '../../server/src/engine/index';
import { demoCorpus } from '../harness/demoDesk';
import { harbourDesk } from '../harness/harbourDesk';
import { scene, sourceFile } from '../harness/memoryAnalysis';

const offers = (draft: string, pasted: string, corpus = harbourDesk): readonly QuotedText[] => {
  const { analysis, cursor } = scene({ corpus, draft });
  return quoteWithCitation(analysis, span(cursor, cursor), pasted);
};
const texts = (draft: string, pasted: string, corpus = harbourDesk) =>
  offers(draft, pasted, corpus).map(({ newText }) => newText);

const burden = 'We are going to take a lot of the burden until the boats run again';
const money = 'The money is there, but it is not unconditional';
const own = 'The cold store at Skarnhaven holds 1.4 million doses.';

describe('quote with citation', () => {
  it('offers the words with their speaker, and without', () => {
    assert.deepEqual(texts('$0', burden), [`“${burden},” Marta Ellenvik said [@harbour].`, `“${burden}” [@harbour].`]);
    assert.deepEqual(
      offers('$0', burden).map(({ title }) => title),
      ['Quotation with speaker and citation: Marta Ellenvik, harbour', 'Quotation with citation: harbour'],
    );
  });
  it('quotes an article’s own words without a speaker', () => {
    assert.deepEqual(texts('$0', own), [`“${own.slice(0, -1)}” [@compass].`]);
  });
  it('takes marks around the text as the source’s', () => {
    for (const pasted of [`“${burden},”`, `"${burden},"`, ` “${burden}” \n`])
      assert.equal(texts('$0', pasted)[0], `“${burden},” Marta Ellenvik said [@harbour].`, pasted);
  });
  it('puts a quotation in with the attribution it was copied with', () => {
    const pasted = `"${burden}," Transport Minister Marta Ellenvik told reporters.`;
    assert.deepEqual(texts('$0', pasted), [
      `“${burden},” Transport Minister Marta Ellenvik told reporters [@harbour].`,
    ]);
    assert.deepEqual(texts('‘No,’ she said.\n\n$0', pasted), [
      `‘${burden},’ Transport Minister Marta Ellenvik told reporters [@harbour].`,
    ]);
    const corpus = { 'corpus/a.txt': '"Who knows the pier," Ada Orsk said. "The boats are late."\n' };
    assert.deepEqual(texts('$0', corpus['corpus/a.txt'], corpus), [
      '“Who knows the pier,” Ada Orsk said. “The boats are late” [@a].',
    ]);
  });
  it('nests the marks that stand inside an article’s own words', () => {
    const corpus = { 'corpus/a.txt': 'The minister called the night boats "a subsidy for sleep" on Friday.\n' };
    assert.deepEqual(texts('$0', corpus['corpus/a.txt'], corpus), [
      '“The minister called the night boats ‘a subsidy for sleep’ on Friday” [@a].',
    ]);
  });
  it('closes a quotation in the quotation that it ends with', () => {
    const corpus = {
      'corpus/a.txt': '\'I told them, "Send me one boat and it is loaded," and they laughed,\' Ada Orsk said.\n',
    };
    assert.deepEqual(texts('$0', 'I told them, "Send me one boat and it is loaded,"', corpus), [
      '“I told them, ‘Send me one boat and it is loaded,’” [@a].',
    ]);
  });
  it('gives nobody half a sentence as theirs', () => {
    assert.deepEqual(texts('$0', 'take a lot of the burden until'), ['“take a lot of the burden until” [@harbour].']);
  });
  it('takes the source’s words where the text has another house style', () => {
    assert.deepEqual(texts('$0', 'the cold store at Skarnhaven holds 1.4 million doses'), [
      `“${own.slice(0, -1)}” [@compass].`,
    ]);
  });
  it('quotes in the draft’s own marks and tense', () => {
    assert.equal(texts('"No," she says.\n\n$0', burden)[0], `"${burden}," Marta Ellenvik says [@harbour].`);
    assert.equal(texts('‘No’, she said.\n\n$0', burden)[0], `‘${burden}’, Marta Ellenvik said [@harbour].`);
  });
  it('names by surname whom the draft has named', () => {
    assert.match(texts('Marta Ellenvik came.\n\n$0', burden)[0] ?? '', /” Ellenvik said/);
  });
  it('keeps what a question and an abbreviation end in', () => {
    const corpus = {
      'corpus/a.txt': '"Who is looking at the water tonight?" Ada Orsk asked. Power came back at 3.26 a.m.\n',
    };
    assert.equal(
      texts('$0', 'Who is looking at the water tonight?', corpus)[0],
      '“Who is looking at the water tonight?” Ada Orsk said [@a].',
    );
    assert.equal(texts('$0', 'Power came back at 3.26 a.m.', corpus)[0], '“Power came back at 3.26 a.m.” [@a].');
  });
  it('fits into the sentence it lands in', () => {
    assert.deepEqual(texts('Ellenvik said:$0', burden), [` “${burden}” [@harbour].`]);
    assert.deepEqual(texts('She said $0 and left.', burden), [`“${burden}” [@harbour]`]);
    assert.deepEqual(texts('She said $0, then left.', burden), [`“${burden}” [@harbour]`]);
  });
  it('does not cite twice what the sentence cites', () => {
    assert.deepEqual(texts('She said $0 on Tuesday [@harbour].', burden), [`“${burden}”`]);
  });

  describe('words of several articles', () => {
    it('are cited from the one that the draft cites', () => {
      assert.match(texts('Doses wait [@compass].\n\n$0', money)[0] ?? '', /\[@compass\]/);
      assert.match(texts('Talks stalled [@harbour].\n\n$0', money)[0] ?? '', /\[@harbour\]/);
    });
    it('are cited from the earliest otherwise', () => {
      const corpus = {
        'corpus/late.md': '---\ndate: 2026-03-09\n---\nThe boats will sail again on Monday night.\n',
        'corpus/soon.md': '---\ndate: 2026-03-04\n---\nThe boats will sail again on Monday night.\n',
      };
      assert.match(texts('$0', 'The boats will sail again on Monday night.', corpus)[0] ?? '', /\[@soon\]/);
    });
  });

  it('opens every paragraph with a mark', () => {
    const corpus = {
      'corpus/a.txt':
        '"Nobody got what they came for," Oda Wrenfield said.\n\n"There is a text, and there is a vote.\n\n"Please do not celebrate yet," Wrenfield said.\n',
    };
    const [first] = texts('$0', '"There is a text, and there is a vote.\n\n"Please do not celebrate yet,"', corpus);
    assert.equal(
      first,
      '“There is a text, and there is a vote.\n\n“Please do not celebrate yet,” Oda Wrenfield said [@a].',
    );
  });
  it('leaves the middle of a line alone when the text has several paragraphs', () => {
    const [first, second] = ['The talks over the night boats stalled on Tuesday.', `"${burden},"`] as const;
    assert.equal(texts('$0', `${first}\n\n${second}`).length, 1);
    assert.equal(texts('It said $0', `${first}\n\n${second}`).length, 0);
  });
  it('writes a key that Pandoc would cut short in braces', () => {
    assert.match(texts('$0', own, { 'corpus/cold store.md': `${own}\n` })[0] ?? '', /\[@\{cold store\}\]/);
  });
  it('lets nothing of a source act as markup', () => {
    const corpus = { 'corpus/a.txt': 'We met *all* of them at <b>noon</b> with @orsk and `code` there.\n' };
    const { analysis } = scene({
      corpus,
      draft: texts('$0', 'met *all* of them at <b>noon</b> with @orsk and `code` there', corpus)[0] ?? '',
    });
    assert.deepEqual([analysis.findings.length, analysis.quotations[0]?.matches[0]?.kind], [0, 'found']);
  });

  const quiet: Readonly<Record<string, readonly [string, string]>> = {
    'for words that no source has': ['$0', 'We have all been waiting for the ferry'],
    'for changed words': ['$0', burden.replace('a lot', 'all')],
    'for half of what was said, with its attribution': [
      '$0',
      `${burden}," Transport Minister Marta Ellenvik told reporters.`.slice(30),
    ],
    'for three words': ['$0', 'The money is'],
    'for words joined from two places': ['$0', `${burden} … ${money}`],
    'inside a quotation': ['“No $0 no,” she said.', burden],
    'behind an opening mark': ['She said: “No $0', burden],
    'inside a citation': ['Talks stalled [@har$0bour].', burden],
    'in code': ['```\n$0\n```\n', burden],
    'in the front matter': ['---\ntitle: $0\n---\nWords.\n', burden],
    'for a whole page': ['$0', `${burden} `.repeat(30)],
  };
  for (const [where, [draft, pasted]] of Object.entries(quiet)) {
    it(`keeps quiet ${where}`, () => assert.deepEqual(texts(draft, pasted), []));
  }

  it('is found without a finding, whatever of the demo is pasted', () => {
    const files = Object.entries(demoCorpus).map(([path, text]) => sourceFile(path, text));
    const corpus = emptyCorpus.update({ add: files });
    const read = (text: string) => parseDraft(text, { path: 'draft.md', format: 'markdown' });
    let count = 0;
    for (const { text, paragraphs } of corpus.articles) {
      paragraphs.forEach(({ span: one }, i) => {
        // In turn one paragraph, two, and the first sentence or so: all three take seconds.
        const two = span(one.start, paragraphs[i + 1]?.span.end ?? one.end);
        const parts = [one, two, span(one.start, text.indexOf('. ', one.start + 20))];
        for (const part of parts.filter((_, k) => (i + k) % 3 === 0)) {
          for (const { newText } of quoteWithCitation(
            { draft: read(''), corpus },
            span(0, 0),
            text.slice(part.start, part.end),
          )) {
            const analysis = analyseNow(read(newText), corpus, { level: 'calm', decisions: [] });
            assert.deepEqual(
              analysis.findings.map(({ message }) => message),
              [],
              newText,
            );
            const kinds = new Set(analysis.quotations.map(({ matches }) => matches[0]?.kind));
            assert.deepEqual([...kinds], ['found'], newText);
            count++;
          }
        }
      });
    }
    assert.ok(count > 60, `only ${count} were offered`);
  });
});
