/** Counts of a paragraph's sentences as a line above it. */
import type { CodeLens } from 'vscode-languageserver';
import { shownNumber, type ParagraphCounts } from '../../engine/index';
import type { ShowClaimParams } from '../../protocol';
import { joined } from './plainLine';
import { rangeIn, type Ground } from './ranges';
import { statusWord } from './statusWords';

/** A click leads to the sentence to look at first, where the editor has an overview to show it in. */
export function codeLensOf({ uri, draft, features }: Ground, { first, worst, counts }: ParagraphCounts): CodeLens {
  const title = joined(...counts.map(({ status, sentences }) => `${shownNumber(sentences)} ${statusWord(status)}`));
  const argument: ShowClaimParams = { uri, position: rangeIn(draft, worst).start };
  const command = features.showsClaims ? { command: 'deskcheck.showClaim', arguments: [argument] } : { command: '' };
  return { range: rangeIn(draft, first), command: { title, ...command } };
}
