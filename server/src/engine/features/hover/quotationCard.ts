/** The hover on a quotation: how it stands in the sources, the difference in place, who says it, where to open it. */
import { analysisAtHand } from '../../attribution/analysisAtHand';
import { describeDrift } from '../../checks/wording';
import { standingOf, type Standing } from '../../analysis/standing';
import { knownTravel } from '../../analysis/travel';
import type { Analysis } from '../../model/analysis';
import type { DraftQuotation } from '../../model/draft';
import type { Fold, Omission, QuoteMatch } from '../../model/evidence';
import type { Finding, QuotationReading } from '../../model/finding';
import { hull } from '../../model/span';
import { proseIndex } from '../../model/prose';
import { plain, quoted, strong, type HoverCard, type HoverLine } from './card';
import { fixLines } from './fixLines';
import { markedWords, shorten, type Mark } from './markedWords';
import { beforeLines, lapsedLines, settledLines } from './settledLines';
import { retoldLines, sourceLines } from './sourceLines';
import { quotedWords, retold, said, t } from '../../model/language';

export function quotationCard(analysis: Analysis, index: number): HoverCard | undefined {
  const quotation = analysis.draft.quotations[index];
  const reading = analysis.quotations[index];
  const standing = standingOf(analysis, index);
  if (!quotation || !reading || !standing) return undefined;
  const { best, open: findings, settled, fromBefore } = standing;
  const lines: readonly HoverLine[] = [
    [
      strong(standing.heading),
      ...(standing.detail ? [plain(` · ${standing.detail}${originWords(reading, standing)}`)] : []),
    ],
    ...(best ? wordsOf(analysis, quotation, best) : []),
    ...findings.filter((finding) => !shownInPlace.has(finding.rule)).map(({ message }) => [plain(message)]),
    ...findings.flatMap(({ rule, drift }) => (drift && shownInPlace.has(rule) ? [[plain(describeDrift(drift))]] : [])),
    ...lapsedLines(findings),
    ...(best ? omissionsToTell(best, findings).map(omissionLine) : []),
    ...sourceLines(reading, standing.shown, analysisAtHand()),
    ...retoldLines(knownTravel(reading)?.retold ?? []),
    ...(best ? foldLines(best) : []),
    ...fixLines(findings),
    ...settledLines(settled, shownInPlace),
    ...beforeLines(fromBefore, shownInPlace),
  ];
  return { origin: quotation.span, blocks: [lines] };
}

/** How many sources several articles amount to; nothing where that was not looked at yet. */
function originWords(reading: QuotationReading, { heading, shown }: Standing): string {
  const origins = knownTravel(reading)?.origins;
  if (origins === undefined || shown.length < 2 || !heading.startsWith('Found in source')) return '';
  return `, ${origins === 1 ? t('one origin') : t('{0} origins', origins)}`;
}

/** The heading and the two marked lines already say these. */
const shownInPlace: ReadonlySet<string> = new Set(['quote/altered', 'quote/restyled', 'quote/not-found']);

/** The source's words; with the draft's above them when they differ. */
function wordsOf(analysis: Analysis, quotation: DraftQuotation, best: QuoteMatch): readonly HoverLine[] {
  const differing = best.diff.filter(({ kind }) => kind !== 'same');
  const whole = hull(best.spans);
  if (!whole) return [];
  const theirs: readonly Mark[] = [
    ...differing.map((step): Mark => ({ span: step.sourceSpan, look: 'strong' })),
    ...best.omissions.map((omission): Mark => ({ span: omission.sourceSpan, look: 'strong' })),
  ];
  const source = markedWords(best.article.text, whole, theirs);
  if (best.kind === 'found') return [quoted('', source)];
  const block = analysis.draft.blocks[quotation.block];
  if (!block) return [quoted(`${t('Source:')}  `, source)];
  const ours = differing.map((step): Mark => {
    const start = proseIndex(block.prose, step.draftSpan.start);
    const end = Math.max(start, proseIndex(block.prose, step.draftSpan.end));
    return { span: { start, end }, look: best.kind === 'restyled' ? 'strong' : 'struck' };
  });
  const draft = markedWords(block.prose.text, quotation.quoted.content, ours);
  return [quoted(`${t('Draft:')}  `, draft), quoted(`${t('Source:')}  `, source)];
}

/** Joined places show what lies between them; a finding on an omission says what it leaves out. */
function omissionsToTell({ kind, omissions }: QuoteMatch, findings: readonly Finding[]): readonly Omission[] {
  if (kind === 'stitched') return [];
  const told = findings.flatMap(({ data }) => (data.rule === 'quote/elision' && data.omission ? [data.omission] : []));
  return omissions.filter(({ draftSpan }) => !told.some((omission) => omission.draftSpan.start === draftSpan.start));
}

function omissionLine({ by, draft, source }: Omission): HoverLine {
  if (!source) return [plain(t('“{0}” is added', draft))];
  const words = quotedWords(shorten(source, 30));
  return [plain(by === 'ellipsis' ? t('The ellipsis leaves out {0}', words) : t('“{0}” stands for {1}', draft, words))];
}

const foldNames: Readonly<Record<Fold, string>> = {
  marks: said('straight/curly quotation marks'),
  case: said('case of the first letter'),
  dashes: said('dash shapes'),
  hyphens: said('hyphens'),
  accents: said('accents'),
  spacing: said('white space and line breaks'),
  'end-punctuation': said('punctuation at the end'),
  joined: said('the break where the source names the speaker'),
  brackets: said('words in brackets'),
  ellipsis: said('ellipsis'),
  house: said('spellings of your desk'),
};

const foldLines = ({ folds }: QuoteMatch): readonly HoverLine[] =>
  folds.length > 0 ? [[plain(t('Matched after: {0}', folds.map((fold) => retold(foldNames[fold])).join(', ')))]] : [];
