/** Reads the phrase that names a speaker: a person, an organisation, a document, a group, or nobody by name. */
import type { Speaker, SpeakerKind } from '../model/evidence';
import { DETERMINERS } from '../text/lexicons/closedClass';
import {
  ANONYMOUS,
  DOCUMENTS,
  GROUPS,
  INDEFINITE,
  ORGANISATION_WORDS,
  PRONOUNS,
  ROLES,
  TITLES,
} from '../text/lexicons/roles';
import type { Token } from './clause';
import type { Phrase } from './nounPhrase';
import { nameParts } from './names';
import type { People } from './people';

/** Splits "a spokesman for the minister" from what it speaks for. */
const ATTACHED = new Set(['for', 'with', 'at', 'from', 'of', 'in', 'on', 'to']);

/**
 * The speaker a phrase names, resolved against the people of the text; a bare pronoun comes back unresolved (`name` empty).
 */
export function speakerOf(tokens: readonly Token[], phrase: Phrase, people: People): Speaker {
  const words = tokens
    .slice(phrase.start, phrase.end)
    .filter((t) => !/^(?:him|her|it|them)sel(?:f|ves)$/u.test(t.word));
  const mention = mentionOf(words);
  const span = { start: words[0]?.span.start ?? 0, end: words.at(-1)?.span.end ?? 0 };
  const make = (kind: SpeakerKind, name: string, roles: readonly string[] = [], onBehalfOf?: string): Speaker => ({
    name,
    kind,
    roles,
    mention,
    span,
    ...(onBehalfOf ? { onBehalfOf } : {}),
  });
  const only = words[0];
  if (words.length === 1 && only && PRONOUNS.has(only.word)) return make('unknown', '');

  const cut = words.findIndex(
    (t, i) => i > 0 && ATTACHED.has(t.word) && !(words[i - 1]?.capital && words[i + 1]?.capital && t.word === 'of'),
  );
  const headPart = cut > 0 ? words.slice(0, cut) : words;
  // "the Ferry Crews' Union": the plural is part of the name.
  const owner = headPart.findLastIndex((t, i) => t.possessive && !(isPluralOwner(t) && headPart[i + 1]?.capital));
  const core = headPart.slice(owner + 1).filter((t) => !DETERMINERS.has(t.word) || (t.capital && t.word.length > 3));
  // "His memo to employees" is not the employees' memo.
  const addressed = cut > 0 && words[cut]?.word === 'to';
  const attached = addressed
    ? undefined
    : cut > 0
      ? mentionOf(words.slice(cut + 1))
      : owner >= 0
        ? mentionOf(headPart.slice(0, owner + 1))
        : undefined;

  // "One of them", "two of the officials": nobody by name.
  const first = headPart[0];
  if (core.length === 0 && first && cut > 0 && words[cut]?.word === 'of')
    return make(INDEFINITE.has(first.word) ? 'anonymous' : 'group', mention);

  const named = trailingName(core);
  if (named.length > 0) return namedSpeaker(named, core, headPart, phrase, tokens, people, make);

  const apposed = phrase.apposition && trailingName(tokens.slice(phrase.apposition.start, phrase.apposition.end), true);
  const head = core.at(-1)?.word ?? '';
  if (apposed && apposed.length > 0) {
    const parts = nameParts(apposed.map((t) => t.text));
    const person = people.find(parts);
    return make('person', person?.name ?? apposed.map(plain).join(' '), [
      ...(person?.roles ?? []),
      ...core.map((t) => t.word),
    ]);
  }
  const singular = head.replace(/s$/u, '');
  const indefinite =
    words.some((t) => INDEFINITE.has(t.word)) || !words.some((t) => DETERMINERS.has(t.word) || t.possessive);
  if (/^sources?$/u.test(head) || (ANONYMOUS.has(head) && indefinite)) return make('anonymous', mention, [singular]);
  if (DOCUMENTS.has(head)) return make('document', mention, [], attached);
  if (ROLES.has(head) || TITLES.has(head)) {
    // "The mayor" is the one mayor of the text; "his lawyer" or "a senator" may be anybody.
    const definite = words[0]?.word === 'the' && !attached;
    const person = definite ? people.withRole(head) : undefined;
    return make('person', person?.name ?? '', [...(person?.roles ?? []), ...core.map((t) => t.word)], attached);
  }
  if (GROUPS.has(head) || ANONYMOUS.has(head)) return make('group', mention, [singular]);
  if (ORGANISATION_WORDS.has(head)) return make('organisation', mention);
  return make('unknown', '');
}

