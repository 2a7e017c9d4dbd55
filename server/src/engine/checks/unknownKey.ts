/** cite/unknown-key: a citation key that no source has. */
import { knownBibliography } from '../evidence/knownBibliography';
import type { CitationForm } from '../model/draft';
import type { Check } from './check';
import { t } from '../model/language';

/** `@name` and `[[note]]` are also handles and ordinary notes: they are doubted only where a key comes near. */
const LOOSE: ReadonlySet<CitationForm> = new Set(['narrative', 'wiki']);

export const unknownKey: Check = {
  id: 'cite/unknown-key',
  summary: 'A citation key that no source and no bibliography has.',
  leaves:
    'Keys of works that only a bibliography has, `[@own]`, mail addresses and handles, keys in code, links to the web and plain notes.',
  verdict: 'citation',
  severity: 'warning',
  *run(subject, { draft, corpus }) {
    if (subject.kind !== 'citation' || subject.citation.form === 'link' || corpus.articles.length === 0) return;
    const { form, maybe, keys } = subject.citation;
    const bibliography = knownBibliography(draft, corpus);
    if (bibliography === 'elsewhere') return;
    const loose = maybe === true || LOOSE.has(form) || bibliography === 'near';
    for (const { key, span } of keys) {
      if (key === 'own' || corpus.byKey(key).length > 0 || corpus.entriesFor(key).length > 0) continue;
      const nearest = corpus.nearestKeys(key);
      if (loose && nearest.length === 0) continue;
      yield {
        data: { rule: 'cite/unknown-key', key, nearest },
        span,
        evidence: [],
        fixes: nearest.map((near, i) => ({
          title: t('Cite {0}', near),
          edits: [{ span, newText: near, written: true }],
          preferred: i === 0 && nearest.length === 1,
        })),
      };
    }
  },
};
