/** What the parser is compared with: subjects and objects by rules over tags, the nearest noun phrase on either side. */

/** A word and the verb (or predicate) it is subject or object of; places from 0. */
export interface RuleArc {
  readonly word: number;
  readonly verb: number;
  readonly kind: 'subject' | 'object';
}

const NOUN = /^(?:NNP?S?|PRP|CD|DT|WP|EX)$/;
const IN_PHRASE = /^(?:NNP?S?|CD|JJ[RS]?|DT|PRP\$|POS|VBN|VBG|\$|HYPH)$/;
const AUXILIARY = /^(?:am|is|are|was|were|be|been|being|['’](?:s|re|m|ve|ll|d)|has|have|had|do|does|did)$/i;

/** @param tags Penn Treebank tags of the words */
export function arcsByRule(words: readonly string[], tags: readonly string[]): RuleArc[] {
  const arcs: RuleArc[] = [];
  const heads = phraseHeads(tags);
  for (let verb = 0; verb < tags.length; verb++) {
    if (!/^VB/.test(tags[verb]!) || isAuxiliary(words, tags, verb)) continue;
    const first = groupStart(words, tags, verb);
    const finite = first < verb || /^VB[DPZ]$/.test(tags[verb]!);
    const subject = finite ? subjectBefore(tags, heads, first) : undefined;
    if (subject !== undefined) arcs.push({ word: subject, verb, kind: 'subject' });
    const passive =
      tags[verb] === 'VBN' && /^(?:am|is|are|was|were|be|been|being|['’]s|['’]re)$/i.test(words[verb - 1] ?? '');
    const object = passive ? undefined : objectBehind(tags, heads, verb);
    if (object !== undefined) arcs.push({ word: object, verb, kind: 'object' });
  }
  return arcs;
}

/** A form of "be", "have" or "do" with another verb behind it, adverbs between them apart. */
function isAuxiliary(words: readonly string[], tags: readonly string[], at: number): boolean {
  if (!AUXILIARY.test(words[at]!)) return false;
  let i = at + 1;
  while (/^RB/.test(tags[i] ?? '')) i++;
  return /^VB/.test(tags[i] ?? '');
}

/** The first of the auxiliaries, modals and adverbs before the verb. */
function groupStart(words: readonly string[], tags: readonly string[], verb: number): number {
  let start = verb;
  for (let i = verb - 1; i >= 0; i--) {
    if (tags[i] === 'MD' || (/^VB/.test(tags[i]!) && AUXILIARY.test(words[i]!))) start = i;
    else if (!/^RB/.test(tags[i]!)) break;
  }
  return start;
}

/** For each word the last noun of its noun phrase; −1 outside of one. */
function phraseHeads(tags: readonly string[]): number[] {
  const heads = new Array<number>(tags.length).fill(-1);
  for (let i = 0; i < tags.length;) {
    let end = i;
    let noun = -1;
    while (end < tags.length && (IN_PHRASE.test(tags[end]!) || (NOUN.test(tags[end]!) && end === i))) {
      if (NOUN.test(tags[end]!)) noun = end;
      end++;
      if (/^(?:PRP|WP|EX)$/.test(tags[end - 1]!)) break;
    }
    if (noun >= 0) heads.fill(noun, i, noun + 1);
    i = noun >= 0 ? noun + 1 : i + 1;
  }
  return heads;
}

/** The nearest noun phrase to the left that hangs on no preposition; what stands between commas is passed over. */
function subjectBefore(tags: readonly string[], heads: readonly number[], verb: number): number | undefined {
  if (/^(?:WDT|WP)$/.test(tags[verb - 1] ?? '')) return verb - 1;
  let i = verb - 1;
  if (tags[i] === ',') {
    i--;
    while (i >= 0 && tags[i] !== ',') i--;
    if (i < 0) return undefined;
  }
  for (; i >= 0; i--) {
    if (/^(?:VB|MD|``|'')/.test(tags[i]!)) return undefined;
    const head = heads[i]!;
    if (head < 0) continue;
    let start = i;
    while (start > 0 && heads[start - 1] === head) start--;
    if (!/^(?:IN|TO)$/.test(tags[start - 1] ?? '')) return head;
    i = start - 1;
  }
  return undefined;
}

function objectBehind(tags: readonly string[], heads: readonly number[], verb: number): number | undefined {
  let i = verb + 1;
  while (/^(?:RB|RP)/.test(tags[i] ?? '')) i++;
  const head = heads[i] ?? -1;
  // A noun phrase with a verb right behind it is the subject of that one.
  return head >= 0 && !/^(?:VB[DZP]|MD)$/.test(tags[head + 1] ?? '') ? head : undefined;
}
