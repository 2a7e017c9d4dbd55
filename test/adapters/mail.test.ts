/** Mails as sources: whose words they hold, when they were sent, and what is quoted of others. */
import assert from 'node:assert/strict';
import { mailReader } from '../../server/src/adapters/readers/mail';
import { mailboxReader } from '../../server/src/adapters/readers/mail/mbox';
import { partsOfMail } from '../../server/src/adapters/readers/mail/quotedMail';
import { articleAnalysis, parseArticles, type Article, type SourceFile } from '../../server/src/engine';

const words = 'The old pier closes on 1 May, and both ferries will leave from the outer basin until autumn.';
const head = (more = ''): string =>
  `Received: from mx.orskharbour.example\r\nFrom: =?utf-8?Q?Zo=C3=AB_Hrane?= <press@orskharbour.example>\r\nTo: desk@ledger.example\r\nSubject: Old pier:\r\n =?utf-8?B?${Buffer.from('closing in May').toString('base64')}?=\r\nDate: Thu, 5 Mar 2026 22:10:00 -0500\r\n${more}`;
const plain = (body: string): string =>
  `${head('Content-Type: text/plain; charset=utf-8\r\n')}\r\n${body.replace(/\n/g, '\r\n')}`;
const read = async (mail: string | Uint8Array): Promise<SourceFile> => {
  const { file, problems } = await mailReader.read('corpus/pier.eml', Buffer.from(mail));
  assert.ok(file, problems[0]?.message);
  return file;
};
const articles = async (mail: string): Promise<readonly Article[]> => parseArticles(await read(mail));
const said = (article: Article | undefined): string | undefined =>
  article?.text.slice(article.span.start, article.span.end);

