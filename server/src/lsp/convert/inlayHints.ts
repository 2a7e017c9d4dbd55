/** How sentences stand, as inlay hints. */
import type { InlayHint } from 'vscode-languageserver';
import type { SentenceHint } from '../../engine/index';
import { plainLine } from './plainLine';
import { rangeIn, type Ground } from './ranges';

export const inlayHintOf = ({ draft }: Ground, { at, label, detail }: SentenceHint): InlayHint => ({
  position: rangeIn(draft, { start: at, end: at }).end,
  label: plainLine(label),
  paddingLeft: true,
  ...(detail ? { tooltip: plainLine(detail) } : {}),
});
