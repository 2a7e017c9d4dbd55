/** Quotations of the sources, where the writer has opened a quotation mark. */
import { articleSpeech } from '../../attribution/articleSpeech';
import { relateSpeakers } from '../../attribution/sameSpeaker';
import { speakerAhead } from '../../attribution/speechAhead';
import { spokenWords, type SpokenWords } from '../../attribution/spokenWords';
import { citedNearby } from '../../evidence/citedNearby';
import { standingInQuotes, type StandingWords } from '../../evidence/standingWords';
import { plainWords, wordsToQuote } from '../../evidence/wordsToQuote';
import type { Article } from '../../model/article';
import { bylineOf } from '../../model/byline';
import type { Speaker } from '../../model/evidence';
import { keptWith } from '../../model/kept';
import { covers, span } from '../../model/span';
import { excerpt } from '../../text/excerpt';
import { closingMarkOf } from '../../text/inMarks';
import { foldText } from '../../text/words';
import { openQuotationAt, type OpenQuotation } from './openQuotation';
import { filterFor, type Completer, type CompletionGround, type CompletionOffer } from './offer';
import { passageOf } from './passage';
import { inProse, lineBehind, paragraphStart } from '../../parse/surroundings';
import { writingOf } from '../../parse/writing/writings';
import { readTyped, standing, type Standing, type Typed } from './typedWords';
import { t } from '../../model/language';

export const quotations: Completer<OpenQuotation> = { placeAt: openQuotationAt, offersAt };

/** More would be a list nobody reads; every letter typed brings others. */
const MAX_OFFERS = 60;
/** Articles outside the draft's own whose speech is read for one answer: about a millisecond each, once. */
const MAX_STRANGERS = 8;

/** Rows of the list: articles cited in this paragraph, cited in the draft, any. */
type Nearness = 0 | 1 | 2;

interface Ranked {
  readonly words: SpokenWords;
  readonly nearness: Nearness;
  readonly standing: Standing;
  readonly same: boolean;
  readonly used: boolean;
}

function offersAt({ draft, corpus }: CompletionGround, place: OpenQuotation): readonly CompletionOffer[] {
  if (place.written !== place.mark && draft.format !== 'latex') return [];
  if (!inProse(draft, place.at) || !mayQuote({ draft, corpus }, place)) return [];
  const typed = readTyped(place.typed);
  const near = citedNearby(draft, corpus, place.at);
  const speaker = speakerHere({ draft, corpus }, place);
  const used = draft.quotations
    .filter((q) => q.span.start !== place.at)
    .map((q) => foldText(draft.text.slice(q.content.start, q.content.end)));
  const rank = (words: SpokenWords, nearness: Nearness): readonly Ranked[] => {
    const { text, folded } = readyWords(words);
    const how = standing(folded, typed);
    if (text === '' || how === undefined) return [];
    const same = speaker !== undefined && isSame(speaker, words);
    return [{ words, nearness, standing: how, same, used: used.some((u) => u.includes(text)) }];
  };
  const strangers = strangersTo([...near.here, ...near.elsewhere], { draft, corpus }, typed);
  const ranked = [
    ...near.here.flatMap(spokenWords).flatMap((w) => rank(w, 0)),
    ...near.elsewhere.flatMap(spokenWords).flatMap((w) => rank(w, 1)),
    ...strangers.flatMap((w) => rank(w, 2)),
  ];
  return ranked
    .sort(byWorth)
    .slice(0, MAX_OFFERS)
    .map(({ words }) => offerOf(words, { draft, corpus }, place));
}

/** The folded words of a quotation: every key typed asks for those of all cited articles. */
const readyWords = keptWith(({ article, content }: SpokenWords) => {
  const text = foldText(plainWords(article, content));
  return { text, folded: text.split(' ') };
});

const byWorth = (a: Ranked, b: Ranked): number =>
  Number(a.standing === 'scattered') - Number(b.standing === 'scattered') ||
  Number(b.same) - Number(a.same) ||
  a.nearness - b.nearness ||
  Number(a.standing !== 'begins') - Number(b.standing !== 'begins') ||
  Number(a.used) - Number(b.used);

