/** How the nodes of the overview look: a mark and a colour for each way to stand, and what may be done with it. Plain data. */
import type { ClaimsGrouping, ClaimsNode } from '../../server/src/protocol';
import { t } from './words';

type Mark = NonNullable<ClaimsNode['mark']>;

/** Codicons that differ in shape: no two ways to stand are told apart by colour alone. */
const icons: Readonly<Record<Mark, string>> = {
  differs: 'diff-modified',
  overstated: 'arrow-up',
  'not-found': 'question',
  'to-look-at': 'bookmark',
  accepted: 'pass',
  found: 'check',
  'not-checked': 'circle-large-outline',
};

/** As in the manifest. */
const colours: Readonly<Partial<Record<Mark, string>>> = {
  differs: 'deskcheck.differs',
  overstated: 'deskcheck.overstated',
  'not-found': 'deskcheck.notFound',
  found: 'deskcheck.found',
  'not-checked': 'deskcheck.notChecked',
};

/** Undefined for a group whose sentences stand in several ways. */
export const markOf = ({ mark }: ClaimsNode): { readonly icon: string; readonly colour?: string } | undefined => {
  if (!mark) return undefined;
  const colour = colours[mark];
  return { icon: icons[mark], ...(colour === undefined ? {} : { colour }) };
};

/** For the manifest's menus: `deskcheck.claim.source.finding`. */
export const claimContext = ({ kind, hasSource, hasFinding }: ClaimsNode): string =>
  kind === 'group' ? 'deskcheck.group' : `deskcheck.claim${hasSource ? '.source' : ''}${hasFinding ? '.finding' : ''}`;

/** The round that one button makes. */
export const nextGrouping: Readonly<Record<ClaimsGrouping, ClaimsGrouping>> = {
  status: 'section',
  section: 'source',
  source: 'status',
};

/** Behind the view's name. */
export const groupingWords: Readonly<Record<ClaimsGrouping, string>> = {
  status: t('by status'),
  section: t('by section'),
  source: t('by source'),
};

/** What was kept for a later session may be anything. */
export const isGrouping = (value: unknown): value is ClaimsGrouping =>
  typeof value === 'string' && Object.hasOwn(nextGrouping, value);
