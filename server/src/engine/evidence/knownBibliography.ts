/** Whether all works that a draft may cite are known: those of LaTeX, Typst and Quarto are often listed elsewhere. */
import type { Catalogue } from '../model/catalogue';
import type { CorpusView } from '../model/corpus';
import type { Draft } from '../model/draft';
import { keptWith } from '../model/kept';

/**
 * `known`: a key that nobody has is a wrong one. `near`: one is doubted where it comes near another. `elsewhere`: a chapter of
 * a document whose bibliography nobody named here, as most of its keys show; nothing can be said of them.
 */
export type KnownBibliography = 'known' | 'near' | 'elsewhere';

export function knownBibliography(draft: Draft, corpus: CorpusView): KnownBibliography {
  if (draft.format === 'markdown' || draft.format === 'plain') return 'known';
  const files = filesOf(corpus.catalogue);
  if (draft.bibliographies.some((name) => files.has(nameOf(name)))) return 'known';
  return mostKnown(draft, corpus) ? 'near' : 'elsewhere';
}

const nameOf = (path: string): string => path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);

const filesOf = keptWith(
  ({ entries }: Catalogue): ReadonlySet<string> => new Set(entries.map(({ from }) => nameOf(from.path))),
);

const counted = new WeakMap<Draft, { readonly corpus: CorpusView; readonly most: boolean }>();

/** Asked for each citation: counted once. */
function mostKnown(draft: Draft, corpus: CorpusView): boolean {
  const before = counted.get(draft);
  if (before?.corpus === corpus) return before.most;
  const keys = [...new Set(draft.citations.flatMap((it) => (it.form === 'link' ? [] : it.keys.map(({ key }) => key))))];
  const known = keys.filter((key) => corpus.byKey(key).length > 0 || corpus.entriesFor(key).length > 0).length;
  const most = known * 2 >= keys.length;
  counted.set(draft, { corpus, most });
  return most;
}
