/** The groups of the tree of sources: what they are called, and how many there are in each. */
import type { SourcesNode } from '../../protocol';
import { plainNode } from './plainLine';
import { idOf, type SourcesGroup } from './sourcesNodeIds';
import { counted } from './sourcesNodes';

const groupNames: Readonly<Record<SourcesGroup, string>> = {
  draft: 'In this draft',
  conflicts: 'Sources disagree',
  others: 'Other sources',
  works: 'Works without text',
  duplicates: 'Duplicates',
  problems: 'Not read',
};

const things: Readonly<Record<SourcesGroup, string>> = {
  draft: 'article',
  conflicts: 'time',
  others: 'article',
  works: 'work',
  duplicates: 'duplicate',
  problems: 'file',
};

/** What can be said of a whole group; beside a draft, most of it is what the draft has no use for. */
const about: Readonly<Partial<Record<SourcesGroup, string>>> = {
  others: 'Neither cited nor quoted in this draft.',
  works: 'Works of your bibliographies that can be cited, and not compared: no source belongs to them.',
  duplicates: 'Keys that stand for several works or files, and works or files with several keys.',
};

/** @param remark on their number: `2 origins`, `3 cited` */
export function groupNode(root: string, group: SourcesGroup, count: number, remark = ''): SourcesNode {
  const label = groupNames[group];
  const all = counted(count, things[group]);
  const description = remark
    ? `${group === 'works' ? count.toLocaleString('en-US') : all}, ${remark}`
    : count.toLocaleString('en-US');
  return plainNode({
    id: idOf({ of: 'group', root, group }),
    kind: group === 'problems' ? 'problems' : 'group',
    label,
    description,
    tooltip: about[group] === undefined ? [] : [label, about[group]],
    spoken: [label, all, remark].filter((part) => part !== '').join(', '),
    hasChildren: true,
    ...(group === 'draft' ? { open: true as const } : {}),
  });
}
