/** Shortens a name, puts one for a pronoun, exchanges two, or takes another's that stands nearby. */
import { subtree } from '../../../../src/engine/text/syntax/tree';
import type { FoundName } from '../../../../src/engine/claims/names/namesIn';
import { edit } from '../edits';
import type { Sentence } from '../sentence';
import { FEMALE_NAMES, MALE_NAMES } from '../../../../src/engine/text/lexicons/firstNames';
import type { Document, Turn } from '../turn';

const pick = <T>(of: readonly T[], chance: () => number): T => of[Math.floor(chance() * of.length)]!;

/** "Aram Velt" → "Velt", where he is the only one so called. */
export function shortened(sentence: Sentence): Turn[] {
  return sentence.names.flatMap((name): Turn[] => {
    const words = name.name.split(' ');
    const last = words.at(-1)!;
    if (
      name.kind !== 'person' ||
      words.length < 2 ||
      words.length > 3 ||
      !/^[A-Z][a-z’'-]+$/.test(last) ||
      /^(?:Jr|Sr|II|III)/.test(last)
    )
      return [];
    const first = words[0]!.toLowerCase();
    if (
      !(MALE_NAMES.has(first) || FEMALE_NAMES.has(first)) ||
      (/\b[A-Z]\w+ (?:\w+ )?$/.test(sentence.text.slice(Math.max(0, name.span.start - 16), name.span.start)) &&
        name.roles.length === 0) ||
      /^ (?:of|and [A-Z])/.test(sentence.text.slice(name.span.end))
    )
      return [];
    if (words.some((w) => !/^[A-Z][\w.’'-]*$/.test(w)) || sentence.text.split(last).length > 2) return [];
    return [{ kind: 'short-name', relation: 'less', edits: [edit(name.span.start, name.span.end - last.length, '')] }];
  });
}

/** "He resigned" behind "Aram Velt took office" → "Velt resigned". */
export function pronouns(sentence: Sentence, document: Document, at: number): Turn[] {
  const [first] = sentence.words;
  if (
    !document.inOrder ||
    at === 0 ||
    !first ||
    !/^(?:He|She)$/.test(first.text) ||
    first.relation.split(':')[0] !== 'nsubj'
  )
    return [];
  const before = document.sentences[at - 1]!;
  const people = before.names.filter((n) => n.kind === 'person');
  const subject = before.main?.subject;
  const whole = people.find(
    (n) =>
      subject !== undefined &&
      n.span.start <= before.words[subject]!.span.start &&
      before.words[subject]!.span.end <= n.span.end,
  );
  if (people.length !== 1 || !whole || before.names.some((n) => n !== whole && n.kind === 'other')) return [];
  return [
    { kind: 'name-for-pronoun', relation: 'same', edits: [edit(0, first.span.end, whole.name)], needs: [at - 1] },
  ];
}

/** Two names of one kind change places. */
export function exchanged(sentence: Sentence): Turn[] {
  const turns: Turn[] = [];
  const names = sentence.names.filter((n) => n.kind !== 'other');
  for (let i = 0; i < names.length; i++)
    for (let j = i + 1; j < names.length; j++) {
      const [a, b] = [names[i]!, names[j]!];
      if (
        a.kind !== b.kind ||
        a.name.includes(b.name) ||
        b.name.includes(a.name) ||
        tied(sentence, a, b) ||
        a.isCountry !== b.isCountry
      )
        continue;
      turns.push({
        kind: 'names-exchanged',
        relation: 'differs',
        edits: [edit(a.span.start, a.span.end, b.name), edit(b.span.start, b.span.end, a.name)],
      });
    }
  return turns;
}

/** Joined by "and", or one beside the other, or both in one phrase: to exchange them says nothing else, or nonsense. */
function tied(sentence: Sentence, a: FoundName, b: FoundName): boolean {
  const between = sentence.text.slice(a.span.end, b.span.start);
  if (/^(?:,? ?(?:and|or|&|,|'s|-|–|\/|\(| with| of| in| versus|vs\.?)? ?)$/.test(between) || between.length < 4)
    return true;
  const heads = [a, b].map((n) =>
    sentence.words.findIndex(
      (w) =>
        w.span.start >= n.span.start &&
        w.span.end <= n.span.end &&
        (w.head < 0 ||
          sentence.words[w.head]!.span.start < n.span.start ||
          sentence.words[w.head]!.span.start >= n.span.end),
    ),
  );
  if (heads.some((h) => h < 0)) return true;
  const [x, y] = heads as [number, number];
  if (
    /^(?:conj|appos|flat|nmod:poss)/.test(sentence.words[y]!.relation) ||
    sentence.words[y]!.relation.startsWith('compound')
  )
    return true;
  if (a.kind !== 'person' && /\b(?:at|in|on|from|near|of) (?:the )?$/.test(sentence.text.slice(0, b.span.start)))
    return true;
  const list = subtree(sentence.parse, x);
  if (list.includes(y)) return true;
  // One has to be who does it; else often nothing else is said.
  return (
    !sentence.words[x]!.relation.startsWith('nsubj') ||
    /\b(?:met|meets|married|faced|played|between|alongside|joined|share[ds]?|together|co-\w+|border\w*|with)\b/i.test(
      sentence.text.slice(a.span.end, b.span.start),
    )
  );
}

const SLOTS: readonly RegExp[] = [
  /\b(?:directed|written|produced|composed|founded|developed|published|created|designed|built|painted|led|established|owned|recorded|released|discovered|invented|edited|hosted|played|portrayed|sung|performed|defeated|beaten|elected|appointed|killed|signed) by (?:the |[A-Z]\w+ director |American |British )?$/,
  /\b(?:born|died|held|based|situated|located|headquartered|buried|raised|filmed|set|educated) (?:in|at|near) $/,
  /\b(?:capital|president|mayor|king|queen|director|head|chairman|governor|prime minister|author|founder|captain|coach|manager|ceo|chief executive|son|daughter|wife|husband|brother|sister|father|mother) of (?:the )?$/i,
  /\b(?:replaced|succeeded|defeated|beat|married|portrayed|plays|played|joined) $/,
];

/** A name of the same kind from elsewhere in the document, in a slot that only one can fill. */
export function replaced(sentence: Sentence, document: Document, at: number, chance: () => number): Turn[] {
  return sentence.names.flatMap((name): Turn[] => {
    const before = sentence.text.slice(0, name.span.start);
    if (
      name.kind === 'other' ||
      /\b[A-Z]\w+ (?:of|by|in) $/.test(before) ||
      !SLOTS.some((s) => s.test(before)) ||
      /^(?: and|, [A-Z]|,? or|'s|’s)/.test(sentence.text.slice(name.span.end))
    )
      return [];
    const others = document.sentences
      .slice(Math.max(0, at - 3), at + 4)
      .flatMap((s) => s.names)
      .filter(
        (n) =>
          n.kind === name.kind && n.isCountry === name.isCountry && !shares(n, name) && !sentence.text.includes(n.name),
      );
    const pool = others.length > 0 ? others.map((n) => n.name) : (OTHERS[name.kind] ?? []);
    const free = pool.filter((n) => !sentence.text.includes(n));
    return free.length === 0
      ? []
      : [{ kind: 'name', relation: 'differs', edits: [edit(name.span.start, name.span.end, pick(free, chance))] }];
  });
}

const shares = (a: FoundName, b: FoundName): boolean => a.parts.some((p) => b.parts.includes(p));

/** Names for a slot where the text has none of that kind. */
const OTHERS: Readonly<Record<string, readonly string[]>> = {
  person:
    'Laura Bennett|Thomas Keller|Miguel Ortega|Anna Lindqvist|James Whitmore|Priya Nair|Robert Doyle|Helen Carver|David Osei|Marta Kowalska|Peter Hollis|Susan Grady'.split(
      '|',
    ),
  place: 'Lisbon|Denver|Hamburg|Osaka|Nairobi|Leeds|Toronto|Seville|Brisbane|Warsaw|Lima|Atlanta'.split('|'),
};
