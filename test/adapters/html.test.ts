/** Web pages as sources: which words are the article's, and what is said of pages that have none. */
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { readSource } from '../../server/src/adapters/readers';
import { htmlReader } from '../../server/src/adapters/readers/html';
import { parseArticles } from '../../server/src/engine';

const told = [
  'The council of Orsk voted on Friday to close the old pier, and the crews of both ferries were told by letter.',
  '“Nobody asked us what the winter boats would cost,” harbour master Dov Sarn said.',
  'Work is to begin in March, when the ice in the outer basin has gone and the cranes can be moved.',
];
const paragraphs = told.map((p) => `<p>${p}</p>`).join('\n');
const page = (article: string, { head = '', before = '', after = '' } = {}): string =>
  `<!doctype html><html><head>${head}<title>Old pier to close</title></head><body>${before}
   <article><h1>Old pier to close</h1>${article}</article>${after}</body></html>`;
const read = (html: string | Uint8Array) =>
  htmlReader.read('corpus/pier.html', typeof html === 'string' ? Buffer.from(html) : html);
const textOf = (html: string | Uint8Array): string => {
  const { file, problems } = read(html);
  assert.ok(file, problems[0]?.message);
  assert.equal(file.extracted, true);
  return file.text;
};
const wanted = ['Old pier to close', ...told].join('\n\n');
const milliseconds = (work: () => void): number => {
  const before = process.cpuUsage().user;
  work();
  return (process.cpuUsage().user - before) / 1000;
};

