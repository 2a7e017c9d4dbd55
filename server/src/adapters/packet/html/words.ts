/** Words of a draft or a source, with what differs marked in a way that eyes, ears and printers have of it. */
import type { PacketRun } from '../../../engine/index';
import { html, type Content } from './markup';

/** Screen readers seldom tell of `del` and `ins`; so the words say it, for nobody to see. */
export const words = (runs: readonly PacketRun[]): Content =>
  runs.map(({ look, text }) => {
    switch (look) {
      case 'plain':
        return text;
      case 'same':
        return html`<mark>${text}</mark>`;
      case 'draft-only':
        return html`<del><span class="unseen">[not so in the source: </span>${text}<span class="unseen">]</span></del>`;
      case 'source-only':
        return html`<ins><span class="unseen">[the source has: </span>${text}<span class="unseen">]</span></ins>`;
    }
  });
