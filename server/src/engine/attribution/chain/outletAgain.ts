/** "The newspaper", "the broadcaster": an outlet the text has named before and now only calls what it is. */
import type { Article } from '../../model/article';
import type { OutletKind } from '../../text/lexicons/knownOutlets';
import type { OutletMention } from './outletMentions';
import { sameOutlet } from './sameOutlet';

const called =
  /\b(?:[Tt]he|[Tt]hat) (news agency|newswire|newspaper|paper|daily|tabloid|weekly|magazine|broadcaster|network|channel|station|website|news site|news outlet|outlet)(?![\p{L}’'-])/gu;

/** What an outlet of each kind may be called; a name of unknown kind may be any. */
const KINDS: Readonly<Record<string, readonly OutletKind[]>> = {
  'news agency': ['agency'],
  newswire: ['agency'],
  broadcaster: ['broadcaster'],
  network: ['broadcaster'],
  channel: ['broadcaster'],
  station: ['broadcaster'],
  newspaper: ['paper'],
  paper: ['paper'],
  daily: ['paper'],
  tabloid: ['paper'],
  weekly: ['paper'],
  magazine: ['paper'],
  website: ['site', 'paper'],
  'news site': ['site', 'paper'],
};

/**
 * Mentions by such words in a paragraph, each with the name of the last outlet of that kind before it; none where the page
 * itself is the only one.
 * @param before outlets named so far, in order, with their place in `text` or a negative one for earlier paragraphs
 */
export function outletsAgain(
  text: string,
  before: readonly { readonly mention: OutletMention; readonly at: number }[],
  article: Article,
): readonly OutletMention[] {
  if (before.length === 0) return [];
  const own = article.metadata.publisher?.value;
  return [...text.matchAll(called)].flatMap((m): readonly OutletMention[] => {
    const noun = m[1] ?? '';
    const start = m.index + m[0].length - noun.length;
    const kinds = KINDS[noun];
    const meant = before.findLast(
      ({ mention, at }) =>
        at < m.index &&
        (!kinds || kinds.includes(mention.kind)) &&
        (own === undefined || !sameOutlet(mention.name, own)),
    )?.mention;
    if (!meant) return [];
    return [{ name: meant.name, kind: meant.kind, use: 'weak', span: { start, end: start + noun.length } }];
  });
}
