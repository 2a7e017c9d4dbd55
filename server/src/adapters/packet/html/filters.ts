/** What the table of sentences is narrowed down by; without a script there is nothing it could do, so the script shows it. */
import type { Packet } from '../../../engine/index';
import { STATUS_WORDS, STATUSES } from '../words';
import { html, when, type Markup } from './markup';

export function filters({ path, sections, sources, summary }: Packet, n: number): Markup {
  const statuses = STATUSES.filter((status) => summary.byStatus[status] > 0);
  return html`<form
    class="filters"
    data-table="table-${n}"
    role="search"
    aria-label="Narrow down the sentences of ${path}"
    hidden
  >
    <label
      >Status
      <select name="status">
        <option value="">all</option>
        <option value="open">to settle</option>
        ${statuses.map((status) => html`<option value="${status}">${STATUS_WORDS[status]}</option>`)}
      </select></label
    >
    ${when(
      sections.length > 1,
      () =>
        html`<label
          >Section
          <select name="section">
            <option value="">all</option>
            ${sections.map(
              ({ title }, i) =>
                html`<option value="${i}">${title === '' ? 'before the first heading' : title}</option>`,
            )}
          </select></label
        >`,
    )}
    <label
      >Source
      <select name="source">
        <option value="">all</option>
        <option value="none">none</option>
        ${sources.used.map(
          ({ number, key, byline }) =>
            html`<option value="${number}">${number} ${key === byline ? key : `${key}, ${byline}`}</option>`,
        )}
      </select></label
    >
    <button type="reset">Show all</button>
    <output aria-live="polite"></output>
  </form>`;
}
