/** What web pages state of their articles, and which of several statements is taken. */
import assert from 'node:assert/strict';
import { htmlReader } from '../../server/src/adapters/readers/html';
import type { StatedMetadata } from '../../server/src/engine';

const words = 'The council of Orsk voted on Friday to close the old pier, and the crews were told by letter. '.repeat(
  4,
);
const stated = (head: string, body = ''): StatedMetadata => {
  const html = `<!doctype html><html><head>${head}</head><body>${body}<article><p>${words}</p></article></body></html>`;
  const { file, problems } = htmlReader.read('corpus/pier.html', Buffer.from(html));
  assert.ok(file, problems[0]?.message);
  return file.stated;
};
const data = (value: unknown): string =>
  `<script type="application/ld+json">${typeof value === 'string' ? value : JSON.stringify(value)}</script>`;
const meta = (name: string, content: string): string => `<meta property="${name}" content="${content}">`;

describe('what a web page states', () => {
  it('in JSON-LD', () => {
    const article = {
      '@context': 'https://schema.org',
      '@type': ['NewsArticle'],
      headline: 'Old pier to close',
      author: [{ '@type': 'Person', name: 'Nadia Feskova' }, { name: 'Jonas Feld' }],
      publisher: { '@type': 'Organization', name: 'The Orsk Ledger' },
      datePublished: '2026-03-05T22:10:00-05:00',
      mainEntityOfPage: { '@id': 'https://ledger.example/harbour/pier' },
    };
    const expected = {
      title: 'Old pier to close',
      publisher: 'The Orsk Ledger',
      author: 'Nadia Feskova, Jonas Feld',
      date: '2026-03-05',
      url: 'https://ledger.example/harbour/pier',
    };
    assert.deepEqual(stated(data(article)), expected);
    assert.deepEqual(stated(data([{ '@type': 'BreadcrumbList' }, article])), expected);
    const graph = {
      '@graph': [
        { '@type': 'WebSite', name: 'The Orsk Ledger' },
        { ...article, author: [{ '@id': '#nf' }, { '@id': '#jf' }], publisher: { '@id': '#org' } },
        { '@type': 'Person', '@id': '#nf', name: 'Nadia Feskova' },
        { '@type': 'Person', '@id': '#jf', name: 'Jonas Feld' },
        { '@type': 'Organization', '@id': '#org', name: 'The Orsk Ledger' },
      ],
    };
    assert.deepEqual(stated(data(graph)), expected);
  });

  it('whose article a site carries', () => {
    const article = (publisher: string, author = 'Nadia Feskova') =>
      data({ '@type': 'NewsArticle', publisher: { name: publisher }, author: { name: author } });
    const ways = (site: string, publisher: string, author?: string) => {
      const { publisher: of, carrier, wire } = stated(meta('og:site_name', site) + article(publisher, author));
      return [of, carrier, wire];
    };
    assert.deepEqual(ways('The Orsk Ledger', 'Associated Press'), ['The Orsk Ledger', undefined, 'Associated Press']);
    assert.deepEqual(ways('The Orsk Ledger', 'Orsk News Service', 'Reuters'), [
      'The Orsk Ledger',
      undefined,
      'Reuters',
    ]);
    assert.deepEqual(ways('The Orsk Ledger', 'Orsk Ledger', 'By HAL TENNET, AP Auto Writer'), [
      'The Orsk Ledger',
      undefined,
      'AP',
    ]);
    assert.deepEqual(ways('Orsk Start', 'NBC News'), ['NBC News', 'Orsk Start', undefined]);
    // Owners, spellings and the agency's own site are nobody else.
    assert.deepEqual(ways('The Orsk Ledger', 'Ledger Holdings Ltd'), ['The Orsk Ledger', undefined, undefined]);
    assert.deepEqual(ways('TheHill', 'The Hill'), ['TheHill', undefined, undefined]);
    assert.deepEqual(ways('Reuters', 'Reuters', 'Reuters Staff'), ['Reuters', undefined, undefined]);
    assert.deepEqual(ways('The Orsk Ledger', 'Orsk Ledger', 'Reuterson'), ['The Orsk Ledger', undefined, undefined]);
  });

  it('in JSON-LD that a strict reader refuses', () => {
    const said = stated(
      data('//<![CDATA[\n{"@type": "Article",\n"headline": "Old pier\n to close", "author": "Dov &amp; Ada",}\n//]]>'),
    );
    assert.equal(said.title, 'Old pier to close');
    assert.equal(said.author, 'Dov & Ada');
    assert.deepEqual(stated(data('{"@type": "NewsArticle", "headline": ')), {});
    assert.deepEqual(stated(data('['.repeat(50_000))), {});
  });

  it('of itself, not of the articles it lists', () => {
    const list = {
      '@type': 'ItemList',
      itemListElement: [{ '@type': 'NewsArticle', headline: 'Another story', datePublished: '2020-01-01' }],
    };
    assert.deepEqual(stated(data(list)), {});
  });

  it('in Open Graph', () => {
    const said = stated(
      meta('og:title', 'Old pier to close | The Orsk Ledger') +
        meta('og:site_name', 'The Orsk Ledger') +
        meta('article:published_time', '2026-03-05T09:00:00+01:00') +
        meta('article:author', 'https://social.example/nadia') +
        meta('og:url', 'https://ledger.example/harbour/pier'),
    );
    assert.deepEqual(said, {
      title: 'Old pier to close',
      publisher: 'The Orsk Ledger',
      date: '2026-03-05',
      url: 'https://ledger.example/harbour/pier',
    });
  });

  it('in other meta tags, in capitals too', () => {
    assert.deepEqual(
      stated(
        '<META NAME="Author" CONTENT="By Nadia Feskova"><META NAME="DC.Date.Issued" CONTENT="20260305">' +
          '<META NAME="dc.publisher" CONTENT="The Orsk Ledger"><LINK REL="canonical" HREF="https://ledger.example/harbour/pier">',
      ),
      {
        author: 'Nadia Feskova',
        date: '2026-03-05',
        publisher: 'The Orsk Ledger',
        url: 'https://ledger.example/harbour/pier',
      },
    );
    assert.equal(
      stated('<meta name="citation_author" content="A. Feld"><meta name="citation_author" content="N. Hrane">').author,
      'A. Feld, N. Hrane',
    );
    assert.equal(stated('<meta name="sailthru.date" content="2026-03-05 09:00:00">').date, '2026-03-05');
    assert.equal(stated('<meta name="parsely-pub-date" content="1772668800">').date, '2026-03-05');
    assert.equal(stated('<meta name="x-post-date" content="2026/03/05">').date, '2026-03-05');
  });

  describe('as its headline', () => {
    const tab = (title: string): string => `<title>${title}</title>`;
    it('is the printed one where a stated one means it', () =>
      assert.equal(
        stated(
          meta('og:title', 'Orsk: Old pier of the harbour to close'),
          '<h1>The Orsk Ledger</h1><h1>Old pier of the harbour to close at last</h1>',
        ).title,
        'Old pier of the harbour to close at last',
      ));
    it('is the stated one where another thing is printed large', () =>
      assert.equal(
        stated(meta('og:title', 'Old pier to close'), '<h1>Tonight’s weather for the coast</h1>').title,
        'Old pier to close',
      ));
    it('is the tab’s without the site’s name', () => {
      assert.equal(
        stated(tab('Old pier to close - The Orsk Ledger') + meta('og:site_name', 'Orsk Ledger')).title,
        'Old pier to close',
      );
      assert.equal(stated(tab('Old pier to close &raquo; Orsk')).title, 'Old pier to close');
      assert.equal(
        stated(tab('Orsk Ledger: Old pier to close') + meta('og:site_name', 'The Orsk Ledger')).title,
        'Old pier to close',
      );
    });
    it('keeps a headline that has a dash or a colon itself', () => {
      assert.equal(
        stated(meta('og:title', 'Ferries: who pays?') + meta('og:site_name', 'The Orsk Ledger')).title,
        'Ferries: who pays?',
      );
      assert.equal(
        stated(tab('A long winter – and nobody to blame for it')).title,
        'A long winter – and nobody to blame for it',
      );
    });
  });

  describe('as its date', () => {
    it('is the printed one behind the headline, not the one above it', () =>
      assert.equal(
        stated(
          '',
          '<time datetime="2026-04-01">Today</time><h1>Old pier to close</h1><time datetime="2026-03-05T08:00">5 March</time>',
        ).date,
        '2026-03-05',
      ));
    it('is microdata’s', () =>
      assert.equal(
        stated('', '<span itemprop="datePublished" content="2026-03-05">yesterday</span>').date,
        '2026-03-05',
      ));
    it('is as written in an element made for it', () =>
      assert.equal(
        stated('', '<h1>Old pier to close</h1><div class="article_date">5 March 2026, 09:00</div>').date,
        '5 March 2026, 09:00',
      ));
    it('is the address’s where nothing else says', () =>
      assert.equal(stated('<link rel="canonical" href="https://ledger.example/2026/mar/05/pier">').date, '2026-03-05'));
    it('is the newsroom’s day where only the moment in UTC is stated', () =>
      assert.equal(
        stated(
          '<link rel="canonical" href="https://ledger.example/2026/03/05/pier">' +
            meta('article:published_time', '2026-03-06T02:10:00Z'),
        ).date,
        '2026-03-05',
      ));
    it('is not a placeholder, nor the day of a change', () => {
      assert.equal(stated(data({ '@type': 'NewsArticle', datePublished: '0001-01-01T00:00:00Z' })).date, undefined);
      assert.equal(stated(meta('article:modified_time', '2026-03-05')).date, undefined);
    });
  });

  it('as its publisher is a name rather than an address or a handle', () => {
    assert.equal(
      stated(
        meta('og:site_name', 'orskledger') + data({ '@type': 'NewsArticle', publisher: { name: 'The Orsk Ledger' } }),
      ).publisher,
      'The Orsk Ledger',
    );
    assert.equal(stated(meta('og:site_name', '@orskledger')).publisher, undefined);
    assert.equal(stated(meta('og:site_name', 'The Orsk Ledger | News from the coast')).publisher, 'The Orsk Ledger');
    assert.equal(
      stated(meta('og:site_name', 'The Orsk Ledger') + '<meta name="author" content="The Orsk Ledger">').author,
      undefined,
    );
  });

  it('as its publisher is the name that its address has too', () => {
    const at = '<link rel="canonical" href="https://www.orskledger.example/harbour/pier">';
    assert.equal(
      stated(at + meta('og:site_name', 'Home') + data({ '@type': 'NewsArticle', publisher: { name: 'Orsk Ledger' } }))
        .publisher,
      'Orsk Ledger',
    );
    const tab = (title: string) => stated(`${at}<title>${title}</title>`).publisher;
    assert.equal(tab('Old pier to close - The Orsk Ledger'), 'The Orsk Ledger');
    assert.equal(tab('Old pier to close - Sarn, Feskova and others'), undefined);
    assert.equal(tab('Old pier to close'), undefined);
  });

  describe('as its authors is whom it prints', () => {
    const printed = (byline: string) => stated('', `<h1>Old pier to close</h1>${byline}`).author;
    for (const [what, byline, author] of [
      ['in a byline', '<p class="byline">By Nadia Feskova <span>March 5, 2026</span></p>', 'Nadia Feskova'],
      [
        'in an element of that name',
        '<div class="ArticlePage-authorName">Jonas Feld and Ada van Ork</div>',
        'Jonas Feld and Ada van Ork',
      ],
      [
        'in microdata',
        '<div itemprop="author"><i>Staff</i> <b itemprop="name">by Nadia Feskova</b></div>',
        'Nadia Feskova',
      ],
      ['before a weekday', '<h3 class="byline">by Dov Sarn<br>Monday, November 16, 2026</h3>', 'Dov Sarn'],
      ['but no sentence', '<p class="author">Nadia writes about boats and the coast</p>', undefined],
      ['but nobody who comments', '<ul class="comments"><li><b class="author">Otto Keel</b></li></ul>', undefined],
    ] as const)
      it(what, () => assert.equal(printed(byline), author));
  });

  it('of its part of the paper, its language and its changes', () => {
    const note = 'Correction: An earlier version of this article gave the wrong day of the vote.';
    const said = stated(
      data({
        '@type': 'NewsArticle',
        articleSection: 'Harbour &amp; Coast',
        dateModified: '2026-03-07T09:00:00+01:00',
        inLanguage: 'en-GB',
        correction: note,
      }),
      `<div class="article-correction">${note}</div><div class="correction-form">Tell us what to correct</div>`,
    );
    assert.equal(said.section, 'Harbour & Coast');
    assert.equal(said.modified, '2026-03-07');
    assert.equal(said.language, 'en-GB');
    assert.deepEqual(said.corrections, [note]);
    assert.equal(stated(meta('og:locale', 'pt_BR')).language, 'pt-BR');
    const { file } = htmlReader.read('a.html', Buffer.from(`<html lang="de"><body><p>${words}</p></body></html>`));
    assert.equal(file?.stated.language, 'de');
  });

  it('as its address is where a browser saved it from, never a front page', () => {
    const saved = '<!-- saved from url=(0036)https://ledger.example/harbour/pier?x=1 -->';
    assert.equal(
      stated(saved + '<link rel="canonical" href="https://ledger.example/">').url,
      'https://ledger.example/harbour/pier?x=1',
    );
    assert.equal(stated('<link rel="canonical" href="https://ledger.example/">').url, undefined);
    assert.equal(stated('<link rel="canonical" href="/harbour/pier">').url, undefined);
  });
});
