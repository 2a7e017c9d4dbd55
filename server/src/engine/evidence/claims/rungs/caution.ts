/** Whether a draft is careful about what it says of an event: a hedge anywhere above it is enough to leave it alone. */
import { ADVERBS, EVENT_ADJECTIVES } from '../../../text/lexicons/commitmentWords';
import type { Span } from '../../../model/span';
import { covers } from '../../../model/span';
import type { SentenceParse } from '../../../text/syntax/sentenceParse';
import { isBelow } from '../../../text/syntax/tree';

const HEDGES =
  /^(?:may|might|could|can|should|ought|whether|if|unless|perhaps|appear|seem|suggest|believe|think|suspect|fear|worry|hint|possibl[ey]|possibility|potential|potentially|risk|chance|danger|prospect|likely|unlikely|probably|doubt|doubtful|question|unclear|uncertain|confusion|expect|hope|speculate|speculation|theory|estimate)$/u;
const HEARSAY =
  /^(?:accuse|accused|accusation|allege|alleged|allegedly|allegation|suspect|suspected|suspicion|charge|charged|indict|indictment|prosecutor|rumou?r|reportedly|supposedly|purportedly|purported|claim|report|reported|according|critic|source|complaint|lawsuit|sue|investigate|investigation|trial)$/u;

/** A word of doubt stands above the event or beside a word above it: "confusion about whether it has resumed". */
export function isHedged(parse: SentenceParse, at: number): boolean {
  return parse.words.some(
    (word, i) =>
      (HEDGES.test(word.lemma.toLowerCase()) || isDoubt(word.text.toLowerCase())) &&
      !isMatter(parse, i, at) &&
      (reaches(parse, i, at) || isBefore(i, at)),
  );
}

/** The draft says somewhere that it tells what others allege, or whose word it is. */
export const tellsWhose = (parse: SentenceParse): boolean =>
  parse.words.some((word) => HEARSAY.test(word.lemma.toLowerCase()) || HEARSAY.test(word.text.toLowerCase())) ||
  endsInASayer(parse);

/** "…, some of the crew said." */
function endsInASayer({ words }: SentenceParse): boolean {
  const last = words.findLastIndex(({ text }) => /^\p{L}/u.test(text));
  return (
    /^sa(?:id|ys?)$/iu.test(words[last]?.text ?? '') &&
    words.slice(Math.max(0, last - LONGEST_SAYER), last).some(({ text }) => text === ',')
  );
}
/** Words. */
const LONGEST_SAYER = 8;

const isDoubt = (written: string): boolean => {
  const effect = ADVERBS.get(written) ?? EVENT_ADJECTIVES.get(written);
  return effect?.certainty !== undefined && effect.certainty !== 'confirmed';
};

/** "has shattered doubts about", "ran the risk": what it is done to, not how sure it is. */
const isMatter = (parse: SentenceParse, noun: number, at: number): boolean => {
  const { tag, head, relation } = parse.words[noun]!;
  return head === at && noun > at && tag.startsWith('NN') && /^(?:obj|obl|nmod)/u.test(relation);
};

/** It governs the event, or hangs on what does. */
const reaches = (parse: SentenceParse, hedge: number, at: number): boolean =>
  isBelow(parse, at, hedge) || isBelow(parse, at, parse.words[hedge]!.head);

/** What stands right before it, whatever the parser made of it. */
const isBefore = (hedge: number, at: number): boolean => hedge < at && at - hedge <= 3;

/** Dictionary forms, lower case, of the words in these spans; of modal verbs the words as written. */
export const lemmasIn = (parse: SentenceParse, spans: readonly Span[]): readonly string[] =>
  parse.words.flatMap(({ span, lemma, text, tag }) =>
    spans.some((by) => covers(by, span)) ? [(tag === 'MD' ? text : lemma).toLowerCase()] : [],
  );
