/** How sentences stand, as semantic tokens: one type, a modifier for each status, so that a theme may colour any of them. */
import type { SemanticTokensLegend } from 'vscode-languageserver';
import type { SentenceMark, SentenceStatus } from '../../engine/index';
import { rangeIn, type Ground } from './ranges';

/** In the order of their bits; names as the manifest describes them. */
const modifiers: readonly (readonly [SentenceStatus, string])[] = [
  ['found', 'found'],
  ['differs', 'differs'],
  ['overstated', 'overstated'],
  ['not-found', 'notFound'],
  ['not-checked', 'notChecked'],
];

export const semanticTokensLegend: SemanticTokensLegend = {
  tokenTypes: ['deskcheckSentence'],
  tokenModifiers: modifiers.map(([, name]) => name),
};

/** Line, character, length, type and modifiers, as a builder of tokens takes them. */
export function semanticTokenOf(
  { draft }: Ground,
  { span, status }: SentenceMark,
): readonly [line: number, character: number, length: number, type: number, modifiers: number] {
  const { start } = rangeIn(draft, span);
  const bit = modifiers.findIndex(([its]) => its === status);
  return [start.line, start.character, span.end - span.start, 0, 1 << bit];
}
