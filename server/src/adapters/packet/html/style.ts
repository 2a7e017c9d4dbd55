/** How a packet looks: on a screen, light, dark or in forced colours, and on paper. Differences show without any colour. */
export const style = `
:root {
  color-scheme: light dark;
  --paper: #fdfcf9; --ink: #1c1b19; --soft: #5c5851; --line: #d9d4c9; --rule: #8d867a; --wash: #f4f1ea;
  --link: #1f4e79; --differs: #9b1c1c; --differs-wash: #fbe9e7; --overstated: #7a4b00; --overstated-wash: #fcf1dc;
  --not-found: #6b2f82; --not-found-wash: #f5eaf8; --found: #1e5c3a; --found-wash: #e8f3ec; --mark: #f0ecdf;
  --serif: "Iowan Old Style", "Palatino Linotype", Palatino, "Source Serif 4", "Noto Serif", Georgia, serif;
  --sans: "Source Sans 3", "Segoe UI", "Helvetica Neue", "Noto Sans", system-ui, sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #191a1c; --ink: #ece9e2; --soft: #b3aea4; --line: #3a3b3e; --rule: #77746d; --wash: #222326;
    --link: #9cc7ee; --differs: #ffb3ab; --differs-wash: #44211f; --overstated: #f5c878; --overstated-wash: #3d2f14;
    --not-found: #e1b5f0; --not-found-wash: #3a2542; --found: #9fd8b5; --found-wash: #1c3527; --mark: #34332c;
  }
}
@media (prefers-contrast: more) {
  :root { --soft: var(--ink); --line: var(--rule); --rule: var(--ink); }
}
* { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); font: 100%/1.5 var(--sans); scroll-padding-top: 4rem; }
body { max-width: 78rem; margin: 0 auto; padding: 2rem 1.5rem 4rem; overflow-wrap: break-word; }
h1, h2, h3, p, ul, ol, dl, dd, figure, blockquote, fieldset { margin: 0; padding: 0; }
ul, ol { list-style: none; }
a { color: var(--link); text-underline-offset: 0.15em; }
a:focus-visible, button:focus-visible, select:focus-visible, input:focus-visible, .frame:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
code { font: 0.85em/1.3 ui-monospace, "Cascadia Mono", "DejaVu Sans Mono", monospace; color: var(--soft); }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.paper { display: none; }
.skip { position: absolute; left: 1rem; top: -4rem; padding: 0.5rem 1rem; background: var(--paper); border: 2px solid var(--link); z-index: 3; }
.skip:focus { top: 1rem; }
.aside, .about, .nothing, .more { color: var(--soft); }
.kicker { font-size: 0.8rem; letter-spacing: 0.12em; text-transform: uppercase; color: var(--soft); }

.cover { border-bottom: 3px double var(--rule); padding-bottom: 1.5rem; margin-bottom: 3rem; }
.cover .title { font: 600 2.2rem/1.2 var(--serif); margin: 0.25rem 0 1rem; }
.cover li { margin: 0.25rem 0; }
.chapter + .chapter { margin-top: 6rem; }
.masthead { border-bottom: 3px double var(--rule); padding-bottom: 1rem; }
h1 { font: 600 clamp(1.9rem, 4vw, 2.7rem)/1.15 var(--serif); text-wrap: balance; margin: 0.2rem 0 0.5rem; }
h2 { font: 600 1.5rem/1.25 var(--serif); }
h3 { font: 600 1.05rem/1.3 var(--sans); margin: 1.5rem 0 0.5rem; }

.summary { padding: 1.5rem 0 1rem; }
.summary h2 { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.figures { display: flex; flex-wrap: wrap; gap: 1rem 3rem; }
.figures li { display: flex; flex-direction: column; line-height: 1.35; max-width: 13rem; }
.figures b { font: 600 2.1rem/1.1 var(--serif); font-variant-numeric: lining-nums; }
.figures .of { font-size: 1.2rem; font-weight: 400; color: var(--soft); }
.statuses { display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); gap: 0.35rem 2rem; margin: 1.5rem 0 1rem; padding: 1rem 0; border-block: 1px solid var(--line); }
.statuses li { display: grid; grid-template-columns: 1fr auto; align-items: center; gap: 0.1rem 0.75rem; }
.statuses .count { font-variant-numeric: tabular-nums; font-weight: 600; }
.statuses meter { grid-column: 1 / -1; width: 100%; height: 0.35rem; }
meter { appearance: none; border: 0; background: var(--line); }
meter::-webkit-meter-bar { background: var(--line); border: 0; height: 0.35rem; border-radius: 0; }
meter::-webkit-meter-optimum-value { background: var(--soft); }
meter::-moz-meter-bar { background: var(--soft); }
.key { color: var(--soft); font-size: 0.9rem; max-width: 62rem; }
.contents ol { display: flex; flex-wrap: wrap; gap: 0.35rem 1.5rem; }

.part { margin-top: 3rem; }
.part > h2 { border-bottom: 1px solid var(--rule); padding-bottom: 0.35rem; margin-bottom: 1rem; }
.filters { display: flex; flex-wrap: wrap; align-items: center; gap: 0.5rem 1.25rem; margin: 0 0 1rem; font-size: 0.9rem; }
.filters[hidden] { display: none; }
.filters select, .filters button { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--rule); border-radius: 3px; padding: 0.3rem 0.5rem; min-height: 2rem; max-width: 15rem; }
.filters button { cursor: pointer; padding-inline: 0.9rem; }
.filters output { color: var(--soft); }

.frame { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-size: 0.95rem; }
caption { text-align: start; color: var(--soft); font-size: 0.9rem; padding-bottom: 0.5rem; }
thead th { text-align: start; font-size: 0.8rem; line-height: 1.5; font-weight: 600; letter-spacing: 0.03em; color: var(--soft); background: var(--paper); box-shadow: inset 0 -2px var(--rule); padding: 0.5rem 0.75rem; vertical-align: middle; }
thead button { font: inherit; letter-spacing: inherit; color: inherit; background: none; border: 0; padding: 0.1rem 0; min-height: 1.5rem; cursor: pointer; text-align: start; white-space: nowrap; }
thead button::after { content: " ↕"; opacity: 0.55; }
[aria-sort] button { color: var(--ink); }
[aria-sort="ascending"] button::after { content: " ↑"; opacity: 1; }
[aria-sort="descending"] button::after { content: " ↓"; opacity: 1; }
tbody th, tbody td { text-align: start; vertical-align: top; padding: 0.9rem 0.75rem; border-bottom: 1px solid var(--line); font-weight: 400; }
tr.section th { font: 600 1.15rem/1.3 var(--serif); padding: 1.75rem 0.75rem 0.5rem; border-bottom: 1px solid var(--rule); }
tr:target > * { background: var(--wash); }
tr[hidden] { display: none; }
th.number, td.number { width: 4.5rem; }
tbody th.number { font: 600 1.25rem/1.3 var(--serif); font-variant-numeric: lining-nums tabular-nums; }
.line { display: block; font: 0.75rem/1.5 var(--sans); color: var(--soft); white-space: nowrap; }
.sentences td.draft, .sentences td.source { width: 36.5%; }
td.standing { width: 12.75rem; }
td.tick, th.tick { width: 4.75rem; text-align: center; }
td.tick input { width: 1.35rem; height: 1.35rem; }
.words, .passage blockquote { font: 1.05rem/1.5 var(--serif); }
.cites, figcaption, .reason, .speaker, .settled { font-size: 0.85rem; color: var(--soft); line-height: 1.45; }
.cites { margin-top: 0.25rem; }
.passage { border-inline-start: 2px solid var(--line); padding-inline-start: 0.75rem; }
.passage + .passage { margin-top: 0.75rem; }
.passage.departs { border-inline-start: 4px solid var(--rule); }
.passage.near { border-inline-start-style: dashed; }
.passage.near blockquote { font-size: 0.95rem; color: var(--soft); }
mark { background: var(--mark); color: inherit; padding: 0 0.1em; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
del { color: var(--differs); background: var(--differs-wash); text-decoration: line-through 0.1em; padding: 0 0.15em; }
ins { color: var(--found); background: var(--found-wash); font-weight: 700; text-decoration: underline 0.12em; text-underline-offset: 0.18em; padding: 0 0.15em; }

.findings { margin-top: 0.6rem; font-size: 0.88rem; line-height: 1.45; }
.findings li { padding-inline-start: 0.6rem; border-inline-start: 2px solid var(--rule); margin-top: 0.4rem; }
.findings b { margin-inline-end: 0.25rem; }
.findings .error b, .findings .warning b { color: var(--differs); }
.findings .error, .findings .warning { border-inline-start-color: var(--differs); }
.findings .decided { border-inline-start: 2px double var(--rule); }
.findings .decision { display: block; }
.decision { font-style: italic; }
.findings li.group { border: 0; padding: 0; }
.status { display: inline-flex; align-items: baseline; gap: 0.4em; font-weight: 600; font-size: 0.88rem; line-height: 1.35; }
.status .sign { flex: none; width: 1.5em; height: 1.5em; line-height: 1.5em; text-align: center; border-radius: 50%; border: 1px solid currentcolor; font: 600 0.85em/1.45em var(--sans); }
.status.found { color: var(--found); }
.status.differs { color: var(--differs); }
.status.overstated { color: var(--overstated); }
.status.not-found { color: var(--not-found); }
.status.not-checked { color: var(--soft); }
.settled { display: inline-block; border: 1px solid var(--rule); border-radius: 3px; padding: 0 0.4em; margin-top: 0.3rem; }
.reason { margin-top: 0.3rem; }
.alteration.altered, .alteration.not-found, .agreement.different, .agreement.unnamed { color: var(--differs); }
.agreement::before { content: "– "; }
.agreement.different, .agreement.unnamed { font-weight: 600; }
td.altered { width: 13rem; }
.quotations td.draft, .quotations td.source { width: 35%; }
.speaker { margin-top: 0.3rem; color: var(--ink); }
td.uses { font-variant-numeric: tabular-nums; width: 26%; }
td.quoted, td.origin { width: 6rem; }
.byline { font-weight: 600; }
.headline { font: 1.02rem/1.4 var(--serif); }
.sources .aside { font-size: 0.85rem; }
.remark { font-size: 0.88rem; border-inline-start: 2px solid var(--overstated); padding-inline-start: 0.6rem; margin-top: 0.35rem; }
.plain li { margin: 0.3rem 0; padding-inline-start: 1rem; text-indent: -1rem; }
.plain li::before { content: "–"; display: inline-block; width: 1rem; text-indent: 0; }
.unused { columns: 2 24rem; column-gap: 2.5rem; font-size: 0.9rem; }
.unused li { break-inside: avoid; }
.unchecked > div { display: grid; grid-template-columns: 14rem 1fr; gap: 0.25rem 1.5rem; padding: 0.6rem 0; border-bottom: 1px solid var(--line); }
.unchecked dt { font-weight: 600; }
.unchecked dt .aside { display: block; font-weight: 400; font-size: 0.85rem; }
.unchecked .numbers { display: block; font-variant-numeric: tabular-nums; }
.unchecked + .plain { margin-top: 1rem; }

.signed { border: 1px solid var(--rule); padding: 1.25rem 1.5rem 1.5rem; }
.signed > h2 { border: 0; margin: 0; padding: 0; }
.boxes { margin: 0.75rem 0 1rem; }
.boxes li { margin: 0.35rem 0; }
.boxes input { width: 1.15rem; height: 1.15rem; vertical-align: -0.15rem; margin-inline-end: 0.5rem; }
.lines { display: grid; grid-template-columns: repeat(auto-fit, minmax(20rem, 1fr)); gap: 1.5rem 3rem; }
fieldset { border: 0; display: grid; grid-template-columns: auto 1fr auto 8rem; gap: 1.5rem 0.75rem; align-items: end; min-width: 0; }
legend { font-weight: 600; padding: 0; margin-bottom: 0.5rem; }
fieldset label, .pen { font-size: 0.85rem; color: var(--soft); }
fieldset input { font: 1.05rem/1.4 var(--serif); color: inherit; background: none; border: 0; border-bottom: 1px solid var(--rule); border-radius: 0; min-width: 0; width: 100%; padding: 0.1rem 0.2rem; }
.pen { grid-column: 1 / -1; border-bottom: 1px solid var(--rule); padding-bottom: 0.2rem; min-height: 2.6rem; display: flex; align-items: end; }
.imprint { margin-top: 3rem; color: var(--soft); font-size: 0.85rem; }

@media screen and (min-width: 60rem) {
  .frame { overflow: visible; }
  thead th { position: sticky; top: 0; z-index: 1; }
}
@media screen and (min-width: 44rem) and (max-width: 60rem) { .sentences { min-width: 56rem; } .quotations { min-width: 48rem; } }
@media screen and (max-width: 44rem) {
  body { padding-inline: 1rem; }
  .sentences, .quotations { display: block; }
  :is(.sentences, .quotations) :is(caption, thead, tbody) { display: block; }
  :is(.sentences, .quotations) thead tr { display: flex; flex-wrap: wrap; gap: 0 1rem; box-shadow: inset 0 -2px var(--rule); }
  :is(.sentences, .quotations) thead th { width: auto; box-shadow: none; background: none; padding-inline: 0; }
  .alteration::before { content: "Altered: "; font-weight: 400; }
  :is(.sentences, .quotations) thead th:not([data-sort]) { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  :is(.sentences, .quotations) tbody tr[data-number]:not([hidden]) { display: grid; grid-template: "number standing tick" auto "draft draft draft" auto "source source source" auto / auto 1fr auto; gap: 0.6rem 0.9rem; padding: 0.9rem 0; border-bottom: 1px solid var(--line); }
  :is(.sentences, .quotations) tbody tr[data-number] > :is(th, td) { border-bottom: 0; padding: 0; width: auto; }
  .quotations tbody tr[data-number] > td.source { border-inline-start: 2px solid var(--line); padding-inline-start: 0.75rem; }
  :is(.sentences, .quotations) tr > .number { grid-area: number; }
  :is(.sentences, .quotations) tr > .draft { grid-area: draft; }
  :is(.sentences, .quotations) tr > .source { grid-area: source; }
  :is(.sentences, .quotations) tr > :is(.standing, .altered) { grid-area: standing; }
  :is(.sentences, .quotations) tr > .tick { grid-area: tick; }
  .sentences tr.section { display: block; }
  .sentences tr.section th { display: block; padding-inline: 0; }
  .unchecked > div { grid-template-columns: 1fr; }
  .filters label { display: grid; gap: 0.15rem; }
}
@media (forced-colors: active) {
  del { text-decoration-thickness: 2px; } ins { border-bottom: 2px solid; }
  mark { background: Canvas; color: CanvasText; border-bottom: 1px dotted; forced-color-adjust: none; }
  .status .sign, .settled { border-color: CanvasText; }
  thead th { border-bottom: 2px solid CanvasText; }
  meter { display: none; }
}
@media print {
  @page { margin: 20mm 14mm 18mm; }
  @page { @top-left { font: 8pt sans-serif; color: #333; } @top-right { font: 8pt sans-serif; color: #333; } @bottom-left { font: 8pt sans-serif; color: #333; } @bottom-right { font: 8pt sans-serif; color: #333; } }
  :root {
    color-scheme: light;
    --paper: #fff; --ink: #000; --soft: #3d3d3d; --line: #bbb; --rule: #555; --wash: #fff; --link: #000;
    --differs: #7d1414; --differs-wash: #fff; --overstated: #5c3900; --not-found: #4f2260; --found: #14472b; --found-wash: #fff; --mark: #f0f0f0;
  }
  html { font-size: 9pt; }
  body { max-width: none; padding: 0; }
  .skip, .contents, .filters:not(.narrowed), .filters > :not(output), .cover nav { display: none; }
  .filters.narrowed output { border: 1px solid; padding: 0.2rem 0.5rem; color: #000; }
  .frame { overflow: visible; }
  .chapter + .chapter { break-before: page; margin-top: 0; }
  .part { margin-top: 1.75rem; }
  #quotations-1, .part[id^="quotations"], .part[id^="sources"] { break-before: page; margin-top: 0; }
  h2, h3, tr.section, caption, legend { break-after: avoid; }
  tr, figure, .signed, .unchecked > div, .findings li { break-inside: avoid; }
  thead { display: table-header-group; }
  thead th { background: none; box-shadow: none; border-bottom: 1.5pt solid #000; }
  thead button { display: none; }
  .paper { display: inline; }
  a { text-decoration: none; }
  .address a { text-decoration: underline; }
  a[href^="http"]:not(.address a)::after { content: " (" attr(href) ")"; }
  td.tick input, .boxes input { appearance: none; border: 1pt solid #000; background: #fff; width: 11pt; height: 11pt; }
  td.tick input:checked::before, .boxes input:checked::before { content: "✓"; display: block; font: 700 10pt/9pt sans-serif; text-align: center; }
  mark { background: none; text-decoration: underline dotted 0.08em; text-underline-offset: 0.2em; }
  .sentences td.draft, .sentences td.source { width: 34%; }
  .quotations td.draft, .quotations td.source { width: 33.5%; }
  td.standing { width: 11rem; } td.altered { width: 10.5rem; } td.tick, th.tick { width: 4rem; } th.number { width: 3.75rem; }
  tbody th, tbody td, thead th { padding: 0.6rem 0.5rem; }
  .imprint { margin-top: 1rem; }
  meter { display: none; }
}
`;
