/** How a quotation stands in the sources, in the words of the house, and which matches that rests on. */
import { isTextless } from '../evidence/citedMatches';
import type { Analysis } from '../model/analysis';
import type { DraftQuotation } from '../model/draft';
import type { QuoteMatch, WordDiff } from '../model/evidence';
import type { Finding, QuotationReading, RuleId, SettledFinding } from '../model/finding';
import { counted } from '../text/counted';
import { retold, said, t } from '../model/language';

/** The first line of the quotation's hover, and what its entry in an outline says. */
export interface Standing {
  /** “Found in source”, “Differs from source”, “Not checked” … */
  readonly heading: string;
  /** What the heading leaves open, “1 word”; may be empty. */
  readonly detail: string;
  /** The match it rests on. */
  readonly best: QuoteMatch | undefined;
  /** The words are a source's, be it another one than is cited. */
  readonly found?: true;
  /** Indices into `matches` of all that stand the same way. */
  readonly shown: readonly number[];
  /** Findings on this quotation. */
  readonly open: readonly Finding[];
  /** Findings on it that a decision settles. */
  readonly settled: readonly SettledFinding[];
  /** Findings on it that the baseline has. */
  readonly fromBefore: readonly Finding[];
}

/** Undefined when the draft has no such quotation. */
export function standingOf(analysis: Analysis, index: number): Standing | undefined {
  const quotation = analysis.draft.quotations[index];
  const reading = analysis.quotations[index];
  if (!quotation || !reading) return undefined;
  const about = ({ subject }: Finding): boolean =>
    subject.start === quotation.span.start && subject.end === quotation.span.end;
  const open = analysis.findings.filter(about);
  const settled = analysis.settled.filter(about);
  const fromBefore = analysis.fromBefore.filter(about);
  return { ...judged(analysis, quotation, reading, [...open, ...fromBefore, ...settled]), open, settled, fromBefore };
}

/** The whole utterance elsewhere says more than its nearest words in the cited article. */
function leading(matches: readonly QuoteMatch[]): QuoteMatch | undefined {
  const first = matches[0];
  const remote = first?.kind === 'near' || first?.kind === 'partial';
  return (remote ? matches.find(exact) : undefined) ?? first;
}

const exact = (match: QuoteMatch): boolean => match.kind === 'found' || match.kind === 'restyled';

function judged(
  analysis: Analysis,
  quotation: DraftQuotation,
  { matches, use }: QuotationReading,
  findings: readonly Finding[],
): Omit<Standing, 'open' | 'settled' | 'fromBefore'> {
  const cited = quotation.scope.keys.flatMap((key) => analysis.corpus.byKey(key));
  const isCited = (match: QuoteMatch): boolean => cited.some((article) => article.id === match.article.id);
  const best = leading(matches);
  if (!best)
    return {
      ...absent(
        quotation,
        cited.length,
        use,
        quotation.scope.keys.some((key) => isTextless(key, analysis.corpus)),
      ),
      best,
      shown: [],
    };
  const shown = indicesOf(matches, exact(best) ? exact : (match) => match.kind === best.kind);
  const departure = findings.map((finding) => departures[finding.rule]).find((words) => words !== undefined);
  if (departure) return { heading: t('Differs from source'), detail: retold(departure), best, shown };
  if (!exact(best)) {
    // An uncited near-match without a finding is no departure: the writer may quote an interview of their own.
    if (cited.length === 0 && findings.length === 0) {
      return { heading: t('Not checked'), detail: t('no citation; these words are near'), best, shown };
    }
    if (best.kind === 'near')
      return {
        heading: notFoundIn(cited.length),
        detail: best.spans.length > 0 ? t('the nearest words') : '',
        best,
        shown,
      };
    return { ...unlike(best), best, shown };
  }
  if (cited.length > 0 && !isCited(best)) {
    return { heading: t('Found elsewhere'), detail: notIn(cited.length), best, shown, found: true };
  }
  const heading = best.kind === 'restyled' ? t('Found in source, in another house style') : t('Found in source');
  return {
    heading,
    detail: counted(new Set(shown.map((at) => matches[at]?.article.id)).size, 'article'),
    best,
    shown,
    found: true,
  };
}

/** Departures that leave the words themselves as the source has them. */
const departures: Readonly<Partial<Record<RuleId, string>>> = {
  'quote/speaker': said('speaker'),
  'quote/elision': said('words left out'),
};

const indicesOf = (matches: readonly QuoteMatch[], keep: (match: QuoteMatch) => boolean): readonly number[] =>
  matches.flatMap((match, at) => (keep(match) ? [at] : []));

function unlike(best: QuoteMatch): Pick<Standing, 'heading' | 'detail'> {
  if (best.kind === 'partial')
    return { heading: t('Found in part'), detail: t('the source does not have all of these words') };
  if (best.kind === 'stitched') {
    return { heading: t('Differs from source'), detail: t('joined from {0}', counted(best.spans.length, 'place')) };
  }
  return { heading: t('Differs from source'), detail: counted(wordsChanged(best.diff), 'word') };
}

const wordsIn = (text: string): number => text.match(/\S+/g)?.length ?? 0;

/** A changed stretch counts with the draft's words: that is what the writer would have to touch. */
const wordsChanged = (diff: WordDiff): number =>
  diff
    .filter(({ kind }) => kind === 'changed' || kind === 'added' || kind === 'dropped')
    .reduce((sum, step) => sum + wordsIn(step.kind === 'dropped' ? step.source : step.draft), 0);

const notFoundIn = (cited: number): string =>
  cited === 1 ? t('Not found in the article cited here') : t('Not found in the {0} articles cited here', cited);

const notIn = (cited: number): string =>
  cited === 1 ? t('not in the article cited here') : t('not in the {0} articles cited here', cited);

function absent(
  quotation: DraftQuotation,
  cited: number,
  use: QuotationReading['use'],
  textless: boolean,
): Pick<Standing, 'heading' | 'detail'> {
  const unchecked = (detail: string) => ({ heading: t('Not checked'), detail });
  if (use === 'own' && quotation.scope.own) return unchecked(t('your own reporting'));
  if (use === 'title') return unchecked(t('a title'));
  if (use === 'term') return unchecked(t('a term, not a claim of speech'));
  if (textless) return unchecked(t('no text of a work cited here is among your sources'));
  if (cited > 0) return { heading: notFoundIn(cited), detail: '' };
  if (quotation.scope.keys.length > 0) return unchecked(t('the article cited here is not among your sources'));
  return unchecked(t('no citation, and no source has these words'));
}
