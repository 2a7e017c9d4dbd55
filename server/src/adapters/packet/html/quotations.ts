/** Quotations to approve: words and speaker on either side, whether they were altered, a box to tick. */
import type { Packet, PacketQuotation } from '../../../engine/index';
import { agreementWords, ALTERATION_WORDS, counted, decidedOn, placed } from '../words';
import { html, when, type Content, type Markup } from './markup';
import { words } from './words';

export const quotationsPart = ({ quotations }: Packet, n: number): Content =>
  when(
    quotations.length > 0,
    () =>
      html`<section class="part" id="quotations-${n}">
        <h2 id="quotations-title-${n}">Quotations to approve</h2>
        <div class="frame" role="group" aria-label="Table of quotations" tabindex="0">
          <table role="table" class="quotations">
            <caption>
              Each quotation as the draft has it, beside the exact words of its source
            </caption>
            <thead role="rowgroup">
              <tr role="row">
                <th role="columnheader" scope="col" class="number" data-sort="number">Sentence</th>
                <th role="columnheader" scope="col" class="draft" data-sort="speaker">In the draft</th>
                <th role="columnheader" scope="col" class="source">In the source</th>
                <th role="columnheader" scope="col" class="altered" data-sort="altered">Altered</th>
                <th role="columnheader" scope="col" class="tick">Approved</th>
              </tr>
            </thead>
            <tbody role="rowgroup">
              ${quotations.map((quotation) => row(quotation, n))}
            </tbody>
          </table>
        </div>
      </section>`,
  );

/** The worst first when sorted. */
const RANK: readonly PacketQuotation['alteration'][] = [
  'altered',
  'not-found',
  'shortened',
  'house-style',
  'not-compared',
  'none',
];

function row(it: PacketQuotation, n: number): Markup {
  const { sentence, line, runs, draftSpeaker, alteration, heading, detail } = it;
  const told = [heading, detail === '1 article' ? '' : detail].filter((part) => part !== '').join(' · ');
  return html`<tr
    role="row"
    data-number="${sentence}"
    data-speaker="${draftSpeaker.toLowerCase()}"
    data-altered="${RANK.indexOf(alteration)}"
  >
    <th role="rowheader" scope="row" class="number">
      <a href="#s${n}-${sentence}"><span class="unseen">Sentence </span>${sentence}</a
      ><span class="line">line ${line}</span>
    </th>
    <td role="cell" class="draft">
      <p class="words" dir="auto">“${words(runs)}”</p>
      <p class="speaker">
        ${draftSpeaker === '' ? html`<span class="nothing">nobody named</span>` : html`<bdi>${draftSpeaker}</bdi>`}
      </p>
    </td>
    <td role="cell" class="source">${sourceOf(it, n)}</td>
    <td role="cell" class="altered">
      <b class="alteration ${alteration}">${ALTERATION_WORDS[alteration]}</b>
      <p class="reason">${told}</p>
      ${decidedOn(it).map((said) => html`<p class="reason decision">${said}</p>`)}
    </td>
    <td role="cell" class="tick">
      <input type="checkbox" aria-label="Quotation in sentence ${sentence}, line ${line}, approved" />
    </td>
  </tr> `;
}

function sourceOf(it: PacketQuotation, n: number): Markup {
  const { source, sourceRuns, sourceSpeaker, occasion, alsoIn } = it;
  if (source === undefined) return html`<p class="nothing">no source has these words</p>`;
  const agreement = agreementWords(it);
  return html`<p class="words" dir="auto">“${words(sourceRuns)}”</p>
    <p class="speaker">
      ${sourceSpeaker === '' ? html`<span class="nothing">nobody named</span>` : html`<bdi>${sourceSpeaker}</bdi>`}${when(occasion !== '', () => html`, <bdi>${occasion}</bdi>`)}${when(
        agreement !== '',
        () => html` <span class="agreement ${it.agreement}">${agreement}</span>`,
      )}
    </p>
    <p class="cites">
      <a href="#source${n}-${source}"><bdi>${placed(it)}</bdi></a
      >${when(alsoIn > 0, () => html` · also in ${counted(alsoIn, 'other article')}`)}
    </p>`;
}
