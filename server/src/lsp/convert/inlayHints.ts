/** How sentences stand, as inlay hints. */
import type { InlayHint } from 'vscode-languageserver';
import type { SentenceHint } from '../../engine/index';
import { rangeIn, type Ground } from './ranges';

export const inlayHintOf = ({ draft }: Ground, { at, label, detail }: SentenceHint): InlayHint => ({
  position: rangeIn(draft, { start: at, end: at }).end,
  label,
  paddingLeft: true,
  ...(detail ? { tooltip: detail } : {}),
});
