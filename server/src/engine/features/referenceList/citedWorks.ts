/** The works a draft cites, each once, in the order in which it cites them first. */
import type { CorpusView } from '../../model/corpus';
import type { CitationForm, Draft } from '../../model/draft';
import { workOfArticle, workOfEntry, type Work } from './work';

export interface CitedWorks {
  readonly works: readonly Work[];
  /** Keys that no source and no bibliography has, as the draft writes them. */
  readonly unknown: readonly string[];
}

/** Links, handles and notes are citations only where they name a source. */
const LOOSE: ReadonlySet<CitationForm> = new Set(['link', 'wiki', 'narrative']);

export function citedWorks({ citations }: Draft, corpus: CorpusView): CitedWorks {
  const works: Work[] = [];
  const unknown = new Set<string>();
  const seen = new Set<unknown>();
  const add = (thing: unknown, work: () => Work): void => {
    if (seen.has(thing)) return;
    seen.add(thing);
    works.push(work());
  };
  for (const { form, keys } of citations) {
    for (const { key } of keys) {
      if (key === 'own') continue;
      const articles = corpus.byKey(key);
      const [entry] = corpus.entriesFor(key);
      for (const article of articles)
        add(article, () => workOfArticle(articles.length > 1 ? article.id : key, article, corpus));
      if (articles.length > 0) continue;
      if (entry) add(entry, () => workOfEntry(key, entry));
      // A note's key may also be the address of a link in it.
      else if (!LOOSE.has(form) && !(form === 'footnote' && /[/\s]/u.test(key))) unknown.add(key);
    }
  }
  const once = new Map<string, Work>();
  for (const work of works) if (!once.has(signOf(work))) once.set(signOf(work), work);
  return { works: [...once.values()], unknown: [...unknown] };
}

/** Copies of one article, and parts of a page that tell nothing apart, would be entries that read the same. */
const signOf = ({ key, ...work }: Work): string =>
  JSON.stringify(work.title === undefined ? [key] : { ...work, inferred: [...work.inferred] });
