/** All attributions of an article. */
import type { Article } from '../model/article';
import type { SpeechType, Utterance } from '../model/attribution';
import { keptWith } from '../model/kept';
import { moved, span, type Span } from '../model/span';
import { HEDGES } from '../text/lexicons/reportingWords';
import { articleSpeech, type ArticleSpeech } from './articleSpeech';
import { circumstancesIn } from './circumstances/circumstancesIn';
import type { Token } from './clause';
import { articleReports, type FoundReport } from './reports/articleReports';
import type { Report, TokenRange } from './reports/report';
import { LISTED } from './reports/score';

/** Direct, mixed and indirect speech with cue, source and speaker, in the order of the text; spans index `article.text`. */
export function attributionsIn(article: Article): readonly Utterance[] {
  return articleReports(article)
    .filter((f) => f.confidence >= LISTED)
    .map((f) => attributionOf(article, f));
}

export function attributionOf(article: Article, found: FoundReport): Utterance {
  const { report, tokens, speaker, confidence, certainty } = found;
  const base = article.paragraphs[found.paragraph]?.span.start ?? 0;
  const quoted = outerQuotations(articleSpeech(article))[found.paragraph] ?? [];
  const type = typeOf(tokens, report.content);
  const ranges = report.content.map((c): Span => {
    const only = c.end - c.start === 1 ? quoted[tokens[c.start]?.quote ?? -1] : undefined;
    return type === 'direct' && only ? only.content : hull(tokens, c);
  });
  return {
    content: [...ranges.map((s) => moved(s, base)), ...found.more],
    cue: report.cue.end > report.cue.start ? [moved(hull(tokens, report.cue), base)] : [],
    source: sourceOf(article, found.leader ?? found),
    speaker,
    type,
    confidence: confidence * certainty,
    hedges: hedgesOf(tokens, report).map((s) => moved(s, base)),
    negated: report.negated,
    utterance: found.utterance,
    ...circumstancesIn(article).get(found),
  };
}

/** Outer quotations by paragraph. */
const outerQuotations = keptWith(({ paragraphs }: ArticleSpeech) =>
  paragraphs.map(({ quoted }) => quoted.filter((q) => q.depth === 0)),
);

function sourceOf(article: Article, { report, tokens, paragraph }: FoundReport): readonly Span[] {
  const base = article.paragraphs[paragraph]?.span.start ?? 0;
  return report.source ? [moved(hull(tokens, report.source), base)] : [];
}

/** "Orsk reportedly said that …", "…, he allegedly told": words of distance from the source to the end of what is reported. */
function hedgesOf(tokens: readonly Token[], { cue, source, content }: Report): readonly Span[] {
  const starts = [
    ...content.map((c) => c.start),
    ...(cue.end > cue.start ? [cue.start] : []),
    source?.start ?? Infinity,
  ];
  const ends = [...content.map((c) => c.end), cue.end, source?.end ?? 0];
  return tokens
    .slice(Math.min(...starts), Math.max(...ends))
    .filter((t) => t.kind === 'word' && HEDGES.has(t.word))
    .map((t) => t.span);
}

const hull = (tokens: readonly Token[], { start, end }: TokenRange): Span =>
  span(tokens[start]?.span.start ?? 0, tokens[end - 1]?.span.end ?? 0);

function typeOf(tokens: readonly Token[], content: readonly TokenRange[]): SpeechType {
  const inside = content.flatMap((c) => tokens.slice(c.start, c.end));
  if (!inside.some((t) => t.kind === 'quote')) return 'indirect';
  return inside.every((t) => t.kind !== 'word') ? 'direct' : 'mixed';
}
