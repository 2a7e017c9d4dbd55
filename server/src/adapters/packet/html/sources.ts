/** The sources: those the draft uses and how many of them are independent, those it does not, works without a text. */
import type { Packet, PacketOrigin, PacketSource } from '../../../engine/index';
import { number } from '../words';
import { html, when, type Content, type Markup } from './markup';

export function sourcesPart({ sources }: Packet, n: number): Markup {
  const { used, origins, textless, unused, moreUnused } = sources;
  const together = origins.filter((origin) => origin.sources.length > 1);
  return html`<section class="part" id="sources-${n}">
    <h2 id="sources-title-${n}">Sources</h2>
    ${used.length > 0 ? table(used, origins, n) : html`<p class="nothing">The draft uses none.</p>`}
    ${when(
      together.length > 0,
      () =>
        html`<h3>Count as one</h3>
          <ul class="plain">
            ${together.map(
              ({ letter, name, sources: its, why }) =>
                html`<li><b>Origin ${letter}</b>, <bdi>${name}</bdi>: sources ${its.join(', ')}; ${why}.</li>`,
            )}
          </ul>`,
    )}
    ${when(
      textless.length > 0,
      () =>
        html`<h3>Cited, but without a text</h3>
          <ul class="plain">
            ${textless.map(
              ({ key, name, why }) =>
                html`<li>
                  <b><bdi>${key}</bdi></b
                  >${when(name !== '', () => html` <bdi>${name}</bdi>.`)} ${why}
                </li>`,
            )}
          </ul>`,
    )}
    ${when(
      unused.length > 0,
      () =>
        html`<h3>Not used</h3>
          <ul class="plain unused">
            ${unused.map(
              ({ key, byline, title }) =>
                html`<li>
                  <b><bdi>${key}</bdi></b> ${[byline === key ? '' : byline, title]
                    .filter((part) => part !== '')
                    .map((part, i) => html`${i > 0 ? ' · ' : ''}<bdi>${part}</bdi>`)}
                </li>`,
            )}
          </ul>
          ${when(moreUnused > 0, () => html`<p class="more">and ${number(moreUnused)} more</p>`)}`,
    )}
  </section>`;
}

const table = (used: readonly PacketSource[], origins: readonly PacketOrigin[], n: number): Markup =>
  html`<div class="frame" role="group" aria-label="Table of sources" tabindex="0">
    <table class="sources">
      <caption>
        What the draft cites, and what else carries its sentences; sources of one origin count as one
      </caption>
      <thead>
        <tr>
          <th scope="col" class="number" data-sort="number">No.</th>
          <th scope="col" class="name" data-sort="name">Source</th>
          <th scope="col" class="uses" data-sort="uses">Beside sentences</th>
          <th scope="col" class="quoted" data-sort="quoted">Quotations</th>
          <th scope="col" class="origin" data-sort="origin">Origin</th>
        </tr>
      </thead>
      <tbody>
        ${used.map((source) => row(source, origins, n))}
      </tbody>
    </table>
  </div>`;

function row(it: PacketSource, origins: readonly PacketOrigin[], n: number): Markup {
  const { key, byline, title, author, url, path, cited, sentences, quotations, origin, remarks } = it;
  const at = origins.findIndex(({ letter }) => letter === origin);
  return html`<tr
    id="source${n}-${it.number}"
    data-number="${it.number}"
    data-name="${byline.toLowerCase()}"
    data-uses="${-sentences.length}"
    data-quoted="${-quotations}"
    data-origin="${at}"
  >
    <th scope="row" class="number"><span class="unseen">Source </span>${it.number}</th>
    <td class="name">
      <p class="byline"><bdi>${byline}</bdi></p>
      ${when(title !== '', () => html`<p class="headline" dir="auto">${title}</p>`)}
      ${when(author !== '', () => html`<p class="aside">by <bdi>${author}</bdi></p>`)}
      <p class="aside">
        <b><bdi>${key}</bdi></b> · <bdi>${path}</bdi>${when(!cited, () => html` · <b>not cited</b>`)}
      </p>
      ${when(url !== '', () => html`<p class="aside address"><a href="${url}" rel="noopener noreferrer">${url}</a></p>`)}
      ${remarks.map((remark) => html`<p class="remark" dir="auto">${remark}</p>`)}
    </td>
    <td class="uses">${sentences.length > 0 ? links(sentences, n) : html`<span class="nothing">none</span>`}</td>
    <td class="quoted">${quotations}</td>
    <td class="origin"><b>${origin}</b></td>
  </tr> `;
}

export const links = (sentences: readonly number[], n: number): Content =>
  sentences.map((sentence, i) => html`${i > 0 ? ', ' : ''}<a href="#s${n}-${sentence}">${sentence}</a>`);
