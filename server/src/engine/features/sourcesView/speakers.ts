/** Who speaks in an article and what each says there, with what of it the draft uses. */
import { articleQuotations } from '../../attribution/articleQuotations';
import { speakerName } from '../../attribution/spokenWords';
import { plainWords } from '../../evidence/wordsToQuote';
import type { Article } from '../../model/article';
import type { ArticleAnalysis, Attribution, SpeechType } from '../../model/attribution';
import { placeInArticle } from '../../model/byline';
import type { SpeakerKind } from '../../model/evidence';
import { covers, hull, overlaps, type Span } from '../../model/span';
import { findWords, foldText } from '../../text/words';

export interface SourceWords {
  readonly type: SpeechType;
  /** In `article.text`: the words without their marks, from the first to the last where a cue splits them. */
  readonly span: Span;
  /** What of it a draft would quote: of a report that quotes some words, those. */
  readonly quotable: Span;
  /** On one line, as a reader sees them. */
  readonly text: string;
  /** `¶4`, `headline`; empty where it cannot be told. */
  readonly place: string;
  readonly used: boolean;
}

export interface SourceSpeaker {
  /** Fullest name, or the phrase of a nameless one; empty for words that nobody is named for. */
  readonly name: string;
  readonly kind: SpeakerKind;
  /** Whom they speak for, or who issued a document; may be empty. */
  readonly about: string;
  /** In the order of the text. */
  readonly words: readonly SourceWords[];
}

/** What stands there only because the cue follows: `“We will recommend it,” Hrane said`. */
const ATTRIBUTION_STOP = /[\s,;:]+$/u;

/** Shorter quotations are terms and titles. */
const FEWEST_WORDS = 4;

/**
 * In the order in which they first speak; words that nobody is named for come last.
 * @param quoted the article's words that the draft quotes, as `DraftUsage` has them
 */
export function speakersIn(
  article: Article,
  { attributions }: ArticleAnalysis,
  quoted: readonly (readonly Span[])[] = [],
): readonly SourceSpeaker[] {
  const used = quoted.flat();
  const wordsAt = (type: SpeechType, at: Span): SourceWords => ({
    type,
    span: at,
    quotable: type === 'mixed' ? quotedIn(article, at) : at,
    text: plainWords(article, at).replace(ATTRIBUTION_STOP, ''),
    place: placeInArticle(article, at.start),
    used: used.some((span) => overlaps(span, at)),
  });
  const bySpeaker = new Map<string, { readonly said: Attribution; readonly words: SourceWords[] }>();
  const nobody: SourceWords[] = [];
  for (const said of attributions) {
    const at = hull(said.content);
    // What somebody declined to say is nothing to quote.
    if (!at || said.negated) continue;
    const name = speakerName(said.speaker);
    const words = wordsAt(said.type, at);
    const known = bySpeaker.get(foldText(name));
    if (name === '') nobody.push(words);
    else if (known) known.words.push(words);
    else bySpeaker.set(foldText(name), { said, words: [words] });
  }
  const unattributed = articleQuotations(article)
    .filter(({ depth, content }) => depth === 0 && isLong(article, content))
    .filter(({ content }) => !attributions.some((said) => said.content.some((s) => overlaps(s, content))))
    .map(({ content }) => wordsAt('direct', content));
  const rest = [...nobody, ...unattributed].sort((a, b) => a.span.start - b.span.start);
  return [
    ...[...bySpeaker.values()].map(({ said, words }) => speakerOf(said, words)),
    ...(rest.length > 0 ? [{ name: '', kind: 'unknown' as const, about: '', words: rest }] : []),
  ];
}

function quotedIn(article: Article, at: Span): Span {
  const [quoted, another] = articleQuotations(article).filter(({ depth, span }) => depth === 0 && covers(at, span));
  return quoted && !another ? quoted.content : at;
}

const isLong = ({ text }: Article, { start, end }: Span): boolean => findWords(text, start, end).length >= FEWEST_WORDS;

function speakerOf({ speaker }: Attribution, words: readonly SourceWords[]): SourceSpeaker {
  return { name: speakerName(speaker), kind: speaker.kind, about: speaker.onBehalfOf ?? '', words };
}
