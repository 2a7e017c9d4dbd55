/** Text to tree: words, tags and dependencies of one sentence. */
import type { HouseLexicon } from '../../model/lexicon';
import { overlaps, sliceOf, type Span } from '../../model/span';
import { houseStretches, type HouseStretch } from '../houseWords';
import { lemmaOf } from './lemma';
import { syntaxModel } from './model';
import { parseTagged } from './parser';
import { QUOTE_TAG, type SentenceParse, type Word } from './sentenceParse';
import { tagWords } from './tagger';
import { splitWords } from './tokens';
import { STAND_IN, wordForms } from './wordForms';

/**
 * The tree of the sentence `text[within]`; time is linear in its length.
 * @param opaque quotations (with their marks) that stand as one word each, so that what is said in them does not get into
 *   the sentence's own grammar; in order, apart from each other, inside `within`; others are left out
 * @param lexicon the desk's own words: each stands as one word, the common one that it reads as
 */
export function parseSentence(
  text: string,
  within: Span,
  opaque: readonly Span[] = [],
  lexicon?: HouseLexicon,
): SentenceParse {
  const house = lexicon ? outside(houseStretches(text, within.start, within.end, lexicon), opaque) : [];
  const apart =
    house.length === 0 ? opaque : [...opaque, ...house.map((h) => h.span)].sort((a, b) => a.start - b.start);
  const spans = splitWords(text, within, apart);
  const readAs = new Map(house.map((h) => [h.span.start, h.as]));
  const whole = new Set(opaque.map((s) => s.start));
  const hidden = (s: Span): boolean => whole.has(s.start) && opaque.some((o) => o.start === s.start && o.end === s.end);
  const texts = spans.map((s) => readAs.get(s.start) ?? sliceOf(text, s));
  const standIn = spans.map(hidden);
  const model = syntaxModel();
  const forms = wordForms(
    texts.map((word, i) => (standIn[i] ? STAND_IN : word)),
    model.clusters,
  );
  const tags = new Uint8Array(forms.count + 2);
  tagWords(forms, model.tagger, tags, model.settled);
  const { tagNames, relationNames } = model.parser.inventory;
  const tree = parseTagged(forms, tags, model.parser);
  const words = spans.map((at, i): Word => {
    const tag = standIn[i] ? QUOTE_TAG : tagNames[tags[i + 1]!]!;
    const head = tree.heads[i + 1]! - 1;
    return {
      text: texts[i]!,
      span: at,
      tag,
      lemma: lemmaOf(texts[i]!, tag, model.isVerb),
      head: head === spans.length ? -1 : head,
      relation: relationNames[tree.relations[i + 1]!]!,
    };
  });
  const dependents: number[][] = words.map(() => []);
  words.forEach(({ head }, i) => dependents[head]?.push(i));
  return { span: within, words, dependents, root: words.findIndex((w) => w.head === -1) };
}

/** What is quoted is another's, whatever the house calls it. */
const outside = (stretches: readonly HouseStretch[], opaque: readonly Span[]): readonly HouseStretch[] =>
  stretches.filter(({ span }) => !opaque.some((other) => overlaps(other, span)));