describe('the text of a web page', () => {
  it('is the headline and the article’s paragraphs, with blank lines between them', () => {
    assert.equal(textOf(page(paragraphs)), wanted);
  });

  it('has no scripts, styles, captions, menus and comments of the page', () => {
    const html = page(
      `<style>p { color: red }</style><script>var x = "<p>Not a word of this.</p>";</script>
       <figure><img src="data:image/png;base64,${'A'.repeat(5000)}" alt="Pier"><figcaption>The pier in May. Photo: L. Hrane</figcaption></figure>
       ${paragraphs}
       <div class="wp-caption-text">Ferries at dusk</div>
       <p><a href="/a">Read more: What the ferries carry</a></p>
       <!-- A note to the desk --><svg><title>Arrow</title><text>Share</text></svg>`,
      {
        before: `<div class="cookie-banner" role="dialog"><p>We and our 812 partners use cookies.</p><button>Accept</button></div>
                 <nav><ul><li><a href="/n">News</a></li><li><a href="/s">Sport</a></li></ul></nav>`,
        after: `<section class="newsletter-signup"><h3>Get the morning letter</h3><form><input name="mail"></form></section>
                <section id="comments" class="comments"><h3>2 comments</h3><p>I never liked that pier, said my aunt, and she knew.</p></section>
                <footer><p>© 2026 The Orsk Ledger</p></footer>`,
      },
    );
    assert.equal(textOf(html), wanted);
  });

  it('gives headings, quotations, list items and table rows paragraphs of their own', () => {
    const html = page(`${paragraphs}<h2>What comes next</h2><blockquote><p>We will row, if we must.</p></blockquote>
      <ul><li>The outer basin is dredged, the council said.<li>The cranes are moved to the new quay in May.</ul>
      <table><tr><th>Boat</th><th>Seats</th></tr><tr><td>Merel</td><td>120</td></tr></table>
      <p>Line one of the notice<br>line two of it</p>`);
    assert.deepEqual(textOf(html).split('\n\n').slice(4), [
      'What comes next',
      'We will row, if we must.',
      'The outer basin is dredged, the council said.',
      'The cranes are moved to the new quay in May.',
      'Boat Seats',
      'Merel 120',
      'Line one of the notice\nline two of it',
    ]);
  });

  it('decodes entities, folds white space, and drops signs nobody sees', () => {
    const html = page(
      `${paragraphs}<p>Caf&eacute; &amp; bar&nbsp;&#8220;Kr&ouml;te&#8221;:\n   a har&shy;bour&#x200b; view,\t5 &lt; 6, said <b>A</b>da.</p>`,
    );
    assert.equal(textOf(html).split('\n\n').at(-1), 'Café & bar “Kröte”: a harbour view, 5 < 6, said Ada.');
  });

  it('keeps what an embedded figure quotes', () => {
    const html = page(`${paragraphs}<figure><blockquote><p>We are not leaving the pier tonight.</p></blockquote>
      <figcaption>A post by the crew</figcaption></figure>`);
    assert.ok(textOf(html).endsWith('We are not leaving the pier tonight.'));
  });

  it('may stand only in the page’s data', () => {
    const data = JSON.stringify({
      '@type': 'NewsArticle',
      headline: 'Old pier to close',
      articleBody: told.join('\n\n'),
    });
    assert.equal(
      textOf(
        `<html><head><script type="application/ld+json">${data}</script></head><body><div id="app"></div></body></html>`,
      ),
      wanted,
    );
  });

  describe('is found in damaged pages', () => {
    for (const [what, html] of [
      ['without html, head and body', `<title>Old pier to close</title><h1>Old pier to close</h1>${paragraphs}`],
      ['cut off in the middle of a tag', page(paragraphs).replace(/<\/article>[^]*/, '<div class="fo')],
      ['with elements that never end', page(`<div><div><b>${paragraphs.replaceAll('</p>', '')}`)],
      [
        'with body closed before the article',
        `<html><head><title>Old pier to close</title></head><body></body></html>${page(paragraphs)}`,
      ],
      ['with a comment that never ends', page(`${paragraphs}<!-- end of article`)],
      ['with a quotation mark too many', page(`<a href="x" title=""">link</a>${paragraphs}`)],
      ['in capitals', page(paragraphs).replace(/<\/?[a-z0-9]+/g, (tag) => tag.toUpperCase())],
    ] as const)
      it(what, () => told.forEach((paragraph) => assert.ok(textOf(html).includes(paragraph))));
  });

  describe('is decoded as the page says', () => {
    const accented = page(`${paragraphs}<p>Renée’s café — “shut”, said Zoë.</p>`);
    const ends = (html: Uint8Array): void => assert.ok(textOf(html).endsWith('Renée’s café — “shut”, said Zoë.'));
    const declaring = (charset: string): string => accented.replace('<head>', `<head><meta charset="${charset}">`);
    it('windows-1252', () => ends(iconv.encode(declaring('windows-1252'), 'windows-1252')));
    it('Latin-1, which means windows-1252 in pages', () => ends(iconv.encode(declaring('ISO-8859-1'), 'windows-1252')));
    it('without a word about it', () => ends(Buffer.from(accented)));
    it('UTF-16 with its mark', () => ends(iconv.encode(accented, 'utf-16le', { addBOM: true })));
    it('UTF-8 although another encoding is named', () => ends(Buffer.from(declaring('iso-8859-2'))));
    it('by a http-equiv', () => {
      const russian = page(
        `<p>${'Министр сказал, что порт закрыт до понедельника, и паромы не выйдут. '.repeat(4)}</p>`,
        {
          head: '<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=koi8-r">',
        },
      );
      assert.ok(textOf(iconv.encode(russian, 'koi8-r')).includes('Министр сказал, что порт закрыт'));
    });
  });

  describe('takes no longer than it should', () => {
    const deep = 20_000;
    for (const [what, html] of [
      ['with twenty thousand levels', page('<div>'.repeat(deep) + paragraphs + '</div>'.repeat(deep))],
      ['with twenty thousand levels that never end', page('<div><b>'.repeat(deep) + paragraphs)],
      [
        'with beginnings of comments and drawings',
        page(paragraphs + '<!--'.repeat(deep * 4) + '<svg>'.repeat(deep * 4) + paragraphs),
      ],
      ['with a script of five megabytes', page(`${paragraphs}<script>${'x="<p>no</p>";'.repeat(400_000)}</script>`)],
      [
        'with a picture of five megabytes in a tag',
        page(`${paragraphs}<img src="data:image/png;base64,${'A'.repeat(5e6)}">`),
      ],
      ['with tags that quotation marks keep open', page(`${`<a b='> c='`.repeat(deep)}'>${paragraphs}`)],
      ['with quotation marks that are no values', page(`${`<a ='> ='`.repeat(deep)}${paragraphs}`)],
      ['with elements that a slash does not close', page(`${'<div/>'.repeat(deep)}${paragraphs}`)],
      [
        'with thousands of titles',
        page(paragraphs + '<h1>Ferries of the outer basin</h1>'.repeat(2000), {
          head: '<meta property="og:title" content="Boats">'.repeat(2000),
        }),
      ],
      [
        'with an author of one megabyte',
        page(paragraphs, { head: `<meta name="author" content="${'a'.repeat(1e6)}">` }),
      ],
      [
        'with blanks in its linked data',
        page(`${paragraphs}<script type="application/ld+json">${' '.repeat(1e5)}x${' '.repeat(1e5)}x</script>`),
      ],
      ['with a title of one megabyte', page(paragraphs, { head: `<title>${'a | b - '.repeat(125_000)}</title>` })],
    ] as const)
      it(what, () => {
        const taken = milliseconds(() => assert.ok(textOf(html).includes(told[1]!)));
        assert.ok(taken < 1500, `${taken} ms`);
      });
  });

  const reason = (html: string): string => {
    const { file, problems } = read(html);
    assert.equal(file, undefined);
    return problems.map((p) => p.message).join();
  };

  it('is missing where a page has no article, which is said', () => {
    const said = 'Not read: no article was found on this page. Copy its text into a .txt file.';
    assert.equal(reason('<html><body><form><label>Your name<input></label></form></body></html>'), said);
    assert.equal(reason('<html><head><title>Sign in</title></head><body><p>Please sign in.</p></body></html>'), said);
    assert.equal(reason('no markup at all'), said);
    assert.equal(reason(''), 'Not read: the file is empty.');
  });

  it('is not looked for in two megabytes of markup', () => {
    const taken = milliseconds(() => {
      assert.match(
        reason(page('<p>One word and another.</p>'.repeat(200_000))),
        /MB of text and markup; the limit is 2 MB/,
      );
    });
    assert.ok(taken < 1500, `${taken} ms`);
  });

  it('is not looked for in tens of thousands of links', () => {
    const taken = milliseconds(() => {
      assert.match(reason(page(`${paragraphs}${'<a href="/x">Read on</a> '.repeat(50_000)}`)), /the limit is 60000/);
    });
    assert.ok(taken < 1500, `${taken} ms`);
  });

  it('is not looked for where elements nest deeper than any page, though their end tags may be left out', () => {
    assert.match(reason(page(`${'<p><span>'.repeat(2000)}${paragraphs}`)), /nested \d+ deep; the limit is 400/);
  });

  it('is whole on a page with letters that become longer as small ones', () => {
    assert.equal(textOf(page(`<p hidden>${'İ'.repeat(60)}</p><SCRIPT>x</SCRIPT>${paragraphs}`)), wanted);
  });

  it('costs no other source where a page is too strange to be read', async () => {
    const desk = await mkdtemp(join(tmpdir(), 'deskcheck-'));
    await writeFile(join(desk, 'strange.html'), page(`<div class="${'date '.repeat(300_000)}">${paragraphs}</div>`));
    const { file, problems } = await readSource(join(desk, 'strange.html'), 'strange.html');
    await rm(desk, { recursive: true });
    assert.ok(file !== undefined || /^Not read: /.test(problems[0]!.message));
  });

  it('is one article to the engine, with its headline, although its lines look like a page of several', () => {
    const header = '<h3>Another story of the day</h3><p>The Norland Courier</p><p>3 hours ago</p>';
    const { file } = read(page(`${paragraphs}${`${header}${paragraphs}`.repeat(2)}`));
    const [article, ...more] = parseArticles(file!);
    assert.equal(more.length, 0);
    assert.equal(article?.id, 'pier');
    assert.equal(article.extracted, true);
    assert.equal(article.paragraphs[0]?.kind, 'headline');
    const { start, end } = article.paragraphs[2]!.span;
    assert.equal(article.text.slice(start, end), told[1]);
  });
});
