/** What a list of references says about itself: what entries lack, and what is not listed. */
import type { Field, Work } from './work';
import { quotedWords, t } from '../../model/language';

/** A comment behind an entry, for the writer alone; undefined where nothing is missing and nothing was only inferred. */
export function gapsIn(work: Work, shows: readonly Field[]): string | undefined {
  const known: Readonly<Record<Field, boolean>> = {
    author: work.authors.length > 0,
    title: work.title !== undefined,
    outlet: work.outlet !== undefined,
    date: work.date !== undefined,
    // Books are not on the web, and need not be.
    address: work.url !== undefined || work.kind === 'whole' || work.kind === 'part' || work.kind === 'journal',
  };
  const missing = shows.filter((field) => !known[field]);
  const inferred = shows.filter((field) => known[field] && work.inferred.has(field));
  const remarks = [
    ...(missing.length > 0 ? [`not stated: ${missing.join(', ')}`] : []),
    ...(inferred.length > 0 ? [`read from the text: ${inferred.join(', ')}`] : []),
  ];
  return remarks.length > 0 ? `<!-- ${remarks.join('; ')} -->` : undefined;
}

/** Keys with nothing in them that could end the comment. */
export function notListed(unknown: readonly string[]): string | undefined {
  if (unknown.length === 0) return undefined;
  const keys = unknown.map((key) => key.replace(/[<>]|-{2,}|\p{Cc}/gu, '…').replace(/-$/u, '…'));
  return `<!-- not listed, for no source has the key: ${keys.join(', ')} -->`;
}

/** Short enough for a status bar. */
export function wordsOn(works: number, withGaps: number, unknown: readonly string[]): string {
  const listed = works === 1 ? t('1 work listed') : t('{0} works listed', works);
  const all = withGaps === 0 ? listed : t('{0}, {1} with a remark on what is not stated', listed, withGaps);
  return unknown.length === 0 ? `${all}.` : `${all}. ${t('No source has {0}.', unknown.map(quotedWords).join(', '))}`;
}
