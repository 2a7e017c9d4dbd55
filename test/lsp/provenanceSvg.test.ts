// The drawing of the way of words: what it holds, that it stands alone, and that nothing of a text acts as markup in it.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DOMParser } from 'linkedom';
import { layoutOf, type Provenance, type Station } from '../../server/src/engine/index';
import { provenanceList, provenanceSvg } from '../../server/src/lsp/convert/provenance/svg';
import { runs } from '../harness/runs';

const at = { in: 'source', article: { id: 'a', path: 'corpus/a.md' }, span: { start: 0, end: 1 } } as never;
const station = (id: string, kind: Station['kind'], more: Partial<Station> = {}): Station => ({
  id,
  kind,
  name: id,
  detail: '',
  at,
  ...more,
});

const words = 'Not one boat will leave';
const simple: Provenance = {
  words,
  stations: [
    station('Ada Orsk', 'speaker', { detail: 'to reporters' }),
    station('Lantern Post', 'outlet'),
    station('Gazette', 'page', { date: '2026-03-03', words, origin: 0 }),
    station('Tide', 'page', { date: '2026-03-05', words, origin: 1 }),
    station('draft.md', 'draft', { words: 'Not one boat shall leave' }),
  ],
  passings: [
    { from: 'Ada Orsk', to: 'Lantern Post', changes: [] },
    { from: 'Lantern Post', to: 'Gazette', changes: [], inferred: true },
    { from: 'Ada Orsk', to: 'Tide', changes: [] },
    { from: 'Gazette', to: 'draft.md', changes: [{ was: 'will', is: 'shall' }] },
  ],
  origins: 2,
};

const drawn = (provenance: Provenance, form: 'page' | 'file'): string =>
  provenanceSvg(provenance, layoutOf(provenance), { for: form });

/** Tags of the markup with the names of their attributes. */
function tagsOf(markup: string): readonly string[] {
  const document = new DOMParser().parseFromString(`<body>${markup}</body>`, 'text/html');
  return [...document.querySelectorAll('body *')].map(
    (element) =>
      `${element.localName} ${[...element.attributes].map((attribute) => attribute.name as string).join(' ')}`,
  );
}

