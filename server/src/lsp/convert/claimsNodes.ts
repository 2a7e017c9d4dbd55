/** Sentences of a draft and groups of them as nodes of its overview: labels, descriptions, and all of it for a screen reader. */
import {
  type Analysis,
  bylineOf,
  type ClaimGroup,
  type ClaimRow,
  excerpt,
  type NotCheckedReason,
  type Place,
  placeInArticle,
  placeOf,
  reasonWords,
  retold,
  type RowStanding,
  said,
  shownNumber,
  shownTitle,
  t,
} from '../../engine/index';
import type { ClaimsNode } from '../../protocol';
import { claimsIdOf } from './claimsNodeIds';
import { joined, plainNode, spoken } from './plainLine';
import { statusWord } from './statusWords';

/** Longer sentences are cut, so that the source beside them can be read; the tooltip has all of it. */
const LABEL_CHARACTERS = 50;
/** A passage in a tooltip. */
const SOURCE_CHARACTERS = 400;

/** Above the sentences that stand so. */
const headings: Readonly<Record<RowStanding, string>> = {
  differs: said('Differs from source'),
  overstated: said('Says more than the source'),
  'not-found': said('Not found in source'),
  'to-look-at': said('Citation or source to look at'),
  accepted: said('Accepted'),
  found: said('Found in source'),
  'not-checked': said('Not checked'),
};

/** Before the words of a sentence. */
const wordOf = (standing: RowStanding): string => (standing === 'to-look-at' ? t('citation') : statusWord(standing));

const isStanding = (name: string): name is RowStanding => name in headings;

/** @param above names of the groups it stands in */
export function groupNode({ corpus }: Analysis, group: ClaimGroup, above: readonly string[]): ClaimsNode {
  const { name, kind, rows } = group;
  const [article] = kind === 'source' ? corpus.byKey(name) : [];
  const label = article ? bylineOf(article) : labelOf(group);
  const title = article && shownTitle(article);
  const toSettle = kind === 'status' ? 0 : rows.filter(({ standing }) => mayBeSettled(standing)).length;
  const count = toSettle > 0 ? t('{0} · {1} to settle', rows.length, toSettle) : String(rows.length);
  const number = rows.length === 1 ? t('1 sentence') : t('{0} sentences', shownNumber(rows.length));
  return plainNode({
    id: claimsIdOf({ path: [...above, name] }),
    kind: 'group',
    label,
    description: joined(count, article && !label.startsWith(name) ? name : ''),
    tooltip: [label, ...(title ? [title] : []), joined(number, toSettle > 0 ? t('{0} to settle', toSettle) : '')],
    spoken: spoken(label, number, toSettle > 0 ? t('{0} to settle', toSettle) : ''),
    hasChildren: true,
    ...(kind === 'status' && isStanding(name) ? { mark: name } : {}),
    // What was not checked is mostly what need not be.
    ...(name === 'not-checked' && kind === 'status' ? {} : { open: true as const }),
  });
}

const mayBeSettled = (standing: RowStanding): boolean =>
  standing !== 'accepted' && standing !== 'found' && standing !== 'not-checked';

function labelOf({ name, kind }: ClaimGroup): string {
  switch (kind) {
    case 'status':
      return isStanding(name) ? retold(headings[name]) : capital(whyNot(name as NotCheckedReason | 'typing'));
    case 'front':
      return t('Before the first heading');
    case 'uncited':
      return t('No source cited');
    case 'section':
    case 'source':
      return name;
  }
}

const whyNot = (reason: NotCheckedReason | 'typing'): string =>
  reason === 'typing' ? t('you are still at it') : reasonWords(reason);

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** @param id number of the sentence among those ever named */
export function claimNode(analysis: Analysis, row: ClaimRow, id: number, above: readonly string[]): ClaimsNode {
  const { standing, reason, findings, settled } = row;
  const place = placeOf(analysis, row);
  const where = place ? `${place.article.id}${placeName(place)}` : '';
  const why = reason && reason !== 'no-citation' ? whyNot(reason) : '';
  const [first] = findings;
  const accepted = settled.length > 0 && standing !== 'accepted' ? t('accepted') : '';
  const word = wordOf(standing);
  return plainNode({
    id: claimsIdOf({ path: above, sentence: id }),
    kind: 'sentence',
    label: joined(word, excerpt(row.words, LABEL_CHARACTERS)),
    // The source's words come first in a message; a narrow side bar cuts what stands behind.
    description: joined(accepted, first?.message ?? why, where),
    tooltip: [
      row.words,
      '',
      joined(retold(headings[standing]), reason ? whyNot(reason) : ''),
      ...findings.map(({ message }) => message),
      ...settled.map(({ decision }) => t('Accepted: {0}', decision.reason)),
      ...(place ? [t('Source: “{0}”', excerpt(wordsAt(place), SOURCE_CHARACTERS)), sourceLine(place)] : []),
    ],
    spoken: spoken(word, row.words, accepted, first?.message ?? why, where),
    hasChildren: false,
    mark: standing,
    ...(place ? { hasSource: true as const } : {}),
    ...(findings.length > 0 ? { hasFinding: true as const } : {}),
  });
}

const wordsAt = ({ article, span: { start, end } }: Place): string => article.text.slice(start, end);

/** `, ¶4` */
function placeName({ article, span }: Place): string {
  const name = placeInArticle(article, span.start);
  return name ? `, ${name}` : '';
}

const sourceLine = (place: Place): string => `${bylineOf(place.article)}${placeName(place)} · ${place.article.id}`;
