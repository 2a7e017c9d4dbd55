/** Who stands behind any words of an article: quoted, reported, or the writer's own. */
import type { Article } from '../model/article';
import type { Voice } from '../model/evidence';
import { span, type Span } from '../model/span';
import { knownAnalysis } from './articleAnalysis';
import { articleSpeech, labelOf } from './articleSpeech';
import { attributionAt } from './attributionAt';
import { readClause } from './clause';
import { quotationCue } from './quotationCue';
import { nameParts } from '../text/names/nameParts';
import type { People } from './people';
import { speakerOf } from './speakerOf';
import type { SpeechParagraph } from './spokenQuotation';

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
  if (interview) return turnVoice(paragraphs, index, people);
  return deepVoice(article, place) ?? reportedVoice(paragraph, index, inner, people);
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

/** Whom the deep reading has the words from, once it is known; the innermost report counts. */
function deepVoice(article: Article, place: Span): Voice | undefined {
  const analysis = knownAnalysis(article);
  const said = analysis && attributionAt(analysis, place);
  if (!said || said.type === 'direct' || said.speaker.name === '') return undefined;
  const covers = said.content.some((s) => s.start <= place.start && place.end <= s.end);
  if (!covers || said.confidence < SURE) return undefined;
  return { speaker: said.speaker, confidence: said.confidence * UNMARKED, as: 'reported' };
}

/** How sure a report without marks must be to name the voice behind its words, and what such a reading keeps of that. */
const SURE = 0.75;
const UNMARKED = 0.8;

/** UTF-16 units: nobody prints longer sentences, and who is behind each word of one takes the square of its length to read. */
const LONGEST_SENTENCE = 1500;

/** Words outside any marks: does their sentence report them ("He said the talks would go on")? */
function reportedVoice(paragraph: SpeechParagraph, index: number, inner: Span, people: People): Voice {
  const sentence = paragraph.sentences.find((s) => s.start <= inner.start && inner.start < s.end);
  if (!sentence || sentence.end - sentence.start > LONGEST_SENTENCE) return { confidence: 0, as: 'unclear' };
  const others = paragraph.quoted.filter(
    (q) => q.depth === 0 && (q.span.end <= inner.start || q.span.start >= inner.end),
  );
  const stretch = { span: inner };
  const parts = [...others, stretch].sort((a, b) => a.span.start - b.span.start);
  const tokens = readClause(paragraph.text, sentence, parts, paragraph.lexicon);
  const at = tokens.findIndex((t) => t.quote >= 0 && parts[t.quote] === stretch);
  const reading = at >= 0 ? quotationCue(tokens, at, false) : undefined;
  if (!reading?.speaker) return { confidence: 0, as: reading ? 'unclear' : 'own' };
  const { speaker, certainty } = speakerOf(tokens, reading.speaker, people, index);
  // Without marks the reading is less sure: only a speaker that the text knows counts.
  const known = speaker.name !== '' && (speaker.kind !== 'person' || people.all.some((p) => p.name === speaker.name));
  if (!known) return { confidence: 0, as: 'unclear' };
  return { speaker, confidence: reading.confidence * certainty * 0.8, as: 'reported' };
}
