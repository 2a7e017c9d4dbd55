/** Reads LaTeX: its blocks all at once, which is fast; their words one by one. */
import type { Span } from '../../model/span';
import type { DraftSyntax } from '../draftSyntax';
import type { LinkTarget } from '../leaves';
import { findLatexBlocks } from './latexBlocks';
import { readLatexProse } from './latexProse';

export function readLatex(source: string): DraftSyntax {
  const { leaves, outside, comments } = findLatexBlocks(source);
  return {
    leaves,
    links: NO_LINKS,
    read: ({ from, to }) => readLatexProse(source, from, to),
    isComment: (offset) => comments.has(offset),
    isProse: (offset) => !isInside(outside, offset),
  };
}

const NO_LINKS: ReadonlyMap<string, LinkTarget> = new Map();

/** Whether what is typed at `offset` becomes part of one of these stretches: a comment goes on at its end. */
const isInside = (stretches: readonly Span[], offset: number): boolean =>
  stretches.some(({ start, end }) => (start < offset || start === 0) && offset <= end);
