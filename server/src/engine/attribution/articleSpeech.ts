/** Who says what in an article: its quotations with their speakers, and who stands behind any of its words. */
import type { Article } from '../model/article';
import { keptWith } from '../model/kept';
import type { Voice } from '../model/evidence';
import { moved, sliceOf, span, type Span } from '../model/span';
import { splitSentences } from '../text/sentences';
import { articleQuotations } from './articleQuotations';
import { readClause } from './clause';
import { readCue } from './cues';
import { nameParts } from './names';
import { readPeople, type People } from './people';
import { readSpeech } from './speech';
import type { SpeechParagraph, SpokenQuotation } from './spokenQuotation';
import { speakerOf } from './speakerOf';

export interface ArticleSpeech {
  readonly people: People;
  readonly paragraphs: readonly SpeechParagraph[];
  /** One list per paragraph; spans index the paragraph's text. */
  readonly spoken: readonly (readonly SpokenQuotation[])[];
  /** Questions and answers, or `NAME:` before the paragraphs: words without marks are speech all the same. */
  readonly interview: boolean;
}

/** Read once for each article and kept with it: a few milliseconds for a long one. */
export const articleSpeech: (article: Article) => ArticleSpeech = keptWith(readArticle);

function readArticle(article: Article): ArticleSpeech {
  const quotations = articleQuotations(article);
  const paragraphs = article.paragraphs.map((p, index): SpeechParagraph => {
    const text = sliceOf(article.text, p.span);
    const { start } = p.span;
    const quoted = quotations
      .filter((q) => q.paragraph === index)
      .map((q) => ({ ...q, span: moved(q.span, -start), content: moved(q.content, -start) }));
    return { text, quoted, sentences: splitSentences(text, quoted), aside: p.kind !== 'body' };
  });
  const people = readPeople(paragraphs);
  const labels = paragraphs.filter((p) => labelOf(p.text) !== undefined).length;
  const questions = paragraphs.filter((p) => /\?["”’']?$/u.test(p.text.trim()) && p.quoted.length === 0).length;
  return { people, paragraphs, spoken: readSpeech(paragraphs, people), interview: labels >= 3 || questions >= 3 };
}

/** Whose turn a paragraph of an interview is: "Hrane" for `Hrane: …` and `**Hrane:** …`. */
const labelOf = (text: string): string | undefined =>
  /^[*_]*([\p{Lu}][\p{L}.'’ -]{0,40}?)[*_]*:[*_]*\s/u.exec(text)?.[1];

/** Who stands behind the words at `place` of `article.text`. */
export function voiceAt(article: Article, place: Span): Voice {
  const { paragraphs, spoken, people, interview } = articleSpeech(article);
  const index = article.paragraphs.findIndex((p) => p.span.start <= place.start && place.start < p.span.end);
  const at = article.paragraphs[index];
  const paragraph = paragraphs[index];
  if (!at || !paragraph) return { confidence: 0, as: 'unclear' };
  const inner = span(place.start - at.span.start, Math.min(place.end, at.span.end) - at.span.start);
  // Words of a quotation inside a quotation are somebody else's again; who, the sentence rarely says.
  const nested = paragraph.quoted.some((q) => q.depth > 0 && q.span.start <= inner.start && inner.end <= q.span.end);
  if (nested) return { confidence: 0, as: 'unclear' };
  const quoted = spoken[index]?.find(
    (s) => s.quotation.span.start <= inner.start && inner.start < s.quotation.span.end,
  );
  if (quoted)
    return { confidence: quoted.confidence, as: 'quoted', ...(quoted.speaker ? { speaker: quoted.speaker } : {}) };
  // A block quote of a Markdown article has no marks, but is nobody's own words.
  if (/^>\s*$/mu.test(article.text.slice(Math.max(0, at.span.start - 4), at.span.start)))
    return { confidence: 0, as: 'unclear' };
  return interview ? turnVoice(paragraphs, index, people) : reportedVoice(paragraph, index, inner, people);
}

/** The speaker of an interview's turn: the label of the paragraph, or of the last one that has a label. */
function turnVoice(paragraphs: readonly SpeechParagraph[], index: number, people: People): Voice {
  const label = labelOf(paragraphs[index]?.text ?? '');
  if (!label || /^[QA]$/u.test(label)) return { confidence: 0, as: 'unclear' };
  const name = people.find(nameParts(label.split(/\s+/u)))?.name ?? label;
  return {
    speaker: { name, kind: 'person', roles: [], mention: label, paragraph: index },
    confidence: 0.8,
    as: 'reported',
  };
}

/** Words outside any marks: does their sentence report them ("He said the talks would go on")? */
function reportedVoice(paragraph: SpeechParagraph, index: number, inner: Span, people: People): Voice {
  const sentence = paragraph.sentences.find((s) => s.start <= inner.start && inner.start < s.end);
  if (!sentence) return { confidence: 0, as: 'unclear' };
  const others = paragraph.quoted.filter(
    (q) => q.depth === 0 && (q.span.end <= inner.start || q.span.start >= inner.end),
  );
  const stretch = { span: inner };
  const parts = [...others, stretch].sort((a, b) => a.span.start - b.span.start);
  const tokens = readClause(paragraph.text, sentence, parts);
  const at = tokens.findIndex((t) => t.quote >= 0 && parts[t.quote] === stretch);
  const reading = at >= 0 ? readCue(tokens, at) : undefined;
  if (!reading?.speaker) return { confidence: 0, as: reading ? 'unclear' : 'own' };
  const { speaker, certainty } = speakerOf(tokens, reading.speaker, people, index);
  // Without marks the reading is less sure: only a speaker that the text knows counts.
  const known = speaker.name !== '' && (speaker.kind !== 'person' || people.all.some((p) => p.name === speaker.name));
  if (!known) return { confidence: 0, as: 'unclear' };
  return { speaker, confidence: reading.confidence * certainty * 0.8, as: 'reported' };
}
