/** A hover as data: blocks of lines of runs; the faces decide how a strong or struck run looks. */
import type { DraftDigest } from '../../model/draftDigest';
import type { Place } from '../../model/evidence';
import type { JudgePair } from '../../model/judgement';
import type { Span } from '../../model/span';
import { quotedWords } from '../../model/language';

export type HoverRun =
  | { readonly look: 'plain' | 'strong' | 'struck'; readonly text: string }
  /** A link that opens the article at these words. */
  | { readonly look: 'open'; readonly place: Place }
  /** Likewise in a draft. */
  | { readonly look: 'open-draft'; readonly draft: DraftDigest; readonly span: Span };

export type HoverLine = readonly HoverRun[];

export interface HoverCard {
  /** Original span in the draft, or in the source's text, that the card speaks of. */
  readonly origin: Span;
  /** One block for each thing under the cursor; the first line of a block is its heading. */
  readonly blocks: readonly (readonly HoverLine[])[];
  /** What the learned judge could weigh word by word; the card made with its answer names the words. */
  readonly weighs?: JudgePair;
}

export const plain = (text: string): HoverRun => ({ look: 'plain', text });
export const strong = (text: string): HoverRun => ({ look: 'strong', text });
export const open = (place: Place): HoverRun => ({ look: 'open', place });
export const openDraft = (draft: DraftDigest, at: Span): HoverRun => ({ look: 'open-draft', draft, span: at });

/** Words of a text in marks, behind a label. */
export function quoted(label: string, runs: readonly HoverRun[]): HoverLine {
  const [before = '', after = ''] = quotedWords('\0').split('\0');
  return [plain(`${label}${before}`), ...runs, plain(after)];
}
