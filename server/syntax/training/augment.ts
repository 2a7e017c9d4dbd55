/**
 * More training sentences out of those there are, of the kinds that news has and the treebank has few of: quotations as
 * one word, speech before its speaker, verbs of saying before their subject.
 */
import { STAND_IN } from '../../src/engine/text/syntax/wordForms';
import { shuffle } from './chance';
import type { TreebankSentence } from './treebank';

/** One word on its way to another place; `head` is an index into the same list, −1 for the root. */
interface Node {
  readonly word: string;
  readonly lemma: string;
  readonly upos: string;
  readonly tag: string;
  head: number;
  relation: string;
}

const SAYING = new Set(
  'say tell announce add claim argue note report write explain warn insist admit suggest state declare acknowledge confirm deny believe conclude stress reply recall think know'.split(
    ' ',
  ),
);
/** Verbs that stand before their subject: "…," said the mayor. */
const INVERTS = new Set('say add write announce explain argue warn note insist reply declare recall report'.split(' '));

/** Gives the new sentences of each document; phrases are taken from all of them. */
export function augmented(
  documents: readonly (readonly TreebankSentence[])[],
  chance: () => number,
): TreebankSentence[][] {
  const subjects = speakers(documents.flat());
  const relatives = relativeClauses(documents.flat());
  return documents.map((sentences) =>
    sentences.flatMap((sentence) => {
      const folded = quotationsFolded(sentence);
      return [...(folded ? [folded] : []), ...toldInOtherOrder(sentence, subjects, relatives, chance)];
    }),
  );
}

/** Every quotation becomes one word that hangs where its head hung; undefined where there is none. */
export function quotationsFolded(s: TreebankSentence): TreebankSentence | undefined {
  const ranges: [number, number][] = [];
  for (let i = 0, open = -1; i < s.tags.length; i++) {
    if (s.tags[i] === '``') open = i;
    else if (s.tags[i] === "''" && open >= 0) {
      if (i - open > 1) ranges.push([open, i]);
      open = -1;
    }
  }
  // Nothing is left to learn from a sentence that is all quotation.
  if (ranges.length === 0 || (ranges.length === 1 && ranges[0]![1] - ranges[0]![0] > s.words.length - 3))
    return undefined;
  const nodes = nodesOf(s);
  const owner = new Int32Array(nodes.length).fill(-1);
  for (const [from, to] of ranges) {
    const inner = range(from + 1, to);
    const top = inner.find((i) => nodes[i]!.relation !== 'punct' && !isWithin(nodes[i]!.head, from, to)) ?? from + 1;
    owner.fill(top, from, to + 1);
    nodes[top] = { ...nodes[top]!, word: STAND_IN, lemma: STAND_IN, upos: 'X', tag: 'QUOTE' };
  }
  const kept = range(0, nodes.length).filter((i) => owner[i] === -1 || owner[i] === i);
  const place = new Map(kept.map((i, k) => [i, k]));
  return sentenceOf(
    kept.map((i) => {
      const node = nodes[i]!;
      const head = node.head < 0 ? -1 : owner[node.head] === -1 ? node.head : owner[node.head]!;
      return { ...node, head: head < 0 ? -1 : place.get(head)! };
    }),
    `${s.id}-folded`,
  );
}

/** Subjects that could speak, as lists of nodes with their head's place. */
function speakers(sentences: readonly TreebankSentence[]): readonly Piece[] {
  return sentences.flatMap((s) => {
    const nodes = nodesOf(s);
    return nodes.flatMap((node, i) => {
      if (!/^nsubj/.test(node.relation) || !/^NNPS?$|^NNS?$|^PRP$/.test(node.tag)) return [];
      const piece = pieceAt(nodes, i);
      return piece && piece.nodes.length <= 12 && (node.tag !== 'PRP' || piece.nodes.length === 1) ? [piece] : [];
    });
  });
}

