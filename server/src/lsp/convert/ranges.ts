/** Offsets of the engine to lines and characters of the protocol, and what every translation needs beside its data. */
import type { Position, Range } from 'vscode-languageserver';
import { lineStarts, offsetAt, positionAt, span, type Article, type Draft, type Span } from '../../engine/index';
import type { ClientFeatures } from '../clientFeatures';

/** A draft or an article; its line starts are computed once. */
interface Text {
  readonly text: string;
}
const starts = new WeakMap<Text, Uint32Array>();

function startsOf(owner: Text): Uint32Array {
  const known = starts.get(owner) ?? lineStarts(owner.text);
  starts.set(owner, known);
  return known;
}

export function rangeIn(owner: Text, { start, end }: Span): Range {
  const lines = startsOf(owner);
  return { start: positionAt(lines, start), end: positionAt(lines, end) };
}

export const offsetIn = (owner: Text, position: Position): number =>
  offsetAt(startsOf(owner), owner.text.length, position);

export const spanIn = (owner: Text, range: Range): Span =>
  span(offsetIn(owner, range.start), offsetIn(owner, range.end));

/** Everything a translation needs beside the engine's data. */
export interface Ground {
  readonly uri: string;
  readonly version: number;
  readonly draft: Draft;
  readonly features: ClientFeatures;
  readonly uriOf: (article: Article) => string;
  /** Address of the ledger; undefined for a draft without a project. */
  readonly ledger?: string;
}