const plain = (t: Token): string => t.text.replace(/['’]s$/u, '');
const isPluralOwner = (t: Token): boolean => t.possessive && t.capital && /s$/u.test(plain(t)) && plain(t) === t.text;
const spelled = (t: Token, i: number, words: readonly Token[]): string =>
  i < words.length - 1 && isPluralOwner(t) ? `${t.text}’` : plain(t);
const mentionOf = (words: readonly Token[]): string =>
  words.map((t, i) => (i === words.length - 1 ? plain(t) : t.text)).join(' ');

/** The capitalised words a phrase ends with, particles included; `wholeOnly`: none unless the stretch is a name of two parts. */
function trailingName(words: readonly Token[], wholeOnly = false): readonly Token[] {
  let start = words.length;
  while (start > 0) {
    const t = words[start - 1];
    const particle =
      t &&
      !t.capital &&
      /^(?:de|da|di|du|del|von|van|der|den|zu|al|el|bin|ibn|la|le|of|and|the)$/u.test(t.word) &&
      start < words.length &&
      words[start - 2]?.capital;
    const vonFirst = t && !t.capital && /^(?:von|van|de|al|el)$/u.test(t.word) && start < words.length;
    if (!t || t.kind !== 'word' || (!t.capital && !particle && !vonFirst)) break;
    start--;
  }
  // "president of Skarnhaven Harbour Association stated": the preposition is not the name's.
  while (start < words.length && !words[start]?.capital && !/^(?:von|van|de|al|el)$/u.test(words[start]?.word ?? ''))
    start++;
  const name = words.slice(start);
  if (wholeOnly && (start > 0 || name.length < 2 || name.length > 5)) return [];
  return name;
}

type Make = (kind: SpeakerKind, name: string, roles?: readonly string[], onBehalfOf?: string) => Speaker;

function namedSpeaker(
  name: readonly Token[],
  core: readonly Token[],
  headPart: readonly Token[],
  phrase: Phrase,
  tokens: readonly Token[],
  people: People,
  make: Make,
): Speaker {
  const written = name.map((t) => t.text);
  if (name.some((t) => t.word === 'and')) return make('group', written.map((w) => w.replace(/['’]s$/u, '')).join(' '));
  const parts = nameParts(written);
  const apposition = phrase.apposition
    ? tokens.slice(phrase.apposition.start, phrase.apposition.end).map((t) => t.word)
    : [];
  const roles = [...core.filter((t) => !parts.includes(t.word)).map((t) => t.word), ...apposition];
  if (parts.length === 0) {
    const role = core.at(-1)?.word ?? '';
    return make('person', people.withRole(role)?.name ?? '', [role]);
  }
  const person = people.find(parts);
  const titled = parts.length < written.length || roles.some((r) => TITLES.has(r) || ROLES.has(r));
  const article = headPart[0] && /^the$/iu.test(headPart[0].text);
  const organisation =
    !titled &&
    (parts.some((p) => ORGANISATION_WORDS.has(p)) ||
      (article && !person) ||
      (written.length === 1 && /^[A-Z.&]{2,}$/u.test(written[0] ?? '')));
  if (organisation) return make('organisation', name.map(spelled).join(' '));
  const kept = name.slice(-parts.length).map(plain).join(' ');
  return make('person', person && person.parts.length >= parts.length ? person.name : kept, [
    ...(person?.roles ?? []),
    ...roles,
  ]);
}