/** Clauses with "who" or "which" as their subject, short enough to stand inside another sentence. */
function relativeClauses(sentences: readonly TreebankSentence[]): readonly Piece[] {
  return sentences.flatMap((s) => {
    const nodes = nodesOf(s);
    return nodes.flatMap((node, i) => {
      if (node.relation !== 'acl:relcl') return [];
      const marks = range(0, nodes.length).filter((k) => nodes[k]!.head === i && nodes[k]!.relation === 'punct');
      const piece = pieceAt(nodes, i, new Set(marks));
      const opens =
        piece && /^(?:who|which)$/i.test(piece.nodes[0]!.word) && piece.nodes[0]!.relation.startsWith('nsubj');
      return opens && piece.nodes.length <= 14 ? [piece] : [];
    });
  });
}

/** "Orsk" as "Orsk, who was there,": a clause between commas behind a phrase. */
function described(phrase: Piece, clause: Piece): Piece {
  const from = phrase.nodes.length + 1;
  const comma = (head: number): Node => ({ word: ',', lemma: ',', upos: 'PUNCT', tag: ',', head, relation: 'punct' });
  return {
    top: phrase.top,
    nodes: [
      ...phrase.nodes,
      comma(from + clause.top),
      ...clause.nodes.map((n, i) => ({ ...n, head: i === clause.top ? phrase.top : n.head + from })),
      comma(from + clause.top),
    ],
  };
}

/** A subtree that stands in one stretch; heads are places in it, −1 for its own head. */
interface Piece {
  readonly nodes: readonly Node[];
  readonly top: number;
}

function pieceAt(nodes: readonly Node[], top: number, without: ReadonlySet<number> = new Set()): Piece | undefined {
  const members = range(0, nodes.length).filter((i) => !without.has(i) && below(nodes, i, top, without));
  const first = members[0]!;
  if (members.at(-1)! - first !== members.length - 1) return undefined;
  return {
    top: top - first,
    nodes: members.map((i) => ({ ...nodes[i]!, head: i === top ? -1 : nodes[i]!.head - first })),
  };
}

function below(nodes: readonly Node[], i: number, top: number, without: ReadonlySet<number>): boolean {
  for (let at = i; at >= 0; at = nodes[at]!.head) {
    if (at === top) return true;
    if (without.has(at)) return false;
  }
  return false;
}

