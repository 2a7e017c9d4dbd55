// Hover markup: whatever a draft or an article contains is shown, and never acts.
import assert from 'node:assert/strict';
import type { HoverCard } from '../../server/src/engine/index';
import { hoverMarkup } from '../../server/src/lsp/convert/hoverMarkup';

const place = { article: { path: 'corpus/a.md' }, span: { start: 0, end: 1 } } as never;
const card = (...lines: HoverCard['blocks'][number][]): HoverCard => ({ origin: { start: 0, end: 0 }, blocks: lines });
const linkTo = () => 'file:///a.md#L12';
const markdown = (text: string) => hoverMarkup(card([[{ look: 'plain', text }]]), 'markdown', linkTo).value;

describe('hover markup', () => {
  it('has strong and struck words, lines and links', () => {
    const shown = card([
      [
        { look: 'plain', text: 'take ' },
        { look: 'struck', text: 'all ' },
        { look: 'strong', text: 'a lot' },
      ],
      [{ look: 'open', place }],
    ]);
    assert.deepEqual(hoverMarkup(shown, 'markdown', linkTo), {
      kind: 'markdown',
      value: 'take ~~all~~ **a lot**  \n[open](<file:///a.md#L12>)',
    });
    assert.equal(hoverMarkup(shown, 'plaintext', linkTo).value, 'take ~all ~a lot\ncorpus/a.md');
  });

  it('has further ways to the words beside the first, with addresses that cannot end early', () => {
    const more = () => [{ name: 'on the web', address: 'https://a.example/?b=1&c=2>x|`#:~:text=so' }];
    const { value } = hoverMarkup(card([[{ look: 'open', place }]]), 'markdown', linkTo, more);
    assert.equal(
      value,
      '[open](<file:///a.md#L12>) · [on the web](<https://a.example/?b=1&amp;c=2%3Ex%7C%60#:~:text=so>)',
    );
  });

  const hostile: Readonly<Record<string, string>> = {
    '[run](command:workbench.action.quit)': '\\[run\\]\\(command&#58;workbench.action.quit\\)',
    '<img src=x onerror=alert(1)>': '&lt;img src\\=x onerror\\=alert\\(1\\)&gt;',
    '**bold** _it_ `code`': '\\*\\*bold\\*\\* \\_it\\_ \\`code\\`',
    '&lt;b&gt;': '&amp;lt;b&amp;gt;',
    'https://example.org www.example.org': 'https&#58;//example.org www&#46;example.org',
    'a@b.example': 'a&#64;b.example',
    '# a\n1. b': '\\# a 1. b',
    '1. a': '1\\. a',
    '$(alert)': '\\$\\(alert\\)',
    '\\[x](y)': '\\\\\\[x\\]\\(y\\)',
  };
  for (const [text, safe] of Object.entries(hostile)) {
    it(`escapes ${JSON.stringify(text)}`, () => assert.equal(markdown(text), safe));
  }
});