describe('the drawing of the way of words', () => {
  it('has every station and every step, and says how the words changed', () => {
    const svg = drawn(simple, 'page');
    for (const { name } of simple.stations) assert.ok(svg.includes(`>${name}</text>`), name);
    assert.equal(svg.match(/class="step/g)?.length, 4);
    assert.match(svg, /class="step inferred"/);
    assert.match(svg, /<tspan class="was">will<\/tspan> <tspan class="is">shall<\/tspan>/);
    assert.match(svg, />3 Mar 2026<\/text>.*>5 Mar 2026<\/text>/s);
    assert.match(svg, />Origin 1<\/text>.*>Origin 2<\/text>/s);
  });

  it('can be walked by key on a page: each station says where the words came from and went', () => {
    const svg = drawn(simple, 'page');
    assert.equal(svg.match(/tabindex="0" role="link" aria-label="/g)?.length, 5);
    const [, gazette = ''] = /aria-label="(Gazette[^"]*)"/.exec(svg) ?? [];
    assert.equal(gazette, 'Gazette (page), 3 Mar 2026, from Lantern Post (inferred)');
    assert.match(svg, /aria-label="Ada Orsk[^"]*" data-before="" data-behind="1 3"/);
    assert.match(svg, /aria-label="draft\.md[^"]*with “shall” for “will”"/);
  });

  it('is a picture that needs nothing else as a file', () => {
    const svg = drawn(simple, 'file');
    assert.match(
      svg,
      /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" [^>]*role="img" aria-labelledby="provenance-title provenance-desc">/,
    );
    assert.match(svg, /<desc id="provenance-desc">Ada Orsk \(speaker\), to reporters\. /);
    assert.match(svg, /<style>.*font-family: system-ui/s);
    assert.doesNotMatch(svg, /var\(|tabindex|href|url\((?!#provenance-tip)|@import/);
  });

  it('says the same as a list', () => {
    const list = provenanceList(simple, layoutOf(simple));
    assert.equal(list.match(/<button type="button" data-station="\d"/g)?.length, 5);
    assert.match(
      list,
      /draft\.md \(draft\), from Gazette with “shall” for “will”<\/button><q>Not one boat shall leave<\/q>/,
    );
  });

  it('leads a line below the boxes that stand in its way', () => {
    const row: Provenance = {
      words,
      stations: ['a', 'b', 'c'].map((id, i) => station(id, 'page', { date: `2026-03-0${i + 1}`, words, origin: 0 })),
      passings: [
        { from: 'a', to: 'b', changes: [] },
        { from: 'a', to: 'c', changes: [] },
      ],
      origins: 1,
    };
    const chain = { ...row, passings: [...row.passings, { from: 'b', to: 'c', changes: [] }] };
    const paths = [...drawn(chain, 'page').matchAll(/class="step" d="M[\d.]+,([\d.]+) C[\d.]+,([\d.]+) /g)];
    assert.deepEqual(
      paths.map(([, start, bend]) => Number(bend) - Number(start)),
      [0, 44, 0],
    );
  });

  it('makes one stack of many reprints of one origin', () => {
    const reprints = Array.from({ length: 20 }, (_, i) =>
      station(`Paper ${i}`, 'page', { date: `2026-03-${String(i + 1).padStart(2, '0')}`, words, origin: 0 }),
    );
    const many: Provenance = {
      words,
      stations: [station('Ada Orsk', 'speaker'), ...reprints],
      passings: reprints.map(({ id }) => ({ from: 'Ada Orsk', to: id, changes: [] })),
      origins: 1,
    };
    const layout = layoutOf(many);
    assert.equal(layout.stations.length, 2);
    const svg = drawn(many, 'page');
    assert.match(svg, />Paper 0 \+19<\/text>/);
    assert.match(svg, /; also Paper 1, Paper 2, /);
    assert.match(provenanceList(many, layout), /; also Paper 1, Paper 2, /);
  });

  it('lets no text act as markup', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom(
        '<script>alert(1)</script>',
        '"><img src=x onerror=alert(1)>',
        "' onfocus='alert(1)",
        ']]></style><style>*{display:none}',
        '</svg><iframe src="https://example.org">',
        '<!--',
        '&lt;b&gt;&#x3c;',
        '\u202Egnp.exe',
        '<a href="command:workbench.action.quit">x</a>',
      ),
    );
    const shape = (provenance: Provenance, form: 'page' | 'file'): readonly string[] => tagsOf(drawn(provenance, form));
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 6, maxLength: 6 }), (texts) => {
        // As long as the texts they stand for are not empty, all drawings have the same parts.
        const [a, b, c, d, e, f] = texts.map((text) => `x ${text}`) as [string, string, string, string, string, string];
        const foul: Provenance = {
          ...simple,
          words: a,
          stations: simple.stations.map((it) => ({ ...it, name: b, detail: c, words: d, date: e })),
          passings: simple.passings.map((it) => ({ ...it, changes: [{ was: e, is: f }] })),
        };
        const fair: Provenance = {
          ...foul,
          words: 'x',
          stations: foul.stations.map((it) => ({ ...it, name: 'x', detail: 'x', words: 'x', date: 'x' })),
          passings: foul.passings.map((it) => ({ ...it, changes: [{ was: 'x', is: 'x' }] })),
        };
        assert.deepEqual(shape(foul, 'page'), shape(fair, 'page'));
        assert.deepEqual(shape(foul, 'file'), shape(fair, 'file'));
        const list = (it: Provenance) => tagsOf(provenanceList(it, layoutOf(it)));
        assert.deepEqual(list(foul), list(fair));
        assert.doesNotMatch(drawn(foul, 'file').replace(/\n/g, ''), /[\p{Cs}\p{Cc}\u202a-\u202e]/u);
      }),
      runs(100),
    );
  });
});
