/** Knows the columns of a table of articles by what people and databases call them. */

export const COLUMNS = {
  text: 'text body content fulltext article articlebody articletext bodytext maintext story copy transcript texte texto',
  title: 'title headline heading articletitle name titre titel titulo',
  author: 'author authors byline writer creator by reporter auteur autor',
  publisher: 'publisher source outlet publication newspaper journal site sitename sourcename paper publicationtitle',
  date: 'date published publishdate publicationdate pubdate publishedat datepublished publishedon publisheddate issued datum fecha',
  url: 'url link address uri permalink href articleurl',
  key: 'key id citekey citationkey bibtexkey identifier slug',
  section: 'section category desk rubric',
  language: 'language lang',
} as const;

export type Column = keyof typeof COLUMNS;

/** The first column of each kind, by the order of the names in the list; `Publish_Date` is `publishdate`. */
export function columnsOf(header: readonly string[]): ReadonlyMap<Column, number> {
  const names = header.map((name) =>
    name
      .toLowerCase()
      .normalize('NFD')
      .replace(/[^\p{L}\p{N}]/gu, ''),
  );
  const found = new Map<Column, number>();
  for (const column of Object.keys(COLUMNS) as Column[]) {
    const known = COLUMNS[column].split(' ');
    const at = known.map((name) => names.indexOf(name)).find((i) => i >= 0 && ![...found.values()].includes(i));
    if (at !== undefined) found.set(column, at);
  }
  return found;
}
