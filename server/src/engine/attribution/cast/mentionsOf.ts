/** All mentions of a paragraph in the order of the text: names, noun phrases, pronouns, each with its surroundings. */
import type { HouseLexicon } from '../../model/lexicon';
import type { QuotedSpan } from '../../model/quotation';
import { sliceOf, span, type Span } from '../../model/span';
import { PREPOSITIONS } from '../../text/lexicons/closedClass';
import { readClause, type Token } from '../clause';
import { nameRuns } from '../nameMentions';
import type { Mention, Pronoun } from './mention';
import { nounRuns } from './nounMentions';
import { surroundingsOf, type Stretch } from './surroundings';

/** The same `sentences` array stands for the same text. */
export interface MentioningParagraph {
  readonly text: string;
  readonly sentences: readonly Span[];
  /** Without it, nothing counts as quoted. */
  readonly quoted?: readonly QuotedSpan[];
  /** The desk's own words. */
  readonly lexicon?: HouseLexicon;
}

export const PRONOUN_OF: ReadonlyMap<string, readonly [Pronoun, dependent: boolean]> = new Map([
  ['he', ['he', false]],
  ['him', ['he', true]],
  ['his', ['he', true]],
  ['himself', ['he', true]],
  ['she', ['she', false]],
  ['her', ['she', true]],
  ['hers', ['she', true]],
  ['herself', ['she', true]],
  ['they', ['they', false]],
  ['them', ['they', true]],
  ['their', ['they', true]],
  ['it', ['it', false]],
  ['its', ['it', true]],
]);

/** Prepositions under which names of places stand. */
const LOCATING = new Set(['in', 'at', 'near', 'across', 'outside', 'throughout', 'toward', 'towards', 'into', 'from']);

const kept = new WeakMap<readonly Span[], readonly Mention[]>();

/** Kept with the `sentences` array of the paragraph: while a draft is typed, all paragraphs but one are read already. */
export function mentionsOf(paragraph: MentioningParagraph): readonly Mention[] {
  let mentions = kept.get(paragraph.sentences);
  if (!mentions) {
    mentions = readMentions(paragraph);
    kept.set(paragraph.sentences, mentions);
  }
  return mentions;
}

function readMentions({ text, sentences, quoted = [], lexicon }: MentioningParagraph): readonly Mention[] {
  const tokens = readClause(text, { start: 0, end: text.length }, [], lexicon);
  const outer = quoted.filter((q) => q.depth === 0);
  const names = nameRuns(tokens, text);
  const found: {
    readonly at: Stretch;
    readonly make: (place: ReturnType<typeof placeOf>) => Mention;
    readonly name?: number;
  }[] = [];
  const placeOf = readerOfPlaces(tokens, sentences, outer);
  // Places are copied field by field: there are hundreds in a page, and spreading them cost a twentieth of reading it.
  names.forEach((run, name) => {
    const before = tokens[run.start - 1];
    const acronym = run.organisation ? acronymBehind(text, tokens[run.end - 1]?.span.end ?? 0) : undefined;
    found.push({
      at: run,
      name,
      make: (place) => ({
        span: place.span,
        sentence: place.sentence,
        owner: place.owner,
        quoted: place.quoted,
        subject: place.subject,
        speaks: place.speaks,
        oblique: place.oblique,
        kind: 'name',
        name: run.name,
        parts: run.parts,
        roles: run.roles,
        heads: run.heads,
        inside: before?.kind === 'word' || before?.kind === 'comma',
        // "the Kremlin", "Article 5": things.
        withArticle: before?.word === 'the' || /^\d/u.test(tokens[run.end]?.word ?? ''),
        located: before !== undefined && LOCATING.has(before.word),
        titled: run.titled || courtesyBefore(tokens, run.start),
        organisation: run.organisation,
        acronym,
        age: run.age,
      }),
    });
  });
  const nouns = nounRuns(tokens, names);
  for (const run of nouns) {
    const phrase = sliceOf(text, span(tokens[run.start]?.span.start ?? 0, tokens[run.whole - 1]?.span.end ?? 0));
    found.push({
      at: run,
      make: (place) => ({
        span: place.span,
        sentence: place.sentence,
        owner: place.owner,
        quoted: place.quoted,
        subject: place.subject,
        speaks: place.speaks,
        oblique: place.oblique,
        kind: 'noun',
        noun: run.noun,
        head: run.head,
        modifiers: run.modifiers,
        phrase: phrase.replace(/\s+/gu, ' ').replace(/['’]s$/u, ''),
        determiner: run.determiner,
        plural: run.plural,
        age: run.age,
        name: run.name,
      }),
    });
  }
  tokens.forEach((t, i) => {
    const pronoun = t.kind === 'word' && !/^[A-Z]{2}/u.test(t.text) ? PRONOUN_OF.get(t.word) : undefined;
    if (!pronoun || (pronoun[0] === 'it' && PREPOSITIONS.has(tokens[i - 1]?.word ?? ''))) return;
    found.push({
      at: { start: i, end: i + 1 },
      make: (place) => ({ ...place, kind: 'pronoun', pronoun: pronoun[0], dependent: pronoun[1] }),
    });
  });
  return found.sort((a, b) => a.at.end - b.at.end || a.at.start - b.at.start).map(({ at, make }) => make(placeOf(at)));
}

/** Where stretches of this paragraph stand. */
function readerOfPlaces(tokens: readonly Token[], sentences: readonly Span[], outer: readonly QuotedSpan[]) {
  let sentence = 0;
  let quote = 0;
  return (at: Stretch) => {
    const start = tokens[at.start]?.span.start ?? 0;
    const end = tokens[at.end - 1]?.span.end ?? start;
    // Mentions come in the order of their ends; both counters only go on.
    while (sentence + 1 < sentences.length && (sentences[sentence + 1]?.start ?? 0) < end) sentence++;
    while (quote < outer.length && (outer[quote]?.span.end ?? 0) <= start) quote++;
    const marks = outer[quote];
    const opens = isOpening(tokens, at.start, sentences[sentence]?.start ?? 0, outer[quote - 1]);
    const { subject, speaks, oblique } = surroundingsOf(tokens, at, opens);
    return {
      span: span(start, end),
      sentence,
      owner: tokens[at.end - 1]?.possessive ?? false,
      quoted: marks !== undefined && marks.span.start <= start,
      subject,
      speaks,
      oblique,
    };
  };
}

/** First in its sentence, or in what follows a quotation: "“…,” Orsk said", "But Orsk". */
function isOpening(tokens: readonly Token[], start: number, sentence: number, quote: QuotedSpan | undefined): boolean {
  const before = tokens[start - 1];
  const at = tokens[start]?.span.start ?? 0;
  if (!before || before.span.start < sentence || before.kind === 'stop') return true;
  if (quote && quote.span.end <= at && before.span.end <= quote.span.end) return true;
  const second = tokens[start - 2];
  const small = before.kind === 'word' && /^(?:but|and|so|yet|the|a|an)$/u.test(before.word);
  return small && (!second || second.span.start < sentence || second.kind === 'stop');
}

const courtesyBefore = (tokens: readonly Token[], start: number): boolean =>
  /^(?:mr|mrs|ms|miss|dr|sir|prof)$/u.test(tokens[start - 1]?.word ?? '');

/** "Ellenvik Harbour Authority (EHA)". */
const acronymBehind = (text: string, end: number): string | undefined =>
  /^\s{0,2}\((?:the )?([A-Z][A-Za-z.&]{1,9})\)/u.exec(text.slice(end, end + 20))?.[1];