/** A single mark may be an apostrophe yet to come: it counts behind a cue's comma or colon, or where the draft quotes with it. */
function mayQuote({ draft }: CompletionGround, { mark, at }: OpenQuotation): boolean {
  if (mark !== "'" && mark !== '‘') return true;
  const before = draft.text.slice(Math.max(0, at - 40), at).trimEnd();
  if (/[:,]$/u.test(before)) return true;
  const outer = draft.quotations.filter((q) => q.span.start !== at && q.quoted.closed);
  return outer.length > 0 && outer.filter((q) => q.quoted.style === 'single').length * 2 > outer.length;
}

/** Whom the unfinished sentence names as the speaker. */
function speakerHere({ draft }: CompletionGround, { at, mark, replace }: OpenQuotation): Speaker | undefined {
  const start = paragraphStart(draft.text, at);
  const before = draft.text.slice(start, at);
  const paragraph = `${before}${mark}x${closingMarkOf(mark)}${lineBehind(draft.text, replace.end)}`;
  return speakerAhead(
    draft.blocks.filter((b) => b.span.end <= start),
    paragraph,
    before.length,
    draft.lexicon,
  );
}

const isSame = (speaker: Speaker, { article, speaker: theirs }: SpokenWords): boolean =>
  relateSpeakers(speaker, theirs, articleSpeech(article).people) === 'same';

/** Quotations of other articles in which the typed words stand; none before two words are typed. */
function strangersTo(near: readonly Article[], { corpus }: CompletionGround, typed: Typed): readonly SpokenWords[] {
  const known = new Set(near);
  const found = new Set<SpokenWords>();
  const read = new Set<Article>();
  const take = (places: readonly StandingWords[]): void => {
    for (const { article, at } of places) {
      if (known.has(article) || (!read.has(article) && read.size === MAX_STRANGERS)) continue;
      read.add(article);
      const words = spokenWords(article).find((w) => covers(w.content, span(at, at)));
      if (words) found.add(words);
    }
  };
  take(standingInQuotes(corpus, typed.hashes));
  // Whole words lead to fewer places than the beginning of one, so that comes second.
  if (typed.grows && read.size < MAX_STRANGERS)
    take(standingInQuotes(corpus, typed.hashes.slice(0, -1), typed.words.at(-1)));
  return [...found];
}

function offerOf(words: SpokenWords, { draft }: CompletionGround, place: OpenQuotation): CompletionOffer {
  const { article, content, who } = words;
  const written = wordsToQuote(article, content, place.mark);
  const plain = plainWords(article, content).replace(/[,;:]$/u, '');
  return {
    kind: 'quotation',
    label: shortened(plain),
    brief: excerpt(plain, BRIEF_CHARACTERS),
    aside: `${lastName(words)} · ${article.id}`,
    detail: t('{0}, in {1}', who, bylineOf(article)),
    documentation: passageOf(words),
    filterText: filterFor(place.typed, plain),
    newText: writingOf(draft).words(stopFor(draft.text, place, written) + closingMarkOf(place.mark), place.written),
    replace: place.replace,
  };
}

/** Where the sentence goes on behind the quotation, or has a full stop of its own, the source's would end it too early. */
function stopFor(text: string, { replace }: OpenQuotation, words: string): string {
  const goesOn = /^\s*(?:\[[^\]\n]*\]\s*)*[\p{Ll},;:.–—]/u.test(lineBehind(text, replace.end));
  return goesOn && !/\.\p{L}\.$|\.\.$/u.test(words) ? words.replace(/\.$/u, '') : words;
}

/** Leaves about as much room again for who and where in a list of 430 pixels. */
const BRIEF_CHARACTERS = 26;

/** A list is narrow: the surname of a person, the whole of any other name. */
const lastName = ({ speaker, who }: SpokenWords): string =>
  speaker.kind === 'person' && speaker.name !== '' ? (who.split(' ').at(-1) ?? who) : excerpt(who, 14);

/** Beginning and end tell quotations apart that begin alike. */
const LABEL_CHARACTERS = 52;
const LABEL_END = 14;

function shortened(words: string): string {
  if (words.length <= LABEL_CHARACTERS) return words;
  const end = words.slice(words.indexOf(' ', words.length - LABEL_END - 1) + 1 || words.length);
  return `${excerpt(words, LABEL_CHARACTERS - end.length - 3)} ${end}`;
}
