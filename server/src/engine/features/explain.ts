/** What Deskcheck reads out of a text and, beside sources, what it compares and why each check speaks or keeps silent. */
import { claimAt, readingOf, wordsOf, type DraftClaim } from '../analysis/claims';
import type { SettledSeverities } from '../checks/severities';
import { noDecisions } from '../attribution/origins/decisions';
import { withLexicon } from '../attribution/articleParagraphs';
import { commitmentOf } from '../claims/commitment/commitment';
import { framesOf } from '../claims/frames/framesIn';
import { citedArticles } from '../evidence/citedMatches';
import { parseClaim, type ClaimSentence } from '../evidence/claims/reading/readClaim';
import { findPassages } from '../evidence/findPassages';
import type { Analysis } from '../model/analysis';
import type { Article } from '../model/article';
import type { CorpusView } from '../model/corpus';
import type { Draft, DraftSentence } from '../model/draft';
import { parseDraft } from '../parse/parseDraft';
import { compared } from './explain/compared';
import type { ExplainedClause, ExplainedSentence } from './explain/explained';

export type * from './explain/explained';
export { explainedLines, type ExplainedLine, type ExplainedRun } from './explain/lines';

/** What a text is explained beside. */
export interface ExplainGround {
  readonly corpus: CorpusView;
  readonly level: 'calm' | 'thorough';
  /** Which severity each rule has, and why; their own where nothing is known of it. */
  readonly standards?: SettledSeverities;
}

/** Passages of the corpus in whose articles a sentence without citation is looked for. */
const PASSAGES = 20;

/**
 * Time is linear in the text; beside sources a few milliseconds for each article that comes near. Long quotations stand as
 * one word each, as they do for the checks.
 * @param text Markdown; citations in it name the articles to compare with, without any it is the whole corpus
 */
export function explainText(text: string, ground?: ExplainGround): readonly ExplainedSentence[] {
  const draft = parseDraft(text, { path: '', format: 'markdown', ...withLexicon(ground?.corpus ?? {}) });
  const cited = new Set(ground ? draft.sentences.flatMap(({ scope }) => citedArticles(scope, ground.corpus)) : []);
  return draft.sentences.map((sentence): ExplainedSentence => {
    const words = wordsOf(draft, sentence);
    const explained = explain(sentence, words);
    if (!ground) return explained;
    const own = citedArticles(sentence.scope, ground.corpus);
    const articles = own.length > 0 ? own : cited.size > 0 ? [...cited] : nearArticles(ground.corpus, words.text);
    if (articles.length === 0) return explained;
    const claim = readingOf(words, articles);
    return { ...explained, compared: compared(sentence, claim, contextOf(draft, ground), ground.standards) };
  });
}

/** The sentence at `offset` of a draft, if it cites something. */
export function explainAt(
  analysis: Analysis,
  offset: number,
  ground: Omit<ExplainGround, 'corpus'>,
): ExplainedSentence | undefined {
  const { draft, corpus } = analysis;
  const claim: DraftClaim | undefined = claimAt(analysis, offset);
  const sentence = claim && draft.sentences[claim.sentence];
  if (!sentence) return undefined;
  return {
    ...explain(sentence, wordsOf(draft, sentence)),
    compared: compared(sentence, claim, contextOf(draft, { corpus, ...ground }), ground.standards),
  };
}

const contextOf = (draft: Draft, { corpus, level }: ExplainGround) => ({ draft, corpus, level, origins: noDecisions });

function explain(
  { span }: DraftSentence,
  { text, quoted, lexicon }: Pick<ClaimSentence, 'text' | 'quoted' | 'lexicon'>,
): ExplainedSentence {
  const parse = parseClaim(text, quoted, lexicon);
  const clauses = framesOf(text, parse).flatMap((frame): readonly ExplainedClause[] => {
    const commitment = commitmentOf(parse, frame.predicate.span);
    return commitment ? [{ frame, commitment }] : [];
  });
  return { span, text, clauses };
}

const nearArticles = (corpus: CorpusView, text: string): readonly Article[] => [
  ...new Set(findPassages(corpus, text, PASSAGES).map(({ article }) => article)),
];
