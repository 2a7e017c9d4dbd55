/** Who says a quotation, and one line for each article that carries it: through whom it got there, where it stands, a link. */
import type { ReportedAt } from '../../analysis/provenance';
import type { AnalysisAtHand } from '../../attribution/analysisAtHand';
import { knownAnalysis } from '../../attribution/articleAnalysis';
import { attributionAt } from '../../attribution/attributionAt';
import { nameParts, samePerson } from '../../text/names/nameParts';
import type { Attribution } from '../../model/attribution';
import { bylineOf, placeInArticle, shownTitle } from '../../model/byline';
import type { QuoteMatch, Voice } from '../../model/evidence';
import type { QuotationReading } from '../../model/finding';
import { counted } from '../../text/counted';
import { foldText } from '../../text/words';
import { open, plain, type HoverLine } from './card';
import { occasionWords, relaysOf, speakerWords } from '../../analysis/saidWords';

const articlesShown = 5;

/** What one article says of the words' way to it. */
interface Telling {
  readonly match: QuoteMatch;
  /** Empty where the article does not say. */
  readonly who: string;
  readonly occasion: string;
  readonly relays: readonly string[];
}

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
    return match ? [tellingOf(match, reading.voices[at], readingOf)] : [];
  });
  const [first] = tellings;
  const who = oneSpeaker(tellings.map((telling) => telling.who));
  const more = shown.length - articlesShown;
  return [
    ...(first && who ? [[plain(joined([who, first.occasion], ', '))]] : []),
    ...tellings.map((telling) => sourceLine(telling, who ? first : undefined)),
    ...(more > 0 ? [[plain(`and ${counted(more, 'more article')}`)]] : []),
  ];
}

function tellingOf(match: QuoteMatch, voice: Voice | undefined, readingOf: AnalysisAtHand): Telling {
  const words = match.spans[0];
  const analysis = words && readingOf(match.article);
  const said = analysis && attributionAt(analysis, words);
  return {
    match,
    who: whoSays(voice, said),
    occasion: said ? occasionWords(match.article, said).join(', ') : '',
    relays: said ? relaysOf(said) : [],
  };
}

const ownWords = "in the article's own words";

/** The fullest of these names when all of them mean one speaker: “Tobias Hrane” for that and “Hrane”. */
function oneSpeaker(names: readonly string[]): string | undefined {
  const [first = ''] = names;
  if (first === '' || first === ownWords) return undefined;
  const parts = names.map((name) => nameParts(name.split(/\s+/u)));
  const fullest = parts.reduce((best, its, at) => (its.length > (parts[best]?.length ?? 0) ? at : best), 0);
  const same = names.every((name, at) => {
    const its = parts[at] ?? [];
    return foldText(name) === foldText(names[fullest] ?? '') || samePerson(its, parts[fullest] ?? []);
  });
  return same ? names[fullest] : undefined;
}

/** The deep reading knows more names; the quick one is there at once. */
function whoSays(voice: Voice | undefined, said: Attribution | undefined): string {
  if (said?.speaker.name) return speakerWords(said.speaker);
  if (voice?.as === 'own') return ownWords;
  const speaker = voice?.speaker ?? said?.speaker;
  return speaker ? speakerWords(speaker) : '';
}

/** @param told what a line above says already */
function sourceLine({ match, who, occasion, relays }: Telling, told: Telling | undefined): HoverLine {
  const words = match.spans[0];
  const title = shownTitle(match.article);
  const place = words ? placeInArticle(match.article, words.start) : '';
  const page = title ? `${bylineOf(match.article)} — ${title}` : bylineOf(match.article);
  const said = joined([told ? '' : who, told?.occasion === occasion ? '' : occasion], ', ');
  const way = relays.length > 0 ? `as reported by ${[...relays, page].join(' → ')}` : page;
  return [
    plain(joined([said, way, place], ' · ')),
    ...(words ? [plain(' · '), open({ article: match.article, span: words })] : []),
  ];
}

const joined = (parts: readonly string[], by: string): string => parts.filter((part) => part !== '').join(by);

const retellingsShown = 3;

/** `also Lantern Post → Vessmark Gazette — … · ¶5 · in other words`. */
export function retoldLines(retold: readonly ReportedAt[]): readonly HoverLine[] {
  const more = retold.length - retellingsShown;
  return [
    ...retold.slice(0, retellingsShown).flatMap(retoldLine),
    ...(more > 0 ? [[plain(`and ${counted(more, 'more article')} in other words`)]] : []),
  ];
}

function retoldLine({ article, spans }: ReportedAt): readonly HoverLine[] {
  const [words] = spans;
  if (!words) return [];
  const analysis = knownAnalysis(article);
  const said = analysis && attributionAt(analysis, words);
  const title = shownTitle(article);
  const page = title ? `${bylineOf(article)} — ${title}` : bylineOf(article);
  const way = [...(said ? relaysOf(said) : []), page].join(' → ');
  const place = placeInArticle(article, words.start);
  return [
    [plain(joined([`also ${way}`, place, 'in other words'], ' · ')), plain(' · '), open({ article, span: words })],
  ];
}
