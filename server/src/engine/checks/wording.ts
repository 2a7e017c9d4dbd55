/** Turns what a check saw into one calm line that quotes the source; the only table of the product's words for findings. */
import { versionName, whatItHolds } from '../evidence/sourceHealth';
import type { DiffStep, Omission, Speaker } from '../model/evidence';
import type { Drift, FindingData } from '../model/finding';
import { pageName } from '../model/byline';
import type { Conflict, ConflictSide, OriginReason } from '../model/origins';
import { changedWords } from '../text/changedWords';
import { excerpt } from '../text/excerpt';
import { foldText } from '../text/words';

const quoted = (text: string): string => `“${excerpt(text)}”`;
const list = (items: readonly string[]): string =>
  items.length <= 1 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;

export function describeFinding(data: FindingData): string {
  switch (data.rule) {
    case 'quote/altered':
      return describeDiff(data.diff);
    case 'quote/restyled':
      return describeRestyled(data.diff);
    case 'quote/elision':
      return describeElision(data.edge, data.turnWords, data.omission);
    case 'quote/stitched':
      return `These words do not stand together in the source: ${list(data.parts.map(quoted))}.`;
    case 'quote/not-found':
      if (data.missingPart)
        return `Source does not have ${quoted(data.missingPart)}; it has only the rest of this quotation.`;
      return `Not found in the ${data.articles === 1 ? 'article' : `${String(data.articles)} articles`} cited here.`;
    case 'quote/speaker':
      return describeSpeaker(data.reason, data.source);
    case 'cite/unknown-key':
      return data.nearest.length > 0
        ? `No source has the key “${data.key}”. Nearest: ${list(data.nearest)}.`
        : `No source has the key “${data.key}”.`;
    case 'cite/other-source':
      return `These words are in ${list(data.found)}, not in ${list(data.cited)}.`;
    case 'copy/unquoted':
      return `${data.source} has these ${String(data.words)} words in a row; here they are without quotation marks.`;
    case 'cite/locator':
      return `These words are on ${data.pages.length === 1 ? 'p.' : 'pp.'} ${list(data.pages)} of the source.`;
    case 'source/conflict':
      return describeConflict(data.conflict);
    case 'source/incomplete':
      return whatItHolds(data.trouble);
    case 'source/superseded':
      return `A later version of this article is among your sources: ${versionName(data.newer)}.${data.note === undefined ? '' : ` It says ${quoted(data.note)}.`}`;
    case 'claim/not-found':
      return describeMissing(data);
    case 'claim/number':
    case 'claim/date':
    case 'claim/name':
      return `Source says ${quoted(data.source)}, not ${quoted(data.draft)}.`;
    case 'claim/negation':
    case 'claim/direction':
    case 'claim/roles':
    case 'claim/condition':
    case 'claim/order':
    case 'claim/reality':
    case 'claim/certainty':
    case 'claim/quantity':
    case 'claim/cause':
    case 'claim/degree':
    case 'claim/understated':
      return `Source says ${quoted(data.source)}.`;
    case 'claim/attribution':
      return data.saidBy === undefined
        ? `Source says ${quoted(data.source)}.`
        : `Source does not say this itself: ${quoted(data.saidBy)} does.`;
    case 'source/single':
      return describeSingle(data.articles, data.origin, data.reason);
  }
}

/** Follows the message of a finding that a change of its source has brought (back). */
export function describeDrift({ since, source, before, now }: Drift): string {
  const changed = changedWords(before, now);
  const whose =
    since === 'settled'
      ? 'The source’s words have changed since you settled this'
      : `${source ?? 'The source'} has changed while this draft was open`;
  return now === ''
    ? `${whose}: before, it had ${quoted(before)}.`
    : `${whose}: before ${quoted(changed.before)}, now ${quoted(changed.now)}.`;
}

function describeMissing({
  words,
  articles,
  event,
  excerpt,
}: Extract<FindingData, { rule: 'claim/not-found' }>): string {
  const cited = articles === 1 ? 'the article' : `the ${String(articles)} articles`;
  const where = excerpt ? `the few lines of ${cited}` : cited;
  return event
    ? `No passage in ${where} cited here tells this: ${quoted(words)}.`
    : `${quoted(words)} is not in ${where} cited here.`;
}

