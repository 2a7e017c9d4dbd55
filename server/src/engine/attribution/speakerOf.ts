/** Reads the phrase that names a speaker: a person, an organisation, a document, a group, or nobody by name. */
import type { Speaker, SpeakerKind } from '../model/evidence';
import { CALENDAR, CONJUNCTIONS, DETERMINERS } from '../text/lexicons/closedClass';
import { countriesOf } from '../text/lexicons/countries';
import { INDEFINITE, isPronoun, ORGANISATION_WORDS, ROLES, TITLES } from '../text/lexicons/roles';
import type { Token } from './clause';
import { nounKind } from './nounKind';
import type { Entity, Referent } from './cast/entity';
import { nameParts, SUFFIXES } from '../text/names/nameParts';
import type { Phrase } from './nounPhrase';
import type { People, Person } from './people';
import { isPluralOwner, mentionOf, plain, spelled, trailingName } from './phraseWords';
import { speakerFrom, type Resolved } from './speakerFrom';
import { isUnsigned, UNSIGNED_REPORTS } from './unsignedReports';

/** Splits "a spokesman for the minister" from what it speaks for. */
const ATTACHED = new Set(['for', 'with', 'at', 'from', 'of', 'in', 'on', 'to']);

/** A noun phrase whose bearer is less sure keeps its own words. */
const ROLE_FLOOR = 0.65;

/** What the readers of one phrase share. */
interface Reading {
  readonly tokens: readonly Token[];
  readonly phrase: Phrase;
  readonly words: readonly Token[];
  readonly people: People;
  readonly meantBy: (head: Token | undefined) => Referent | undefined;
  readonly make: (kind: SpeakerKind, name: string, roles?: readonly string[], onBehalfOf?: string) => Speaker;
}

/**
 * The speaker a phrase names, resolved against the people of the text, and how surely; a bare pronoun comes back with no name.
 * @param paragraph the number of the paragraph the tokens are of
 */
export function speakerOf(tokens: readonly Token[], phrase: Phrase, people: People, paragraph: number): Resolved {
  const words = phraseWords(tokens, phrase);
  const mention = mentionOf(words);
  const span = { start: words[0]?.span.start ?? 0, end: words.at(-1)?.span.end ?? 0 };
  const reading: Reading = {
    tokens,
    phrase,
    words,
    people,
    meantBy: (head) => head && people.referentAt(paragraph, head.span.end),
    make: (kind, name, roles = [], onBehalfOf) => ({
      name,
      kind,
      roles,
      mention,
      span,
      paragraph,
      ...(onBehalfOf ? { onBehalfOf } : {}),
    }),
  };
  const only = words[0];
  if (words.length === 1 && only && isPronoun(only)) return { speaker: reading.make('unknown', ''), certainty: 1 };
  const speaker = officeHolder(reading) ?? headSpeaker(reading);
  const referent = words.map(reading.meantBy).find((r) => r && speaker.name !== '' && r.entity.name === speaker.name);
  // Which of several nameless sources it is changes little: it is a nameless one.
  return { speaker, certainty: speaker.kind === 'anonymous' ? 1 : (referent?.certainty ?? 1) };
}

/** Without "himself", the day and who else: "a report Saturday", "Orsk and Hrane both". */
function phraseWords(tokens: readonly Token[], phrase: Phrase): readonly Token[] {
  const words = tokens
    .slice(phrase.start, phrase.end)
    .filter((t) => !/^(?:him|her|it|them)sel(?:f|ves)$/u.test(t.word));
  let end = words.length;
  while (
    end > 1 &&
    (CALENDAR.has(words[end - 1]?.word ?? '') || /^(?:all|both|each|alike)$/u.test(words[end - 1]?.word ?? ''))
  )
    end--;
  return words.slice(0, end);
}

/** "Minister of Education Ada Orsk", "Undersecretary for Education Mr. Orsk": an office with its domain, then its holder. */
function officeHolder({ words, meantBy, make }: Reading): Speaker | undefined {
  const first = words[0];
  const link = words.findIndex((t, i) => i > 0 && ATTACHED.has(t.word));
  if (!first || link < 0 || DETERMINERS.has(first.word)) return undefined;
  const { entity } = meantBy(words.at(-1)) ?? {};
  if (entity?.kind !== 'person' || !entity.named) return undefined;
  const name = words.slice(-entity.parts.length);
  const courtesy = /^(?:mr|mrs|ms|dr|sir)$/u.test(words.at(-name.length - 1)?.word ?? '');
  const between = words.slice(link + 1, -name.length).filter((t) => !TITLES.has(t.word) && !DETERMINERS.has(t.word));
  if (name.some((t) => !t.capital) || (between.length === 0 && !courtesy)) return undefined;
  const office = words.slice(0, -name.length).map((t) => t.word);
  if (!office.some((w) => ROLES.has(w) || TITLES.has(w))) return undefined;
  return make('person', entity.name, [...entity.roles, ...office]);
}