describe('a mail', () => {
  it('is its sender’s words, under its subject, on the sender’s own day', async () => {
    const file = await read(plain(`${words}\n\n-- \nZoë Hrane\nHarbour of Orsk\n`));
    assert.equal(file.text, `Old pier: closing in May\n\n${words}`);
    assert.deepEqual(file.stated, {
      title: 'Old pier: closing in May',
      publisher: 'orskharbour.example',
      author: 'Zoë Hrane',
      date: '2026-03-05',
    });
    assert.equal(parseArticles(file)[0]?.id, 'pier');
    assert.equal(file.extracted, true);
  });

  it('names who publishes as its headers do, and never a provider of mail', async () => {
    const from = (headers: string): Promise<SourceFile> => read(`${headers}Subject: Pier\r\n\r\n${words}`);
    assert.equal((await from('From: a@gmail.com\r\n')).stated.publisher, undefined);
    assert.equal((await from('From: a@gmail.com\r\n')).stated.author, 'a@gmail.com');
    assert.equal(
      (await from('From: a@x.example\r\nOrganization: Harbour of Orsk\r\n')).stated.publisher,
      'Harbour of Orsk',
    );
    assert.equal(
      (await from('From: a@x.example\r\nList-Id: "Ferry users" <ferry.x.example>\r\n')).stated.publisher,
      'Ferry users',
    );
  });

  it('has its words in quoted-printable, Base64 and older encodings', async () => {
    const sent = (type: string, encoding: string, body: string | Uint8Array): Promise<SourceFile> =>
      read(
        Buffer.concat([
          Buffer.from(`${head(`Content-Type: ${type}\r\nContent-Transfer-Encoding: ${encoding}\r\n`)}\r\n`),
          Buffer.from(body),
        ]),
      );
    assert.match(
      (await sent('text/plain; charset=utf-8', 'quoted-printable', `The caf=C3=A9 stays open.=20${words}`)).text,
      /The café stays open\. The old pier/,
    );
    assert.match(
      (await sent('text/plain; charset=utf-8', 'base64', Buffer.from(`The café. ${words}`).toString('base64'))).text,
      /The café\. The old pier/,
    );
    assert.match(
      (await sent('text/plain; charset=iso-8859-1', '8bit', Buffer.from(`The café. ${words}`, 'latin1'))).text,
      /The café\. The old pier/,
    );
  });

  it('is its HTML where that is all, or the plain text only leads there', async () => {
    const html = `<html><head><style>p{color:red}</style></head><body><h1>Old pier</h1><p>${words}</p><img src="cid:1"></body></html>`;
    assert.equal(
      (await read(`${head('Content-Type: text/html; charset=utf-8\r\n')}\r\n${html}`)).text,
      `Old pier: closing in May\n\nOld pier\n\n${words}`,
    );
    const both = (text: string): Promise<SourceFile> =>
      read(
        `${head('Content-Type: multipart/alternative; boundary=B\r\n')}\r\n--B\r\nContent-Type: text/plain\r\n\r\n${text}\r\n--B\r\nContent-Type: text/html\r\n\r\n${html}\r\n--B--\r\n`,
      );
    assert.match(
      (await both(`Read it on the web: https://mail.orskharbour.example/${'a1b2'.repeat(30)}`)).text,
      /both ferries will leave/,
    );
    assert.equal(
      (await both('In short: the pier closes in May.')).text,
      'Old pier: closing in May\n\nIn short: the pier closes in May.',
    );
  });

  it('keeps what it quotes of others apart, with who wrote it and when', async () => {
    const [own, quoted, ...more] = await articles(
      plain(
        `We can confirm that the pier closes.\n\nOn Wed, 4 Mar 2026 at 09:30, Dov Sarn <dov@ledger.example>\nwrote:\n\n> Will the pier close in May?\n> Nobody has told the crews.\n`,
      ),
    );
    assert.deepEqual(more, []);
    assert.equal(said(own), 'Old pier: closing in May\n\nWe can confirm that the pier closes.');
    assert.equal(own?.metadata.author?.value, 'Zoë Hrane');
    assert.equal(said(quoted), 'Will the pier close in May?\nNobody has told the crews.');
    assert.equal(quoted?.metadata.author?.value, 'Dov Sarn');
    assert.equal(quoted.metadata.date?.value, '2026-03-04');
    assert.deepEqual([own?.id, quoted.id], ['pier#1', 'pier#2']);
  });

  it('keeps what it forwards apart', () => {
    for (const divider of [
      '-----Original Message-----',
      '---------- Forwarded message ---------',
      '________________________________',
      'Begin forwarded message:\n',
    ])
      assert.deepEqual(
        partsOfMail(
          `See below.\n\n${divider}\nFrom: Ada Orsk <ada@ferry.example>\nSent: Wednesday, March 4, 2026 9:30 AM\nTo: press\nSubject: Crews\n\nNobody was told.\n\n> Who knew?`,
        ),
        [
          { text: 'See below.' },
          { text: 'Nobody was told.', author: 'Ada Orsk', date: 'Wednesday, March 4, 2026 9:30 AM' },
          { text: 'Who knew?' },
        ],
        divider,
      );
  });

  it('leaves quotations of an HTML mail with whoever is quoted', async () => {
    const html = `<div>We can confirm it: the pier closes in May, as the council has said.</div><div class="gmail_quote">On Wed, 4 Mar 2026 at 09:30, Dov Sarn &lt;<a href="mailto:d@l.example">d@l.example</a>&gt; wrote:<br><blockquote class="gmail_quote"><div>Will the pier close?</div></blockquote></div>`;
    const [own, quoted] = await articles(`${head('Content-Type: text/html; charset=utf-8\r\n')}\r\n${html}`);
    assert.doesNotMatch(said(own)!, /Will the pier/);
    assert.equal(said(quoted), 'Will the pier close?');
    assert.equal(quoted?.metadata.author?.value, 'Dov Sarn');
  });

  it('has speech that is read as in any source', async () => {
    const [article] = await articles(
      plain(`${words}\n\n“Nobody asked us what the winter boats would cost,” harbour master Dov Sarn said.\n`),
    );
    assert.equal(articleAnalysis(article!).attributions[0]?.speaker.name, 'Dov Sarn');
  });

  it('is said to be none, or without words', async () => {
    const reason = async (bytes: string | Uint8Array): Promise<string> =>
      (await mailReader.read('a.eml', Buffer.from(bytes))).problems.map(({ message }) => message).join();
    assert.equal(await reason(''), 'Not read: the file is empty.');
    assert.equal(await reason('no mail at all'), 'Not read: it is no mail, or its beginning is damaged.');
    assert.equal(await reason(Buffer.alloc(3000, 7)), 'Not read: it is no mail, or its beginning is damaged.');
    assert.equal(await reason(plain('\n')), 'Not read: the mail holds no words.');
    assert.equal(
      await reason(
        `${head('Content-Type: multipart/mixed; boundary=B\r\n')}\r\n--B\r\nContent-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\n\r\nJVBERg==\r\n--B--\r\n`,
      ),
      'Not read: the mail holds no words of its own, only attachments. Save those.',
    );
  });

  it('is read in no time, whatever it quotes and however it is nested', async () => {
    const before = process.cpuUsage().user;
    await read(plain(`${'>'.repeat(2000)} deep\n`.repeat(200) + words));
    await read(plain(`${'On Wed, 4 Mar 2026, '.repeat(10)}a\n`.repeat(3000) + words));
    await read(
      `${head('Content-Type: multipart/mixed; boundary=B\r\n')}\r\n${'--B\r\nContent-Type: text/plain\r\n\r\nA word of it.\r\n'.repeat(3000)}--B--\r\n`,
    );
    let nested = `Content-Type: text/plain\r\n\r\n${words}`;
    for (let i = 0; i < 200; i++)
      nested = `Content-Type: multipart/mixed; boundary=B${i}\r\n\r\n--B${i}\r\n${nested}\r\n--B${i}--\r\n`;
    const deep = await Promise.resolve(mailReader.read('a.eml', Buffer.from(head() + nested))).catch(
      (error: unknown) => ({ file: undefined, problems: [String(error)] }),
    );
    assert.ok(deep.file ?? deep.problems.length > 0);
    assert.ok((process.cpuUsage().user - before) / 1000 < 4000);
  });
});

