// Comments that silence a rule: exactly the finding is gone, and the draft reads as before, whatever it is built of.
import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { codeActionsAt, type Analysis, type EditOffer, type Finding } from '../../server/src/engine/index';
import { analysisOf, applyEdits, taken } from '../harness/applied';
import { demoArticles, demoDrafts } from '../harness/demoDesk';
import { altered, exact, harbourDesk, wrongSpeaker } from '../harness/harbourDesk';
import { scene } from '../harness/memoryAnalysis';
import { runs } from '../harness/runs';

const analysed = (draft: string): Analysis => scene({ corpus: harbourDesk, draft }).analysis;
const bare = altered.slice(altered.indexOf('“'));

function ignoring(analysis: Analysis, { rule, span }: Finding): { readonly here?: EditOffer; readonly all: EditOffer } {
  const offers = codeActionsAt(analysis, span).filter((offer): offer is EditOffer => offer.kind === 'ignore');
  const here = offers.find(({ title }) => title === `Ignore ${rule} here`);
  const all = offers.find(({ title }) => title === `Ignore ${rule} in this draft`);
  return { all: all!, ...(here ? { here } : {}) };
}

/** Blocks, sentences with what they cite, and findings, as far as a comment must not change them. */
const read = ({ draft, findings }: Analysis, but: (finding: Finding) => boolean = () => false): unknown => ({
  blocks: draft.blocks.map(({ kind, prose }) => [kind, prose.text]),
  sentences: draft.sentences.map(({ scope }) => [scope.keys, scope.reach]),
  citations: draft.citations.map(({ form, keys }) => [form, keys.map(({ key }) => key)]),
  findings: findings.filter((finding) => !but(finding)).map(({ rule, message }) => `${rule} ${message}`),
});

function settles(analysis: Analysis, finding: Finding): void {
  const { here, all } = ignoring(analysis, finding);
  const { text } = analysis.draft;
  if (here)
    assert.deepEqual(
      read(taken(analysis, here)),
      read(analysis, (f) => f === finding),
      applyEdits(text, here.edits),
    );
  assert.deepEqual(
    read(taken(analysis, all)),
    read(analysis, (f) => f.rule === finding.rule),
    applyEdits(text, all.edits),
  );
}

