/** Reads mails (`.eml`): the sender's words, and those of earlier mails in it apart, each with who wrote them. */
import { gathered } from '../gathered';
import { unread, type Reader, type ReadSource } from '../reader';
import { articlesOfMail } from './articlesOfMail';
import { said } from '../../../engine/index';

export const mailReader: Reader = { extensions: ['.eml'], read };

async function read(path: string, bytes: Uint8Array): Promise<ReadSource> {
  if (bytes.length === 0) return unread(path, said('the file is empty'));
  const articles = await articlesOfMail(bytes);
  if (typeof articles === 'string') return unread(path, articles);
  const [own] = articles;
  if (own && articles.length === 1)
    return { file: { path, text: own.text, bodyStart: 0, stated: own.stated, extracted: true }, problems: [] };
  return { file: gathered(path, articles), problems: [] };
}