function headSpeaker(reading: Reading): Speaker {
  const { words, make, phrase, tokens, people } = reading;
  const mention = mentionOf(words);
  const cut = headEnd(words);
  const headPart = cut > 0 ? words.slice(0, cut) : words;
  // "the Ferry Crews' Union": the plural is part of the name.
  let owner = headPart.findLastIndex((t, i) => t.possessive && !(isPluralOwner(t) && headPart[i + 1]?.capital));
  // "Trump's" alone, before a noun that is the cue ("Trump's belief").
  if (owner === headPart.length - 1) owner = headPart.findLastIndex((t, i) => t.possessive && i < owner);
  const core = headPart.slice(owner + 1).filter((t) => !DETERMINERS.has(t.word) || (t.capital && t.word.length > 3));
  // "His memo to employees" is not the employees' memo.
  const addressed = cut > 0 && words[cut]?.word === 'to';
  const attached = addressed
    ? undefined
    : cut > 0 && ATTACHED.has(words[cut]?.word ?? '')
      ? mentionOf(words.slice(cut + 1))
      : owner >= 0
        ? mentionOf(headPart.slice(0, owner + 1))
        : undefined;
  // "One of them", "two of the officials": nobody by name.
  const first = headPart[0];
  if (core.length === 0 && first && cut > 0 && words[cut]?.word === 'of')
    return make(INDEFINITE.has(first.word) ? 'anonymous' : 'group', mention);
  if (isUnsigned(words, core, words[cut])) return make('anonymous', UNSIGNED_REPORTS);
  const named = isPlainNoun(core, reading) ? [] : trailingName(core);
  if (named.length > 0) return namedSpeaker(named, core, headPart, reading);

  const apposed = phrase.apposition && trailingName(tokens.slice(phrase.apposition.start, phrase.apposition.end), true);
  if (apposed && apposed.length > 0) {
    const person = people.find(nameParts(apposed.map((t) => t.text)));
    return make('person', person?.name ?? apposed.map(plain).join(' '), [
      ...(person?.roles ?? []),
      ...core.map((t) => t.word),
    ]);
  }
  return nounSpeaker(core, attached, reading);
}

/** Where the words before the first preposition end, or behind the head before an adjective: "two sources | familiar with". */
function headEnd(words: readonly Token[]): number {
  return words.findIndex((t, i) => {
    const before = words[i - 1];
    const next = words[i + 1];
    if (!before) return false;
    if (ATTACHED.has(t.word))
      return !(before.capital && next?.capital && (t.word === 'of' || joinsBody(before, t, next)));
    const isHead = nounKind(before.word) !== undefined && !before.possessive;
    // "a transcript | NPA obtained"
    const relative = isHead && t.capital && words[i + 1]?.capital === false && /ed$/u.test(words[i + 1]?.word ?? '');
    return relative || (isHead && !t.capital && nounKind(t.word) === undefined && !nounFollows(words, i));
  });
}

/** "Commission on Harbour Fees", and not "the Commission on Friday". */
const joinsBody = (before: Token, link: Token, next: Token): boolean =>
  /^(?:on|for)$/u.test(link.word) && ORGANISATION_WORDS.has(before.word) && !CALENDAR.has(next.word);

/** "the police press office", "a company executive", "officials and three other sources". */
const nounFollows = (words: readonly Token[], from: number): boolean => {
  for (const t of words.slice(from, from + 3)) {
    if (CONJUNCTIONS.has(t.word) || ATTACHED.has(t.word)) return false;
    if (nounKind(t.word) !== undefined || t.capital) return true;
  }
  return false;
};

/** "Reports", "Officials" at the start of a sentence: a capital, yet no name. */
const isPlainNoun = (core: readonly Token[], { phrase, tokens, people, meantBy }: Reading): boolean => {
  const [head, ...others] = core;
  if (!head || others.length > 0 || !nounKind(head.word)) return false;
  const before = tokens[phrase.start - 1];
  const opens = !before || before.kind === 'stop' || before.kind === 'quote';
  return opens && tokens[phrase.start] === head && (meantBy(head)?.entity.named !== true || !people.isName(head.word));
};

