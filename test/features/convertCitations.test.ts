// Citations written otherwise: footnotes, links, keys; what stands around them stays, and so does what they cite.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { conversionsAt, conversionsForDraft, type Analysis, type Conversion } from '../../server/src/engine/index';
import { analysisOf, applyEdits } from '../harness/applied';
import { demoArticles, demoDrafts } from '../harness/demoDesk';
import { scene } from '../harness/memoryAnalysis';
import { runs } from '../harness/runs';

const article = (publisher: string, url?: string): string =>
  `---\npublisher: ${publisher}\n${url === undefined ? '' : `url: ${url}\n`}---\nThe sluice was opened at night.\n`;
const corpus = {
  'corpus/ledger.md': article('Orsk Ledger', 'https://ledger.example/sluice'),
  'corpus/herald.md': article('The Brede Herald'),
  'corpus/notes.txt': 'the sluice was opened, they say\n',
  'corpus/works.json': JSON.stringify([
    { id: 'ellenvik2019', type: 'book', title: 'The Long Strike', author: [{ family: 'Ellenvik', given: 'Marta' }] },
  ]),
};
type Form = 'footnote' | 'link' | 'key';

const find = (all: readonly Conversion[], to: Form): Conversion | undefined =>
  all.find(({ title }) => title.includes(`into a ${to}`) || title.includes(`into ${to}s`));
/** The draft with the citation at `$0` written otherwise, or why it is not. */
const one = (draft: string, to: Form): string => {
  const { analysis, cursor } = scene({ corpus, draft });
  const offer = find(conversionsAt(analysis, { start: cursor, end: cursor }), to);
  if (!offer) return 'not offered';
  return 'refused' in offer ? offer.refused : applyEdits(analysis.draft.text, offer.edits);
};
const all = (draft: string, to: Form): string => {
  const { analysis } = scene({ corpus, draft });
  const offer = find(conversionsForDraft(analysis), to);
  if (!offer) return 'not offered';
  return 'refused' in offer ? offer.refused : applyEdits(analysis.draft.text, offer.edits);
};

const ledger = 'https://ledger.example/sluice';

