/** Leaves parts out that the rest can do without: asides, clauses about a name, times and places, what is joined by "and". */
import { subtree } from '../../../../src/engine/text/syntax/tree';
import { edit } from '../edits';
import type { Sentence } from '../sentence';
import type { Turn } from '../turn';

/** Under these, less is more: "most of the houses in Orsk" is not "most of the houses". */
const CLOSED =
  /\b(?:not|no|never|without|few|fewer|fewest|none|nobody|nothing|neither|nor|hardly|rarely|only|sole|all|every|each|any|most|least|first|last|best|worst|than|if|unless|whether|except|apart from|instead|rather|former|formerly|until|\w+est)\b|n['’]t\b/i;

const ASIDE = /^(?:who|which|whose|where|whom)$/i;

export function leftOut(sentence: Sentence): Turn[] {
  const { text, words, parse } = sentence;
  const turns: Turn[] = [];
  const open = !CLOSED.test(text);
  for (const m of text.matchAll(/ \([^()]{2,80}\)/g))
    turns.push({ kind: 'aside', relation: 'less', edits: [edit(m.index, m.index + m[0].length, '')] });
  words.forEach((word, i) => {
    if (word.head < 0) return;
    const inside = subtree(parse, i);
    const from = inside[0]!;
    const to = inside.at(-1)!;
    // A branch with a gap is no stretch.
    if (to - from + 1 !== inside.length) return;
    const start = words[from]!.span.start;
    const end = words[to]!.span.end;
    const before = words[from - 1];
    const after = words[to + 1];
    if (!after) return;
    const commaBefore = before?.text === ',';
    const closes = /^[,.;]$/.test(after.text);
    const span = end - start;
    if (span < 6 || span > 140) return;
    const relation = word.relation;
    if (
      commaBefore &&
      closes &&
      (relation === 'acl:relcl' || relation === 'acl') &&
      !/[,;]/.test(text.slice(start, end).replace(/,/g, ' ')) &&
      (relation === 'acl' || ASIDE.test(words[from]!.text) || ASIDE.test(words[from + 1]?.text ?? ''))
    )
      turns.push({
        kind: 'relative-clause',
        relation: 'detail',
        edits: [edit(before.span.start, after.text === ',' ? after.span.end : end, '')],
      });
    else if (
      commaBefore &&
      closes &&
      relation === 'appos' &&
      /^(?:the|a|an|his|her|its|their)$/i.test(words[from]!.text) &&
      after.text === ',' &&
      to - from >= 2 &&
      !/^ (?:and|or)\b/.test(text.slice(after.span.end))
    )
      turns.push({ kind: 'apposition', relation: 'detail', edits: [edit(before.span.start, after.span.end, '')] });
    else if (
      open &&
      relation.startsWith('obl') &&
      !relation.includes('agent') &&
      words[word.head]!.head < 0 &&
      isFree(sentence, i, from)
    ) {
      if (from === 0 && after.text === ',')
        turns.push({ kind: 'adverbial', relation: 'detail', edits: [edit(0, after.span.end + 1, '')] });
      else if (from > 0 && after.text === '.' && !commaBefore)
        turns.push({ kind: 'adverbial', relation: 'detail', edits: [edit(start - 1, end, '')] });
    } else if (
      open &&
      relation === 'advcl' &&
      words[word.head]!.head < 0 &&
      /^(?:while|when|after|before|as|because|since|where|although|though)$/i.test(words[from]!.text) &&
      to - from >= 3
    ) {
      if (from === 0 && after.text === ',')
        turns.push({ kind: 'adverbial-clause', relation: 'detail', edits: [edit(0, after.span.end + 1, '')] });
      else if (
        from > 0 &&
        after.text === '.' &&
        !/\b(?:minutes|hours|days|weeks|months|years|seconds|year|day|month|week|just|shortly|soon|only|even|long|and)$/.test(
          text.slice(0, start).trim(),
        )
      )
        turns.push({
          kind: 'adverbial-clause',
          relation: 'detail',
          edits: [edit(commaBefore ? before.span.start : start - 1, end, '')],
        });
    } else if (
      open &&
      relation === 'conj' &&
      words[word.head]!.head < 0 &&
      /^(?:and|but)$/.test(words[from]!.text) &&
      /^VB[DZP]$/.test(word.tag) &&
      after.text === '.' &&
      to - from >= 3
    )
      turns.push({
        kind: 'conjunct',
        relation: 'detail',
        edits: [edit(commaBefore ? before.span.start : start - 1, end, '')],
      });
    else if (
      relation === 'advmod' &&
      open &&
      /ly$/.test(word.text) &&
      from === to &&
      !/^(?:only|nearly|likely|early|reportedly|allegedly|possibly|probably|apparently|potentially|supposedly|mostly|mainly|partly|largely|primarily|partially|usually|generally|typically|rarely|falsely|unlikely|virtually|hardly|presumably|seemingly|commonly|normally|supposedly)$/i.test(
        word.text,
      ) &&
      /^V/.test(words[word.head]!.tag) &&
      i > 0
    )
      turns.push({ kind: 'adverb', relation: 'detail', edits: [edit(start - 1, end, '')] });
  });
  return turns;
}

/** A phrase that the verb does not ask for: a time, or a place at some distance from its verb. */
function isFree(sentence: Sentence, i: number, from: number): boolean {
  const first = sentence.words[from]!.text.toLowerCase();
  const word = sentence.words[i]!;
  if (sentence.times.some((t) => t.span.start >= sentence.words[from]!.span.start && t.span.start <= word.span.end))
    return /^(?:in|on|during|at|since|after|before|last|this|for)$/.test(first);
  const verb = sentence.words[word.head]!;
  const object = (sentence.parse.dependents[word.head] ?? []).some(
    (d) => sentence.words[d]!.relation === 'obj' || sentence.words[d]!.relation === 'nsubj:pass',
  );
  if (
    /^(?:despite|during|throughout|after|before|because|following|amid|alongside|since|through|following|within|near)$/.test(
      first,
    )
  )
    return true;
  return (
    object &&
    /^(?:in|at|with|for|by)$/.test(first) &&
    !/^(?:put|place|place|provide|base|locate|include|involve|find|hold|take|use|use|replace|charge|fill|associate|describe|see|regard|rank|compare|result)$/.test(
      verb.lemma,
    )
  );
}

/** "In May, it opened." → "It opened in May." and the reverse. */
export function movedAdverbials(sentence: Sentence): Turn[] {
  const { text, words, parse } = sentence;
  const turns: Turn[] = [];
  if (CLOSED.test(text) || /[;:"]/.test(text)) return turns;
  words.forEach((word, i) => {
    if (!word.relation.startsWith('obl') || word.relation.includes('agent') || words[word.head]?.head !== -1) return;
    const inside = subtree(parse, i);
    const [from, to] = [inside[0]!, inside.at(-1)!];
    if (to - from + 1 !== inside.length || !isFree(sentence, i, from)) return;
    const phrase = text.slice(words[from]!.span.start, words[to]!.span.end);
    const after = words[to + 1];
    if (
      from === 0 &&
      after?.text === ',' &&
      words.at(-1)!.text === '.' &&
      words[to + 2] &&
      phrase.length < 60 &&
      (text.match(/,/g)?.length ?? 0) === 1 &&
      !words.some((w) => /^(?:conj|advcl|parataxis)/.test(w.relation) && /^V/.test(w.tag))
    ) {
      const next = words[to + 2]!;
      const small = /^NNP/.test(words[0]!.tag) ? phrase : phrase.charAt(0).toLowerCase() + phrase.slice(1);
      turns.push({
        kind: 'moved',
        relation: 'same',
        edits: [edit(0, next.span.start, ''), edit(text.length - 1, text.length, ` ${small}.`)],
      });
    } else if (
      from > 0 &&
      after?.text === '.' &&
      to + 1 === words.length - 1 &&
      words[from - 1]!.text !== ',' &&
      sentence.times.some((t) => t.span.start >= words[from]!.span.start)
    ) {
      const first = words[0]!;
      const keeps = /^NNP/.test(first.tag) || first.text === 'I' || /^.+[A-Z]/.test(first.text);
      const head = keeps ? first.text : first.text.toLowerCase();
      turns.push({
        kind: 'moved',
        relation: 'same',
        edits: [
          edit(0, first.span.end, `${phrase.charAt(0).toUpperCase()}${phrase.slice(1)}, ${head}`),
          edit(words[from]!.span.start - 1, words[to]!.span.end, ''),
        ],
      });
    }
  });
  return turns;
}
