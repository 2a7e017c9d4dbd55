/** Reads a text's mentions in their order and says whom each of them means. */
import type { Mention, NameMention, NounMention } from './mention';
import { Names } from './namesInOrder';
import { resolveNoun } from './nounReferents';
import { resolvePronoun } from './pronounReferents';
import type { Register } from './register';
import { Salience } from './salience';
import type { Referent } from './entity';

export interface Cast {
  /** The referent of the mention that ends at `end` in the text of that paragraph. */
  at(paragraph: number, end: number): Referent | undefined;
}

/** Linear in the mentions: pronouns look back over a few sentences, nouns over those who bear the role. */
export function readCast(paragraphs: readonly (readonly Mention[])[], register: Register): Cast {
  const names = new Names(paragraphs, register);
  const salience = new Salience();
  const found = paragraphs.map((mentions, paragraph) => {
    const here = new Map<number, Referent>();
    const named = mentions.filter((m): m is NameMention => m.kind === 'name');
    let last = -1;
    salience.beginParagraph();
    for (const mention of mentions) {
      if (mention.sentence !== last) {
        last = mention.sentence;
        salience.beginSentence();
      }
      const ahead = mention.kind === 'pronoun' && !mention.dependent ? namesAhead(mention, named) : [];
      const referent = referentOf(mention, named, paragraph, names, salience, ahead);
      if (!referent) continue;
      here.set(mention.span.end, referent);
      salience.add(referent.entity, mention, referent.certainty);
    }
    return here;
  });
  return { at: (paragraph, end) => found[paragraph]?.get(end) };
}

function referentOf(
  mention: Mention,
  named: readonly NameMention[],
  paragraph: number,
  names: Names,
  salience: Salience,
  ahead: readonly string[],
): Referent | undefined {
  switch (mention.kind) {
    case 'name':
      return names.resolve(mention, paragraph, salience);
    case 'pronoun':
      return mention.quoted ? undefined : resolvePronoun(mention, salience, ahead);
    case 'noun': {
      const apposed = mention.name === undefined ? undefined : named[mention.name];
      if (apposed) return explained(mention, names.resolve(apposed, paragraph, salience));
      return mention.quoted ? undefined : resolveNoun(mention, paragraph, salience);
    }
  }
}

/** "The chairman, Nils Aker, …": the phrase is the name's, and the name has the role from now on. */
function explained(mention: NounMention, referent: Referent | undefined): Referent | undefined {
  if (!referent) return undefined;
  referent.entity.heads.add(mention.head);
  for (const word of [...mention.modifiers, mention.head]) referent.entity.roles.add(word);
  return referent;
}

/** Characters behind a pronoun in which a name stands in its clause. */
const CLAUSE = 50;

/** Last parts of the names that follow in the same clause. */
function namesAhead(mention: Mention, named: readonly NameMention[]): readonly string[] {
  const { end } = mention.span;
  let i = firstFrom(named, end);
  const ahead: string[] = [];
  for (; i < named.length; i++) {
    const name = named[i];
    if (!name || name.sentence !== mention.sentence || name.span.start - end > CLAUSE) break;
    if (!name.owner) ahead.push(name.parts.at(-1) ?? '');
  }
  return ahead;
}

/** Index of the first name that begins at `from` or later. */
function firstFrom(named: readonly NameMention[], from: number): number {
  let low = 0;
  let high = named.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((named[middle]?.span.start ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
