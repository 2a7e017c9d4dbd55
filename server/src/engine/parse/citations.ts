/** Turns what blocks hold into the draft's citations: footnotes and reference links find their keys elsewhere. */
import type { Citation, CitedKey } from '../model/draft';
import { span, type Span } from '../model/span';
import type { LinkTarget } from './leaves';
import { linkKey } from './linkTargets';
import type { RawCitation } from './readLeaf';

/** A citation, with its place in the prose of the block it stands in. */
export interface PlacedCitation {
  readonly at: number;
  readonly citation: Citation;
}

/** The citations of one block; offsets are those of the raw citations plus `shift`. */
export interface CitingBlock {
  readonly raw: readonly RawCitation[];
  readonly shift: number;
  readonly note?: string;
}

/** For each block its citations in order; a footnote without keys is no citation. */
export function resolveCitations(
  blocks: readonly CitingBlock[],
  source: string,
  links: ReadonlyMap<string, LinkTarget>,
): readonly (readonly PlacedCitation[])[] {
  const direct = (raw: RawCitation, shift: number): readonly CitedKey[] => {
    if (raw.refersTo === undefined) return raw.keys.map((k) => ({ ...k, span: moved(k.span, shift) }));
    const target = raw.form === 'link' ? links.get(raw.refersTo) : undefined;
    return target ? [linkKey(source, target)] : [];
  };
  const notes = new Map<string, CitedKey[]>();
  for (const { raw, shift, note } of blocks) {
    if (note === undefined) continue;
    const keys = raw.flatMap((r) => direct(r, shift));
    notes.set(note, [...(notes.get(note) ?? []), ...keys]);
  }
  return blocks.map(({ raw, shift }) =>
    raw.flatMap((r): PlacedCitation[] => {
      const note = r.form === 'footnote' ? r.refersTo : undefined;
      const keys = note === undefined ? direct(r, shift) : (notes.get(note) ?? []);
      if (keys.length === 0) return [];
      const citation = { form: r.form, span: moved(r.span, shift), keys };
      return [{ at: r.at, citation: note === undefined ? citation : { ...citation, note } }];
    }),
  );
}

const moved = (s: Span, shift: number): Span => span(s.start + shift, s.end + shift);
