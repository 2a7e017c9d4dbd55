/** What is known of a cited work, from its source and from what bibliographies state of it. */
import type { Article, Known } from '../../model/article';
import type { CatalogueEntry, WorkDetails } from '../../model/catalogue';
import type { CorpusView } from '../../model/corpus';
import { nameInOrder, namesInByline, type Name } from './names';

/** `whole`: a book, a report; `part`: a chapter in one; `page`: of a site that is no paper; `article`: of whatever else. */
export type WorkKind = 'article' | 'journal' | 'page' | 'whole' | 'part';

/** In the order in which they are named to the writer. */
export const FIELDS = ['author', 'title', 'outlet', 'date', 'address'] as const;
export type Field = (typeof FIELDS)[number];

export interface Work {
  /** By which the draft cites it first. */
  readonly key: string;
  readonly kind: WorkKind;
  readonly authors: readonly Name[];
  /** Who stands under `authors` has edited it. */
  readonly edited: boolean;
  readonly title?: string;
  /** What it appeared in: paper, journal, site, book; for a book its publisher. */
  readonly outlet?: string;
  /** Of a chapter's book. */
  readonly house?: string;
  /** ISO where it could be read so. */
  readonly date?: string;
  /** Day on which the copy was saved, ISO; for works without a date. */
  readonly accessed?: string;
  readonly volume?: string;
  readonly issue?: string;
  readonly pages?: string;
  /** Of the web; a DOI's where there is one. */
  readonly url?: string;
  /** Read from the text and stated nowhere. */
  readonly inferred: ReadonlySet<Field>;
}

export function workOfArticle(key: string, article: Article, corpus: CorpusView): Work {
  const { title, publisher, author, date, url, accessed } = article.metadata;
  const entries = corpus.entriesOf(article);
  const details = entries.find(({ kind }) => kind === 'bibliography')?.work ?? {};
  const stating = entries.find(({ stated, work }) => work.authors !== undefined || stated.author !== undefined);
  const authors = stating ? authorsOf(stating) : author ? namesInByline(author.value) : [];
  const inferred = new Set<Field>();
  const note = (field: Field, known: Known<string> | undefined): void => {
    if (known?.inferred) inferred.add(field);
  };
  if (!stating) note('author', author);
  note('title', title);
  if (details.container === undefined) note('outlet', publisher);
  note('date', date);
  if (details.doi === undefined) note('address', url);
  return assembled(key, details, { authors, edited: stating?.work.edited === true }, inferred, {
    title: title?.value,
    publisher: publisher?.value,
    date: date?.value,
    url: url?.value,
    accessed,
  });
}

/** Of a work whose text is not among the sources. */
export function workOfEntry(key: string, entry: CatalogueEntry): Work {
  const by = { authors: authorsOf(entry), edited: entry.work.edited === true };
  return assembled(key, entry.work, by, new Set(), entry.stated);
}

const authorsOf = ({ stated, work }: CatalogueEntry): readonly Name[] =>
  work.authors?.map(nameInOrder) ?? (stated.author === undefined ? [] : namesInByline(stated.author));

interface Stated {
  readonly title?: string | undefined;
  readonly publisher?: string | undefined;
  readonly date?: string | undefined;
  readonly url?: string | undefined;
  readonly accessed?: string | undefined;
}

function assembled(
  key: string,
  details: WorkDetails,
  by: Pick<Work, 'authors' | 'edited'>,
  inferred: ReadonlySet<Field>,
  stated: Stated,
): Work {
  const kind = kindOf(details);
  const outlet = kind === 'whole' ? stated.publisher : (details.container ?? stated.publisher);
  const house = kind === 'part' && stated.publisher !== outlet ? stated.publisher : undefined;
  const url = details.doi === undefined ? stated.url : `https://doi.org/${details.doi}`;
  const given = { title: stated.title, outlet, house, date: stated.date, accessed: stated.accessed, url };
  const { volume, issue, pages } = details;
  return {
    key,
    kind,
    authors: by.authors.filter(({ family }) => family !== ''),
    inferred,
    edited: by.edited && by.authors.length > 0,
    ...said({ ...given, volume, issue, pages }),
  };
}

type Texts = Partial<
  Record<'title' | 'outlet' | 'house' | 'date' | 'accessed' | 'volume' | 'issue' | 'pages' | 'url', string>
>;

/** Without what is missing or has no sign in it that shows. */
const said = (fields: Readonly<Record<string, string | undefined>>): Texts =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && /[\p{L}\p{N}]/u.test(value)));

function kindOf({ type, volume, issue }: WorkDetails): WorkKind {
  switch (type) {
    case 'book':
    case 'report':
    case 'thesis':
      return 'whole';
    case 'chapter':
    case 'paper-conference':
    case 'entry-dictionary':
    case 'entry-encyclopedia':
      return 'part';
    case 'webpage':
    case 'post':
    case 'post-weblog':
      return 'page';
    default:
      // BibTeX has one type for papers and journals; only journals count their volumes.
      return volume !== undefined || (type === 'article-journal' && issue !== undefined) ? 'journal' : 'article';
  }
}
