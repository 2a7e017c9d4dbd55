/** Reads mailboxes (`.mbox`): each mail with its own sender, subject and day; RFC 4155, with the marks that writers of mailboxes add. */
import { unread, type Reader, type ReadSource } from '../reader';
import { gathered, type GatheredArticle } from '../gathered';
import { articlesOfMail } from './articlesOfMail';
import { said } from '../../../engine/index';

export const mailboxReader: Reader = { extensions: ['.mbox'], read };

/** Each costs some milliseconds; a mailbox of years is an archive, not a source. */
const mostMails = 2000;

async function read(path: string, bytes: Uint8Array): Promise<ReadSource> {
  if (bytes.length === 0) return unread(path, said('the file is empty'));
  const mails = mailsIn(bytes);
  if (mails.length === 0) return unread(path, said('it is no mailbox, or its beginning is damaged'));
  if (mails.length > mostMails)
    return unread(
      path,
      said('the mailbox has {0} mails; the limit is {1}. Export those you work from', mails.length, mostMails),
    );
  const articles: GatheredArticle[] = [];
  let wordless = 0;
  for (const mail of mails) {
    const found = await articlesOfMail(mail).catch(() => said('it is damaged'));
    if (typeof found === 'string') wordless++;
    else articles.push(...found);
  }
  if (articles.length === 0) return unread(path, said('none of its mails holds words'));
  const message = said('{0} of {1} mails were not read: they hold no words, or are damaged.', wordless, mails.length);
  return { file: gathered(path, articles), problems: wordless === 0 ? [] : [{ path, message }] };
}

const LINE = 0x0a;
const RETURN = 0x0d;
const FROM = Buffer.from('From ');

/** Cut before each line that begins with `From ` behind an empty one; such lines of a mail's own have a `>` in front. */
function mailsIn(bytes: Uint8Array): readonly Uint8Array[] {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const starts: number[] = [];
  for (let at = all.indexOf(FROM); at >= 0; at = all.indexOf(FROM, at + FROM.length))
    if (at === 0 || isBehindEmptyLine(all, at)) starts.push(at);
  if (starts[0] !== 0) return [];
  return starts.map((start, i) => {
    const head = all.indexOf(LINE, start);
    const mail = all.subarray(head < 0 ? all.length : head + 1, starts[i + 1] ?? all.length);
    return withoutMarks(mail);
  });
}

function isBehindEmptyLine(all: Buffer, at: number): boolean {
  if (all[at - 1] !== LINE) return false;
  return all[at - 2] === LINE || (all[at - 2] === RETURN && all[at - 3] === LINE);
}

/** `>From ` at the beginning of a line is `From `, as deep as it goes. */
function withoutMarks(mail: Buffer): Uint8Array {
  if (mail.indexOf('>From ') < 0) return mail;
  return Buffer.from(mail.toString('latin1').replace(/^>(?=>*From )/gm, ''), 'latin1');
}
