/** Turns what blocks hold into the draft's citations: footnotes and reference links find their keys elsewhere. */
import type { Citation, CitedKey } from '../model/draft';
import { moved } from '../model/span';
import type { RawCitation } from './inlineReader';
import type { LinkTarget } from './leaves';
import { linkKey } from './linkTargets';

/** A citation, with its place in the prose of the block it stands in. */
export interface PlacedCitation {
  readonly at: number;
  readonly citation: Citation;
}

/** The citations of one block, at their place in the draft. */
export interface CitingBlock {
  readonly raw: readonly RawCitation[];
  readonly note?: string;
}

/** For each block its citations in order; a footnote without keys is no citation. */
export function resolveCitations(
  blocks: readonly CitingBlock[],
  source: string,
  links: ReadonlyMap<string, LinkTarget>,
): readonly (readonly PlacedCitation[])[] {
  const direct = (raw: RawCitation): readonly CitedKey[] => {
    const target = raw.form === 'link' && raw.refersTo !== undefined ? links.get(raw.refersTo) : undefined;
    return target ? [linkKey(source, target)] : raw.keys;
  };
  const notes = new Map<string, readonly CitedKey[]>();
  for (const { raw, note } of blocks) {
    if (note !== undefined) notes.set(note, [...(notes.get(note) ?? []), ...raw.flatMap(direct)]);
  }
  const placed = (raw: RawCitation): readonly PlacedCitation[] => {
    const note = raw.form === 'footnote' ? raw.refersTo : undefined;
    const keys = note === undefined ? direct(raw) : (notes.get(note) ?? []);
    if (keys.length === 0) return [];
    const { at, form, span, maybe } = raw;
    const citation = { form, span, keys, ...(maybe && { maybe }) };
    return [{ at, citation: note === undefined ? citation : { ...citation, note } }];
  };
  return blocks.map(({ raw }) => (raw.length === 0 ? NO_CITATIONS : raw.flatMap(placed)));
}

const NO_CITATIONS: readonly PlacedCitation[] = [];

/** The same citations where the block stands now. */
export function moveCitations(raw: readonly RawCitation[], by: number): readonly RawCitation[] {
  if (by === 0 || raw.length === 0) return raw;
  return raw.map(({ form, span: place, maybe, keys, at, refersTo }) => {
    // `wordsEnd` has done its work when the block was first read.
    const here = { form, span: moved(place, by), keys: keys.map((k) => moveKey(k, by)), at };
    if (maybe === undefined && refersTo === undefined) return here;
    return { ...here, ...(maybe && { maybe }), ...(refersTo !== undefined && { refersTo }) };
  });
}

// Written out: half the citations of a draft move with every keystroke, and copying by spread takes ten times as long.
const moveKey = ({ key, span: place, locator, locatorSpan }: CitedKey, by: number): CitedKey => {
  if (locator === undefined) return { key, span: moved(place, by) };
  if (locatorSpan === undefined) return { key, span: moved(place, by), locator };
  return { key, span: moved(place, by), locator, locatorSpan: moved(locatorSpan, by) };
};
