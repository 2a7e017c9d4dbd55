/** A sentence with what the engine reads of it: its grammar, names, quantities and times. */
import { namesIn, type FoundName } from '../../../src/engine/claims/names/namesIn';
import type { Quantity, StatedTime } from '../../../src/engine/model/claim';
import { span } from '../../../src/engine/model/span';
import { timesIn } from '../../../src/engine/text/dates/timesIn';
import { quantitiesIn } from '../../../src/engine/text/quantities/quantitiesIn';
import { clauses, type Clause } from '../../../src/engine/text/syntax/clauses';
import { parseSentence } from '../../../src/engine/text/syntax/parseSentence';
import type { SentenceParse, Word } from '../../../src/engine/text/syntax/sentenceParse';

export class Sentence {
  readonly text: string;
  readonly parse: SentenceParse;
  readonly #whole;
  #names: readonly FoundName[] | undefined;
  #quantities: readonly Quantity[] | undefined;
  #times: readonly StatedTime[] | undefined;

  constructor(text: string) {
    this.text = text;
    this.#whole = span(0, text.length);
    this.parse = parseSentence(text, this.#whole);
  }

  get words(): readonly Word[] {
    return this.parse.words;
  }

  get clauses(): readonly Clause[] {
    return clauses(this.parse);
  }

  /** The clause that the sentence is. */
  get main(): Clause | undefined {
    return this.clauses.find((c) => c.predicate === this.parse.root);
  }

  get names(): readonly FoundName[] {
    return (this.#names ??= namesIn(this.text, this.#whole));
  }

  get quantities(): readonly Quantity[] {
    return (this.#quantities ??= quantitiesIn(this.text, this.#whole));
  }

  get times(): readonly StatedTime[] {
    return (this.#times ??= timesIn(this.text, this.#whole));
  }
}

const FUNCTION =
  /^(?:the|a|an|of|in|on|at|to|for|and|or|but|with|by|from|as|is|are|was|were|be|been|has|have|had|that|this|it|its|he|she|his|her|they|their|who|which|not|also)$/;

/** The words that tell what a text is about, in lower case. */
export const contentWords = (text: string): readonly string[] =>
  (text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? []).filter((w) => !FUNCTION.test(w));
