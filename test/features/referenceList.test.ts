// The list of the works a draft cites: what it has in each style, where it goes, and that a second time changes nothing.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { referenceList, type ReferenceStyleName } from '../../server/src/engine/index';
import { analysisOf, applyEdits } from '../harness/applied';
import { demoArticles, demoDrafts } from '../harness/demoDesk';
import { scene } from '../harness/memoryAnalysis';
import { runs } from '../harness/runs';

const styleNames: readonly ReferenceStyleName[] = ['apa', 'chicago', 'chicago-author-date', 'mla', 'newsroom'];

const article = (stated: Readonly<Record<string, string>>): string =>
  `---\n${Object.entries(stated)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
    .join('\n')}\n---\nThe sluice was opened at night, the engineer said.\n`;

const islander = article({
  title: 'Harbour talks resume',
  publisher: 'The Ossay Islander',
  author: 'Ada Orsk and Tobias Hrane',
  date: '2026-03-04',
  url: 'https://islander.example/talks',
});
const unsigned = article({
  title: 'The boats sail again',
  publisher: 'Compass Weekly',
  date: '2026-03-09',
  url: 'https://compass.example/boats',
});
const book = {
  id: 'ellenvik2019',
  type: 'book',
  title: 'The Long Strike',
  author: [{ family: 'Ellenvik', given: 'Marta' }],
  publisher: 'Brede Press',
  issued: { 'date-parts': [[2019]] },
};
const study = {
  id: 'sarn2021',
  type: 'article-journal',
  title: 'Crews at night',
  author: [
    { family: 'Sarn', given: 'Jean-Luc' },
    { family: 'Hrane', given: 'Dov M.' },
    { family: 'van Dorn', given: 'Mia' },
  ],
  'container-title': 'Journal of Ports',
  volume: 12,
  issue: 3,
  page: '45-67',
  DOI: '10.1000/ports.12',
  issued: { 'date-parts': [[2021, 5]] },
};
const chapter = {
  id: 'berg2020',
  type: 'chapter',
  title: 'Ballots on the pier',
  author: [{ literal: 'Union Archive of Brede' }],
  'container-title': 'A History of Ferries',
  publisher: 'Brede Press',
  page: '101-120',
  issued: { 'date-parts': [[2020]] },
};
const corpus = {
  'corpus/islander.md': islander,
  'corpus/compass.md': unsigned,
  'corpus/books.json': JSON.stringify([book, study, chapter]),
};
const draft =
  'Talks resumed [@islander, p. 3]. Boats sailed [@compass; @ellenvik2019].\n\nCrews slept [see @sarn2021; @berg2020].\n';

const written = (text: string, style: ReferenceStyleName, articles: Readonly<Record<string, string>> = corpus) => {
  const { analysis } = scene({ corpus: articles, draft: text });
  const list = referenceList(analysis, style);
  if ('refused' in list) return assert.fail(list.refused);
  return { ...list, analysis, text: applyEdits(text, list.edits) };
};
/** The lines between the marks that are not blank. */
const lines = (text: string, style: ReferenceStyleName, articles?: Readonly<Record<string, string>>): string[] => {
  const [, inside = ''] = written(text, style, articles).text.split(/<!-- \/?deskcheck-references -->/u);
  return inside.split(/\r?\n/u).filter((line) => line !== '');
};

