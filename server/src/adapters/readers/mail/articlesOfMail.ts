/** Makes articles of one mail: the sender's words, and those of earlier mails in it apart, each with who wrote them. */
import { said, type StatedMetadata } from '../../../engine/index';
import { titled, type GatheredArticle } from '../gathered';
import { headerBlock } from '../headerBlock';
import { blockText } from '../html/blockText';
import { documentOf } from '../html/dom';
import { leanMarkup } from '../html/leanMarkup';
import { savedDay } from '../html/statedByPage';
import { parseMail, type Mail } from './mail';
import { partsOfMail } from './quotedMail';

/** In UTF-16 units, without styles and pictures. */
const largestMarkup = 2_000_000;
const mostPieces = 60_000;

/** The sender's first; or why there are none, without capital and full stop. Rejects where limits are passed. */
export async function articlesOfMail(bytes: Uint8Array): Promise<readonly GatheredArticle[] | string> {
  const head = headerBlock(bytes, 0);
  if (!head || !(head.headers.has('from') || head.headers.has('subject') || head.headers.has('received')))
    return said('it is no mail, or its beginning is damaged');
  const mail = await parseMail(bytes);
  const parts = partsOfMail(bodyOf(mail)).filter(({ text }) => /\p{L}/u.test(text));
  const [first, ...quoted] = parts;
  if (!first) {
    return mail.attachments > 0
      ? said('the mail holds no words of its own, only attachments. Save those')
      : said('the mail holds no words');
  }
  const stated = statedBy(mail);
  const own = {
    text: titled(stated.title, first.text),
    stated: first.author === undefined ? stated : { ...stated, author: first.author },
  };
  const others = quoted.map(({ text, author, date }): GatheredArticle => {
    const day = date && savedDay(date);
    return { text, stated: { ...(author !== undefined && { author }), ...(day && { date: day }) } };
  });
  return [own, ...others];
}

/** The plain text where it is one: of many newsletters it only says where to read them. */
function bodyOf({ text = '', html = '' }: Mail): string {
  const letters = (of: string): number => of.match(/\p{L}/gu)?.length ?? 0;
  const plain = letters(text.replace(/https?:\/\/\S+/g, ''));
  if (html === '' || (plain > 0 && !/https?:\/\/\S{60}/.test(text))) return text;
  const words = wordsOf(html);
  return words !== undefined && letters(words) * 2 > plain ? words : text;
}

/** What is quoted gets the marks that plain mails have. */
function wordsOf(html: string): string | undefined {
  const { markup } = leanMarkup(html);
  if (markup.length > largestMarkup || (markup.match(/[<&]/g)?.length ?? 0) > mostPieces) return undefined;
  const document = documentOf('', markup);
  const quoted = [
    ...document.querySelectorAll('blockquote[type=cite], blockquote.gmail_quote, .gmail_quote blockquote'),
  ].map((element) => {
    const text = blockText(element);
    element.remove();
    return text.replace(/^/gm, '> ');
  });
  return [blockText(document.body), ...quoted].join('\n\n');
}

/** Providers of mail for everybody say nothing of who writes. */
const everybodys =
  /^(?:gmail|googlemail|outlook|hotmail|live|yahoo|icloud|me|aol|gmx|web|mail|proton|protonmail|posteo|fastmail)\./i;

function statedBy({ subject, from, date, organisation }: Mail): StatedMetadata {
  const domain = from?.address.split('@')[1]?.toLowerCase();
  const publisher = organisation ?? (domain !== undefined && !everybodys.test(domain) ? domain : undefined);
  const author = from && (from.name || from.address);
  const day = date && savedDay(date);
  return {
    ...(subject && { title: subject.replace(/\s+/g, ' ') }),
    ...(publisher && { publisher }),
    ...(author && { author }),
    ...(day && { date: day }),
  };
}
