/** Reads a lexicon entry by entry: what is right is taken, what is wrong is named and changes nothing. */
import type { z } from 'zod';
import { HEDGE_RUNGS, isTooCommon, nearestTo, said } from '../../engine/index';
import {
  LEXICON_PARTS,
  lexiconParts,
  lexiconSchema,
  LONGEST_ENTRY,
  verb,
  type LexiconConfig,
  type LexiconPart,
} from './schema';

/** A complaint about a place in the lexicon, in one sentence; `hint` names what may have been meant. */
export interface LexiconComplaint {
  /** Keys and indices inside the lexicon. */
  readonly path: readonly (string | number)[];
  readonly part: 'name' | 'value';
  readonly message: string;
  readonly hint?: string;
}

export interface ReadLexicon {
  readonly lexicon: LexiconConfig;
  readonly complaints: readonly LexiconComplaint[];
}

type Note = (path: LexiconComplaint['path'], part: LexiconComplaint['part'], message: string, hint?: string) => void;

/** @param value an object, or the name of a file that holds it */
export function parseLexicon(value: object | string): ReadLexicon {
  if (typeof value === 'string') return parseLexicon({ file: value });
  const complaints: LexiconComplaint[] = [];
  const note: Note = (path, part, message, hint) => {
    complaints.push({ path, part, message, ...(hint === undefined ? {} : { hint }) });
  };
  const lexicon: Record<string, unknown> = {};
  for (const [name, given] of Object.entries(value) as [string, unknown][]) {
    if (name === 'file') {
      const read = lexiconSchema.shape.file.safeParse(given);
      if (read.success) lexicon.file = read.data;
      else note([name], 'value', said('“file” should name a file, such as "../house.lexicon.json".'));
    } else if (isPart(name)) lexicon[name] = readers[name](given, name, note);
    else {
      const [near] = nearestTo(name, LEXICON_PARTS);
      const hint =
        near === undefined ? said('Known: {0}.', LEXICON_PARTS.join(', ')) : said('Did you mean “{0}”?', near);
      note([name], 'name', said('“{0}” is not a part of a lexicon.', name), hint);
    }
  }
  const read = Object.fromEntries(Object.entries(lexicon).filter(([, it]) => it !== undefined)) as LexiconConfig;
  noteClashes(read, note);
  return { lexicon: read, complaints };
}

const isPart = (name: string): name is LexiconPart => Object.hasOwn(lexiconParts, name);

/** Undefined where it is no list or object at all. */
type PartReader = (given: unknown, name: string, note: Note) => unknown;

const list: PartReader = (given, name, note) => {
  if (!Array.isArray(given)) {
    note([name], 'value', said('“{0}” should be a list, such as {1}.', name, '["…"]'));
    return undefined;
  }
  return given.flatMap((entry: unknown, i) => {
    const words = wordsIn(entry, [name, i], 'value', note);
    return words === undefined ? [] : [words];
  });
};

const groups: PartReader = (given, name, note) => {
  if (!isObject(given)) {
    note([name], 'value', said('“{0}” should be in braces, such as {1}.', name, EXAMPLES[name] ?? ''));
    return undefined;
  }
  return Object.fromEntries(
    Object.entries(given).flatMap(([usual, others]: [string, unknown]) => {
      const words = wordsIn(usual, [name, usual], 'name', note);
      if (!Array.isArray(others) || others.length === 0) {
        note(
          [name, usual],
          'value',
          said('“{0}” should have a list of others, such as {1}.', usual, EXAMPLES[name] ?? ''),
        );
        return [];
      }
      const good = others.flatMap((other: unknown, i) => {
        const read = wordsIn(other, [name, usual, i], 'value', note);
        return read === undefined ? [] : [read];
      });
      return words === undefined || good.length === 0 ? [] : [[words, good] as const];
    }),
  );
};

