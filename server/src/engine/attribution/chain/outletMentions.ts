/** Finds the outlets a paragraph names, whatever they are named for; `outletRole` says which of them pass words on. */
import { span, type Span } from '../../model/span';
import { outletAtStart } from '../../parse/outletName';
import {
  outletForms,
  programmeForms,
  type FormUse,
  type OutletForm,
  type OutletKind,
} from '../../text/lexicons/knownOutlets';
import { bodies, outletWords } from '../../text/lexicons/outlets';
import { ROLES, TITLES } from '../../text/lexicons/roles';
import type { OutletNames } from './outletNames';

export interface OutletMention {
  /** As the chain shows it: the outlet's own name where it is known or the text gives it in full, else as printed. */
  readonly name: string;
  readonly kind: OutletKind;
  /** In the paragraph, without article and possessive. */
  readonly span: Span;
  /** `weak`: a common word, a body or a surname as well; only where it surely speaks as an outlet. */
  readonly use: FormUse;
  /** "Fox News" for `Fox News’ “Special Report”`: the programme, without marks. */
  readonly programme?: string;
  /** The name goes on with "Foundation", "Company", "Center": a body or place that is called after an outlet. */
  readonly body?: true;
}

interface Word {
  readonly text: string;
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  readonly capital: boolean;
}

const wordPattern = /[\p{L}\p{N}]+(?:\.[\p{L}\p{N}]+)*[!&]?|&/gu;

/** In the order of the text; linear. */
export function outletMentions(text: string, names: OutletNames): readonly OutletMention[] {
  const words = [...text.matchAll(wordPattern)].map(({ 0: word, index }): Word => {
    return {
      text: word,
      folded: word.toLowerCase(),
      start: index,
      end: index + word.length,
      capital: /^[\p{Lu}\p{N}]/u.test(word),
    };
  });
  const found: OutletMention[] = [];
  for (let i = 0; i < words.length;) {
    const read = words[i]?.capital ? readAt(text, words, i, names) : undefined;
    if (read) {
      const last = found.at(-1);
      // `CNN’s “State of the Union”`: the programme belongs to the outlet before it.
      if (
        read.onlyProgramme &&
        last &&
        /^[’'s]{0,2}\s*[“"'‘]?(?:the )?$/iu.test(text.slice(last.span.end, read.mention.span.start))
      )
        found[found.length - 1] = { ...last, programme: read.mention.programme ?? '' };
      else if (!read.onlyProgramme || isMarked(text, read.mention.span)) found.push(read.mention);
    }
    i = read ? read.next : i + 1;
  }
  return found;
}

interface Read {
  readonly mention: OutletMention;
  /** Index of the first word behind it. */
  readonly next: number;
  readonly onlyProgramme?: true;
}

function readAt(text: string, words: readonly Word[], i: number, names: OutletNames): Read | undefined {
  const programme = formAt(programmeForms, text, words, i);
  const form = formAt(outletForms, text, words, i);
  if (programme && programme.words.length > (form?.words.length ?? 0)) {
    const place = span(words[i]?.start ?? 0, words[i + programme.words.length - 1]?.end ?? 0);
    const title = text.slice(place.start, place.end);
    const mention = { ...programme.outlet, span: place, use: 'free' as const, programme: title };
    return { mention, next: i + programme.words.length, onlyProgramme: true };
  }
  return (
    (form && knownAt(form, text, words, i, names)) ?? acronymAt(words, i, names) ?? shapedAt(text, words, i, names)
  );
}

