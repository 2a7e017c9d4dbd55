/** Which of two opposite ways an event goes: raise or lower, back or oppose, attend or stay away. */
import type { Direction, Stated } from '../../model/claim';
import { keptAt } from '../../model/kept';
import type { Span } from '../../model/span';
import { AXES, OBJECTS } from '../../text/lexicons/directions';
import { objectOf } from '../../text/syntax/object';
import type { SentenceParse } from '../../text/syntax/sentenceParse';
import { dependentsOf } from '../../text/syntax/tree';
import { verbOfNoun } from '../../text/wordFamilies';
import { isPassive } from '../../text/syntax/voice';
import { isNoun, lower, openersOf, openerText, particleOf } from './words';

interface Sense {
  readonly axis: string;
  readonly pole: 1 | -1;
  readonly preposition: string | undefined;
  readonly valence: 't' | 'i' | undefined;
  readonly object: ReadonlySet<string> | undefined;
}

const ENTRY = /^([^/:{]+)(?:\/(\w+))?(?::([ti]))?(?:\{(\w+)\})?$/;

const SENSES = new Map<string, Sense[]>();
const add = (axis: string, pole: 1 | -1, words: string): void => {
  for (const entry of words.split(/\s+/u)) {
    const [, word, preposition, valence, object] = ENTRY.exec(entry) ?? [];
    if (!word) continue;
    const key = word.replaceAll('_', ' ');
    const sense = {
      axis,
      pole,
      preposition,
      valence: valence as 't' | 'i' | undefined,
      object: object === undefined ? undefined : OBJECTS[object],
    };
    SENSES.set(key, [...(SENSES.get(key) ?? []), sense]);
  }
};
for (const { name, plus, minus } of AXES) {
  add(name, 1, plus);
  add(name, -1, minus);
}

/** The first axis whose conditions hold, those with more conditions first; undefined for a word without an opposite. */
export function directionOf(parse: SentenceParse, event: number): Stated<Direction> | undefined {
  return directionsOf(parse, event)[0];
}

/** All axes the word may be meant on: "drop" lowers, and does away with. */
export const directionsOf: (parse: SentenceParse, event: number) => readonly Stated<Direction>[] =
  keptAt(readDirections);

function readDirections(parse: SentenceParse, event: number): readonly Stated<Direction>[] {
  const word = parse.words[event]!;
  const found: { readonly said: Stated<Direction>; readonly weight: number }[] = [];
  for (const { name, by, weight } of candidates(parse, event))
    for (const sense of SENSES.get(name) ?? []) {
      const fits = fitOf(parse, event, sense);
      if (fits !== undefined)
        found.push({
          said: { value: { axis: sense.axis, pole: sense.pole }, by: [word.span, ...by] },
          weight: weight + fits,
        });
    }
  return found.sort((a, b) => b.weight - a.weight).map((f) => f.said);
}

interface Candidate {
  readonly name: string;
  readonly by: readonly Span[];
  readonly weight: number;
}

function candidates(parse: SentenceParse, event: number): readonly Candidate[] {
  const word = parse.words[event]!;
  const lemma = word.lemma.toLowerCase();
  const particle = particleOf(parse, event);
  const beside =
    particle ?? dependentsOf(parse, event, 'advmod').find((d) => d === event + 1) ?? particleBehind(parse, event);
  const joined =
    beside === undefined
      ? []
      : [{ name: `${lemma} ${lower(parse.words[beside]!)}`, by: [parse.words[beside]!.span], weight: 10 }];
  // With a particle it is another verb: "take" says nothing of "take off".
  if (particle !== undefined && joined[0] && SENSES.has(joined[0].name)) return joined;
  if (particle !== undefined && !/^(?:up|down|out|back|off)$/.test(lower(parse.words[particle]!))) return joined;
  return [
    ...joined,
    { name: lemma, by: [], weight: 0 },
    ...(lower(word) === lemma ? [] : [{ name: lower(word), by: [], weight: 0 }]),
    ...familyOf(parse, event),
  ];
}

/** "bring premiums **down**": behind the object, on which the parser may have hung it. */
function particleBehind(parse: SentenceParse, event: number): number | undefined {
  const object = objectOf(parse, event);
  if (object === undefined || object < event) return undefined;
  const next = object + 1;
  const word = parse.words[next];
  const hangs = word?.head === event || word?.head === object;
  return hangs && /^R[BP]$/.test(word.tag) && /^(?:up|down|off|out|away|back)$/.test(lower(word)) ? next : undefined;
}

/** "withdrawal" goes the way of "withdraw". */
function familyOf(parse: SentenceParse, event: number): readonly Candidate[] {
  const { lemma } = parse.words[event]!;
  const verb = isNoun(parse.words[event]!) && !SENSES.has(lemma) ? verbOfNoun(lemma) : undefined;
  return verb?.slice(0, 3) !== lemma.slice(0, 3) ? [] : [{ name: verb, by: [], weight: 0 }];
}

/** How many of the sense's conditions hold; undefined where one does not. */
function fitOf(parse: SentenceParse, event: number, sense: Sense): number | undefined {
  if (isNoun(parse.words[event]!) && OTHER_AS_NOUN.test(parse.words[event]!.lemma)) return undefined;
  const named = objectOf(parse, event);
  // "dropped 3 percent": by how much, not what.
  const object = named !== undefined && MEASURE.test(lower(parse.words[named]!)) ? undefined : named;
  const passive = isPassive(parse, event);
  if (sense.valence === 't' && object === undefined && !passive && !isNoun(parse.words[event]!)) return undefined;
  if (sense.valence === 'i' && (object !== undefined || passive || isNoun(parse.words[event]!))) return undefined;
  if (sense.object) {
    const patient = object ?? dependentsOf(parse, event, 'nsubj:pass', 'nmod')[0];
    if (patient === undefined || !sense.object.has(parse.words[patient]!.lemma)) return undefined;
  }
  if (sense.preposition !== undefined) {
    const behind = dependentsOf(parse, event, 'obl', 'nmod', 'advcl').flatMap((d) =>
      openersOf(parse, d).map((o) => openerText(parse, o)),
    );
    if (!behind.includes(sense.preposition)) return undefined;
  }
  return (sense.valence ? 1 : 0) + (sense.object ? 4 : 0) + (sense.preposition === undefined ? 0 : 4);
}

const MEASURE =
  /^(?:percent|per|%|cent|cents|points?|degrees?|basis|percentage|[\d.,]+|metres?|meters?|miles?|feet|times)$/;

/** Nouns that mean something else than the verb: a blast condemns nobody. */
const OTHER_AS_NOUN =
  /^(?:blast|fire|slam|name|best|top|bail|save|trust|spur|level|back|champion|side|pass|fix|rally|split|bar|skip|plant|jump|bound|axe|sack|sink|land|rail|host|steady|charge|close|free|leave|match|report|right|state|tower)$/;