const hedges: PartReader = (given, name, note) => {
  if (!isObject(given)) {
    note([name], 'value', said('“{0}” should be in braces, such as {1}.', name, EXAMPLES.hedges ?? ''));
    return undefined;
  }
  return Object.fromEntries(
    Object.entries(given).flatMap(([hedge, rung]: [string, unknown]) => {
      const words = wordsIn(hedge, [name, hedge], 'name', note);
      const known = HEDGE_RUNGS.find((it) => it === rung);
      if (known === undefined) {
        note(
          [name, hedge],
          'value',
          said('“{0}” should be {1}.', hedge, HEDGE_RUNGS.map((it) => `"${it}"`).join(', ')),
        );
        return [];
      }
      return words === undefined ? [] : [[words, known] as const];
    }),
  );
};

const speech: PartReader = (given, name, note) => {
  if (!Array.isArray(given)) {
    note([name], 'value', said('“{0}” should be a list, such as {1}.', name, '["deadpan"]'));
    return undefined;
  }
  return given.flatMap((entry: unknown, i): readonly z.infer<typeof verb>[] => {
    if (typeof entry === 'string') {
      const base = wordsIn(entry, [name, i], 'value', note);
      return base === undefined ? [] : [{ base }];
    }
    const read = verb.safeParse(entry);
    const forms = read.success ? Object.values(read.data) : [];
    if (!read.success || forms.length === 0) {
      note(
        [name, i],
        'value',
        said('A verb should be a word, such as "deadpan", or {"past": "sagte", "present": "sagt"}.'),
      );
      return [];
    }
    return forms.every((form) => wordsIn(form, [name, i], 'value', note) !== undefined) ? [read.data] : [];
  });
};

const readers: Readonly<Record<LexiconPart, PartReader>> = {
  speech,
  hedges,
  names: groups,
  spellings: groups,
  titles: list,
  ignored: list,
};

const EXAMPLES: Readonly<Record<string, string>> = {
  hedges: '{"pencilled in to": "possible"}',
  names: '{"Bundesbank": ["German central bank"]}',
  spellings: '{"Kyiv": ["Kiev"]}',
};

/** The words without blanks around them; undefined, and said why, for what cannot be an entry. */
function wordsIn(
  given: unknown,
  path: LexiconComplaint['path'],
  part: 'name' | 'value',
  note: Note,
): string | undefined {
  const words = typeof given === 'string' ? given.trim() : undefined;
  if (words === undefined) {
    note(path, part, said('An entry should be words in quotation marks.'));
    return undefined;
  }
  if (!/[\p{L}\p{N}]/u.test(words)) {
    note(path, part, said('An entry cannot be empty.'));
    return undefined;
  }
  if (words.length > LONGEST_ENTRY) {
    note(path, part, said('“{0}…” is too long: an entry has {1} letters at most.', words.slice(0, 20), LONGEST_ENTRY));
    return undefined;
  }
  if (isTooCommon(words)) {
    note(path, part, said('“{0}” is too common a word: it would be read otherwise in every sentence.', words));
    return undefined;
  }
  return words;
}

/** What is said twice, and otherwise: the first holds. */
function noteClashes({ speech = [], hedges = {}, names = {}, spellings = {} }: LexiconConfig, note: Note): void {
  const verbs = new Set(
    speech.flatMap((it) => (typeof it === 'string' ? [it] : Object.values(it))).map((form) => lower(form ?? '')),
  );
  for (const hedge of Object.keys(hedges))
    if (verbs.has(lower(hedge)))
      note(['hedges', hedge], 'name', said('“{0}” is a verb of speech here, too; that holds.', hedge));
  const stands = new Map<string, string>();
  for (const [part, groupsOf] of [
    ['names', names],
    ['spellings', spellings],
  ] as const)
    for (const [usual, others] of Object.entries(groupsOf))
      for (const [i, other] of others.entries()) {
        const first = stands.get(lower(other));
        if (lower(other) === lower(usual))
          note([part, usual, i], 'value', said('“{0}” stands for itself here: leave it out.', other));
        else if (first !== undefined && first !== usual)
          note([part, usual, i], 'value', said('“{0}” stands for “{1}” already; that holds.', other, first));
        else stands.set(lower(other), usual);
      }
}

const lower = (words: string): string => words.toLowerCase();

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
