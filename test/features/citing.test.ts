// A citation for words that are found: offered at the quotation only, put where the draft reads it as this sentence's.
import assert from 'node:assert/strict';
import { codeActionsAt, type Analysis, type EditOffer } from '../../server/src/engine/index';
import { analysisOf, applyEdits, taken } from '../harness/applied';
import { demoArticles, demoDrafts } from '../harness/demoDesk';
import { harbourDesk } from '../harness/harbourDesk';
import { scene } from '../harness/memoryAnalysis';

const words = '“Nobody on this pier has slept since the strike began,”';
const shared = '“The money is there, but it is not unconditional,”';

const analysed = (
  draft: string,
  corpus = harbourDesk,
): { readonly analysis: Analysis; readonly offers: EditOffer[] } => {
  const marked = draft.includes('$0') ? draft : draft.replace(/“(?=Nobody|The money)/u, '“$0');
  const { analysis, cursor } = scene({ corpus, draft: marked });
  const offers = codeActionsAt(analysis, { start: cursor, end: cursor }).filter((offer) => offer.kind === 'cite');
  return { analysis, offers: offers as EditOffer[] };
};
const titles = (draft: string, corpus = harbourDesk): readonly string[] =>
  analysed(draft, corpus).offers.map(({ title }) => title);
const cited = (draft: string, corpus = harbourDesk): string => {
  const { analysis, offers } = analysed(draft, corpus);
  assert.ok(offers[0], 'no offer');
  return applyEdits(analysis.draft.text, offers[0].edits);
};

