/** Everything known of a draft's quotations: where their words stand, who says them here and there. */
import { articleSpeech } from '../attribution/articleSpeech';
import { withLexicon } from '../attribution/articleParagraphs';
import { voiceAt } from '../attribution/voiceAt';
import { readPeople } from '../attribution/people';
import { relateSpeakers } from '../attribution/sameSpeaker';
import { readSpeech } from '../attribution/speech';
import type { SpokenQuotation } from '../attribution/spokenQuotation';
import type { CorpusView } from '../model/corpus';
import type { Draft, DraftQuotation } from '../model/draft';
import type { QuoteMatch, Voice } from '../model/evidence';
import type { QuotationReading } from '../model/finding';
import { keptWith } from '../model/kept';
import { originalSpan } from '../model/prose';
import { moved, sliceOf } from '../model/span';
import { FUNCTION_WORDS } from '../text/lexicons/functionWords';
import { findWords } from '../text/words';
import { citedArticles } from './citedMatches';
import { locateQuote } from './locateQuote';
import { isQuotedTerm } from './quotedTerms';

/** A located quotation that a later analysis of the same corpus can take over, with the offset it stood at. */
export interface LocatedQuote {
  readonly matches: readonly QuoteMatch[];
  /** Who says the words at each match; a matter of the article alone. */
  readonly voices: readonly Voice[];
  readonly at: number;
}

/** Key: the quotation as written and the articles cited. */
export type LocatedQuotes = ReadonlyMap<string, LocatedQuote>;

/** Two or three words in marks are a term as long as nobody is said to speak them; profiles may have another number. */
export const TERM_WORDS = 3;
/** A cue read with less confidence does not make a term a claim of speech. */
const CUE_FLOOR = 0.7;

/** Speakers of the draft's quotations, by the place of the quotation; read once for each draft. */
export const readDraftSpeech = keptWith((draft: Draft): ReadonlyMap<string, SpokenQuotation> => {
  const paragraphs = draft.blocks.map((b) => ({
    text: b.prose.text,
    quoted: b.quoted,
    sentences: b.sentences,
    ...withLexicon(draft),
  }));
  const people = readPeople(paragraphs);
  const found = new Map<string, SpokenQuotation>();
  readSpeech(paragraphs, people).forEach((list, block) => {
    for (const spoken of list) found.set(`${String(block)}:${String(spoken.quotation.span.start)}`, spoken);
  });
  return found;
});

/** Where the words of one quotation stand; taken from `previous` when neither they nor the citation changed. */
export function locate(
  draft: Draft,
  quotation: DraftQuotation,
  corpus: CorpusView,
  previous: LocatedQuotes,
): readonly [string, LocatedQuote] {
  const written = draft.text.slice(quotation.content.start, quotation.content.end);
  const cited = citedArticles(quotation.scope, corpus);
  const key = `${written}\u0000${cited.map((a) => a.id).join('\u0000')}`;
  const at = quotation.content.start;
  const known = previous.get(key);
  if (known)
    return [
      key,
      known.at === at ? known : { ...known, at, matches: known.matches.map((m) => movedMatch(m, at - known.at)) },
    ];
  const block = draft.blocks[quotation.block];
  if (!block || quotation.scope.own) return [key, { at, matches: [], voices: [] }];
  const matches = locateQuote(block.prose, quotation.quoted.content, cited, corpus);
  return [key, { at, matches, voices: matches.map(voiceOf) }];
}

function voiceOf({ article, kind, spans }: QuoteMatch): Voice {
  const [place] = spans;
  return place && kind !== 'near' ? voiceAt(article, place) : { confidence: 0, as: 'unclear' };
}

function movedMatch(match: QuoteMatch, by: number): QuoteMatch {
  return {
    ...match,
    diff: match.diff.map((d) => ({ ...d, draftSpan: moved(d.draftSpan, by) })),
    omissions: match.omissions.map((o) => ({ ...o, draftSpan: moved(o.draftSpan, by) })),
  };
}

export function readQuotation(
  draft: Draft,
  index: number,
  { matches, voices }: LocatedQuote,
  spoken: SpokenQuotation | undefined,
  termWords = TERM_WORDS,
): QuotationReading {
  const quotation = draft.quotations[index];
  const speaker = spoken?.speaker;
  const block = speaker?.paragraph === undefined ? undefined : draft.blocks[speaker.paragraph];
  const mention = speaker?.span && block && spoken?.direct ? originalSpan(block.prose, speaker.span) : undefined;
  return {
    index,
    matches,
    ...(speaker ? { draftSpeaker: speaker } : {}),
    ...(mention ? { draftMention: mention } : {}),
    draftConfidence: spoken?.confidence ?? 0,
    voices,
    relations: voices.map((v, i) => {
      const article = matches[i]?.article;
      return speaker && v.speaker && article
        ? relateSpeakers(speaker, v.speaker, articleSpeech(article).people)
        : 'unknown';
    }),
    use: quotation ? useOf(draft, quotation, spoken, termWords) : 'term',
  };
}

function useOf(
  draft: Draft,
  quotation: DraftQuotation,
  spoken: SpokenQuotation | undefined,
  termWords: number,
): QuotationReading['use'] {
  if (quotation.scope.own) return 'own';
  if (!quotation.quoted.closed && quotation.quoted.style !== 'block' && !goesOn(draft, quotation)) return 'term';
  const text = sliceOf(draft.blocks[quotation.block]?.prose.text ?? '', quotation.quoted.content);
  const content = (text.match(/\p{L}[\p{L}'’-]*/gu) ?? []).filter((w) => !FUNCTION_WORDS.has(w.toLowerCase()));
  // "told “Morning on the Quay” that …": a cue stands by, yet nobody speaks the title of a programme.
  if (content.length >= 2 && content.every((w) => /^\p{Lu}/u.test(w))) return 'title';
  const hasCue = spoken?.speaker !== undefined && spoken.direct && spoken.confidence >= CUE_FLOOR;
  if (findWords(text).length > termWords) return 'speech';
  return hasCue && !isQuotedTerm(draft, quotation, spoken) ? 'speech' : 'term';
}

/** One opening mark a paragraph: the next block's first quotation continues this one, with the same mark. */
function goesOn(draft: Draft, quotation: DraftQuotation): boolean {
  const next = draft.blocks[quotation.block + 1];
  const first = next?.quoted[0];
  if (!next || !first?.continues) return false;
  return draft.text.charAt(originalSpan(next.prose, first.span).start) === draft.text.charAt(quotation.span.start);
}