describe('a citation written otherwise', () => {
  const cases: readonly (readonly [what: string, from: string, to: Form, result: string])[] = [
    ['key to footnote', 'It rose [@le$0dger].', 'footnote', 'It rose[^1].\n\n[^1]: [@ledger]'],
    [
      'locator and prefix kept',
      'It rose [see @le$0dger, p. 3].\n',
      'footnote',
      'It rose[^1].\n\n[^1]: [see @ledger, p. 3]\n',
    ],
    [
      'several keys',
      'It rose [@le$0dger; @herald, p. 2].\n',
      'footnote',
      'It rose[^1].\n\n[^1]: [@ledger; @herald, p. 2]\n',
    ],
    [
      'other notes keep their numbers',
      'It fell.[^4] It rose [@le$0dger].[^b]\n\n[^4]: A word.\n[^b]: Another.\n\nThe end.\n',
      'footnote',
      'It fell.[^4] It rose[^5].[^b]\n\n[^4]: A word.\n[^b]: Another.\n[^5]: [@ledger]\n\nThe end.\n',
    ],
    ['footnote to key', 'It rose.[^$0n]\n\n[^n]: [@ledger, p. 3].\n', 'key', 'It rose. [@ledger, p. 3]\n'],
    ['a note in place', 'It rose^[[@le$0dger]].\n', 'key', 'It rose [@ledger].\n'],
    [
      'a note that is referred to twice stays for the other',
      'It rose[^$0n]. It fell[^n].\n\n[^n]: [@ledger]\n',
      'key',
      'It rose [@ledger]. It fell[^n].\n\n[^n]: [@ledger]\n',
    ],
    ['key to link', 'It rose [@le$0dger].', 'link', `It rose ([Orsk Ledger](${ledger})).`],
    [
      'a file where there is no address',
      'It rose [@her$0ald].',
      'link',
      'It rose ([The Brede Herald](corpus/herald.md)).',
    ],
    [
      'key to link with everything',
      'It rose [see @le$0dger, p. 3; @herald].',
      'link',
      `It rose (see [Orsk Ledger, p. 3](${ledger}); [The Brede Herald](corpus/herald.md)).`,
    ],
    [
      'a file without any name but its own',
      'It rose [@no$0tes, p. 4].',
      'link',
      'It rose ([notes, p. 4](corpus/notes.txt)).',
    ],
    ['and back', 'It rose ([notes, p. $04](corpus/notes.txt)).', 'key', 'It rose [@notes, p. 4].'],
    ['behind a sentence', 'It rose. [@le$0dger]', 'link', `It rose. ([Orsk Ledger](${ledger}))`],
    ['link to key', `It rose ([Orsk$0 Ledger, p. 3](${ledger})).`, 'key', 'It rose [@ledger, p. 3].'],
    [
      'a link in a sentence keeps its words',
      `It [rose$0 again](${ledger}) at night.`,
      'key',
      'It rose again [@ledger] at night.',
    ],
    [
      'a link in a sentence as a footnote',
      `It [rose$0 again](${ledger}) at night.\n`,
      'footnote',
      `It rose again[^1] at night.\n\n[^1]: [rose again](${ledger})\n`,
    ],
    ['an address', `It rose <https://led$0ger.example/sluice>.`, 'key', 'It rose [@ledger].'],
    ['footnote to link', 'It rose[^$0n].\n\n[^n]: [@ledger]\n', 'link', `It rose ([Orsk Ledger](${ledger})).\n`],
    [
      'link to footnote',
      `It rose (see [Orsk $0Ledger](${ledger})).\n`,
      'footnote',
      `It rose[^1].\n\n[^1]: see [Orsk Ledger](${ledger})\n`,
    ],
    ['in a list', '- [@le$0dger] says more\n', 'footnote', '- [^1] says more\n\n[^1]: [@ledger]\n'],
    ['with Windows’ line ends', 'It rose [@le$0dger].\r\n', 'footnote', 'It rose[^1].\r\n\r\n[^1]: [@ledger]\r\n'],
  ];
  for (const [what, from, to, result] of cases) it(what, () => assert.equal(one(from, to), result));

  const refused: readonly (readonly [what: string, from: string, to: Form, why: RegExp])[] = [
    ['a work without text', 'It rose [@ellen$0vik2019].', 'link', /in a bibliography only/],
    ['a key nobody has', 'It rose [@go$0ne].', 'link', /No source has the key/],
    ['own reporting', 'It rose [@o$0wn].', 'link', /has no address/],
    ['words that a link has no place for', 'It rose [as in @led$0ger].', 'link', /no place for “as in”/],
    ['a remark behind a key', 'It rose [@led$0ger, as they say].', 'link', /no place for “, as they say”/],
    ['in the middle of a sentence', 'It [@le$0dger] rose again.', 'link', /read otherwise/],
    ['a note that says more', 'It rose[^$0n].\n\n[^n]: As told by [@ledger].\n', 'key', /not offered/],
    ['a note of two paragraphs', 'It rose[^$0n].\n\n[^n]: [@ledger]\n\n    And more.\n', 'key', /not offered/],
    ['a note that is defined twice', 'It rose[^$0n].\n\n[^n]: [@ledger]\n[^n]: [@herald]\n', 'key', /not offered/],
    ['a key that is part of its sentence', '@led$0ger says it rose.', 'footnote', /not offered/],
    ['a link to elsewhere', 'It [rose](https://else$0where.example).', 'key', /not offered/],
    ['a place without a citation', 'It ro$0se [@ledger].', 'footnote', /not offered/],
  ];
  for (const [what, from, to, why] of refused) it(`leaves ${what}`, () => assert.match(one(from, to), why));
});