describe('citing a quotation', () => {
  it('names the article by key, publisher and date', () => {
    assert.deepEqual(titles(`${words} Hrane said.`), ['Cite harbour: The Ossay Islander, 4 Mar 2026']);
  });

  it('names it by its key where it says nothing of itself', () => {
    assert.deepEqual(titles(`${words} Hrane said.`, { 'corpus/pier.md': `${words} Hrane said.\n` }), ['Cite pier']);
  });

  it('offers each article once, those the draft cites first', () => {
    const [harbour, compass] = ['Cite harbour: The Ossay Islander, 4 Mar 2026', 'Cite compass: Compass Weekly'];
    assert.deepEqual(titles(`Doses wait [@compass].\n\n${shared} Tobias Hrane said.`), [compass, harbour]);
    assert.deepEqual(titles(`Talks stall [@harbour].\n\n${shared} Tobias Hrane said.`), [harbour, compass]);
  });

  it('offers three at most', () => {
    const many = Object.fromEntries([...'abcde'].map((key) => [`corpus/${key}.md`, `${words} Hrane said.\n`]));
    assert.equal(titles(`${words} Hrane said.`, many).length, 3);
  });

  const places: readonly (readonly [where: string, before: string, after: string])[] = [
    ['before the full stop', `${words} Hrane said.`, `${words} Hrane said [@harbour].`],
    ['behind the attribution', `${words} said Hrane on Tuesday.`, `${words} said Hrane on Tuesday [@harbour].`],
    ['before the full stop in brackets', `(${words} Hrane said.)`, `(${words} Hrane said [@harbour].)`],
    [
      'behind the marks that end the sentence',
      'Hrane said: “Nobody on this pier has slept since the strike began.”',
      'Hrane said: “Nobody on this pier has slept since the strike began.” [@harbour]',
    ],
    [
      'before those marks, where it would speak for another quotation, too',
      '“We do not know of it,” Ada Orsk told the paper. Hrane said: “Nobody on this pier has slept since the strike began.”',
      '“We do not know of it,” Ada Orsk told the paper. Hrane said [@harbour]: “Nobody on this pier has slept since the strike began.”',
    ],
    [
      'behind a stop that belongs to a word',
      `${words} Hrane said at 4 a.m.`,
      `${words} Hrane said at 4 a.m. [@harbour]`,
    ],
    ['in a list', `- One.\n- ${words} Hrane said.\n`, `- One.\n- ${words} Hrane said [@harbour].\n`],
    [
      'in a heading',
      '## “Nobody on this pier has slept since the strike began”\n',
      '## “Nobody on this pier has slept since the strike began” [@harbour]\n',
    ],
    [
      'in a cell of a table',
      `| Who | Words |\n|---|---|\n| Hrane | ${words} he said |\n`,
      `| Who | Words |\n|---|---|\n| Hrane | ${words} he said [@harbour] |\n`,
    ],
    [
      'behind a block quotation',
      'Hrane was tired:\n\n> Nobody on this pier has slept\n> since the strike$0 began.\n',
      'Hrane was tired:\n\n> Nobody on this pier has slept\n> since the strike began. [@harbour]\n',
    ],
    [
      'behind the line that signs it',
      '> Nobody on this pier has$0 slept since the strike began.\n>\n> — Tobias Hrane\n',
      '> Nobody on this pier has slept since the strike began.\n>\n> — Tobias Hrane [@harbour]\n',
    ],
    ['in bold', `**${words} Hrane said.**`, `**${words} Hrane said [@harbour].**`],
    ['across lines', `${words}\nHrane said.\nIt rained.\n`, `${words}\nHrane said [@harbour].\nIt rained.\n`],
  ];
  for (const [where, before, after] of places) {
    it(`goes ${where}`, () => {
      assert.equal(cited(before), after);
      const { analysis, offers } = analysed(before);
      const then = taken(analysis, offers[0]!);
      assert.deepEqual(then.findings, []);
      assert.ok(then.quotations.some(({ matches }) => matches[0]?.kind === 'found'));
    });
  }

  it('takes the form of the draft, where that is plain', () => {
    const wiki = `Talks stall [[compass]].\n\n${words} Hrane said.`;
    assert.match(cited(wiki), /Hrane said \[\[harbour\]\]\.$/);
    assert.match(cited(`Doses wait [@compass].\n\n${wiki}`), /Hrane said \[@harbour\]\.$/);
    assert.match(cited(`See [[another note]].\n\n${words} Hrane said.`), /Hrane said \[@harbour\]\.$/);
    assert.match(cited(`Doses wait.[^1]\n\n${words} Hrane said.\n\n[^1]: See [@compass].`), /said \[@harbour\]\.\n/);
  });

  it('puts a key into braces that needs them', () => {
    const corpus = { 'corpus/pier talks.md': `${words} Hrane said.\n` };
    assert.equal(cited(`${words} Hrane said.`, corpus), `${words} Hrane said [@{pier talks}].`);
    const { analysis, offers } = analysed(`${words} Hrane said.`, corpus);
    assert.equal(taken(analysis, offers[0]!).sentences[0]?.status, 'found');
  });

  const quiet: Readonly<Record<string, string>> = {
    'has a citation': `${words} Hrane said [@harbour].`,
    'has a citation that is still to be written': `${words} Hrane said [@hrane-call].`,
    'is covered by a later citation': `${words} Hrane said. It rained. [@harbour]`,
    'is the writer’s own': `${words} Hrane said [@own].`,
    'is covered by the front matter': `---\nsources: [harbour]\n---\n${words} Hrane said.`,
    'differs from the source': '“Nobody on this pier has eaten since the strike began,” Hrane said.',
    'is somebody else’s there': `${words} Renée Faubard said.`,
    'is a few words that stand anywhere': 'The “night boats” were late, and “not on Tuesday$0” at that.',
    'is nowhere': '“No$0body here has heard of it at all,” Hrane said.',
    'is not at the cursor': `It$0 rained. ${words} Hrane said.`,
    'is a note away': `${words} Hrane said.\n\nElsewhere$0.`,
  };
  for (const [why, draft] of Object.entries(quiet)) {
    it(`is not offered where the quotation ${why}`, () => assert.deepEqual(titles(draft), []));
  }

  it('is still offered for an article that the front matter does not name', () => {
    const draft = `---\nsources: [harbour]\n---\n${shared} Tobias Hrane said.`;
    assert.deepEqual(titles(draft), ['Cite compass: Compass Weekly']);
  });

  it('leaves quotations of the demo cited and found, and says nothing new', () => {
    const corpus = demoArticles();
    let offered = 0;
    for (const [name, text] of demoDrafts()) {
      const whole = analysisOf(text.replace(/^sources:.*\n/m, ''), corpus);
      // Every other citation: all of them take seconds.
      for (const { span, keys } of whole.draft.citations.filter((_, i) => i % 2 === 0)) {
        if (keys.some(({ key }) => key === 'own')) continue;
        const blank = /[ \n]/.test(whole.draft.text.charAt(span.start - 1)) ? 1 : 0;
        const without = whole.draft.text.slice(0, span.start - blank) + whole.draft.text.slice(span.end);
        const analysis = analysisOf(without, corpus, whole);
        analysis.draft.quotations.forEach((quotation, i) => {
          if (Math.abs(quotation.span.end - span.start) > 120) return;
          for (const offer of codeActionsAt(analysis, quotation.span).filter(({ kind }) => kind === 'cite')) {
            offered++;
            const after = taken(analysis, offer);
            const scope = after.draft.quotations[i]!.scope;
            const best = after.quotations[i]!.matches[0]!;
            assert.ok(scope.keys.includes(best.article.id), `${name}: ${offer.title}`);
            assert.match(best.kind, /^(?:found|restyled)$/);
            const said = new Set(analysis.findings.map(({ rule, message }) => rule + message));
            const fresh = after.findings.filter(({ rule, message }) => !said.has(rule + message));
            assert.deepEqual(
              fresh.filter(({ rule }) => rule !== 'quote/restyled').map(({ message }) => message),
              [],
              `${name}: ${offer.title} at “${without.slice(quotation.span.start, quotation.span.end)}”`,
            );
          }
        });
      }
    }
    assert.ok(offered > 20, String(offered));
  });
});