/** A phrase without a name: "the mayor", "two officials", "the statement", "this city". */
function nounSpeaker(
  core: readonly Token[],
  attached: string | undefined,
  { words, make, meantBy, people }: Reading,
): Speaker {
  const mention = mentionOf(words);
  const head = core.at(-1)?.word ?? '';
  const what = nounKind(head);
  const indefinite =
    words.some((t) => INDEFINITE.has(t.word) && !isDefinite(words)) ||
    !words.some((t) => DETERMINERS.has(t.word) || t.possessive);
  const referent = meantBy(core.at(-1));
  // "His lawyer" may be any lawyer: a doubtful bearer of the role is no name for the phrase.
  const sure = referent && (referent.certainty >= ROLE_FLOOR || referent.entity.kind === 'anonymous');
  const meant = sure ? referent.entity : undefined;
  const onBehalf = attached ? { onBehalfOf: attached } : {};
  const roles = core.map((t) => t.word);
  const singular = head.replace(/s$/u, '');
  // "That source", "the official", "the leaders": somebody the text has brought in before, under a name or without one.
  const known = meant && !indefinite && (meant.named || meant.name.length > mention.length) ? meant : undefined;
  switch (what?.noun) {
    case 'anonymous':
      if (known && (known.kind === 'anonymous' || known.kind === 'person'))
        return { ...speakerFrom(known, make('unknown', '')), ...onBehalf };
      return make(
        indefinite || /^sources?$/u.test(head) || meant?.kind === 'anonymous' ? 'anonymous' : 'group',
        mention,
        [singular],
      );
    case 'document':
      return make('document', known?.kind === 'document' ? known.name : mention, [], attached);
    case 'person':
      return {
        ...roleSpeaker(known?.named ? known : laterBearer(words, head, people), roles, attached, make),
        ...(meant && isBroughtInNameless(meant) && !indefinite ? { antecedent: meant.first } : {}),
      };
    case 'group':
      return make('group', known?.kind === 'group' ? known.name : mention, [singular]);
    case 'organisation':
      return make('organisation', known?.kind === 'organisation' ? known.name : mention);
    default:
      // "NBC's reporting" is the owner's; "the findings", "the city": said by no person.
      return make(/(?:ing|ings|sis|ta)$/u.test(head) && attached ? 'document' : 'unknown', mention, [], attached);
  }
}

/** "The witness" after "a witness": somebody the text brings in without a name. */
const isBroughtInNameless = ({ named, name }: Entity): boolean => !named && /^(?:an?|one|another)\s/iu.test(name);

/** "Germany's leader", "the mayor", whom the text names only afterwards. */
function laterBearer(words: readonly Token[], head: string, people: People): Bearer | undefined {
  const modifiers = words.slice(0, -1).map((t) => t.word);
  const owned = words.some((t) => t.possessive) && countriesOf(modifiers).length > 0;
  return words[0]?.word === 'the' || owned ? people.withRole(head, modifiers) : undefined;
}

type Bearer = Pick<Entity, 'name' | 'roles'> | Person;

const roleSpeaker = (
  bearer: Bearer | undefined,
  roles: readonly string[],
  attached: string | undefined,
  make: Reading['make'],
): Speaker => make('person', bearer?.name ?? '', [...(bearer?.roles ?? []), ...roles], attached);

const isDefinite = (words: readonly Token[]): boolean => /^(?:the|that|this|these|those)$/u.test(words[0]?.word ?? '');

function namedSpeaker(
  name: readonly Token[],
  core: readonly Token[],
  headPart: readonly Token[],
  { phrase, tokens, people, make, meantBy }: Reading,
): Speaker {
  const written = name.map((t) => t.text);
  const own = name.slice(0, name.findLastIndex((t) => !SUFFIXES.has(t.word)) + 1);
  if (name.some((t) => t.word === 'and')) return make('group', written.map((w) => w.replace(/['’]s$/u, '')).join(' '));
  const parts = nameParts(written);
  const meant = (meantBy(name.at(-1)) ?? meantBy(own.at(-1)))?.entity;
  const apposition = phrase.apposition
    ? tokens.slice(phrase.apposition.start, phrase.apposition.end).map((t) => t.word)
    : [];
  const roles = [...core.filter((t) => !parts.includes(t.word)).map((t) => t.word), ...apposition];
  if (parts.length === 0) {
    const role = core.at(-1)?.word ?? '';
    return make('person', meant?.named ? meant.name : (people.withRole(role)?.name ?? ''), [role]);
  }
  const person = meant?.kind === 'person' ? meant : people.find(parts);
  // “Republican National Committee”: no title of a committee.
  const isBody = meant?.kind === 'organisation' && meant.parts.length === written.length;
  const titled = !isBody && (parts.length < written.length || roles.some((r) => TITLES.has(r) || ROLES.has(r)));
  const article = headPart[0] && /^the$/iu.test(headPart[0].text);
  if (meant && (meant.kind === 'organisation' || meant.kind === 'group') && !titled)
    return make(meant.kind, meant.parts.length > parts.length ? meant.name : name.map(spelled).join(' '));
  const organisation =
    !titled &&
    (parts.some((p) => ORGANISATION_WORDS.has(p)) ||
      (article && !person) ||
      (written.length === 1 && /^[A-Z.&]{2,}$/u.test(written[0] ?? '')));
  if (organisation) return make('organisation', name.map(spelled).join(' '));
  const whole = person && (person.parts.length >= parts.length || person === meant) ? person.name : undefined;
  return make('person', whole ?? own.slice(-parts.length).map(plain).join(' '), [...(person?.roles ?? []), ...roles]);
}