describe('a mailbox', () => {
  const mark = 'From press@orskharbour.example Thu Mar  5 22:10:00 2026';
  const mail = (who: string, day: number, body: string, end = '\n'): string =>
    `From: ${who} <a@orsk.example>\nSubject: Pier, day ${day}\nDate: Thu, ${day} Mar 2026 22:10:00 -0500\n\n${body}\n`.replaceAll(
      '\n',
      end,
    );
  const box = (...mails: readonly string[]): string => mails.map((it) => `${mark}\n${it}\n`).join('');
  const boxed = (text: string): Promise<Awaited<ReturnType<typeof mailboxReader.read>>> =>
    Promise.resolve(mailboxReader.read('corpus/desk.mbox', Buffer.from(text, 'utf8')));
  const parts = async (text: string): Promise<readonly Article[]> => {
    const { file, problems } = await boxed(text);
    assert.ok(file, problems[0]?.message);
    return parseArticles(file);
  };

  it('is its mails, each with its own sender and day', async () => {
    for (const end of ['\n', '\r\n']) {
      const found = await parts(
        [mail('Zoë Hrane', 5, words, end), mail('Dov Sarn', 6, `Not so. ${words}`, end)]
          .map((it) => mark + end + it + end)
          .join(''),
      );
      assert.deepEqual(
        found.map(({ id, metadata }) => [id, metadata.author?.value, metadata.title?.value, metadata.date?.value]),
        [
          ['desk#1', 'Zoë Hrane', 'Pier, day 5', '2026-03-05'],
          ['desk#2', 'Dov Sarn', 'Pier, day 6', '2026-03-06'],
        ],
      );
      assert.equal(said(found[0]), `Pier, day 5\n\n${words}`);
    }
  });

  it('keeps lines of a mail’s own that begin like a next one', async () => {
    const [only, ...others] = await parts(
      box(mail('Dov Sarn', 5, `${words}\nFrom here on it is ice.\n\n>From now on, too.\n`)),
    );
    assert.match(said(only) ?? '', /\nFrom here on it is ice\.\n\nFrom now on, too\.$/);
    assert.deepEqual(others, []);
  });

  it('has what its mails quote apart, as mails have it', async () => {
    const found = await parts(
      box(mail('Dov Sarn', 5, `Yes.\n\nOn Wed, 4 Mar 2026, Ada Tennet wrote:\n\n> ${words}\n`)),
    );
    assert.deepEqual(
      found.map(({ metadata }) => metadata.author?.value),
      ['Dov Sarn', 'Ada Tennet'],
    );
  });

  it('says how many of its mails could not be read, and what is none', async () => {
    const some = await boxed(box(mail('Dov Sarn', 5, words), 'no head\n', mail('Ada Tennet', 6, '')));
    assert.ok(some.file);
    assert.equal(some.problems[0]?.message, '2 of 3 mails were not read: they hold no words, or are damaged.');
    const reason = async (text: string): Promise<string | undefined> => (await boxed(text)).problems[0]?.message;
    assert.equal(await reason(''), 'Not read: the file is empty.');
    assert.equal(await reason(mail('Dov Sarn', 5, words)), 'Not read: it is no mailbox, or its beginning is damaged.');
    assert.equal(await reason(box('no head\n')), 'Not read: none of its mails holds words.');
    assert.match((await reason(`${mark}\n\n`.repeat(2001))) ?? '', /2001 mails; the limit is 2000/);
  });
});
