/** The hover on a sentence that cites something: how it stands, the nearest passage, who says it there, what each source carries. */
import { sentenceAround, sourceWordsAt, whoSaysIt } from '../../analysis/besideClaim';
import type { DraftClaim } from '../../analysis/claims';
import { describeDrift } from '../../checks/wording';
import { knownClaimOrigins } from '../../analysis/claimOrigins';
import { claimStanding, shareWords, type ClaimStanding } from '../../analysis/claimStanding';
import { analysisAtHand, type AnalysisAtHand } from '../../attribution/analysisAtHand';
import { knownAnalysis } from '../../attribution/articleAnalysis';
import { attributionAt } from '../../attribution/attributionAt';
import { shownPages, type ShownPage } from '../../evidence/claims/judging/judgedCarried';
import { CARRIES, isShareable } from '../../evidence/claims/support/carried';
import type { Passage } from '../../evidence/claims/reading/readClaim';
import type { Analysis } from '../../model/analysis';
import type { Article } from '../../model/article';
import type { Place } from '../../model/evidence';
import type { Finding } from '../../model/finding';
import type { OriginCluster } from '../../model/origins';
import { proseIndex } from '../../model/prose';
import { overlaps, span } from '../../model/span';
import { counted } from '../../text/counted';
import { plain, quoted, strong, type HoverCard, type HoverLine } from './card';
import { fixLines } from './fixLines';
import { judgeLine, type HeardJudge } from './judgeLine';
import { markedWords, type Mark } from './markedWords';
import { alsoLine, ownWords, placeLine, tellingOf } from './placeLine';
import { beforeLines, lapsedLines, settledLines } from './settledLines';
import { quotedWords, t } from '../../model/language';

/** Words kept on either side of those that depart: a claim is a matter of its sentence. */
const around = 16;
const pagesShown = 5;
const tellingsShown = 3;

/**
 * Undefined for a sentence that has no status.
 * @param tellings what several articles tell, as far as that is known
 * @param heard what the learned judge has said; absent where the writer wants none
 */
export function claimCard(
  analysis: Analysis,
  claim: DraftClaim,
  tellings: readonly OriginCluster[],
  heard?: HeardJudge,
): HoverCard | undefined {
  const sentence = analysis.draft.sentences[claim.sentence];
  const standing = claimStanding(analysis, claim);
  if (!sentence || !standing) return undefined;
  const { pages, nearest } = shownPages(claim.reading, heard?.pages);
  const judge = judgeLine(analysis, claim, standing, heard);
  const lines: readonly HoverLine[] = [
    [
      strong(standing.heading),
      ...(standing.detail ? [plain(` · ${standing.detail}${originWords(claim, standing)}`)] : []),
    ],
    ...wordsOf(analysis, claim, standing, nearest),
    ...pageLines(claim, pages, standing, analysisAtHand()),
    ...toldLines(nearest, pages, tellings),
    ...(judge ? [judge.line] : []),
    ...lapsedLines(standing.open),
    ...fixLines(standing.open),
    ...settledLines(standing.settled, new Set()),
    ...beforeLines(standing.fromBefore, new Set()),
  ];
  return { origin: sentence.span, blocks: [lines], ...(judge?.weighs && { weighs: judge.weighs }) };
}

/** How many sources several articles amount to; nothing where that was not looked at yet. */
function originWords({ reading }: DraftClaim, { status }: ClaimStanding): string {
  const origins = knownClaimOrigins(reading);
  if (status !== 'found' || origins === undefined || reading.articles.length < 2 || origins === 0) return '';
  return `, ${origins === 1 ? t('one origin') : t('{0} origins', origins)}`;
}

/** The draft's words and the source's where they depart; else the sentence of the source that is nearest. */
function wordsOf(
  analysis: Analysis,
  claim: DraftClaim,
  { open, status }: ClaimStanding,
  nearest: Passage | undefined,
): readonly HoverLine[] {
  const departures = open.flatMap((finding) => departureLines(analysis, claim, finding));
  // What is nowhere has no place of a source beside it: the nearest shows what of the sentence is there.
  if (open.some(({ evidence }) => evidence.length > 0) || !nearest) return departures;
  const { article, span: at } = nearest.sentence;
  const label = status === 'found' && departures.length === 0 ? '' : `${t('Nearest:')}  `;
  return [...departures, quoted(label, markedWords(article.text, at, []))];
}

