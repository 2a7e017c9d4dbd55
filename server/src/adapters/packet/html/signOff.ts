/** The block that is signed: on paper with a pen, on a screen by typing before it is printed. */
import type { Packet } from '../../../engine/index';
import { html, when, type Markup } from './markup';

export const signOff = ({ title, quotations }: Packet, n: number): Markup =>
  html`<section class="part signed" id="signed-${n}">
    <h2 id="signed-title-${n}">Signed off</h2>
    <p class="for">for “<bdi>${title}</bdi>”</p>
    <ul class="boxes">
      <li>
        <label><input type="checkbox" /> Every sentence checked against its source</label>
      </li>
      ${when(
        quotations.length > 0,
        () =>
          html`<li>
            <label><input type="checkbox" /> Every quotation approved, words and speaker</label>
          </li>`,
      )}
      <li>
        <label><input type="checkbox" /> What was not checked is dealt with</label>
      </li>
    </ul>
    <div class="lines">
      ${[
        ['Fact-checker', 'checker'],
        ['Editor', 'editor'],
      ].map(
        ([who, id]) =>
          html`<fieldset>
            <legend>${who ?? ''}</legend>
            <label for="${id ?? ''}-${n}">Name</label>
            <input type="text" id="${id ?? ''}-${n}" autocomplete="off" spellcheck="false" />
            <label for="${id ?? ''}-date-${n}">Date</label>
            <input type="text" id="${id ?? ''}-date-${n}" autocomplete="off" />
            <span class="pen" aria-hidden="true">Signature</span>
          </fieldset>`,
      )}
    </div>
  </section>`;
