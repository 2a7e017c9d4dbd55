/** The product's words in the language of whoever reads them: what the code says is English, and the key of every other language. */

export interface Language {
  /** As `Intl` names it: `en`, `de`. */
  readonly name: string;
  /** English message → message, with the same places `{0}`, `{1}` … for what stands in it; what is missing stays English. */
  readonly words: Readonly<Record<string, string>>;
}

type Value = string | number;

export const english: Language = { name: 'en', words: {} };

let spoken = english;
let templates: readonly Template[] | undefined;

/** A face says once, before anything is analysed, in which language it speaks. Words that go into a draft or a file are never translated. */
export function speak(language: Language): void {
  [spoken, templates] = [language, undefined];
}

/** Work whose words go into a file: these are English, whoever reads what is around it. */
export function inEnglish<T>(work: () => T): T {
  const before = spoken;
  speak(english);
  try {
    return work();
  } finally {
    speak(before);
  }
}

/** The same for work in steps: between them, others are answered in their language. */
export function* stepsInEnglish<Y, T>(steps: Generator<Y, T>): Generator<Y, T> {
  for (;;) {
    const step = inEnglish(() => steps.next());
    if (step.done) return step.value;
    yield step.value;
  }
}

/** Every text that a writer reads goes through this where it is made to be shown, a whole sentence where that is possible. */
export const t = (message: string, ...values: readonly Value[]): string =>
  filled(spoken.words[message] ?? message, values);

/** As `t`, for a message out of a table: there, `said` marks it for translators. */
export const tell = t;

/** `1,204`, or `1.204` where that is how numbers are written. */
export const shownNumber = (value: number): string => value.toLocaleString(spoken.name);

/** “what a source says”, in the marks of the language around it; its own words stay as they are. */
export const quotedWords = (words: string): string => t('“{0}”', words);

/** `a, b and c`. */
export const listed = (items: readonly string[]): string =>
  items.length <= 1 ? (items[0] ?? '') : t('{0} and {1}', items.slice(0, -1).join(', '), items.at(-1) ?? '');

/**
 * A message that is kept, or made where nobody knows the language (an index on disk, a thread of its own): English, until
 * `retold` puts it into the language of whoever looks at it.
 */
export const said = (message: string, ...values: readonly Value[]): string => filled(message, values);

/** What was `said`, in the language that is spoken now, or several such sentences; anything else, and English itself, as it is. */
export function retold(text: string): string {
  if (spoken === english) return text;
  return spoken.words[text] ?? retoldInSentences(text) ?? retoldAsOne(text) ?? text;
}

/** Undefined for one sentence, and where one of them is no message of the table. */
function retoldInSentences(text: string): string | undefined {
  for (const { index } of text.matchAll(SENTENCE_END)) {
    const first = retoldAsOne(text.slice(0, index));
    const rest = text.slice(index + 1);
    const others = first === undefined ? undefined : (retoldInSentences(rest) ?? retoldAsOne(rest));
    if (others !== undefined) return `${first} ${others}`;
  }
  return undefined;
}

const SENTENCE_END = /(?<=[.!?][)”]?) (?=[\p{Lu}“])/gu;

/** Undefined for a text that is no message of the table. */
function retoldAsOne(text: string): string | undefined {
  const whole = spoken.words[text];
  if (whole !== undefined) return whole;
  templates ??= Object.keys(spoken.words)
    .flatMap(templateOf)
    .sort((a, b) => b.letters - a.letters);
  for (const template of templates) {
    const values = valuesIn(text, template);
    if (values) return tell(template.message, ...values.map((it, at) => (isQuoted(template, at) ? it : retold(it))));
  }
  return undefined;
}

/** Words between marks are somebody's own: a name, a key, a title. */
const isQuoted = ({ message }: Template, at: number): boolean => message.includes(`“{${String(at)}}”`);

interface Template {
  readonly message: string;
  /** What stands between its places, and the number of each place. */
  readonly pieces: readonly string[];
  readonly places: readonly number[];
  readonly letters: number;
}

/** Signs of its own that a message must have for its sentence to be known again: `{0}, {1}` could be any. */
const FEWEST = 6;

function templateOf(message: string): readonly Template[] {
  const pieces = message.split(/\{\d+\}/);
  const letters = pieces.join('').length;
  const places = [...message.matchAll(/\{(\d+)\}/g)].map(([, at]) => Number(at));
  return places.length === 0 || letters < FEWEST ? [] : [{ message, pieces, places, letters }];
}

/** What fills its places in this text; undefined where the text is not of its form. */
function valuesIn(text: string, { pieces, places }: Template): readonly string[] | undefined {
  const [first = '', ...others] = pieces;
  const last = others.pop() ?? '';
  if (!text.startsWith(first) || !text.endsWith(last) || text.length < first.length + last.length) return undefined;
  const values: string[] = [];
  const put = (nth: number, value: string): boolean => {
    const at = places[nth] ?? 0;
    if (values[at] !== undefined && values[at] !== value) return false;
    values[at] = value;
    return true;
  };
  let from = first.length;
  for (const [i, piece] of others.entries()) {
    const at = text.indexOf(piece, from);
    if (at < 0 || at + piece.length > text.length - last.length || !put(i, text.slice(from, at))) return undefined;
    from = at + piece.length;
  }
  return put(others.length, text.slice(from, text.length - last.length)) ? values : undefined;
}

const filled = (message: string, values: readonly Value[]): string =>
  message.replace(/\{(\d+)\}/g, (place, at) => String(values[Number(at)] ?? place));