/** The longest form that begins with word `i`; words of one name stand a sign or two apart. */
function formAt(
  forms: ReadonlyMap<string, readonly OutletForm[]>,
  text: string,
  words: readonly Word[],
  i: number,
): OutletForm | undefined {
  return forms.get(words[i]?.folded ?? '')?.find((form) =>
    form.words.every((word, k) => {
      const here = words[i + k];
      if (here?.folded !== word) return false;
      const before = words[i + k - 1];
      return k === 0 || /^[ \-–/'’.]{0,2}$/u.test(text.slice(before?.end ?? 0, here.start));
    }),
  );
}

function knownAt(
  form: OutletForm,
  text: string,
  words: readonly Word[],
  i: number,
  names: OutletNames,
): Read | undefined {
  const first = words[i];
  const last = words[i + form.words.length - 1];
  if (!first || !last) return undefined;
  const printed = text.slice(first.start, last.end);
  if (form.words.length === 1 && isPartOfName(text, words, i)) return undefined;
  if (form.use === 'article' && !behindArticle(text, first.start)) return undefined;
  const lone = form.words.length === 1;
  if (lone && !behindArticle(text, first.start) && names.isSomebodyElse(printed)) return undefined;
  const next = i + form.words.length;
  const unit = unitAt(text, words, next);
  // "the Atlantic Ocean", "the Independent Harbour Board": a common word goes on as another name.
  if (unit && unit !== 'body' && form.use !== 'free') return undefined;
  const kept = { kind: form.outlet.kind, use: form.use };
  // "the Times" is the paper the text has named in full, if it has named one.
  const name = form.use === 'article' || lone ? (names.inFull(printed) ?? form.outlet.name) : form.outlet.name;
  if (unit === 'body') return { mention: { ...kept, name, span: span(first.start, last.end), body: true }, next };
  if (unit)
    return {
      mention: { ...kept, name: text.slice(first.start, unit.end), span: span(first.start, unit.end) },
      next: unit.next,
    };
  return { mention: { ...kept, name, span: span(first.start, last.end) }, next };
}

/** "NPA", where the text or what is known of the page says what it stands for; call signs of American stations. */
function acronymAt(words: readonly Word[], i: number, names: OutletNames): Read | undefined {
  const word = words[i];
  if (!word || !/^\p{Lu}{2,6}$/u.test(word.text) || bodies.has(word.text) || names.isSomebodyElse(word.text))
    return undefined;
  const full = names.behindInitials(word.text);
  const station = /^[WK]\p{Lu}{3}$/u.test(word.text);
  if (full === undefined && !station) return undefined;
  const mention = {
    name: full ?? word.text,
    kind: station ? 'broadcaster' : 'agency',
    span: span(word.start, word.end),
  } as const;
  return { mention: { ...mention, use: station && full === undefined ? 'weak' : 'free' }, next: i + 1 };
}

/** A name of an outlet's shape: "the Halevny Courier", "Norland News". */
function shapedAt(text: string, words: readonly Word[], i: number, names: OutletNames): Read | undefined {
  const first = words[i];
  if (
    !first ||
    notOpening.has(first.folded) ||
    !words.slice(i, i + 9).some((w) => outletWords.has(w.folded) || /^(?:channel|canal|voice)$/u.test(w.folded))
  )
    return undefined;
  if (joinsBefore(text, words, i)) return undefined;
  const article = behindArticle(text, first.start);
  const printed = outletAtStart(`${article ? 'the ' : ''}${text.slice(first.start, first.start + 70)}`, false);
  if (printed === undefined || !text.startsWith(printed, first.start)) return undefined;
  // Names of one word are an outlet's behind "the", or listed.
  if (!article && !printed.includes(' ')) return undefined;
  // "Mayor Don Guardian"
  if (TITLES.has(first.folded)) return undefined;
  const end = first.start + printed.length;
  let next = i + 1;
  while ((words[next]?.start ?? Infinity) < end) next++;
  const body = unitAt(text, words, next) === 'body' ? { body: true as const } : {};
  const name = printed.includes(' ')
    ? withArticle(text, first.start, printed)
    : (names.inFull(printed) ?? `the ${printed}`);
  return { mention: { name, kind: shapeKind(printed), span: span(first.start, end), use: 'free', ...body }, next };
}

const shapeKind = (name: string): OutletKind =>
  /(?:agency|wire|newswire)$/iu.test(name)
    ? 'agency'
    : /\b(?:radio|tv|television|broadcast|channel|news)/iu.test(name)
      ? 'broadcaster'
      : 'paper';

/** "The Norland Courier" with its capital article, "Norland News" without one. */
const withArticle = (text: string, start: number, name: string): string =>
  /\bThe $/u.test(text.slice(Math.max(0, start - 4), start)) && !opensSentence(text, start - 4) ? `The ${name}` : name;

const opensSentence = (text: string, at: number): boolean =>
  at <= 0 || /[.!?:]["”’')]*\s*$/u.test(text.slice(Math.max(0, at - 5), at));

const notOpening = new Set(
  'the a an on in at as but and by for when while after before last this that these those his her its their our my if since with from to of or monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december mr mrs ms dr'.split(
    ' ',
  ),
);

const calendar =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/u;

const behindArticle = (text: string, start: number): boolean =>
  /(?:^|[^\p{L}])[Tt]he $/u.test(text.slice(Math.max(0, start - 5), start));

/** "Don | Guardian", "Michael R. | Bloomberg": a lone word behind another capital is part of a name. */
function isPartOfName(text: string, words: readonly Word[], i: number): boolean {
  const before = words[i - 1];
  const word = words[i];
  if (!before?.capital || !word || /^\p{Lu}{2,}/u.test(word.text)) return false;
  if (notOpening.has(before.folded) || calendar.test(before.folded)) return false;
  return /^\.? $/u.test(text.slice(before.end, word.start)) && !opensSentence(text, before.start);
}

function joinsBefore(text: string, words: readonly Word[], i: number): boolean {
  const before = words[i - 1];
  const word = words[i];
  if (!before?.capital || !word || notOpening.has(before.folded)) return false;
  if (TITLES.has(before.folded)) return true;
  return (
    /^[ -]$/u.test(text.slice(before.end, word.start)) &&
    !opensSentence(text, before.start) &&
    !/^(?:told|said)$/u.test(before.folded)
  );
}

const bodyWords = new Set(
  'company foundation corporation corp inc group center centre building holdings entertainment studios sports sport university college club awards award square tower family warner terminal arena stadium festival conference institute school partners ventures capital philanthropies lp llc plc ltd'.split(
    ' ',
  ),
);
const staff =
  /^(?:senior|chief|national|political|white|house|investigative|foreign|diplomatic|legal|military|special|executive|washington|host|anchor|reporter|correspondent|columnist|contributor|analyst|commentator|editor|editorial|journalist|poll|polls|survey|debate|town|president|news|journal|exclusive)$/u;

/**
 * What a known name goes on with: a unit of the outlet ("ABC 7", "NBC South Florida"), or a word that makes it a body;
 * names and titles of people, days and months are neither.
 */
function unitAt(
  text: string,
  words: readonly Word[],
  next: number,
): { readonly end: number; readonly next: number } | 'body' | undefined {
  let k = next;
  for (; k < next + 3; k++) {
    const word = words[k];
    const before = words[k - 1];
    if (!word?.capital || !before || text.slice(before.end, word.start) !== ' ') break;
    if (bodyWords.has(word.folded)) return 'body';
    if (calendar.test(word.folded) || staff.test(word.folded) || ROLES.has(word.folded) || TITLES.has(word.folded))
      return undefined;
    if (formAt(outletForms, text, words, k) || formAt(programmeForms, text, words, k)) return undefined;
  }
  const last = words[k - 1];
  // Longer runs are headlines or names of people.
  if (k === next || k - next > 2 || !last || /^\p{Lu}{5,}$/u.test(last.text)) return undefined;
  return { end: last.end, next: k };
}

/** A programme's title alone counts only between marks: “Meet the Press”. */
const isMarked = (text: string, place: Span): boolean =>
  /[“"‘']\s*(?:the )?$/iu.test(text.slice(Math.max(0, place.start - 6), place.start)) &&
  /^[,.]?[”"’']/u.test(text.slice(place.end, place.end + 2));
