/** All attributions of an article. */
import type { Article } from '../model/article';
import type { Utterance } from '../model/attribution';
import { moved, span, type Span } from '../model/span';
import { articleSpeech } from './articleSpeech';
import type { SpokenQuotation } from './spokenQuotation';

/** Quoted words with their cue and speaker, in the order of the text; spans index `article.text`. */
export function attributionsIn(article: Article): readonly Utterance[] {
  const { paragraphs, spoken } = articleSpeech(article);
  return article.paragraphs.flatMap((p, index) => {
    const text = paragraphs[index]?.text ?? '';
    return (spoken[index] ?? []).filter((s) => s.speaker).map((s) => attributionOf(s, text, p.span.start));
  });
}

function attributionOf(spoken: SpokenQuotation, text: string, base: number): Utterance {
  const move = (s: Span): Span => moved(s, base);
  const speaker = spoken.speaker ?? { name: '', kind: 'unknown', roles: [], mention: '' };
  return {
    content: [move(contentOf(spoken, text))],
    cue: spoken.cue ? [move(spoken.cue)] : [],
    source: speaker.span && spoken.direct ? [move(speaker.span)] : [],
    speaker,
    type: isFragment(spoken, text) ? ('mixed' as const) : ('direct' as const),
    confidence: spoken.confidence,
    hedges: [],
    negated: false,
  };
}

/** A quotation that only ends a reported clause: `called the deal "a decent start"`. */
function isFragment(spoken: SpokenQuotation, text: string): boolean {
  const { quotation, cue } = spoken;
  if (!cue || cue.end > quotation.span.start) return false;
  const between = text.slice(cue.end, quotation.span.start).trim();
  return between !== '' && !/^(?:that)?[,:]?$/u.test(between) && !/[,:]$/u.test(between);
}

/** Direct: the words without their marks. Mixed: the reported clause from behind the cue to the end of the quotation. */
function contentOf(spoken: SpokenQuotation, text: string): Span {
  if (!isFragment(spoken, text) || !spoken.cue) return spoken.quotation.content;
  const start = spoken.cue.end + (/^\s*/u.exec(text.slice(spoken.cue.end))?.[0].length ?? 0);
  return span(start, spoken.quotation.span.end);
}