/** "X said that Y" as "Y, X said", "Y, said X", "“Y” X said" and so on, with X or another speaker. */
function toldInOtherOrder(
  s: TreebankSentence,
  subjects: readonly Piece[],
  relatives: readonly Piece[],
  chance: () => number,
): TreebankSentence[] {
  const nodes = nodesOf(s);
  const verb = nodes.findIndex((n) => n.head === -1);
  const said = nodes.findIndex((n) => n.head === verb && n.relation === 'ccomp');
  const own = nodes.findIndex((n) => n.head === verb && n.relation === 'nsubj');
  if (!SAYING.has(nodes[verb]?.lemma ?? '') || said < verb || own < 0 || own > verb) return [];
  const marks = range(0, nodes.length).filter(
    (i) => nodes[i]!.head === said && (nodes[i]!.relation === 'mark' || (nodes[i]!.relation === 'punct' && i < said)),
  );
  const told = pieceAt(nodes, said, new Set(marks));
  const subject = pieceAt(nodes, own);
  const rest = range(verb + 1, said).filter(
    (i) => nodes[i]!.head === verb && /^(?:obj|iobj|obl|nmod:unmarked|obl:unmarked|advmod)$/.test(nodes[i]!.relation),
  );
  const others = rest.map((i) => pieceAt(nodes, i)).filter((p) => p !== undefined);
  const auxiliaries = range(own, verb).some((i) => nodes[i]!.head === verb && i !== own);
  const saidInFull = pieceAt(nodes, said);
  if (!told || !saidInFull || !subject || auxiliaries) return [];
  const quotation: Piece = {
    top: 0,
    nodes: [{ word: STAND_IN, lemma: STAND_IN, upos: 'X', tag: 'QUOTE', head: -1, relation: 'ccomp' }],
  };
  const pick = (): Piece => {
    const chosen = chance() < 0.4 ? subject : subjects[Math.floor(chance() * subjects.length)]!;
    if (chance() > 0.35 || chosen.nodes[chosen.top]!.tag === 'PRP') return chosen;
    return described(chosen, relatives[Math.floor(chance() * relatives.length)]!);
  };
  const v: Piece = { top: 0, nodes: [{ ...nodes[verb]!, head: -1, relation: 'root' }] };
  const make = (name: string, order: readonly (readonly [Piece, string] | string)[]): TreebankSentence =>
    joined(order, v, `${s.id}-${name}`);
  const behind = others.map((p): readonly [Piece, string] => [p, '']);
  // American papers have the comma inside the marks, British ones often behind.
  const comma = (): readonly string[] => (chance() < 0.3 ? [','] : []);
  const forms: (() => TreebankSentence)[] = [
    () => make('plain', [[pick(), 'nsubj'], [v, ''], ...behind, [saidInFull, 'ccomp'], '.']),
    () => make('after', [[told, 'ccomp'], ',', [pick(), 'nsubj'], [v, ''], ...behind, '.']),
    () => make('front', [[quotation, 'ccomp'], ...comma(), [pick(), 'nsubj'], [v, ''], ...behind, '.']),
    () => make('colon', [[pick(), 'nsubj'], [v, ''], ...behind, ':', [quotation, 'ccomp'], '.']),
    () => make('comma', [[pick(), 'nsubj'], [v, ''], ...behind, ',', [quotation, 'ccomp']]),
  ];
  if (INVERTS.has(nodes[verb]!.lemma)) {
    const named = (): Piece => {
      for (let i = 0; i < 20; i++) {
        const p = pick();
        if (p.nodes[p.top]!.tag !== 'PRP') return p;
      }
      return subject;
    };
    forms.push(
      () => make('said', [[told, 'ccomp'], ',', [v, ''], [named(), 'nsubj'], ...behind, '.']),
      () => make('quoted', [[quotation, 'ccomp'], ...comma(), [v, ''], [named(), 'nsubj'], ...behind, '.']),
    );
  }
  return shuffle(forms, chance)
    .slice(0, 5)
    .map((form) => form());
}

/** Puts pieces and marks in a row; every piece hangs on the verb with the relation named, '' for the one it has. */
function joined(order: readonly (readonly [Piece, string] | string)[], verb: Piece, id: string): TreebankSentence {
  let at = 0;
  let verbAt = 0;
  for (const part of order) {
    if (typeof part !== 'string' && part[0] === verb) verbAt = at;
    at += typeof part === 'string' ? 1 : part[0].nodes.length;
  }
  const out: Node[] = [];
  for (const part of order) {
    const from = out.length;
    if (typeof part === 'string') {
      out.push({ word: part, lemma: part, upos: 'PUNCT', tag: part, head: verbAt, relation: 'punct' });
      continue;
    }
    const [piece, relation] = part;
    for (const [i, node] of piece.nodes.entries()) {
      const top = i === piece.top;
      const head = top ? (piece === verb ? -1 : verbAt) : node.head + from;
      out.push({ ...node, head, relation: top && relation ? relation : node.relation });
    }
  }
  return sentenceOf(out, id);
}

function nodesOf(s: TreebankSentence): Node[] {
  return s.words.map((word, i) => ({
    word,
    lemma: s.lemmas[i]!,
    upos: s.upos[i]!,
    tag: s.tags[i]!,
    head: s.heads[i]! - 1,
    relation: s.relations[i]!,
  }));
}

/** A first word written small is capitalised; nothing else is touched. */
function sentenceOf(nodes: readonly Node[], id: string): TreebankSentence {
  const words = nodes.map((n) => n.word);
  if (words[0] !== undefined) words[0] = words[0].charAt(0).toUpperCase() + words[0].slice(1);
  return {
    id,
    text: words.join(' '),
    words,
    lemmas: nodes.map((n) => n.lemma),
    upos: nodes.map((n) => n.upos),
    tags: nodes.map((n) => n.tag),
    heads: nodes.map((n) => n.head + 1),
    relations: nodes.map((n) => n.relation),
  };
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
const isWithin = (i: number, from: number, to: number): boolean => i >= from && i <= to;
