/** The chapter of one draft: what it is, where it stands, and its parts. */
import type { Packet, PacketSummary, SentenceStatus } from '../../../engine/index';
import { counted, number, STATUS_WORDS, STATUSES, type Imprint } from '../words';
import { html, when, type Content, type Markup } from './markup';
import { quotationsPart } from './quotations';
import { elsewherePart, sentencesPart } from './sentences';
import { signOff } from './signOff';
import { sourcesPart } from './sources';
import { statusBadge } from './status';
import { uncheckedPart } from './unchecked';

/** @param n number of the chapter, from 1 */
export function chapter(packet: Packet, n: number, isOneOfMany: boolean, { date, madeBy }: Imprint): Markup {
  const { title, path, level, summary, quotations, elsewhere } = packet;
  const parts: readonly (readonly [id: string, name: string])[] = [
    ['sentences', 'Sentences'],
    ...(elsewhere.length > 0 ? ([['elsewhere', 'Outside the numbered sentences']] as const) : []),
    ...(quotations.length > 0 ? ([['quotations', 'Quotations to approve']] as const) : []),
    ['sources', 'Sources'],
    ['unchecked', 'What was not checked'],
    ['signed', 'Signed off'],
  ];
  return html`<article class="chapter" id="chapter-${n}" aria-labelledby="title-${n}">
    <header class="masthead">
      ${when(!isOneOfMany, () => html`<p class="kicker">Fact-checker’s packet</p>`)}
      <h1 id="title-${n}" dir="auto">${title}</h1>
      <p class="about">
        <bdi>${path}</bdi> <span aria-hidden="true">·</span> ${date} <span aria-hidden="true">·</span> ${madeBy}, level
        ${level}
      </p>
    </header>
    <section class="summary">
      <h2 id="summary-${n}">Where it stands</h2>
      ${figures(summary)} ${statuses(summary)}
      <p class="key">
        In the draft’s words, <del>struck</del> is what the source does not have. In the source’s words,
        <mark>marked</mark> is what was looked for, and <ins>underlined</ins> what the draft does not have.
      </p>
    </section>
    <nav class="contents" aria-label="Parts of the packet for ${path}">
      <ol>
        ${parts.map(([id, name]) => html`<li><a href="#${id}-${n}">${name}</a></li>`)}
      </ol>
    </nav>
    ${sentencesPart(packet, n)} ${elsewherePart(packet, n)} ${quotationsPart(packet, n)} ${sourcesPart(packet, n)}
    ${uncheckedPart(packet, n)} ${signOff(packet, n)}
  </article>`;
}

function figures({
  compared,
  sentences,
  toSettle,
  notes,
  decided,
  fromBefore,
  quotations,
  sources,
  origins,
}: PacketSummary): Markup {
  const of = (value: Content, name: string, more = ''): Markup =>
    html`<li><b>${value}</b> ${name}${when(more !== '', () => html` <span class="aside">${more}</span>`)}</li>`;
  return html`<ul class="figures">
    ${of(html`${number(compared)}<span class="of"> of ${number(sentences)}</span>`, `${sentences === 1 ? 'sentence' : 'sentences'} compared with sources`)}
    ${of(number(toSettle), 'to settle', [notes > 0 ? counted(notes, 'note') : '', decided > 0 ? `${number(decided)} decided on` : '', fromBefore > 0 ? `${number(fromBefore)} from before` : ''].filter(Boolean).join(', '))}
    ${of(number(quotations), `${quotations === 1 ? 'quotation' : 'quotations'} to approve`)}
    ${of(number(sources), `${sources === 1 ? 'source' : 'sources'} used`, sources > 1 ? `of ${counted(origins, 'independent origin')}` : '')}
  </ul>`;
}

const statuses = ({ byStatus, sentences }: PacketSummary): Markup =>
  html`<ul class="statuses" aria-label="Sentences by status">
    ${STATUSES.filter((status) => byStatus[status] > 0).map((status) => tally(status, byStatus[status], sentences))}
  </ul>`;

const tally = (status: SentenceStatus, n: number, all: number): Markup =>
  html`<li>
    ${statusBadge(status, STATUS_WORDS[status])} <span class="count">${number(n)}</span>
    <meter aria-hidden="true" min="0" max="${all}" value="${n}"></meter>
  </li>`;
