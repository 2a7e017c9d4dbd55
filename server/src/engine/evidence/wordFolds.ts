/** Says what differs between two words or stretches that mean the same: a fold, a house style, or the wording. */
import type { DiffStep, Fold } from '../model/evidence';
import type { HouseLexicon } from '../model/lexicon';
import { houseStyle } from '../text/houseStyle';
import { inHouseSpelling } from '../text/houseWords';
import { foldText } from '../text/words';

/** What a stretch of differing words amounts to, once house style is taken out of it. */
export function kindOfChange(
  draft: string | undefined,
  source: string | undefined,
  folds: Set<Fold>,
  lexicon?: HouseLexicon,
): DiffStep['kind'] {
  if (draft === undefined) return 'dropped';
  if (source === undefined) return 'added';
  const plain = (text: string): string => text.toLowerCase().replace(/[\s\-‐‑–—.'’]/gu, '');
  if (plain(draft) === plain(source)) {
    folds.add('joined');
    return 'same';
  }
  if (lexicon && inOneStyle(draft, lexicon) === inOneStyle(source, lexicon)) {
    folds.add('house');
    return 'same';
  }
  return spelledAlike(draft, lexicon) === spelledAlike(source, lexicon) ? 'restyled' : 'changed';
}

/** In one house style, and in the desk's own spelling. */
export const spelledAlike = (text: string, lexicon: HouseLexicon | undefined): string =>
  houseStyle(lexicon ? inHouseSpelling(text, lexicon) : text);

/** What the desk spells its own way is no difference, whatever style stands beside it. */
const inOneStyle = (text: string, lexicon: HouseLexicon): string => foldText(inHouseSpelling(text, lexicon));

/** The fold two equal words needed; `case` also for the stops of an abbreviation ("U.S.", "US"). */
export function foldBetween(draft: string, source: string): Fold {
  const unmarked = (text: string): string => text.replace(/[’‘ʼ]/gu, "'");
  if (unmarked(draft) === unmarked(source)) return 'marks';
  const plain = (text: string): string =>
    unmarked(text)
      .normalize('NFKD')
      .replace(/[\p{M}\u200b\u00ad[\]]/gu, '');
  if (plain(draft) === plain(source)) return /[[\]]/u.test(draft) ? 'brackets' : 'accents';
  if (/[[\]]/u.test(draft)) return 'brackets';
  return draft.toLowerCase() === source.toLowerCase() || /\./u.test(draft + source) ? 'case' : 'spacing';
}

/** True where a capital is the sentence's: at its start, behind an opening mark. */
export const startsSentence = (text: string, at: number): boolean =>
  /(?:^|[.!?…:“”"‘'([\n])["“”‘’'\s]*$/u.test(text.slice(Math.max(0, at - 6), at));
