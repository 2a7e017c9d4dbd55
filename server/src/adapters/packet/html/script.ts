/**
 * The page's script, as it stands in it: sorts tables by their heads, narrows the sentences down. What it needs to know stands in
 * `data-` attributes, numbers and words of ours but for the names that are sorted by; it puts no text of a draft anywhere.
 */
export const script = `
'use strict';
for (const table of document.querySelectorAll('table')) {
  const homes = [...table.tBodies].map((body) => ({ body, rows: [...body.rows] }));
  const rows = homes.flatMap((home) => home.rows).filter((row) => row.dataset.number !== undefined);
  const flat = document.createElement('tbody');
  flat.setAttribute('role', 'rowgroup');
  const heads = [...table.tHead.rows[0].cells].filter((head) => head.dataset.sort);
  const key = { status: 'rank', source: 'sources' };
  const valueOf = (row, by) => {
    const value = row.dataset[key[by] ?? by] ?? '';
    return by === 'name' || by === 'speaker' ? value : value === '' ? Infinity : Number.parseInt(value, 10);
  };
  const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
  const sort = (head) => {
    const by = head.dataset.sort;
    const down = head.getAttribute('aria-sort') === 'ascending';
    for (const other of heads) other.removeAttribute('aria-sort');
    head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
    if (by === 'number' && !down) {
      flat.remove();
      for (const { body, rows } of homes) body.append(...rows);
      for (const { body } of homes) table.append(body);
      return;
    }
    const order = down ? -1 : 1;
    const sorted = rows
      .map((row, at) => ({ row, at, value: valueOf(row, by) }))
      .sort((a, b) => order * compare(a.value, b.value) || a.at - b.at);
    flat.append(...sorted.map(({ row }) => row));
    for (const { body } of homes) body.remove();
    table.append(flat);
  };
  for (const head of heads) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = head.textContent;
    button.addEventListener('click', () => sort(head));
    // Heads are repeated on every printed page, the buttons in them are not.
    const paper = document.createElement('span');
    paper.className = 'paper';
    paper.textContent = button.textContent;
    head.replaceChildren(button, paper);
  }
  heads[0]?.setAttribute('aria-sort', 'ascending');
}
for (const form of document.querySelectorAll('form.filters')) {
  const table = document.getElementById(form.dataset.table);
  const output = form.querySelector('output');
  const bodies = [...table.tBodies];
  const rows = bodies.flatMap((body) =>
    [...body.rows].filter((row) => row.dataset.number !== undefined).map((row) => ({ row, section: body.dataset.section })),
  );
  const valueOf = (name) => form.elements.namedItem(name)?.value ?? '';
  const narrow = () => {
    const [status, section, source] = ['status', 'section', 'source'].map(valueOf);
    let shown = 0;
    for (const { row, section: its } of rows) {
      const { status: how, open, sources } = row.dataset;
      const fits =
        (status === '' || (status === 'open' ? open === 'yes' : how === status)) &&
        (section === '' || section === its) &&
        (source === '' || (source === 'none' ? sources === '' : sources.split(' ').includes(source)));
      row.hidden = !fits;
      if (fits) shown++;
    }
    for (const body of bodies)
      for (const head of body.querySelectorAll('tr.section'))
        head.hidden = ![...body.rows].some((row) => row.dataset.number !== undefined && !row.hidden);
    const all = shown === rows.length;
    output.textContent = all ? 'All ' + rows.length + ' sentences shown' : shown + ' of ' + rows.length + ' sentences shown';
    form.classList.toggle('narrowed', !all);
  };
  form.addEventListener('change', narrow);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => setTimeout(narrow));
  form.hidden = false;
  narrow();
}
// A link to a sentence that is narrowed away shows all again.
addEventListener('hashchange', () => {
  const target = document.getElementById(location.hash.slice(1));
  if (!target?.hidden) return;
  target.closest('.part').querySelector('form.filters')?.reset();
  setTimeout(() => target.scrollIntoView());
});
`;
