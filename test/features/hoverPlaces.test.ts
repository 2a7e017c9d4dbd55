// A hover anywhere inside a quotation shows the quotation: on a number, a name, a mark, and wherever the quotation stands.
import assert from 'node:assert/strict';
import { hoverAt } from '../../server/src/engine/index';
import { cardText } from '../harness/cardText';
import { scene } from '../harness/memoryAnalysis';

const corpus = {
  'corpus/quay.md':
    'The quay reopened on Monday.\n\n' +
    '“On 14 March Ada Orsk told me ‘close all 3 gates by 7.30’ and we closed them,” said Dov Sarn, the harbour master.\n',
};
const said = '“On 14 March Ada Orsk told me ‘close all 3 gates by 7.30’ and we closed them,”';
const rest = ' said Dov Sarn [@quay].';

/** First line of the card with the cursor before `word`, and the draft's words it speaks of. */
function headingAt(draft: string, word: string): string | undefined {
  const at = draft.indexOf(word);
  assert.ok(at >= 0, `“${word}” is not in the draft`);
  const { analysis, cursor, text } = scene({ corpus, draft: `${draft.slice(0, at)}$0${draft.slice(at)}` });
  const card = hoverAt(analysis, cursor);
  const heading = card?.blocks[0]?.[0]?.map((run) => ('text' in run ? run.text : '')).join('');
  return card && `${heading}: ${text.slice(card.origin.start, card.origin.end)}`;
}

const places: Readonly<Record<string, string>> = {
  'a paragraph': said + rest,
  'a heading': `## ${said}${rest}`,
  'a list item': `- One.\n- ${said}${rest}`,
  'an ordered list in a list': `- One.\n  1. ${said}${rest}`,
  'a block quote': `> ${said}${rest}`,
  'a table': `| what | who |\n|---|---|\n| ${said} said Dov Sarn [@quay] | Sarn |`,
  'a footnote': `It reopened.[^1]\n\n[^1]: ${said}${rest}`,
  emphasis: `*${said}*${rest}`,
};

const words = ['14 March', '4 March', 'Ada', 'Orsk', '3 gates', '7.30', '.30', '‘close', 'close all', '’ and'];

describe('hover inside a quotation', () => {
  for (const [place, draft] of Object.entries(places)) {
    it(`shows the quotation in ${place}, at every number, name and mark`, () => {
      for (const word of words) assert.equal(headingAt(draft, word), `Found in source · 1 article: ${said}`, word);
    });
  }

  it('shows the quotation in a block quote without marks', () => {
    const block = 'The quay reopened on Monday.';
    assert.equal(headingAt(`> ${block} [@quay]`, 'reopened'), `Found in source · 1 article: ${block}`);
  });

  it('shows the quotation when a citation stands inside its marks, and the citation on the citation', () => {
    const inside = `${said.slice(0, -1)} [@quay]”`;
    assert.equal(headingAt(`${inside} said Dov Sarn.`, '14 March'), `Found in source · 1 article: ${inside}`);
    assert.equal(headingAt(`${inside} said Dov Sarn.`, 'closed them'), `Found in source · 1 article: ${inside}`);
    assert.match(headingAt(`${inside} said Dov Sarn.`, 'quay]')!, /^quay: |: quay$/);
  });

  it('says where a source with pages, times or chapters has it, as it would be cited', () => {
    const at = (mark: string): string => {
      const { analysis, cursor } = scene({
        corpus: { 'corpus/quay.md': corpus['corpus/quay.md'].replace('“On', `=== ${mark}\n“On`) },
        draft: said.replace('Ada', '$0Ada') + rest,
      });
      return cardText(hoverAt(analysis, cursor)) ?? '';
    };
    assert.match(at('page 12'), / · p\. 12 · /);
    assert.match(at('time 00:14:05'), / · 00:14:05 · /);
    assert.match(at('chapter 4'), / · ch\. 4, ¶2 · /);
  });

  it('keeps to the quotation up to the very mark before a citation', () => {
    const draft = `Sarn: ${said}[@quay]`;
    assert.match(headingAt(draft, ',”')!, /^Found in source/);
    assert.match(headingAt(draft, '”[@')!, /^Found in source/);
    assert.match(headingAt(draft, '[@quay')!, /: \[@quay\]$/);
  });

  it('speaks of the sentence outside the marks, and says nothing where nothing is cited', () => {
    assert.equal(headingAt(said + rest, 'Sarn'), `Found in source · 1 article: ${said}${rest}`);
    assert.equal(headingAt(`${said} said Dov Sarn.`, 'Sarn'), undefined);
    assert.equal(headingAt(`On 14 March it reopened. ${said}${rest}`, '14 March it'), undefined);
  });
});