/** A finding about a key moves with it, into a note. */
const found = ({ findings }: Analysis): readonly string[] =>
  findings.map(({ rule, severity, message }) => `${rule} ${severity} ${message}`).sort();

describe('all citations of a draft written otherwise', () => {
  const draft =
    '# Sluice\n\nIt rose [@ledger, p. 3]. It fell [see @herald].\n\n- At night [@ledger; @herald]\n\n> No.\n>\n> — Orsk [@herald]\n';

  it('are numbered in their order', () => {
    assert.equal(
      all(draft, 'footnote'),
      '# Sluice\n\nIt rose[^1]. It fell[^2].\n\n- At night[^3]\n\n> No.\n>\n> — Orsk[^4]\n\n' +
        '[^1]: [@ledger, p. 3]\n[^2]: [see @herald]\n[^3]: [@ledger; @herald]\n[^4]: [@herald]\n',
    );
  });

  it('come back as they were', () => {
    assert.equal(all(all(draft, 'footnote'), 'key'), draft);
    assert.equal(all(all(draft, 'link'), 'key'), draft);
    assert.equal(all(all(all(draft, 'link'), 'footnote'), 'key'), draft);
    assert.equal(all(all(all(draft, 'link'), 'footnote'), 'link'), all(draft, 'link'));
  });

  it('are as many as can be, and the title says how many', () => {
    const { analysis } = scene({ corpus, draft: 'It rose [@ledger]. It fell [@ellenvik2019]. It stood [@herald].' });
    const offer = find(conversionsForDraft(analysis), 'link');
    assert.ok(offer && 'edits' in offer);
    assert.equal(offer.title, 'Turn all citations into links (2 of 3)');
  });

  it('are kept apart from links in their sentences', () => {
    assert.equal(
      all(`It rose [@herald]. It [fell again](${ledger}) at night.\n`, 'footnote'),
      `It rose[^1]. It fell again[^2] at night.\n\n[^1]: [@herald]\n[^2]: [fell again](${ledger})\n`,
    );
  });

  it('are offered where there are two or more', () => {
    assert.equal(all('It rose [@ledger].', 'footnote'), 'not offered');
    assert.equal(all('It rose. It fell.', 'footnote'), 'not offered');
  });

  it('leave what is found in the demo’s drafts as it is', () => {
    for (const [name, text] of demoDrafts()) {
      const before = analysisOf(text, demoArticles());
      for (const to of ['footnote', 'link', 'key'] as const) {
        const offer = find(conversionsForDraft(before), to);
        if (!offer) continue;
        assert.ok('edits' in offer, `${name}: ${to}`);
        const after = analysisOf(applyEdits(text, offer.edits), demoArticles(), before);
        assert.deepEqual(found(after), found(before), `${name}: ${to}`);
        assert.deepEqual(after.coverage, before.coverage, `${name}: ${to}`);
        if (to === 'footnote') {
          const back = find(conversionsForDraft(after), 'key');
          assert.ok(back && 'edits' in back);
          if (!/\[\^|\]\(/.test(text)) assert.equal(applyEdits(after.draft.text, back.edits), text, name);
        }
      }
    }
  });

  it('come back from links as they were, where keys stand at the ends of sentences', () => {
    const cited = fc.constantFrom(
      '[@ledger]',
      '[@herald, p. 3]',
      '[see @ledger; @herald, pp. 4–5]',
      '[@herald; see also @ledger]',
    );
    const sentence = fc
      .tuple(fc.constantFrom('It rose', '“No,” she said', 'It *fell*', 'The end, said Orsk'), cited)
      .map(([words, its]) => `${words} ${its}.`);
    const block = fc.oneof(
      sentence,
      fc.tuple(sentence, sentence).map((both) => both.join(' ')),
      cited.map((its) => `It rose. It fell. ${its}`),
      sentence.map((s) => `- ${s}\n- more`),
      sentence.map((s) => `> ${s}`),
      fc.constantFrom('# Sluice', '```\n[@ledger]\n```'),
    );
    fc.assert(
      fc.property(fc.array(block, { minLength: 2, maxLength: 5 }), (blocks) => {
        const text = blocks.join('\n\n') + '\n';
        const links = all(text, 'link');
        fc.pre(links !== 'not offered');
        assert.ok(!links.includes('@') || links.includes('```'), links);
        assert.equal(all(links, 'key'), text);
      }),
      runs(150),
    );
  });

  it('are held to their pages in every form', () => {
    const pages = {
      'corpus/dam.txt':
        '=== page 12\nAda Orsk said: “The dam will hold until spring comes.”\n\n=== page 13\nNo more.\n',
    };
    const text = '“The dam will hold until spring comes,” Ada Orsk said [@dam, p. 13].\n';
    const { analysis } = scene({ corpus: pages, draft: text });
    assert.deepEqual(found(analysis), ['cite/locator warning These words are on p. 12 of the source.']);
    for (const to of ['footnote', 'link'] as const) {
      const offer = find(conversionsAt(analysis, { start: text.indexOf('@'), end: text.indexOf('@') }), to);
      assert.ok(offer && 'edits' in offer, to);
      const after = analysisOf(applyEdits(text, offer.edits), analysis.corpus);
      assert.deepEqual(found(after), found(analysis), to);
      const [fix] = after.findings[0]!.fixes;
      assert.equal(applyEdits(after.draft.text, fix!.edits), applyEdits(text, offer.edits).replace('p. 13', 'p. 12'));
    }
  });

  it('stay clear of a list of references', () => {
    const list = '<!-- deskcheck-references -->\n\n- Orsk Ledger. [@ledger]\n\n<!-- /deskcheck-references -->\n';
    assert.equal(
      all(`It rose [@ledger]. It fell [@herald].\n\n${list}`, 'footnote'),
      `It rose[^1]. It fell[^2].\n\n${list}\n[^1]: [@ledger]\n[^2]: [@herald]\n`,
    );
  });

  it('come back as they were, whatever the draft', () => {
    const cited = fc.constantFrom(
      '[@ledger]',
      '[@herald, p. 3]',
      '[see @ledger; @herald, pp. 4–5]',
      '[-@ledger]',
      '[@gone]',
    );
    const sentence = fc
      .tuple(
        fc.constantFrom('It rose', '“No,” she said', 'It *fell*', 'The end', 'A `b` c'),
        cited,
        fc.constantFrom(' ', ''),
      )
      .map(([words, its, rest]) => `${words} ${its}.${rest}`);
    const block = fc.oneof(
      sentence,
      fc.tuple(sentence, sentence).map((both) => both.join(' ')),
      sentence.map((s) => `- ${s}\n- more`),
      sentence.map((s) => `> ${s}`),
      sentence.map((s) => `${s} Told.[^x]\n\n[^x]: A word.`),
      fc.constantFrom(
        '# Sluice',
        '```\n[@ledger]\n```',
        '<!-- [@herald] -->',
        '[^7]: See below.',
        '| a | b |\n|---|---|\n| c [@ledger] | d |',
      ),
    );
    const draftOf = fc
      .tuple(fc.array(block, { minLength: 1, maxLength: 5 }), fc.constantFrom('', '\n', '\n\n\n'), fc.boolean())
      .map(([blocks, end, windows]) => {
        const text = blocks.join('\n\n') + end;
        return windows ? text.replaceAll('\n', '\r\n') : text;
      });
    fc.assert(
      fc.property(draftOf, (text) => {
        const footnotes = all(text, 'footnote');
        fc.pre(footnotes !== 'not offered');
        assert.equal(all(footnotes, 'key'), text);
      }),
      runs(150),
    );
  });
});