describe('a list of references', () => {
  it('in APA style', () => {
    assert.deepEqual(lines(draft, 'apa'), [
      'The boats sail again. (2026, March 9). *Compass Weekly*. <https://compass.example/boats> <!-- not stated: author -->',
      'Ellenvik, M. (2019). *The Long Strike*. Brede Press.',
      'Orsk, A., & Hrane, T. (2026, March 4). Harbour talks resume. *The Ossay Islander*. <https://islander.example/talks>',
      'Sarn, J.-L., Hrane, D. M., & van Dorn, M. (2021). Crews at night. *Journal of Ports*, *12*(3), 45–67. <https://doi.org/10.1000/ports.12>',
      'Union Archive of Brede. (2020). Ballots on the pier. In *A History of Ferries* (pp. 101–120). Brede Press.',
    ]);
  });

  it('in Chicago style, with notes', () => {
    assert.deepEqual(lines(draft, 'chicago'), [
      '*Compass Weekly*. “The boats sail again.” March 9, 2026. <https://compass.example/boats>. <!-- not stated: author -->',
      'Ellenvik, Marta. *The Long Strike*. Brede Press, 2019.',
      'Orsk, Ada, and Tobias Hrane. “Harbour talks resume.” *Ossay Islander*, March 4, 2026. <https://islander.example/talks>.',
      'Sarn, Jean-Luc, Dov M. Hrane, and Mia van Dorn. “Crews at night.” *Journal of Ports* 12, no. 3 (2021): 45–67. <https://doi.org/10.1000/ports.12>.',
      'Union Archive of Brede. “Ballots on the pier.” In *A History of Ferries*, 101–120. Brede Press, 2020.',
    ]);
  });

  it('in Chicago style, by author and date', () => {
    assert.deepEqual(lines(draft, 'chicago-author-date'), [
      '*Compass Weekly*. 2026. “The boats sail again.” March 9, 2026. <https://compass.example/boats>. <!-- not stated: author -->',
      'Ellenvik, Marta. 2019. *The Long Strike*. Brede Press.',
      'Orsk, Ada, and Tobias Hrane. 2026. “Harbour talks resume.” *Ossay Islander*, March 4, 2026. <https://islander.example/talks>.',
      'Sarn, Jean-Luc, Dov M. Hrane, and Mia van Dorn. 2021. “Crews at night.” *Journal of Ports* 12 (3): 45–67. <https://doi.org/10.1000/ports.12>.',
      'Union Archive of Brede. 2020. “Ballots on the pier.” In *A History of Ferries*, 101–120. Brede Press.',
    ]);
  });

  it('in MLA style', () => {
    assert.deepEqual(lines(draft, 'mla'), [
      '“The boats sail again.” *Compass Weekly*, 9 Mar. 2026, <https://compass.example/boats>. <!-- not stated: author -->',
      'Ellenvik, Marta. *The Long Strike*. Brede Press, 2019.',
      'Orsk, Ada, and Tobias Hrane. “Harbour talks resume.” *The Ossay Islander*, 4 Mar. 2026, <https://islander.example/talks>.',
      'Sarn, Jean-Luc, et al. “Crews at night.” *Journal of Ports*, vol. 12, no. 3, 2021, pp. 45–67, <https://doi.org/10.1000/ports.12>.',
      'Union Archive of Brede. “Ballots on the pier.” *A History of Ferries*, Brede Press, 2020, pp. 101–120.',
    ]);
  });

  it('for the desk, in the order of the draft', () => {
    assert.deepEqual(lines(draft, 'newsroom'), [
      '- The Ossay Islander, “Harbour talks resume”, 4 March 2026. <https://islander.example/talks>',
      '- Compass Weekly, “The boats sail again”, 9 March 2026. <https://compass.example/boats>',
      '- Marta Ellenvik, *The Long Strike*, Brede Press, 2019.',
      '- Journal of Ports, “Crews at night”, May 2021, pp. 45–67. <https://doi.org/10.1000/ports.12>',
      '- A History of Ferries, “Ballots on the pier”, 2020, pp. 101–120.',
    ]);
  });

  it('says who edited a work that has no author', () => {
    const edited = { ...book, author: undefined, editor: [...book.author, { family: 'Hrane', given: 'Dov' }] };
    const books = { ...corpus, 'corpus/books.json': JSON.stringify([edited]) };
    const line = (style: ReferenceStyleName): string => lines('It rose [@ellenvik2019].', style, books)[0] ?? '';
    assert.equal(line('apa'), 'Ellenvik, M., & Hrane, D. (Eds.). (2019). *The Long Strike*. Brede Press.');
    assert.equal(line('chicago'), 'Ellenvik, Marta, and Dov Hrane, eds. *The Long Strike*. Brede Press, 2019.');
    assert.equal(line('mla'), 'Ellenvik, Marta, and Dov Hrane, editors. *The Long Strike*. Brede Press, 2019.');
    assert.equal(line('newsroom'), '- Marta Ellenvik and Dov Hrane (eds), *The Long Strike*, Brede Press, 2019.');
  });

  it('tells works of one author and year apart where the style does so', () => {
    const by = (title: string, date: string): string =>
      article({ title, date, author: 'Ada Orsk', publisher: 'Compass' });
    const two = { 'corpus/a.md': by('Zebras at sea', '2026-01-02'), 'corpus/b.md': by('A quiet port', '2026-05-06') };
    const text = 'It rose [@a]. It fell [@b].';
    assert.deepEqual(
      lines(text, 'apa', two).map((line) => line.slice(0, 34)),
      ['Orsk, A. (2026a, May 6). A quiet p', 'Orsk, A. (2026b, January 2). Zebra'],
    );
    assert.deepEqual(
      lines(text, 'mla', two).map((line) => line.slice(0, 22)),
      ['Orsk, Ada. “A quiet po', '———. “Zebras at sea.” '],
    );
  });

  it('has what was only inferred with a remark, and what is unknown not at all', () => {
    const bare = {
      'corpus/pier.txt': 'Pier closed\n\nThe pier was closed, the council said on Monday. It will open again.\n',
    };
    const [line, ...more] = lines('The pier closed [@pier].', 'apa', bare);
    assert.deepEqual(more, []);
    assert.match(
      line!,
      /^Pier closed\. \(n\.d\.\)\. <!-- not stated: author, outlet, date, address; read from the text: title -->$/,
    );
    assert.match(lines('The pier closed [@pier].', 'newsroom', bare)[0]!, /^- “Pier closed”\. <!-- not stated/);
  });

  it('has each work once, whatever it is cited by, and two that read the same as one', () => {
    const text = 'Talks [@islander] resumed [@islander, p. 3]. Again [there](https://islander.example/talks).';
    assert.equal(lines(text, 'newsroom').length, 1);
    assert.equal(lines('Talks [@islander; @copy].', 'apa', { ...corpus, 'corpus/copy.md': islander }).length, 1);
  });

  it('names keys that no source has, and lists own reporting nowhere', () => {
    const { message, text } = written('Talks [@islander]. Ballots [@{lost --> key}; @own]. More [@gone].', 'newsroom');
    assert.match(message, /^1 work listed\. No source has “lost --> key”, “gone”\.$/);
    assert.match(text, /<!-- not listed, for no source has the key: lost …… key, gone -->\n\n<!--/);
  });

  it('is put at the end, under a heading of the draft’s own kind', () => {
    const { text } = written('# Strike\n\n### Talks\n\nTalks resumed [@islander].', 'apa');
    assert.match(
      text,
      /resumed \[@islander\]\.\n\n### References\n\n<!-- deskcheck-references -->\n\nOrsk[^\n]+\n\n<!-- \/deskcheck-references -->\n$/,
    );
  });

  it('is put under an empty heading for it, and into Pandoc’s own place', () => {
    const under = written('# Strike\n\nTalks [@islander].\n\n## Works cited\n\n## Notes\n\nMore.\n', 'newsroom').text;
    assert.match(
      under,
      /## Works cited\n\n<!-- deskcheck-references -->\n\n- The Ossay[^\n]+\n\n<!-- \/deskcheck-references -->\n\n## Notes\n\nMore\.\n$/,
    );
    const div = written('Talks [@islander].\n\n::: {#refs}\n:::\n\nEnd.\n', 'newsroom').text;
    assert.match(
      div,
      /::: \{#refs\}\n<!-- deskcheck-references -->\n\n- The[^]+\n<!-- \/deskcheck-references -->\n:::\n\nEnd\.\n$/,
    );
  });

  it('keeps the draft’s line ends', () => {
    const { text } = written(draft.replaceAll('\n', '\r\n'), 'chicago');
    assert.equal(text.replaceAll('\r\n', '').includes('\n'), false);
  });

  it('replaces exactly the list, whatever was changed in it', () => {
    const first = written(draft, 'apa').text;
    const around = `${first}\nA last word.\n`.replace('## References', '## What I read');
    const spoilt = around.replace(/^Ellenvik.*$/mu, 'Nothing at all, “said nobody” [@islander].');
    assert.equal(written(spoilt, 'apa').text, around);
    const cited = spoilt.replace(' [@compass; @ellenvik2019]', '');
    assert.ok(!written(cited, 'apa').text.includes('Compass Weekly'));
    const mla = written(around, 'mla').text;
    assert.equal(written(mla, 'apa').text, around);
  });

  it('is refused where nothing is cited, a mark is missing or no list can stand', () => {
    const refusal = (text: string): string => {
      const list = referenceList(scene({ corpus, draft: text }).analysis, 'apa');
      return 'refused' in list ? list.refused : assert.fail('not refused');
    };
    assert.match(refusal('Nothing here.'), /nothing to list/);
    assert.match(refusal('Talks [@islander].\n\n<!-- deskcheck-references -->\n\nOrsk.\n'), /comments around the list/);
    assert.match(refusal('Talks [@islander].\n\n```\ncode'), /no room/);
  });

  it('is neither read nor checked', () => {
    for (const [name, text] of demoDrafts()) {
      const before = analysisOf(text, demoArticles());
      for (const style of ['newsroom', 'apa'] as const) {
        const list = referenceList(before, style);
        assert.ok('edits' in list, name);
        const after = analysisOf(applyEdits(text, list.edits), demoArticles(), before);
        assert.deepEqual(
          after.findings.map(({ rule, message, span }) => [rule, message, span]),
          before.findings.map(({ rule, message, span }) => [rule, message, span]),
        );
        assert.equal(after.draft.citations.length, before.draft.citations.length);
        assert.equal(after.draft.quotations.length, before.draft.quotations.length);
      }
    }
  });

  it('is up to date once written, whatever the sources are called', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.stringMatching(/^[-\]<>!`*_#@"“”:;|\\\n a-c.]{0,30}$/),
      fc.constantFrom(
        '<!-- /deskcheck-references -->',
        '--> [@islander]',
        '1. A',
        '# A',
        '[@islander] “said”',
        '\n\n# A\n',
      ),
    );
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 4, maxLength: 4 }), fc.constantFrom(...styleNames), (texts, style) => {
        const [title = '', publisher = '', author = '', url = ''] = texts;
        const articles = { 'corpus/a.md': article({ title, publisher, author, url: `https://${url}` }) };
        const text = '# Strike\n\nThe sluice was opened [@a].\n\nIt was “night” [@a].\n';
        const first = written(text, style, articles);
        const second = scene({ corpus: articles, draft: first.text });
        const again = referenceList(second.analysis, style);
        assert.ok('edits' in again && again.edits.length === 0);
        assert.equal(second.analysis.draft.citations.length, 2);
        assert.equal(second.analysis.draft.blocks.length, first.analysis.draft.blocks.length + 1);
      }),
      runs(200),
    );
  });
});
