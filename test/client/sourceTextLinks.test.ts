// Hovers with links to extracted texts may run one command: no text of a source or a draft may get at it.
import assert from 'node:assert/strict';
import { GFM, parser } from '@lezer/markdown';
import fc from 'fast-check';
import { linkedByCommand } from '../../client/src/sourceTextLinks';
import type { HoverCard, HoverRun } from '../../server/src/engine/index';
import { hoverMarkup } from '../../server/src/lsp/convert/hoverMarkup';
import { sourceTextUri } from '../../server/src/lsp/sourceAddresses';

const reader = parser.configure(GFM);
const place = { article: { path: 'a.html' }, span: { start: 0, end: 1 } } as never;
const shown = (blocks: HoverCard['blocks'], address: string): string =>
  linkedByCommand(hoverMarkup({ origin: { start: 0, end: 0 }, blocks }, 'markdown', () => address).value);

/** Where a renderer would lead, and every piece of HTML. */
function acting(markdown: string): string[] {
  const found: string[] = [];
  reader.parse(markdown).iterate({
    enter: ({ name, from, to }) => {
      if (/^(?:URL|Autolink|HTMLBlock|HTMLTag|LinkReference|Image|Comment)/.test(name))
        found.push(markdown.slice(from, to));
    },
  });
  return found;
}

const pieces = [
  '](<deskcheck-source:/etc/x (text)?/etc>)',
  '](<',
  '>)',
  '[open]',
  '[',
  ']',
  '(',
  ')',
  '<',
  '>',
  '\\',
  '`',
  '```',
  '\n',
  '\n\n',
  'command:deskcheck.openSource?%5B%22x%22%5D',
  'command:',
  'deskcheck-source:/x',
  '<command:deskcheck.openSource>',
  '[x]: command:a',
  '![a](command:b)',
  'https://evil.example',
  'www.evil.example',
  'xhttps://evil.example',
  '_www.evil.example',
  'mailto:a@b.example',
  'a@b.example',
  '&lt;',
  '&#60;',
  '<img src=x>',
  '<!--',
  '-->',
  '    ',
  '\t',
  '#',
  '1.',
  '~~~',
  '|',
  'word',
  ' ',
  'é',
];
const text = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((some) => some.join('')),
  fc.string({ unit: 'grapheme' }),
);
const run: fc.Arbitrary<HoverRun> = fc.oneof(
  fc.record({ look: fc.constantFrom('plain' as const, 'strong' as const, 'struck' as const), text }),
  fc.constant({ look: 'open' as const, place }),
);
const blocks = fc.array(fc.array(fc.array(run, { maxLength: 4 }), { minLength: 1, maxLength: 3 }), {
  minLength: 1,
  maxLength: 2,
});

describe('links of hovers to extracted texts', () => {
  it('run our command with the address of the source, whatever its file is called', () => {
    const address = sourceTextUri({ file: '/desk/a](<command:quit>) \\&lt; b.html', root: '/desk/(x)>' });
    const [only, ...more] = acting(shown([[[{ look: 'open', place }]]], `${address}#L1,2-L3,4`));
    assert.deepEqual(more, []);
    const query = decodeURIComponent(/^<?command:deskcheck\.openSource\?([^<>]*)>?$/.exec(only!)![1]!);
    assert.deepEqual(JSON.parse(query), [`${address}#L1,2-L3,4`.replace('&', '%26')]);
  });

  it('are the only thing that acts, whatever the texts hold', () => {
    const address = 'deskcheck-source:/desk/a.html%20(text)?%2Fdesk#L1,1-L1,2';
    const own = acting(shown([[[{ look: 'open', place }]]], address))[0]!;
    fc.assert(
      fc.property(blocks, (card) => {
        const links = card.flat(2).filter(({ look }) => look === 'open').length;
        assert.deepEqual(acting(shown(card, address)), Array<string>(links).fill(own));
      }),
      { numRuns: 500 },
    );
  });

  it('do not begin inside a word either, where renderers look for addresses too', () => {
    const said = shown([[[{ look: 'plain', text: 'xhttps://evil.example _www.evil.example' }]]], '');
    assert.equal(said, 'xhttps&#58;//evil.example \\_www&#46;evil.example');
  });
});
