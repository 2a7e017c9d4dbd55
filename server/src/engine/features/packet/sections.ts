/** Sections of a draft by its headings, and what the draft is called. */
import type { Draft } from '../../model/draft';
import { readFrontMatter } from '../../parse/frontMatter';
import { oneLine } from '../../text/oneLine';

export interface DraftSection {
  /** Empty for what stands above the first heading, and under the heading that is the draft's title. */
  readonly title: string;
  /** Indices into `Draft.sentences`. */
  readonly sentences: readonly number[];
}

/** The title is not a section of its own where another heading follows: what stands under it opens the draft. */
export function sectionsOf(draft: Draft): readonly DraftSection[] {
  const sections: { title: string; sentences: number[] }[] = [{ title: '', sentences: [] }];
  let heading = -1;
  for (const [index, { block: at }] of draft.sentences.entries()) {
    const block = draft.blocks[at];
    if (block?.kind !== 'heading') {
      sections.at(-1)?.sentences.push(index);
      continue;
    }
    // A heading of two sentences is one heading.
    if (at !== heading && at !== titleBlock(draft)) sections.push({ title: oneLine(block.prose.text), sentences: [] });
    heading = at;
  }
  return sections;
}

export function titleOf(draft: Draft): string {
  const stated = readFrontMatter(draft.text).data.title;
  const heading = draft.blocks[titleBlock(draft)]?.prose.text;
  return oneLine(stated ?? heading ?? '') || draft.path.slice(draft.path.lastIndexOf('/') + 1);
}

/** The first heading where it is of the highest rank and nothing stands above it. */
function titleBlock({ blocks }: Draft): number {
  const first = blocks.findIndex(({ prose }) => prose.text.trim() !== '');
  return blocks[first]?.kind === 'heading' && (blocks[first].level ?? 1) === 1 ? first : -1;
}