/** The message alone where no place of a source stands against the words. */
function departureLines({ draft }: Analysis, claim: DraftClaim, finding: Finding): readonly HoverLine[] {
  const [place] = finding.evidence;
  const sentence = draft.sentences[claim.sentence];
  const block = sentence && draft.blocks[sentence.block];
  if (!place || !block) return [[plain(finding.message)]];
  const { start, end } = finding.span;
  const ours = span(proseIndex(block.prose, start), proseIndex(block.prose, end));
  const whole = sentenceAround(claim.reading, place);
  return [
    quoted(`${t('Draft:')}  `, markedWords(block.prose.text, sentence.prose, [{ span: ours, look: 'struck' }], around)),
    quoted(`${t('Source:')}  `, markedWords(place.article.text, whole.span, strongIn(finding, whole), around)),
    ...(finding.drift ? [[plain(describeDrift(finding.drift))]] : []),
  ];
}

const strongIn = (finding: Finding, place: Place): readonly Mark[] =>
  sourceWordsAt(finding, place).map((at) => ({ span: at, look: 'strong' }));

/** One line for each page; with several of them, what each carries. */
function pageLines(
  { reading }: DraftClaim,
  pages: readonly ShownPage[],
  { status, open }: ClaimStanding,
  readingOf: AnalysisAtHand,
): readonly HoverLine[] {
  const more = pages.length - pagesShown;
  const severally = pages.length > 1 && isShareable(reading) && !carriedByNone(pages, status);
  return [
    ...pages.slice(0, pagesShown).map(({ articles, passage: near, share }) => {
      const evidence = open.flatMap((f) => f.evidence).find(({ article }) => articles.includes(article));
      const place = evidence ?? near?.sentence;
      const article = place?.article ?? articles[0];
      const said = place && whoSaysIt(place, near, readingOf);
      const voice = said === 'nobody' ? ({ as: 'own', confidence: 1 } as const) : undefined;
      const telling = tellingOf(article, place?.span, said === 'nobody' ? undefined : said, voice);
      return placeLine(
        telling.who === ownWords() && pages.length > 1 ? { ...telling, who: '' } : telling,
        undefined,
        severally && share !== undefined ? shareWords(share) : '',
      );
    }),
    ...(more > 0 ? [[plain(t('and {0}', counted(more, 'more article')))]] : []),
  ];
}

/** A sentence that is found is not said to be little or nothing of in each of its pages. */
const carriedByNone = (pages: readonly ShownPage[], status: ClaimStanding['status']): boolean =>
  status === 'found' && pages.every(({ share = 1 }) => share < CARRIES.part);

/** How other articles tell the same, where that was looked for already. */
function toldLines(
  nearest: Passage | undefined,
  pages: readonly ShownPage[],
  tellings: readonly OriginCluster[],
): readonly HoverLine[] {
  if (!nearest) return [];
  const { sentence } = nearest;
  const cited = new Set<Article>(pages.flatMap(({ articles }) => articles));
  const here = (place: Place): boolean => place.article === sentence.article && overlaps(place.span, sentence.span);
  const elsewhere = tellings
    .filter(({ members }) => members.some(here))
    .flatMap(({ members }) => members.filter(({ article }) => !cited.has(article)));
  const others = elsewhere.filter((place, i) => elsewhere.findIndex(({ article }) => article === place.article) === i);
  const more = others.length - tellingsShown;
  return [
    ...others.slice(0, tellingsShown).map(({ article, span: at }) => {
      const reading = knownAnalysis(article);
      const words = article.text.slice(at.start, at.end).replace(/\s+/gu, ' ');
      return alsoLine(article, at, reading && attributionAt(reading, at), quotedWords(cut(words)));
    }),
    ...(more > 0 ? [[plain(t('and {0}', counted(more, 'more article')))]] : []),
  ];
}

const longest = 90;
const cut = (words: string): string => (words.length > longest ? `${words.slice(0, longest).trimEnd()}…` : words);
