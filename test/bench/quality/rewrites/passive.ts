// "The port was sold by Orsk to Hrane" for "Orsk sold the port to Hrane".
import { CALENDAR } from '../../../../server/src/engine/text/lexicons/closedClass';
import { has, lowered, onlyOne, phraseAt, readSentence, textOf, type Phrase, type Read } from './sentence';
import { upperFirst, type Rewrite } from './rewrite';

/** Verbs that say how something is, or whose object is no other than who does it. */
const NO_PASSIVE =
  /^(?:have|be|become|lack|resemble|cost|weigh|equal|mean|include|get|want|say|tell|ask|remain|seem|fit|suit|like|love|hate|need|do|make|let|keep|think|know|believe|spend|last|total|marry|date|face|lose|win|enjoy|leave|hold|start|begin|turn|come|go|stay|stand|run|look|feel|grow|call|name|find|give|offer|send|show|teach|owe|wish|deny|deem|consider|declare|rule|announce|prove|render)$/u;

/** Past participles that are not the past tense. */
const PARTICIPLES: Readonly<Record<string, string>> = {
  took: 'taken', saw: 'seen', wrote: 'written', broke: 'broken', chose: 'chosen', stole: 'stolen', drew: 'drawn', threw: 'thrown',
  drove: 'driven', overthrew: 'overthrown', shook: 'shaken', wore: 'worn', hid: 'hidden', ate: 'eaten', flew: 'flown', sang: 'sung',
  undertook: 'undertaken', withdrew: 'withdrawn', forgot: 'forgotten', beat: 'beaten', rode: 'ridden', swore: 'sworn', tore: 'torn',
}; // prettier-ignore

/** Of the first clause that can be turned, wherever it stands. */
function passiveOf(sentence: string): string | undefined {
  const read = readSentence(sentence, /^(?:VB|NN|JJ)/u);
  if (!read) return undefined;
  for (const [verb, { tag }] of read.words.entries()) {
    const said = /^VB[DN]$/u.test(tag) ? turnedAt(read, verb) : undefined;
    if (said !== undefined) return said;
  }
  return undefined;
}

function turnedAt(read: Read, at: number): string | undefined {
  const { words } = read;
  const verb = words[at]!;
  const [subject, object] = [onlyOne(read, at, 'nsubj'), onlyOne(read, at, 'obj')];
  if (subject === undefined || object === undefined || NO_PASSIVE.test(verb.lemma)) return undefined;
  // What else hangs on the verb shares its subject or has it for its own.
  if (has(read, at, 'conj', 'xcomp', 'ccomp', 'iobj', 'advcl', 'parataxis', 'compound')) return undefined;
  // "Has approved it": no other auxiliary, and none but right before its verb.
  const auxiliary = onlyOne(read, at, 'aux');
  if (has(read, at, 'aux') !== (auxiliary !== undefined) || (verb.tag === 'VBN') !== (auxiliary !== undefined))
    return undefined;
  if (auxiliary !== undefined && (auxiliary !== at - 1 || !/^(?:has|had|have)$/u.test(words[auxiliary]!.text)))
    return undefined;
  const [who, what] = [phraseAt(read, subject), phraseAt(read, object)];
  if (!who || !what || who.to + 1 !== (auxiliary ?? at) || what.from !== at + 1 || who.to - who.from > LONGEST)
    return undefined;
  if (!opensClause(read, who.from) || !isPlain(read, who) || !isPlain(read, what) || !isThing(read, object))
    return undefined;
  if (!/^NN/u.test(words[subject]!.tag) || /\b(?:his|her|its|their|own)\b/iu.test(textOf(read, what.from, what.to)))
    return undefined;
  const [next, behind] = [words[what.to + 1]!, words[what.to + 2]];
  // ", launching attacks", ", but says": of whoever did it.
  if (next.text === ',' && /^(?:VB|CC|RB)/u.test(behind?.tag ?? '')) return undefined;
  if (!/^(?:[.,]|IN|TO)$/u.test(next.tag) || /^(?:to|as|by|of|than|that)$/u.test(next.text)) return undefined;
  const be = auxiliary === undefined ? (isPlural(read, object) ? 'were' : 'was') : perfect(read, object, auxiliary);
  const turned = `${textOf(read, what.from, what.to)} ${be} ${PARTICIPLES[verb.text] ?? verb.text} by ${lowered(read, who.from, who.to)}`;
  const [first, last] = [words[who.from]!.span.start, words[what.to]!.span.end];
  return read.text.slice(0, first) + (first === 0 ? upperFirst(turned) : turned) + read.text.slice(last);
}

/** Nothing stands before the subject that may belong to it. */
const opensClause = ({ words }: Read, from: number): boolean =>
  from === 0 || /^(?:,|that|when|after|before|because|if|while|said|says|and|but|where)$/iu.test(words[from - 1]!.text);

/** Neither a verb within, nor a phrase that may hang elsewhere. */
const isPlain = ({ words }: Read, { from, to }: Phrase): boolean =>
  words
    .slice(from, to + 1)
    .every(
      ({ tag, text }) =>
        !/^(?:VB[DPZ]|MD|PRP|W.*|,)$/u.test(tag) && (!/^(?:IN|TO)$/u.test(tag) || /^(?:of|about|between)$/u.test(text)),
    );
/** Words of a subject that reads well behind "by". */
const LONGEST = 7;

const perfect = (read: Read, object: number, auxiliary: number): string =>
  `${read.words[auxiliary]!.text === 'had' ? 'had' : isPlural(read, object) ? 'have' : 'has'} been`;

/** "Sixth", "forth": no thing. */
const isThing = (read: Read, at: number): boolean =>
  (/^NN(?:S|PS?)$/u.test(read.words[at]!.tag) && !CALENDAR.has(read.words[at]!.lemma.toLowerCase())) ||
  has(read, at, 'det', 'nmod:poss');

const isPlural = (read: Read, at: number): boolean =>
  /S$/u.test(read.words[at]!.tag) ||
  read.parse.dependents[at]!.some((d) => /^conj/u.test(read.words[d]!.relation) && /^NN/u.test(read.words[d]!.tag)) ||
  /^(?:police|people|cattle)$/u.test(read.words[at]!.lemma);

export const passive: Rewrite = { name: 'passive', changes: true, of: passiveOf };
