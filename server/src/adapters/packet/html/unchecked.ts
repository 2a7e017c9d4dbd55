/** What was not checked, and why. */
import type { Packet } from '../../../engine/index';
import { counted } from '../words';
import { html, when, type Markup } from './markup';
import { links } from './sources';

export const uncheckedPart = ({ unchecked: { groups, remarks } }: Packet, n: number): Markup =>
  html`<section class="part" id="unchecked-${n}">
    <h2 id="unchecked-title-${n}">What was not checked</h2>
    ${
      groups.length > 0
        ? html`<dl class="unchecked">
            ${groups.map(
              ({ title, meaning, sentences }) =>
                html`<div>
                  <dt>${title} <span class="aside">${counted(sentences.length, 'sentence')}</span></dt>
                  <dd>${meaning} <span class="numbers">${links(sentences, n)}</span></dd>
                </div>`,
            )}
          </dl>`
        : html`<p>Every sentence was compared with a source.</p>`
    }
    ${when(
      remarks.length > 0,
      () =>
        html`<ul class="plain">
          ${remarks.map((remark) => html`<li dir="auto">${remark}</li>`)}
        </ul>`,
    )}
  </section>`;
