/** Turns what a check saw into one calm line that quotes the source; the only table of the product's words for findings. */
import { versionName, whatItHolds } from '../evidence/sourceHealth';
import type { DiffStep, Omission, Speaker } from '../model/evidence';
import type { Drift, FindingData, Lapse } from '../model/finding';
import { pageName, shownDate } from '../model/byline';
import type { Conflict, ConflictSide, OriginReason } from '../model/origins';
import { changedWords } from '../text/changedWords';
import { excerpt } from '../text/excerpt';
import { foldText } from '../text/words';
import { listed, quotedWords, t } from '../model/language';

const quoted = (text: string): string => quotedWords(excerpt(text));

export function describeFinding(data: FindingData): string {
  switch (data.rule) {
    case 'quote/altered':
      return describeDiff(data.diff);
    case 'quote/restyled':
      return describeRestyled(data.diff);
    case 'quote/elision':
      return describeElision(data.edge, data.turnWords, data.omission);
    case 'quote/stitched':
      return t('These words do not stand together in the source: {0}.', listed(data.parts.map(quoted)));
    case 'quote/not-found':
      if (data.missingPart)
        return t('Source does not have {0}; it has only the rest of this quotation.', quoted(data.missingPart));
      return data.articles === 1
        ? t('Not found in the article cited here.')
        : t('Not found in the {0} articles cited here.', data.articles);
    case 'quote/changed':
      return t('Source has {0}; the quotation was changed since it was found there.', quoted(data.words));
    case 'quote/speaker':
      return describeSpeaker(data.reason, data.source);
    case 'cite/unknown-key':
      return data.nearest.length > 0
        ? t('No source has the key “{0}”. Nearest: {1}.', data.key, listed(data.nearest))
        : t('No source has the key “{0}”.', data.key);
    case 'cite/other-source':
      return t('These words are in {0}, not in {1}.', listed(data.found), listed(data.cited));
    case 'copy/unquoted':
      return t('{0} has these {1} words in a row; here they are without quotation marks.', data.source, data.words);
    case 'cite/locator':
      return data.pages.length === 1
        ? t('These words are on p. {0} of the source.', listed(data.pages))
        : t('These words are on pp. {0} of the source.', listed(data.pages));
    case 'source/conflict':
      return describeConflict(data.conflict);
    case 'source/incomplete':
      return whatItHolds(data.trouble);
    case 'source/superseded':
      return data.note === undefined
        ? t('A later version of this article is among your sources: {0}.', versionName(data.newer))
        : t(
            'A later version of this article is among your sources: {0}. It says {1}.',
            versionName(data.newer),
            quoted(data.note),
          );
    case 'claim/not-found':
      return describeMissing(data);
    case 'claim/judged':
      return describeJudged(data.departure, quoted(data.source));
    case 'claim/number':
    case 'claim/date':
    case 'claim/name':
      return t('Source says {0}, not {1}.', quoted(data.source), quoted(data.draft));
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
      return t('Source says {0}.', quoted(data.source));
    case 'claim/attribution':
      return data.saidBy === undefined
        ? t('Source says {0}.', quoted(data.source))
        : t('Source does not say this itself: {0} does.', quoted(data.saidBy));
    case 'source/single':
      return describeSingle(data.articles, data.origin, data.reason);
  }
}

/** Follows the message of a finding that a change of its source has brought (back). */
export function describeDrift({ since, source, before, now }: Drift): string {
  const changed = changedWords(before, now);
  const whose =
    since === 'settled'
      ? t('The source’s words have changed since you settled this')
      : source === undefined
        ? t('The source has changed while this draft was open')
        : t('{0} has changed while this draft was open', source);
  return now === ''
    ? t('{0}: before, it had {1}.', whose, quoted(before))
    : t('{0}: before {1}, now {2}.', whose, quoted(changed.before), quoted(changed.now));
}

/** Who accepted a finding that is open again, when and why. */
export function describeLapsed({ decision: { reason, by, date } }: Lapse): string {
  const why = quotedWords(reason);
  if (date === undefined)
    return by === undefined ? t('Accepted before: {0}.', why) : t('Accepted by {0}: {1}.', by, why);
  const day = shownDate(date);
  return by === undefined ? t('Accepted on {0}: {1}.', day, why) : t('Accepted on {0} by {1}: {2}.', day, by, why);
}

/** What has changed under it. */
export function describeChange({ changed, before, now }: Lapse): string {
  const words = changedWords(before, now);
  const [then, since] = [quotedWords(words.before), quotedWords(words.now)];
  if (changed === 'draft') return t('The draft’s words have changed since: before {0}, now {1}.', then, since);
  return now === ''
    ? t('The source’s words have changed since: before, it had {0}.', quotedWords(before))
    : t('The source’s words have changed since: before {0}, now {1}.', then, since);
}

function describeJudged(departure: 'contradicted' | 'overstated' | 'unsupported', source: string): string {
  if (departure === 'contradicted') return t('Judged to differ from the source, whose nearest words are {0}.', source);
  return departure === 'overstated'
    ? t('Judged to say more than the source, whose nearest words are {0}.', source)
    : t('Judged not to be in what is cited here; the nearest words are {0}.', source);
}