/** Names both articles; "sends" and "has" commit neither to more than its words. */
export function describeConflict({ aspect, a, b, who, where, day }: Conflict): string {
  const [nameA, nameB] = told(a, b);
  switch (aspect) {
    case 'who':
      return `Sources disagree: ${nameA} sends ${a.says} to ${where ?? 'the talks'} on ${day ?? 'that day'}, ${nameB} ${b.says}.`;
    case 'when':
      return `Sources disagree: ${nameA} has ${who ?? 'the visit'} in ${where ?? 'town'} ${onDay(a.says)}, ${nameB} ${onDay(b.says)}.`;
    case 'how many':
      return `Sources disagree: ${nameA} has ${quoted(a.says)}, ${nameB} ${quoted(b.says)}.`;
    case 'wording':
      return `Sources disagree: ${nameA} quotes ${who ?? 'the statement'} as ${quoted(a.says)}, ${nameB} as ${quoted(b.says)}.`;
  }
}

/** "on Thursday", but "tomorrow". */
const onDay = (day: string): string => (/^\p{Lu}/u.test(day) ? `on ${day}` : day);

/** By their publishers; by their keys where these are one, or not known. */
function told(a: ConflictSide, b: ConflictSide): readonly [string, string] {
  const [nameA, nameB] = [pageName(a.article), pageName(b.article)];
  return nameA === nameB ? [a.article.id, b.article.id] : [nameA, nameB];
}

function describeSingle(articles: number, origin: string, reason: OriginReason): string {
  const cited = `The ${String(articles)} articles cited`;
  const every = articles === 2 ? 'both' : 'all';
  if (reason === 'same-report') return `${cited} ${every} carry one ${origin} report.`;
  if (reason === 'same-text') return `${cited} ${every} print one text, from ${origin}.`;
  return `${cited} ${every} have this passage, nearly word for word.`;
}

function describeDiff(diff: readonly DiffStep[]): string {
  const differing = diff.filter((s) => s.kind === 'changed' || s.kind === 'dropped' || s.kind === 'added');
  const [first, ...more] = differing;
  if (!first) return 'Differs from source.';
  const rest =
    more.length === 0 ? '' : ` ${String(more.length)} more ${more.length === 1 ? 'difference' : 'differences'}.`;
  switch (first.kind) {
    case 'dropped':
      return `Source has ${quoted(first.source)} here.${rest}`;
    case 'added':
      return `Source does not have ${quoted(first.draft)}.${rest}`;
    default:
      return `Source has ${quoted(first.source)}, not ${quoted(first.draft)}.${rest}`;
  }
}

function describeRestyled(diff: readonly DiffStep[]): string {
  const steps = diff.filter((s) => s.kind === 'restyled');
  const first = steps[0];
  if (!first) return 'Source has the same words without [sic].';
  return `Source has ${quoted(first.source)}: the same in another house style.`;
}

function describeElision(
  edge: 'inside' | 'before' | 'after',
  words: readonly string[],
  omission: Omission | undefined,
): string {
  const turn = list(words.map((w) => `“${w}”`));
  if (edge === 'after') return `The source goes on: ${turn}.`;
  if (edge === 'before') return `In the source ${turn} stands right before these words.`;
  if (omission?.by !== 'bracket') return `The words left out include ${turn}.`;
  const replaced = words.some((w) => foldText(omission.source).split(' ').includes(w));
  return replaced ? `The words in brackets replace ${turn}.` : `Source does not have ${turn} here.`;
}

function describeSpeaker(reason: 'other-speaker' | 'anonymous' | 'own-words', source: Speaker | undefined): string {
  if (reason === 'own-words' || !source) return 'These are the article’s own words: the source quotes nobody here.';
  return `Source gives these words to ${speakerWording(source)}.`;
}

/** A speaker as a message names them: the name, else the phrase in the source, with who stands behind a document. */
function speakerWording(speaker: Speaker): string {
  const name = speaker.name === '' ? speaker.mention : speaker.name;
  if (speaker.kind === 'person' || !speaker.onBehalfOf) return lowerFirst(name, speaker);
  return `${lowerFirst(name, speaker)} (${speaker.onBehalfOf})`;
}

/** "Another source" begins a sentence in the article; inside a message it does not. */
const lowerFirst = (name: string, speaker: Speaker): string =>
  speaker.kind === 'person' || speaker.kind === 'organisation'
    ? name
    : name.replace(/^(?:The|A|An|One|Two|Three|Another|That|Some|Several)\b/u, (w) => w.toLowerCase());
