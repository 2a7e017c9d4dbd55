// An attribution of an article as deep reading finds it, written down by the words it consists of.
import type { Article, Attribution, LinkKind, Span } from '../../server/src/engine/index';

export interface Said {
  readonly words: string;
  readonly speaker: string;
  readonly type?: Attribution['type'];
  readonly to?: string;
  readonly venue?: string;
  readonly date?: string;
  readonly iso?: string;
  readonly hedge?: string;
  /** Stations between the speaker and the page. */
  readonly way?: readonly (readonly [kind: LinkKind, name: string])[];
}

export function attributed(article: Article, said: Said): Attribution {
  const at = (words: string): Span => {
    const start = article.text.indexOf(words);
    if (start < 0) throw new Error(`“${words}” is not in ${article.path}`);
    return { start, end: start + words.length };
  };
  const circumstance = (words: string) => ({ name: words, span: at(words) });
  return {
    content: [at(said.words)],
    cue: [],
    source: [],
    speaker: { name: said.speaker, kind: 'person', roles: [], mention: said.speaker },
    type: said.type ?? 'direct',
    confidence: 0.95,
    ...(said.to ? { addressee: circumstance(said.to) } : {}),
    ...(said.venue ? { venue: circumstance(said.venue) } : {}),
    ...(said.date ? { date: { span: at(said.date), ...(said.iso ? { iso: said.iso } : {}) } } : {}),
    hedges: said.hedge ? [at(said.hedge)] : [],
    negated: false,
    chain: [
      { kind: 'speaker', name: said.speaker },
      ...(said.way ?? []).map(([kind, name]) => ({ kind, name })),
      { kind: 'page', name: article.metadata.publisher?.value ?? article.id },
    ],
  };
}
