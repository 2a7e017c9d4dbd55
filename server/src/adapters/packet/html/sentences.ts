/** The table of numbered sentences: the draft's words, the source's beside them, how they stand, a box to tick. */
import type { Packet, PacketFinding, PacketPassage, PacketSection, PacketSentence } from '../../../engine/index';
import {
  commentWords,
  counted,
  decisionWords,
  placed,
  findingHead,
  isToSettle,
  STATUS_WORDS,
  STATUSES,
} from '../words';
import { filters } from './filters';
import { html, when, type Content, type Markup } from './markup';
import { statusBadge } from './status';
import { words } from './words';

export const sentencesPart = (packet: Packet, n: number): Markup =>
  html`<section class="part" id="sentences-${n}">
    <h2 id="sentences-title-${n}">Sentences</h2>
    ${filters(packet, n)}
    <div class="frame" role="group" aria-label="Table of sentences" tabindex="0">
      <table role="table" class="sentences" id="table-${n}">
        <caption>
          Each sentence of the draft beside the sources that it cites or that carry it
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col" class="number" data-sort="number">No.</th>
            <th role="columnheader" scope="col" class="draft">Draft</th>
            <th role="columnheader" scope="col" class="source" data-sort="source">Source</th>
            <th role="columnheader" scope="col" class="standing" data-sort="status">Status</th>
            <th role="columnheader" scope="col" class="tick">Checked</th>
          </tr>
        </thead>
        ${packet.sections.map((section, i) => sectionBody(section, i, n))}
      </table>
    </div>
  </section>`;

const sectionBody = ({ title, sentences }: PacketSection, index: number, n: number): Markup =>
  html`<tbody role="rowgroup" data-section="${index}">
    ${when(
      title !== '',
      () =>
        html`<tr role="row" class="section">
          <th role="rowheader" scope="rowgroup" colspan="5" dir="auto">${title}</th>
        </tr>`,
    )}
    ${sentences.map((it) => row(it, n))}
  </tbody>`;

function row(it: PacketSentence, n: number): Markup {
  const { number, line, runs, status, settled, reason, cites, passages, more, findings, comments } = it;
  const isOpen = findings.some(isToSettle);
  const sources = [...new Set(passages.map(({ source }) => source))];
  return html`<tr
    role="row"
    id="s${n}-${number}"
    data-number="${number}"
    data-status="${status}"
    data-rank="${STATUSES.indexOf(status)}"
    data-open="${isOpen ? 'yes' : 'no'}"
    data-sources="${sources.join(' ')}"
  >
    <th role="rowheader" scope="row" class="number">
      <span class="unseen">Sentence </span>${number}<span class="line">line ${line}</span>
    </th>
    <td role="cell" class="draft">
      <p class="words" dir="auto">${words(runs)}</p>
      ${when(cites.length > 0, () => html`<p class="cites">cites <bdi>${cites.join('; ')}</bdi></p>`)}
      ${when(
        findings.length + comments.length > 0,
        () =>
          html`<ul class="findings">
            ${findings.map(findingItem)}${comments.map((comment) => html`<li class="decided">${commentWords(comment)}</li>`)}
          </ul>`,
      )}
    </td>
    <td role="cell" class="source">
      ${passages.length > 0 ? passages.map((passage) => passageOf(passage, n)) : html`<p class="nothing">no passage</p>`}${when(
        more > 0,
        () => html`<p class="more">and ${counted(more, 'more passage')}</p>`,
      )}
    </td>
    <td role="cell" class="standing">
      ${statusBadge(status, STATUS_WORDS[status])}${when(settled, () => html` <span class="settled">decided on</span>`)}${when(
        reason !== '' && !settled && !findings.some(({ message }) => message === reason),
        () => html`<p class="reason">${reason}</p>`,
      )}
    </td>
    <td role="cell" class="tick"><input type="checkbox" aria-label="Sentence ${number} checked" /></td>
  </tr> `;
}

const passageOf = (it: PacketPassage, n: number): Markup =>
  html`<figure class="passage ${it.standing}">
    <blockquote dir="auto">${words(it.runs)}</blockquote>
    <figcaption>
      <a href="#source${n}-${it.source}"><bdi>${placed(it)}</bdi></a
      >${[it.who, it.standing === 'near' ? 'near, does not settle it' : '', it.share]
        .filter((fact) => fact !== '')
        .map((fact) => html` <span aria-hidden="true">·</span> <bdi>${fact}</bdi>`)}
    </figcaption>
  </figure>`;

const findingItem = (finding: PacketFinding): Markup => {
  const { rule, severity, message, decision, fromBefore } = finding;
  return html`<li class="${decision || fromBefore ? 'decided' : severity}">
    <b>${findingHead(finding)}</b> ${message} <code>${rule}</code>${
      decision ? html`<span class="decision">${decisionWords(decision)}</span>` : ''
    }
  </li>`;
};

/** Headings, tables, notes: nothing where nothing was found there. */
export const elsewherePart = ({ elsewhere }: Packet, n: number): Content =>
  when(
    elsewhere.length > 0,
    () =>
      html`<section class="part" id="elsewhere-${n}">
        <h2 id="elsewhere-title-${n}">Outside the numbered sentences</h2>
        <ul class="findings">
          ${elsewhere.map(
            (finding) =>
              html`<li class="group">
                <span class="line">line ${finding.line}</span>
                <ul>
                  ${findingItem(finding)}
                </ul>
              </li>`,
          )}
        </ul>
      </section>`,
  );
