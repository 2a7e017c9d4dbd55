/** The hover in a source: who says the words there, through whom they got there, who else has them, which drafts use them. */
import type { AnalysisAtHand } from '../../attribution/analysisAtHand';
import { reportsOfWords, type Report } from '../../evidence/reports';
import { sharedWords } from '../../evidence/sharedWords';
import type { Article } from '../../model/article';
import type { Attribution, SpeechType } from '../../model/attribution';
import { bylineOf, placeInArticle, shownTitle } from '../../model/byline';
import type { CorpusView } from '../../model/corpus';
import type { DraftDigest } from '../../model/draftDigest';
import { positionAt } from '../../model/lineMap';
import { hull, sliceOf, touches, type Span } from '../../model/span';
import { counted } from '../../text/counted';
import { findWords } from '../../text/words';
import { open, openDraft, plain, strong, type HoverCard, type HoverLine } from './card';
import { occasionWords, relaysOf, speakerWords } from '../../analysis/saidWords';
import { retold, said, t } from '../../model/language';

const articlesShown = 5;
const usesShown = 3;

const forms: Readonly<Record<SpeechType, string>> = {
  direct: said('in quotation marks'),
  mixed: said('partly in quotation marks'),
  indirect: said('reported, not quoted'),
};

/** Undefined where the article does not say who speaks. */
export function attributionCard(
  article: Article,
  said: Attribution,
  corpus: CorpusView,
  drafts: readonly DraftDigest[],
  offset: number,
  readingOf: AnalysisAtHand,
): HoverCard | undefined {
  const words = said.content.find((s) => touches(s, offset)) ?? said.content[0];
  const who = speakerWords(said.speaker);
  if (!words || !who) return undefined;
  const reports = reportsOfWords(article, words, corpus, readingOf);
  const relays = relaysOf(said);
  return {
    origin: words,
    blocks: [
      [
        [
          strong(who),
          plain(
            [...occasionWords(article, said).map((part) => `, ${part}`), ` · ${retold(forms[said.type])}`].join(''),
          ),
        ],
        ...(relays.length > 0 ? [[plain(t('as reported by {0}', [...relays, bylineOf(article)].join(' → ')))]] : []),
        ...otherLines(reports, article, words),
        ...useLines(article, words, reports, drafts, corpus),
      ],
    ],
  };
}

function otherLines(reports: readonly Report[], article: Article, at: Span): readonly HoverLine[] {
  const others = reports.filter((report) => !isHere(report, article, at));
  const more = others.length - articlesShown;
  return [
    ...others.slice(0, articlesShown).map(otherLine),
    ...(more > 0 ? [[plain(t('and {0}', counted(more, 'more place')))]] : []),
  ];
}

const isHere = ({ article, spans }: Report, here: Article, at: Span): boolean =>
  article.id === here.id && article.path === here.path && spans.some((s) => s.start < at.end && at.start < s.end);

function otherLine({ article, spans, said }: Report): HoverLine {
  const whole = hull(spans);
  const title = shownTitle(article);
  const page = title ? `${bylineOf(article)} — ${title}` : bylineOf(article);
  const way = [...(said ? relaysOf(said) : []), page].join(' → ');
  const facts = [t('also {0}', way), ...(whole ? [placeInArticle(article, whole.start)] : [])].filter(
    (part) => part !== '',
  );
  return [plain(facts.join(' · ')), ...(whole ? [plain(' · '), open({ article, span: whole })] : [])];
}

function useLines(
  article: Article,
  at: Span,
  reports: readonly Report[],
  drafts: readonly DraftDigest[],
  corpus: CorpusView,
): readonly HoverLine[] {
  const { hashes } = findWords(sliceOf(article.text, at));
  const shared = sharedWords({ hashes, places: reports }, corpus);
  const uses = drafts.flatMap((draft) =>
    draft.quotations.filter((quotation) => shared.same(quotation)).map(({ span }) => ({ draft, span })),
  );
  const more = uses.length - usesShown;
  return [
    ...uses.slice(0, usesShown).map(({ draft, span }): HoverLine => {
      const line = positionAt(draft.lines, span.start).line + 1;
      return [plain(`${t('Used in {0}, line {1}', draft.path, line)} · `), openDraft(draft, span)];
    }),
    ...(more > 0 ? [[plain(t('and {0}', counted(more, 'more time')))]] : []),
  ];
}