function describeMissing({
  words,
  articles,
  event,
  excerpt,
}: Extract<FindingData, { rule: 'claim/not-found' }>): string {
  const it = quoted(words);
  if (event && excerpt)
    return articles === 1
      ? t('No passage in the few lines of the article cited here tells this: {0}.', it)
      : t('No passage in the few lines of the {1} articles cited here tells this: {0}.', it, articles);
  if (event)
    return articles === 1
      ? t('No passage in the article cited here tells this: {0}.', it)
      : t('No passage in the {1} articles cited here tells this: {0}.', it, articles);
  if (excerpt)
    return articles === 1
      ? t('{0} is not in the few lines of the article cited here.', it)
      : t('{0} is not in the few lines of the {1} articles cited here.', it, articles);
  return articles === 1
    ? t('{0} is not in the article cited here.', it)
    : t('{0} is not in the {1} articles cited here.', it, articles);
}

/** Names both articles; "sends" and "has" commit neither to more than its words. */
export function describeConflict({ aspect, a, b, who, where, day }: Conflict): string {
  const [nameA, nameB] = told(a, b);
  switch (aspect) {
    case 'who':
      return t(
        'Sources disagree: {0} sends {1} to {2} on {3}, {4} {5}.',
        nameA,
        a.says,
        where ?? t('the talks'),
        day ?? t('that day'),
        nameB,
        b.says,
      );
    case 'when':
      return t(
        'Sources disagree: {0} has {1} in {2} {3}, {4} {5}.',
        nameA,
        who ?? t('the visit'),
        where ?? t('town'),
        onDay(a.says),
        nameB,
        onDay(b.says),
      );
    case 'how many':
      return t('Sources disagree: {0} has {1}, {2} {3}.', nameA, quoted(a.says), nameB, quoted(b.says));
    case 'wording':
      return t(
        'Sources disagree: {0} quotes {1} as {2}, {3} as {4}.',
        nameA,
        who ?? t('the statement'),
        quoted(a.says),
        nameB,
        quoted(b.says),
      );
  }
}

/** "on Thursday", but "tomorrow". */
const onDay = (day: string): string => (/^\p{Lu}/u.test(day) ? t('on {0}', day) : day);

/** By their publishers; by their keys where these are one, or not known. */
function told(a: ConflictSide, b: ConflictSide): readonly [string, string] {
  const [nameA, nameB] = [pageName(a.article), pageName(b.article)];
  return nameA === nameB ? [a.article.id, b.article.id] : [nameA, nameB];
}

function describeSingle(articles: number, origin: string, reason: OriginReason): string {
  const both = articles === 2;
  if (reason === 'same-report')
    return both
      ? t('The 2 articles cited both carry one {0} report.', origin)
      : t('The {1} articles cited all carry one {0} report.', origin, articles);
  if (reason === 'same-text')
    return both
      ? t('The 2 articles cited both print one text, from {0}.', origin)
      : t('The {1} articles cited all print one text, from {0}.', origin, articles);
  return both
    ? t('The 2 articles cited both have this passage, nearly word for word.')
    : t('The {0} articles cited all have this passage, nearly word for word.', articles);
}

function describeDiff(diff: readonly DiffStep[]): string {
  const differing = diff.filter((s) => s.kind === 'changed' || s.kind === 'dropped' || s.kind === 'added');
  const [first, ...more] = differing;
  if (!first) return t('Differs from source.');
  const rest = more.length === 1 ? t('1 more difference.') : t('{0} more differences.', more.length);
  const all = (message: string): string => (more.length === 0 ? message : `${message} ${rest}`);
  switch (first.kind) {
    case 'dropped':
      return all(t('Source has {0} here.', quoted(first.source)));
    case 'added':
      return all(t('Source does not have {0}.', quoted(first.draft)));
    default:
      return all(t('Source has {0}, not {1}.', quoted(first.source), quoted(first.draft)));
  }
}

function describeRestyled(diff: readonly DiffStep[]): string {
  const steps = diff.filter((s) => s.kind === 'restyled');
  const first = steps[0];
  if (!first) return t('Source has the same words without [sic].');
  return t('Source has {0}: the same in another house style.', quoted(first.source));
}

function describeElision(
  edge: 'inside' | 'before' | 'after',
  words: readonly string[],
  omission: Omission | undefined,
): string {
  const turn = listed(words.map(quotedWords));
  if (edge === 'after') return t('The source goes on: {0}.', turn);
  if (edge === 'before') return t('In the source {0} stands right before these words.', turn);
  if (omission?.by !== 'bracket') return t('The words left out include {0}.', turn);
  const replaced = words.some((w) => foldText(omission.source).split(' ').includes(w));
  return replaced ? t('The words in brackets replace {0}.', turn) : t('Source does not have {0} here.', turn);
}

function describeSpeaker(reason: 'other-speaker' | 'anonymous' | 'own-words', source: Speaker | undefined): string {
  if (reason === 'own-words' || !source) return t('These are the article’s own words: the source quotes nobody here.');
  return t('Source gives these words to {0}.', speakerWording(source));
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
