/** The same citation in another form: keys in brackets, links in parentheses, or the words of a note. */
import type { Article } from '../../model/article';
import type { CorpusView } from '../../model/corpus';
import { stem } from '../../corpus/addresses';
import { bracketedKeys, writtenKey } from '../../parse/citationKeys';
import { linkLocator, mayLead, type CitingLink } from '../../parse/citingParenthesis';
import { linkKey } from '../../parse/linkTargets';
import { namesSource } from '../../parse/standsAlone';
import { escapedWords } from '../../text/markdownWords';
import type { Content } from './sites';
import { t } from '../../model/language';

/** Why something cannot be written so, in a sentence. */
export interface Refused {
  readonly refused: string;
}

export interface WritingGround {
  readonly corpus: CorpusView;
  /** As reports show it. */
  readonly path: string;
}

/** `[see @a, p. 3; @b]`. */
export function asKeys(content: Content, { corpus }: WritingGround): string | Refused {
  if (content.kind === 'keys') return `[${content.inside}]`;
  const links = content.kind === 'links' ? content.links : [{ lead: '', words: content.words, target: content.target }];
  const items: string[] = [];
  for (const { lead, words, target } of links) {
    const [article, ...more] = corpus.byKey(keyOf(target));
    const key = article && more.length === 0 ? writtenKey(article.id) : undefined;
    if (key === undefined) return { refused: t('No single source has the address {0}.', target) };
    const locator = linkLocator(words);
    items.push(`${lead === '' ? '' : `${lead} `}${key}${locator === undefined ? '' : `, ${locator}`}`);
  }
  return `[${items.join('; ')}]`;
}

/** What the note says. */
export function asNote(content: Content): string {
  return content.kind === 'keys' ? `[${content.inside}]` : content.kind === 'links' ? content.inside : content.written;
}

/** `(see [The Brede Herald, p. 3](https://…))`: read as naming sources where sentences end. */
export function asLinks(content: Content, ground: WritingGround): string | Refused {
  if (content.kind === 'links') return `(${content.inside})`;
  // An address on its own is no prose wherever it stands.
  if (content.kind === 'link') return content.words === '' ? content.written : `(${content.written})`;
  const written: string[] = [];
  for (const item of content.inside.split(';')) {
    const link = asLink(item, ground);
    if ('refused' in link) return link;
    written.push(`${link.lead === '' ? '' : `${link.lead} `}[${link.words}](${link.target})`);
  }
  return `(${written.join('; ')})`;
}

function asLink(item: string, ground: WritingGround): CitingLink | Refused {
  const [key, ...more] = bracketedKeys(item, 0, item.length);
  if (!key || more.length > 0) return { refused: t('Its brackets hold more than keys.') };
  const braced = item.charAt(key.span.start - 1) === '{';
  const lead = item.slice(0, key.span.start - (braced ? 2 : 1)).trim();
  const suffix = item.slice(key.span.end + (braced ? 1 : 0)).trim();
  if (lead !== '' && !mayLead(lead)) return { refused: t('A link has no place for “{0}”.', lead) };
  if (suffix !== '' && (key.locator === undefined || linkLocator(`, ${suffix.replace(/^,\s*/u, '')}`) !== key.locator))
    return { refused: t('A link has no place for “{0}”.', suffix) };
  if (key.key === 'own') return { refused: t('Your own reporting has no address.') };
  const [article, ...others] = ground.corpus.byKey(key.key);
  if (!article || others.length > 0) return { refused: whyNone(key.key, others.length > 0, ground.corpus) };
  const named = nameOf(article);
  // Under its own name a file is read as a source, whatever its letters.
  const name = named ?? escapedWords(stem(article.path));
  const target = targetOf(article, ground, named !== undefined);
  if (target === undefined)
    return { refused: t('“{0}” has neither an address nor a file of its own to link to.', key.key) };
  return { lead, words: key.locator === undefined ? name : `${name}, ${key.locator}`, target };
}

function whyNone(key: string, several: boolean, corpus: CorpusView): string {
  if (several) return t('“{0}” names several articles, and a link leads to one.', key);
  return corpus.entriesFor(key).length > 0
    ? t('“{0}” is in a bibliography only: a link would not be read as its citation.', key)
    : t('No source has the key “{0}”.', key);
}

/** What the article is known by, of the kind that is read as a name: its outlet, else its title, else its key. */
function nameOf({ metadata: { publisher, title }, id }: Article): string | undefined {
  const names = [publisher?.value, title?.value, id].flatMap((name) =>
    name === undefined ? [] : [escapedWords(name)],
  );
  return names.find(
    (name) => name !== '' && namesSource(name) && linkLocator(name) === undefined && !/[.!?…]$/u.test(name),
  );
}

/** The page's address where that is stated and leads to this article alone, else its file. */
function targetOf(article: Article, { corpus, path }: WritingGround, mayBePage: boolean): string | undefined {
  const { url } = article.metadata;
  const address = mayBePage && url && !url.inferred && /^https?:\/\//iu.test(url.value) ? url.value : undefined;
  return [address, relative(path, article.path)]
    .flatMap((it) => (it === undefined ? [] : [encoded(it)]))
    .find((target) => {
      const [found, ...more] = corpus.byKey(keyOf(target));
      return found === article && more.length === 0;
    });
}

/** The key that a link's target is read as. */
const keyOf = (target: string): string => linkKey(target, { from: 0, to: target.length }).key;

/** From a draft to a file, both as reports show them. */
function relative(from: string, to: string): string | undefined {
  if (/^(?:\/|[a-z]:)/iu.test(from) !== /^(?:\/|[a-z]:)/iu.test(to)) return undefined;
  const [here, there] = [from.split('/').slice(0, -1), to.split('/')];
  let same = 0;
  while (same < here.length && same < there.length - 1 && here[same] === there[same]) same++;
  return [...here.slice(same).map(() => '..'), ...there.slice(same)].join('/');
}

const encoded = (target: string): string =>
  target.replace(
    /[\s()<>\\[\]*_`@^~$|]|%(?![0-9a-f]{2})|\p{Cc}/giu,
    (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`,
  );
