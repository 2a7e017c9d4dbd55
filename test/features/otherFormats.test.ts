// What is written into drafts of other formats: citations, quotations and comments as each format has them.
import assert from 'node:assert/strict';
import {
  codeActionsAt,
  completionsAt,
  mayComplete,
  quoteWithCitation,
  span,
  type EditOffer,
} from '../../server/src/engine/index';
import { applyEdits, taken } from '../harness/applied';
import { harbourDesk } from '../harness/harbourDesk';
import { scene, type Scene } from '../harness/memoryAnalysis';

const money = 'The money is there, but it is not unconditional';
const burden = 'We are going to take a lot of the burden until the boats run again';
const sceneIn = (path: string, draft: string, corpus: Readonly<Record<string, string>> = harbourDesk): Scene =>
  scene({ corpus, draft, path });

/** The draft once the first offer of the completion is taken. */
function completed(path: string, draft: string, label?: string): string | undefined {
  const { analysis, cursor, text } = sceneIn(path, draft);
  const offers = completionsAt(analysis, cursor);
  const offer = label === undefined ? offers[0] : offers.find((it) => it.label === label);
  assert.equal(offers.length > 0 && !mayComplete(text, cursor), false);
  return offer && text.slice(0, offer.replace.start) + offer.newText + text.slice(offer.replace.end);
}

/** The draft once the words are cited. */
function cited(path: string, draft: string): string | undefined {
  const { analysis, cursor, text } = sceneIn(path, draft);
  const offer = codeActionsAt(analysis, span(cursor, cursor)).find((it): it is EditOffer => it.kind === 'cite');
  return offer && applyEdits(text, offer.edits);
}

describe('a citation is offered as the format writes it', () => {
  for (const [path, before, after] of [
    ['a.qmd', '"$0The money is there, but it is not unconditional," Tobias Hrane said.', ' [@'],
    ['a.tex', "``$0The money is there, but it is not unconditional,'' Tobias Hrane said.", '~\\cite{'],
    ['a.tex', '\\enquote{$0The money is there, but it is not unconditional,} Tobias Hrane said.', '~\\cite{'],
    ['a.typ', '"$0The money is there, but it is not unconditional," Tobias Hrane said.', ' @'],
    ['a.txt', '"$0The money is there, but it is not unconditional," Tobias Hrane said.', ' [@'],
    ['a.adoc', '"`$0The money is there, but it is not unconditional,`" Tobias Hrane said.', ' cite:['],
  ] as const)
    it(`${path}: ${after}`, () => {
      const text = cited(path, before);
      assert.ok(text?.includes(`Tobias Hrane said${after}`), text);
      assert.ok(text?.endsWith('.'));
    });
});

describe('pasted words become a quotation as the format writes it', () => {
  const pasted = (path: string, draft: string, words: string): string | undefined => {
    const { analysis, cursor } = sceneIn(path, draft);
    return quoteWithCitation(analysis, span(cursor, cursor), words)[0]?.newText;
  };

  for (const [path, draft, expected] of [
    ['a.tex', '$0', `\`\`${burden},'' Marta Ellenvik said~\\cite{harbour}.`],
    ['a.tex', '\\enquote{All is well,} she said.\n\n$0', `\\enquote{${burden},} Marta Ellenvik said~\\cite{harbour}.`],
    ['a.typ', '$0', `"${burden}," Marta Ellenvik said @harbour.`],
    ['a.typ', '#quote[All is well,] she said.\n\n$0', `#quote[${burden},] Marta Ellenvik said @harbour.`],
    ['a.qmd', '$0', `“${burden},” Marta Ellenvik said [@harbour].`],
    ['a.adoc', '"`All is well,`" she said.\n\n$0', `"\`${burden},\`" Marta Ellenvik said cite:[harbour].`],
    ['a.adoc', '"All is well," she said.\n\n$0', `"${burden}," Marta Ellenvik said cite:[harbour].`],
  ] as const)
    it(`${path}: ${expected}`, () => assert.equal(pasted(path, draft, burden), expected));

  it('but not into comments, code or a preamble', () => {
    for (const [path, draft] of [
      ['a.tex', '% $0'],
      ['a.tex', '\\documentclass{article}\n$0\n\\begin{document}\nWords.\n\\end{document}'],
      ['a.tex', '\\begin{verbatim}\n$0\n\\end{verbatim}'],
      ['a.adoc', '// $0'],
      ['a.adoc', '----\n$0\n----'],
      ['a.typ', '// $0'],
      ['a.typ', '```\n$0\n```'],
      ['a.typ', '#let x = "$0"'],
    ] as const)
      assert.equal(pasted(path, draft, burden), undefined, draft);
  });

  it('with the signs escaped that are markup there', () => {
    const corpus = { 'corpus/costs.md': '“R&D_costs fell by 5% to $4 million #1,” Ana Orsk said.\n' };
    const words = 'R&D_costs fell by 5% to $4 million #1';
    const written = (path: string): string | undefined => {
      const { analysis } = sceneIn(path, '', corpus);
      return quoteWithCitation(analysis, span(0, 0), words)[0]?.newText;
    };
    assert.equal(written('a.tex'), "``R\\&D\\_costs fell by 5\\% to \\$4 million \\#1,'' Ana Orsk said~\\cite{costs}.");
    assert.equal(written('a.typ'), '"R&D\\_costs fell by 5% to \\$4 million \\#1," Ana Orsk said @costs.');
  });
});

