/** Why no text belongs to an entry of a bibliography, as far as that can be told. */
import type { CatalogueEntry } from '../../model/catalogue';
import type { CorpusView } from '../../model/corpus';
import { keptWith } from '../../model/kept';
import { retold, t } from '../../model/language';
import { composed, fileName } from '../addresses';

export interface WhyNoText {
  /** For a line beside others; empty where the entry names no file. */
  readonly short: string;
  /** One sentence. */
  readonly message: string;
}

export function whyNoText({ files }: CatalogueEntry, corpus: CorpusView): WhyNoText {
  const [file] = files;
  if (file === undefined)
    return { short: '', message: t('No source has its key, its address or its title, and it names no file.') };
  const name = fileName(file);
  const { read, unread } = namesOf(corpus);
  const why = unread.get(composed(name));
  if (why !== undefined) return { short: t('{0} was not read', name), message: t('It names {0}. {1}', name, retold(why)) };
  if ((read.get(composed(name)) ?? 0) > 1)
    return {
      short: t('several sources are called {0}', name),
      message: t('Several of your sources are called {0}, and the folders it names are none of theirs.', name),
    };
  return {
    short: t('{0} is not among your sources', name),
    message: t('It names {0}, which is not among your sources.', file),
  };
}

interface SourceNames {
  /** Files that were read, by name. */
  readonly read: ReadonlyMap<string, number>;
  /** Of those that were not: why. */
  readonly unread: ReadonlyMap<string, string>;
}

const namesOf: (corpus: CorpusView) => SourceNames = keptWith(({ articles, problems }) => {
  const read = new Map<string, number>();
  const paths = new Set(articles.map(({ path }) => path));
  for (const path of paths) {
    const name = composed(fileName(path));
    read.set(name, (read.get(name) ?? 0) + 1);
  }
  const lost = problems.filter(({ path }) => !paths.has(path));
  return { read, unread: new Map(lost.map(({ path, message }) => [composed(fileName(path)), message])) };
});