describe('ignoring a finding', () => {
  const above: Readonly<Record<string, string>> = {
    'alone in the draft': altered,
    'behind another paragraph': `# Boats\n\nIt rains.\n\n${altered}\n\nMore.\n`,
    'right below a heading': `# Boats\n${altered}\n`,
    'in a heading': `## ${altered}\n\nMore.\n`,
    'in a draft with CRLF': `# Boats\r\n\r\n${altered}\r\n`,
    'below front matter': `---\ntitle: Boats\n---\n${altered}\n`,
  };
  for (const [where, written] of Object.entries(above)) {
    it(`writes a comment above it, ${where}`, () => {
      const analysis = analysed(written);
      const { here } = ignoring(analysis, analysis.findings[0]!);
      const text = applyEdits(written, here!.edits);
      assert.equal(text.replace(/<!-- deskcheck-ignore-next-line quote\/altered: -->(\r?\n)/, ''), written);
      settles(analysis, analysis.findings[0]!);
    });
  }

  const start = '<!-- deskcheck-ignore-start quote/altered: -->';
  const end = '<!-- deskcheck-ignore-end -->';
  const words = bare.slice(0, bare.indexOf('”') + 1);
  const around: Readonly<Record<string, readonly [before: string, after: string]>> = {
    list: [`- One.\n- ${altered}\n- Two.\n`, `${start}${words}${end}`],
    'list item that begins with it': [`- One.\n- ${bare}\n- Two.\n`, `- ${start}\n  ${words}${end}`],
    'numbered list that begins with it': [`1. One.\n2. ${bare}\n`, `2. ${start}\n   ${words}${end}`],
    'second paragraph of a list item': [`- One.\n\n  ${bare}\n`, `\n  ${start}\n  ${words}${end}`],
    'item to do': [`- [ ] ${bare}\n`, `- [ ] ${start}${words}${end}`],
    table: [`| a | b |\n|---|---|\n| c | ${altered} |\n`, `${start}${words}${end}`],
    'cell of a table': [`| a | b |\n|---|---|\n| ${bare} | c |\n`, `| ${start}${words}${end}`],
    'block quotation': [`> ${altered}\n`, `${start}${words}${end}`],
    'block quotation that begins with it': [`> ${bare}\n`, `> ${start}\n> ${words}${end}`],
    'list in a quotation': [`> - ${bare}\n`, `> - ${start}\n>   ${words}${end}`],
    'later line of a paragraph': [`It rains.\n${altered}\n`, `${start}${words}${end}`],
    'later line that begins with it': [`It rains.\n${bare}\n`, `It rains. ${start}\n${words}${end}`],
    'later line, with CRLF': [`It rains.\r\n${bare}\r\n`, `It rains. ${start}\r\n${words}${end}`],
    'line behind a hard break': [`It rains.\\\n${bare}\n`, `It rains. ${start}\\\n${words}${end}`],
    'line behind two blanks': [`It rains.  \n${bare}\n`, `It rains. ${start}  \n${words}${end}`],
    note: [`So it was.[^n]\n\n[^n]: ${bare}\n`, `[^n]: ${start}${words}${end}`],
    'line with another such finding': [
      `${altered} ${altered.replace('all of', 'some of')}\n`,
      `${start}${words}${end}`,
    ],
  };
  for (const [where, [written, shown]] of Object.entries(around)) {
    it(`puts comments around it in a ${where}`, () => {
      const analysis = analysed(written);
      const { here } = ignoring(analysis, analysis.findings[0]!);
      const text = applyEdits(written, here!.edits);
      assert.ok(text.includes(shown), text);
      settles(analysis, analysis.findings[0]!);
    });
  }

  it('writes the comment for the whole draft at the top, behind front matter', () => {
    const comment = '<!-- deskcheck-ignore-file quote/altered: -->';
    for (const [written, text] of [
      [`${altered}\n`, `${comment}\n${altered}\n`],
      [`# Boats\r\n\r\n${altered}\r\n`, `${comment}\r\n# Boats\r\n\r\n${altered}\r\n`],
      [`---\ntitle: Boats\n---\n\n${altered}\n`, `---\ntitle: Boats\n---\n${comment}\n\n${altered}\n`],
    ] as const) {
      const analysis = analysed(written);
      const { all } = ignoring(analysis, analysis.findings[0]!);
      assert.equal(applyEdits(written, all.edits), text);
      settles(analysis, analysis.findings[0]!);
    }
  });

  it('offers only that for the front matter itself', () => {
    const analysis = analysed('---\nsources: [harbor]\n---\n\nNothing.\n');
    assert.deepEqual(
      analysis.findings.map(({ rule }) => rule),
      ['cite/unknown-key'],
    );
    assert.equal(ignoring(analysis, analysis.findings[0]!).here, undefined);
    settles(analysis, analysis.findings[0]!);
  });

  it('leaves what other comments silence', () => {
    const comment = '<!-- deskcheck-ignore-next-line quote/speaker: agreed -->';
    const analysis = analysed(`${comment}\n${wrongSpeaker} ${altered}\n`);
    assert.equal(analysis.findings.length, 1);
    settles(analysis, analysis.findings[0]!);
  });

  for (const [named, left] of Object.entries({
    quote: 0,
    'quote/*': 0,
    '*': 0,
    'quote/altered': 0,
    'cite/*': 1,
    quot: 1,
  })) {
    it(`leaves ${left === 0 ? 'nothing' : 'the finding'} where a comment names ${named}`, () => {
      const commented = `<!-- deskcheck-ignore-next-line ${named}: as agreed -->\n${altered}\n`;
      assert.equal(analysed(commented).findings.length, left);
    });
  }

  it('settles each finding of the demo, here and in the whole draft', () => {
    const corpus = demoArticles();
    for (const [name, text] of demoDrafts()) {
      const analysis = analysisOf(text, corpus);
      for (const finding of analysis.findings) {
        assert.ok(ignoring(analysis, finding).here, `${name}: ${finding.message}`);
        settles(analysis, finding);
      }
    }
  });

  it('settles each finding of a draft however it is built', () => {
    const piece = fc.constantFrom(
      ...[
        altered,
        bare,
        wrongSpeaker,
        exact,
        altered.replace('all of', 'some of'),
        'It rains [@harbor]. ',
        'It rains. ',
      ],
      ...[
        '\n',
        '\n\n',
        '\r\n',
        '- ',
        '1. ',
        '> ',
        '# ',
        '| a | b |\n|---|---|\n| ',
        ' | c |\n',
        '  ',
        '**',
        '\\\n',
        '[^n]: ',
      ],
      ...['---\nsources: [harbour]\n---\n', '<!-- deskcheck-ignore-next-line quote/speaker: -->\n', '===\n', '- [ ] '],
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 9 }), (pieces) => {
        const analysis = analysed(pieces.join(''));
        for (const finding of analysis.findings) settles(analysis, finding);
      }),
      runs(50),
    );
  });
});