describe('completion knows where a format cites', () => {
  for (const [path, draft, expected] of [
    ['a.tex', 'It rains \\citep[see][p.~3]{har$0}.', 'It rains \\citep[see][p.~3]{harbour}.'],
    ['a.tex', 'It rains \\cites{compass, har$0}', 'It rains \\cites{compass, harbour}'],
    ['a.typ', 'It rains @har$0', 'It rains @harbour'],
    ['a.typ', 'It rains #cite(<har$0>)', 'It rains #cite(<harbour>)'],
    ['a.qmd', 'It rains [@har$0', 'It rains [@harbour'],
    ['a.adoc', 'It rains cite:[har$0]', 'It rains cite:[harbour]'],
    ['a.adoc', 'It rains cite:[compass(3), har$0', 'It rains cite:[compass(3), harbour'],
    ['a.txt', 'It rains [@har$0', 'It rains [@harbour'],
  ] as const)
    it(`${path}: ${draft}`, () => assert.equal(completed(path, draft, 'harbour'), expected));

  for (const [path, draft] of [
    ['a.md', 'It rains \\cite{har$0'],
    ['a.tex', 'It rains @har$0'],
    ['a.tex', 'It rains [[har$0'],
    ['a.tex', '% \\cite{har$0'],
    ['a.typ', 'It rains [[har$0'],
    ['a.typ', '// @har$0'],
    ['a.tex', 'It rains \\ref{har$0}'],
    ['a.adoc', 'It rains @har$0'],
    ['a.adoc', '// cite:[har$0]'],
  ] as const)
    it(`${path}: nothing in ${draft}`, () => assert.equal(completed(path, draft), undefined));

  it('and where it quotes', () => {
    assert.equal(
      completed('a.tex', "Talks stalled \\cite{harbour}. Hrane said: ``The money$0''"),
      `Talks stalled \\cite{harbour}. Hrane said: \`\`${money}''`,
    );
    assert.equal(
      completed('a.tex', 'Talks stalled \\cite{harbour}. Hrane said: \\enquote{The money$0}'),
      `Talks stalled \\cite{harbour}. Hrane said: \\enquote{${money}}`,
    );
    assert.equal(completed('a.md', 'Talks stalled [@harbour]. Hrane said: ``The money$0'), undefined);
    assert.equal(completed('a.tex', "``The money is there,'' she said, and ``then'' $0"), undefined);
  });
});

describe('a comment that silences a finding is one of the format', () => {
  const wrong = 'The money was there, but it is not unconditional';
  for (const [path, draft, comment] of [
    [
      'a.tex',
      `It rains.\n\nIt rains, and\n  \`\`$0${wrong},'' Tobias Hrane said \\cite{harbour}.\n`,
      '  % deskcheck-ignore',
    ],
    ['a.typ', `It rains.\n\n- It rains, and\n  "$0${wrong}," Tobias Hrane said @harbour.\n`, '  // deskcheck-ignore'],
    ['a.qmd', `It rains.\n\n"$0${wrong}," Tobias Hrane said [@harbour].\n`, '<!-- deskcheck-ignore'],
    [
      'a.adoc',
      `It rains.\n\n* It rains, and\n  "$0${wrong}," Tobias Hrane said cite:[harbour].\n`,
      '// deskcheck-ignore',
    ],
  ] as const)
    it(`${path}: ${comment}`, () => {
      const { analysis, cursor, text } = sceneIn(path, draft);
      assert.deepEqual(
        analysis.findings.map(({ rule }) => rule),
        ['quote/altered'],
      );
      const offers = codeActionsAt(analysis, span(cursor, cursor + 20)).filter(
        (it): it is EditOffer => it.kind === 'ignore',
      );
      assert.equal(offers.length, 2);
      for (const offer of offers) assert.deepEqual(taken(analysis, offer).findings, [], applyEdits(text, offer.edits));
      assert.ok(applyEdits(text, offers[0]!.edits).includes(`\n${comment}-next-line quote/altered:`));
    });
});
