/** Who speaks in the sources: everybody once, with the number of their quotations and the articles that have them. */
import type { Article } from '../../model/article';
import { counted } from '../../text/counted';
import type { FoldedSearch } from '../../text/foldedSearch';
import { foldText } from '../../text/words';
import type { DeskSymbol } from './deskSymbol';
import { quotationsOf, type SourceQuotation } from './sourceQuotations';
import { t } from '../../model/language';

/** Articles named for one speaker. */
const KEYS_SHOWN = 3;

interface Said {
  readonly article: Article;
  readonly quotation: SourceQuotation;
}

/**
 * Speakers whose names hold the words looked for. Two articles that name somebody alike mean the same person here: it is
 * a list to choose from, not a judgement.
 * @param more there are articles with these words that were not read
 */
export function speakerSymbols(
  articles: readonly Article[],
  search: FoldedSearch,
  more: boolean,
): readonly DeskSymbol[] {
  const bySpeaker = new Map<string, Said[]>();
  for (const article of articles) {
    for (const quotation of quotationsOf(article)) {
      if (!search.in(quotation.speaker)) continue;
      const name = foldText(quotation.speaker);
      const said = bySpeaker.get(name);
      if (said) said.push({ article, quotation });
      else bySpeaker.set(name, [{ article, quotation }]);
    }
  }
  return [...bySpeaker.values()].flatMap((said) => symbolOf(said, more) ?? []);
}

function symbolOf(said: readonly Said[], more: boolean): DeskSymbol | undefined {
  const [first] = said;
  if (!first) return undefined;
  const keys = [...new Set(said.map(({ article }) => article.id))];
  const others = keys.length > KEYS_SHOWN ? ` ${t('and {0}', counted(keys.length - KEYS_SHOWN, 'more article'))}` : '';
  return {
    kind: 'speaker',
    name: first.quotation.speaker,
    container: `${more ? t('{0} or more', amountOf(said)) : amountOf(said)} · ${keys.slice(0, KEYS_SHOWN).join(', ')}${others}`,
    at: { in: 'source', article: first.article, span: first.quotation.span },
  };
}

/** `3 quotations, 1 report`; what is only known to be there once an article has been read deeply comes second. */
function amountOf(said: readonly Said[]): string {
  const quoted = said.filter(({ quotation }) => quotation.quoted).length;
  const reports = said.length - quoted;
  return [
    ...(quoted > 0 ? [counted(quoted, 'quotation')] : []),
    ...(reports > 0 ? [counted(reports, 'report')] : []),
  ].join(', ');
}
