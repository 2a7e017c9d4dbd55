/** Who says a quotation, and one line for each article that carries it: through whom it got there, where it stands, a link. */
import type { ReportedAt } from '../../analysis/provenance';
import type { AnalysisAtHand } from '../../attribution/analysisAtHand';
import { knownAnalysis } from '../../attribution/articleAnalysis';
import { attributionAt } from '../../attribution/attributionAt';
import { nameParts, samePerson } from '../../text/names/nameParts';
import type { QuotationReading } from '../../model/finding';
import { counted } from '../../text/counted';
import { foldText } from '../../text/words';
import { plain, type HoverLine } from './card';
import { alsoLine, joined, ownWords, placeLine, tellingOf } from './placeLine';
import { t } from '../../model/language';

const articlesShown = 5;

/**
 * Where all articles name the same speaker, a line of its own says who; else each article's line does.
 * @param shown indices into `reading.matches`, best first
 */
export function sourceLines(
  reading: QuotationReading,
  shown: readonly number[],
  readingOf: AnalysisAtHand,
): readonly HoverLine[] {
  const tellings = shown.slice(0, articlesShown).flatMap((at) => {
    const match = reading.matches[at];
    if (!match) return [];
    const words = match.spans[0];
    const analysis = words && readingOf(match.article);
    return [tellingOf(match.article, words, analysis && attributionAt(analysis, words), reading.voices[at])];
  });
  const [first] = tellings;
  const who = oneSpeaker(tellings.map((telling) => telling.who));
  const more = shown.length - articlesShown;
  return [
    ...(first && who ? [[plain(joined([who, first.occasion], ', '))]] : []),
    ...tellings.map((telling) => placeLine(telling, who ? first : undefined)),
    ...(more > 0 ? [[plain(t('and {0}', counted(more, 'more article')))]] : []),
  ];
}

/** The fullest of these names when all of them mean one speaker: “Tobias Hrane” for that and “Hrane”. */
function oneSpeaker(names: readonly string[]): string | undefined {
  const [first = ''] = names;
  if (first === '' || first === ownWords()) return undefined;
  const parts = names.map((name) => nameParts(name.split(/\s+/u)));
  const fullest = parts.reduce((best, its, at) => (its.length > (parts[best]?.length ?? 0) ? at : best), 0);
  const same = names.every((name, at) => {
    const its = parts[at] ?? [];
    return foldText(name) === foldText(names[fullest] ?? '') || samePerson(its, parts[fullest] ?? []);
  });
  return same ? names[fullest] : undefined;
}

const retellingsShown = 3;

/** Who reports the same in other words. */
export function retoldLines(retold: readonly ReportedAt[]): readonly HoverLine[] {
  const more = retold.length - retellingsShown;
  return [
    ...retold.slice(0, retellingsShown).flatMap(retoldLine),
    ...(more > 0 ? [[plain(t('and {0} in other words', counted(more, 'more article')))]] : []),
  ];
}

function retoldLine({ article, spans }: ReportedAt): readonly HoverLine[] {
  const [words] = spans;
  if (!words) return [];
  const analysis = knownAnalysis(article);
  return [alsoLine(article, words, analysis && attributionAt(analysis, words), t('in other words'))];
}
