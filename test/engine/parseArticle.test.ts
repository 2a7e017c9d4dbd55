/** Articles out of raw pages: paragraphs, boilerplate, several articles on a page, and what a page says of itself. */
import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Article, StatedMetadata } from '../../server/src/engine/model/article';
import { covers, sliceOf } from '../../server/src/engine/model/span';
import { parseArticles } from '../../server/src/engine/parse/parseArticle';

const parse = (text: string, stated: StatedMetadata = {}, path = 'corpus/page.txt'): readonly Article[] =>
  parseArticles({ path, text, bodyStart: 0, stated });
const only = (text: string, stated?: StatedMetadata): Article => {
  const articles = parse(text, stated);
  assert.equal(articles.length, 1);
  return articles[0]!;
};
const words = (article: Article): string[] => article.paragraphs.map((p) => sliceOf(article.text, p.span));
const kinds = (article: Article): string[] => article.paragraphs.map((p) => p.kind);

const lead =
  'The council of Ossay voted on Friday to close the old pier, and the crews who use it were told by letter.';
const second = 'A spokeswoman for the harbour said the work would begin in May and would take the rest of the year.';

describe('parseArticles', () => {
  describe('paragraphs', () => {
    it('takes every line as one where lines are long', () => {
      assert.deepEqual(words(only(`${lead}\n${second}\n`)), [lead, second]);
    });

    it('joins wrapped lines between blank ones', () => {
      const text =
        'The council of Ossay voted on Friday to close\nthe old pier, and the crews who use it were told\nby letter.\n\n' +
        'A spokeswoman for the harbour said the work\nwould begin in May and take the rest of the\nyear.\n';
      assert.deepEqual(
        words(only(text)).map((w) => w.replace(/\s+/g, ' ')),
        [
          'The council of Ossay voted on Friday to close the old pier, and the crews who use it were told by letter.',
          'A spokeswoman for the harbour said the work would begin in May and take the rest of the year.',
        ],
      );
    });

    it('reads Windows, old Mac and Unicode line ends', () => {
      for (const end of ['\r\n', '\r', '\u2028'])
        assert.deepEqual(words(only([lead, second].join(end))), [lead, second]);
    });

    it('tells headline and crosshead from the report', () => {
      const article = only(`Ossay to close its old pier\n\n${lead}\n\nA long summer\n\n${second}\n`);
      assert.deepEqual(kinds(article), ['headline', 'body', 'crosshead', 'body']);
      assert.deepEqual(article.metadata.title, { value: 'Ossay to close its old pier', inferred: true });
    });

    it('keeps a short first sentence of the report in the report', () => {
      assert.deepEqual(kinds(only(`The pier is closed.\n\n${lead}`)), ['body', 'body']);
    });

    it('leaves Markdown marks outside', () => {
      const article = only(`# Ossay to close its old pier\n\n${lead}\n\n> “We were told by letter.”\n`);
      assert.deepEqual(words(article), ['Ossay to close its old pier', lead, '“We were told by letter.”']);
      assert.equal(article.paragraphs[0]?.kind, 'headline');
    });

    it('begins behind the front matter', () => {
      const text = `---\ntitle: Pier\n---\n${lead}`;
      const [article] = parseArticles({ path: 'a.md', text, bodyStart: text.indexOf(lead), stated: { title: 'Pier' } });
      assert.deepEqual(words(article!), [lead]);
      assert.deepEqual(article?.metadata.title, { value: 'Pier', inferred: false });
    });
  });

  describe('boilerplate is never evidence', () => {
    const furniture = [
      '© 2026 The Skarnhaven Ledger. All rights reserved.',
      'Copyright 2026 Harbour Media Ltd. Reproduction without permission is prohibited.',
      'Sign up for The Ledger at Seven, our free morning newsletter: the harbour and the weather, in your inbox.',
      'Subscribe to our podcast wherever you listen.',
      'Leave a Reply',
      'Your email address will not be published. Required fields are marked *',
      'Save my name, email, and website in this browser for the next time I comment.',
      'Boats at rest in the inner basin on Wednesday. Credit: Idris Penhallam/Skarnhaven Ledger',
      'Photo: R. Åkesdal',
      'A ferry leaves the port. (AP Photo/Una Skerrow)',
      'Nils Orsk via Getty Images',
      '#Skarnhaven #FerryStrike #Ossay',
      'Hashtags',
      'Share on Facebook',
      'Advertisement',
      'Story continues below',
      'We use cookies to improve your experience.',
      'Read more: Five things to know about the pier',
      'Try Our AI Features',
      'Explore what Quayside can do for you:',
      'No comments yet...',
      '3 hours ago',
      'Updated: 6 March 2026, 5.40 p.m.',
      '(bms, sm)',
      '(Reporting by Hedda Marrow in Skarnhaven; editing by Callum Eyrewood)',
      'Follow Hedda Marrow on Twitter @heddamarrow.',
      '*Support local reporting: become a Friend of the Islander from 3 crowns a month.*',
      '![A ferry](ferry.jpg)',
      '* * *',
      '.image-wrap {',
    ];
    for (const line of furniture) {
      it(line, () => assert.deepEqual(words(only(`${lead}\n${line}\n${second}`)), [lead, second]));
    }

    const report = [
      'Copyright law is changing, said Orsk, and the harbour will have to follow.',
      'It is an offer for the winter. Sign up for any of the plans by Friday and get a tenth off, the harbour wrote.',
      'Sign up for coverage by the end of the month, the ministry told parents.',
      '“Read more: that is all I ask of them,” said the teacher.',
      'The photo: a ferry, a child and a gull, in that order.',
      'Subscribers to the scheme had lost 30,000 crowns by Friday.',
      'He asked the company to share the bill, and to print the contract.',
      'Posted to the islands in May, the doctor left in June.',
      'Video credited to Reuters/Libya showed the fighters near the gate.',
      'Three hours ago there was still a boat, she said.',
      'He signed the letter (and kept a copy).',
      'Related companies lost 12 million crowns.',
    ];
    for (const line of report) {
      it(`but this is the report: ${line}`, () => assert.ok(words(only(`${lead}\n${line}\n${second}`)).includes(line)));
    }

    it('is cut off the end of a page printed in one line', () => {
      const [paragraph] = words(only(`${lead} ${second} (hm, ce)`));
      assert.equal(paragraph, `${lead} ${second}`);
    });

    it('leaves an article without paragraphs when nothing else is there', () => {
      const article = only('Leave a Reply\n\n© 2026 X\n');
      assert.deepEqual(article.paragraphs, []);
      assert.deepEqual(only('').paragraphs, []);
    });
  });

  describe('a page of several articles', () => {
    const page = [
      '',
      'Ossay to vote on leaving',
      lead,
      second,
      '(hm, ce)',
      'Comments',
      'Related Articles',
      '',
      '',
      'Hallen Standard',
      '3 hours ago',
      '- Hallen Standard',
      'Strike may cost islands a summer',
      `${second} ${lead}`,
      '',
      '',
      'The Norland Courier',
      '9 hours ago',
      '- The Norland Courier',
      'Ossay to vote on leaving',
      `${lead} ${second} (sm)`,
    ].join('\n');
    const parts = parse(page);

    it('becomes several, and its stem covers all', () => {
      assert.deepEqual(
        parts.map(({ id, pageKey }) => [id, pageKey]),
        [
          ['page#1', 'page'],
          ['page#2', 'page'],
          ['page#3', 'page'],
        ],
      );
      assert.deepEqual(words(parts[1]!), ['Strike may cost islands a summer', `${second} ${lead}`]);
    });

    it('has its outlets, and a part printed twice has its twin’s', () => {
      assert.deepEqual(
        parts.map(({ metadata }) => metadata.publisher?.value),
        ['The Norland Courier', 'Hallen Standard', 'The Norland Courier'],
      );
    });

    it('is also seen with the title above the outlet', () => {
      const body = `${lead} ${second}`;
      const digest = [
        'One pier is closed',
        'Hallen Standard | 6 March 2026',
        body,
        '',
        'Two piers are open',
        'Grenn Compass | 7 March 2026',
        body,
      ];
      const articles = parse(digest.join('\n'));
      assert.deepEqual(
        articles.map(({ metadata: { title, publisher, date } }) => [title?.value, publisher?.value, date?.value]),
        [
          ['One pier is closed', 'Hallen Standard', '2026-03-06'],
          ['Two piers are open', 'Grenn Compass', '2026-03-07'],
        ],
      );
    });

    it('is not seen in one article with crossheads, dates and a byline', () => {
      only(
        `One pier\nBy Hedda Marrow\n6 March 2026\n${lead}\nWhat comes next\n${second}\nLast updated: 7 March 2026\n${lead}`,
      );
    });

    it('drops the bare titles of a related list', () => {
      const article = only(
        `${lead}\n${second}\nRelated Articles\nFive piers to see before May\nThe ferry that never came\n`,
      );
      assert.deepEqual(words(article), [lead, second]);
    });
  });

  describe('metadata', () => {
    const value = (article: Article, field: 'title' | 'publisher' | 'author' | 'date' | 'wire') =>
      article.metadata[field]?.value;

    it('reads a wire report’s byline, dateline and copyright line', () => {
      const text = `Pier closed\n\nBy Hedda Marrow and Callum Eyrewood\n\nSKARNHAVEN, Norland, March 4 (NPA) – ${lead}\n\n${second}\n\n© 2026 Norland Press Agency. All rights reserved.\n`;
      const article = only(text);
      assert.equal(value(article, 'author'), 'Hedda Marrow and Callum Eyrewood');
      assert.equal(value(article, 'date'), '2026-03-04');
      assert.equal(value(article, 'wire'), 'NPA');
      assert.equal(value(article, 'publisher'), 'Norland Press Agency');
      assert.ok(article.metadata.wire?.inferred);
    });

    it('takes an agency’s byline for the agency', () => {
      for (const [by, wire] of [
        ['By AFP', 'AFP'],
        ['By Reuters Staff', 'Reuters'],
        ['By The Associated Press', 'AP'],
        ['By Hedda Marrow', undefined],
      ] as const)
        assert.equal(value(only(`Pier closed\n${by}\n\n${lead}\n\n${second}`), 'wire'), wire);
    });

    it('lets the front matter win', () => {
      const article = only(`Pier closed\nBy Hedda Marrow\n${lead}\n© 2026 X Media.`, {
        publisher: 'The Islander',
        author: 'Staff',
        date: '6 March 2026',
      });
      assert.deepEqual(article.metadata.publisher, { value: 'The Islander', inferred: false });
      assert.deepEqual(article.metadata.author, { value: 'Staff', inferred: false });
      assert.deepEqual(article.metadata.date, { value: '2026-03-06', inferred: false });
      assert.equal(only('x', { key: 'own' }).id, 'own');
    });

    const publishers: readonly (readonly [string, string])[] = [
      ['© 2025 Newsbarrel. All rights reserved.', 'Newsbarrel'],
      [
        '© Hallen Standard Newspapers 2026. Reproduction without permission is prohibited.',
        'Hallen Standard Newspapers',
      ],
      ['© The Grenn Compass. Photo: R. Åkesdal', 'The Grenn Compass'],
      ['Copyright 2026 The Skarnhaven Ledger', 'The Skarnhaven Ledger'],
      ['B.Trade reports this, citing NPA.', 'B.Trade'],
      ['This article was first published in the Norland Courier.', 'Norland Courier'],
    ];
    for (const [line, publisher] of publishers) {
      it(`publisher: ${line}`, () => assert.equal(value(only(`${lead}\n${line}`), 'publisher'), publisher));
    }

    const dates: readonly (readonly [string, string | undefined])[] = [
      ['Friday 6 March 2026', '2026-03-06'],
      ['Aug. 16, 2025', '2025-08-16'],
      ['Published: 2025-08-16', '2025-08-16'],
      ['By Hedda Marrow | Sept 3, 2025', '2025-09-03'],
      ['31/12/2025 at 5.40 p.m.', '2025-12-31'],
      ['2 hours ago', undefined],
    ];
    for (const [line, date] of dates) {
      it(`date: ${line}`, () => assert.equal(value(only(`Pier closed\n${line}\n${lead}\n${second}`), 'date'), date));
    }

    const cited: readonly (readonly [string, readonly string[]])[] = [
      [
        'The talks, according to NBC News, went on. NBC’s reporting is its own. G.Trade reports this, citing NBC News.',
        ['NBC News'],
      ],
      ['Two officials told AFP that the pier was closed.', ['AFP']],
      ['The Norland Press Agency reports that a deal is near. Two people told NPA so.', ['Norland Press Agency']],
      ['He told reporters in Hallen. She told Orsk. They told NATO. According to Marta Ellenvik, it is over.', []],
      ['In an interview with Radio Grenn and The Norland Courier he denied it.', ['Radio Grenn', 'Norland Courier']],
      ['The letter was first reported by the Hallen Times.', ['Hallen Times']],
      ['On Saturday Reuters reported that the pier was closed.', ['Reuters']],
      ['The company reported a loss. Police reported two arrests.', []],
    ];
    for (const [text, outlets] of cited) {
      it(`credits: ${text}`, () => assert.deepEqual(only(text).metadata.citedOutlets, outlets));
    }
  });

  describe('what an article says of its own changes', () => {
    const notes = (line: string) => only(`${lead}\n${second}\n${line}`).metadata.corrections;
    for (const line of [
      'Correction: The vote was on Friday, not on Thursday.',
      'Correction, 5 March: The vote was on Friday.',
      'This story was updated on 5 March to add a comment by the harbour.',
      'Editor’s note: An earlier version of this article misspelled the name of Dov Sarn.',
      'This article has been corrected to show that two ferries, not three, use the pier.',
    ])
      it(line, () => assert.deepEqual(notes(line), [line]));
    for (const line of [
      'Updated 3 hours ago',
      'The minister corrected herself later, saying that the story of the pier was a long one.',
      'The report was updated by the ministry on Friday, and nobody read it.',
      'A correction of house prices is expected in the autumn, the bank said.',
    ])
      it(`not: ${line}`, () => assert.equal(notes(line), undefined));
    it('comes with what its page states', () => {
      const { metadata } = only(lead, {
        modified: '7 March 2026',
        section: 'Harbour',
        language: 'en',
        corrections: ['Corrected.'],
      });
      assert.equal(metadata.modified, '2026-03-07');
      assert.equal(metadata.section, 'Harbour');
      assert.deepEqual(metadata.corrections, ['Corrected.']);
    });
  });

  it('never fails, and its spans lie in the text', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '\n',
        '\r\n',
        '\r',
        '\n\n',
        ' ',
        '\t',
        '\u2028',
        '# ',
        '> ',
        '- ',
        '*',
        '“',
        '”',
        '😀',
        '\uFEFF',
        '\uD800',
      ),
      fc.constantFrom(
        '3 hours ago',
        'Hallen Standard',
        '- Hallen Standard',
        'By Hedda Marrow',
        '6 March 2026',
        'Related Articles',
      ),
      fc.constantFrom(
        lead,
        second,
        '© 2026 X.',
        '(sm)',
        'SKARNHAVEN (NPA) – ',
        'citing NBC News',
        '====',
        'A short title',
      ),
      fc.string({ maxLength: 12 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.nat(20), (pieces, start) => {
        const text = pieces.join('');
        const bodyStart = Math.min(start, text.length);
        const articles = parseArticles({ path: 'a/b.txt', text, bodyStart, stated: {} });
        assert.ok(articles.length > 0);
        for (const article of articles) {
          let behind = bodyStart;
          assert.ok(covers({ start: bodyStart, end: text.length }, article.span));
          for (const { span } of article.paragraphs) {
            assert.ok(span.start >= behind && span.start < span.end && covers(article.span, span));
            assert.equal(sliceOf(text, span), sliceOf(text, span).trim());
            behind = span.end;
          }
        }
      }),
      { numRuns: 400 },
    );
  });
});
