/** On whose word an event is told: named speakers, nameless ones, documents, hearsay. */
import type { Evidence } from '../../model/claim';
import { keptAt } from '../../model/kept';
import type { Span } from '../../model/span';
import { ANONYMOUS, DOCUMENTS } from '../../text/lexicons/roles';
import { agentOf } from '../../text/syntax/object';
import { subjectOf } from '../../text/syntax/subject';
import type { SentenceParse } from '../../text/syntax/sentenceParse';
import { dependentsOf, subtree, subtreeSpan } from '../../text/syntax/tree';
import { isPassive } from '../../text/syntax/voice';
import { reports } from './links';
import { isNoun, lower, openersOf, openerText } from './words';

export interface Vouched {
  readonly value: Evidence;
  readonly by: readonly Span[];
  readonly source?: Span;
}

/** Who stands behind what the verb (or noun) of saying says; undefined where the writer does: "we believe". */
export function vouchedBy(parse: SentenceParse, saying: number): Vouched | undefined {
  const by = [parse.words[saying]!.span];
  const passive = isPassive(parse, saying);
  const subject = passive
    ? agentOf(parse, saying)
    : isNoun(parse.words[saying]!)
      ? undefined
      : subjectOf(parse, saying);
  const source = subject === undefined && !passive ? namelessBefore(parse, saying) : undefined;
  if (source !== undefined) return { value: standingOf(parse, source), by, source: parse.words[source]!.span };
  if (subject === undefined || dependentsOf(parse, saying, 'expl').length > 0)
    return passive && HEARSAY.test(parse.words[saying]!.lemma) ? { value: 'rumoured', by } : undefined;
  if (/^(?:i|we|it|who|which|that|this)$/.test(lower(parse.words[subject]!)))
    return /^(?:i|we)$/.test(lower(parse.words[subject]!)) ? undefined : { value: 'named speaker', by };
  return { value: standingOf(parse, subject), by, source: phraseOf(parse, subject) };
}

/** "according to two officials", "…, Orsk said" beside a predicate. */
export const namedBeside: (parse: SentenceParse, predicate: number) => Vouched | undefined = keptAt(readBeside);

function readBeside(parse: SentenceParse, predicate: number): Vouched | undefined {
  for (const d of parse.dependents[predicate] ?? []) {
    const word = parse.words[d]!;
    const according = accordingOf(parse, d);
    if (according !== undefined)
      return {
        value: standingOf(parse, according),
        by: [...wordsOfAccording(parse, d)],
        source: phraseOf(parse, according),
      };
    if (
      /^(?:parataxis|advcl)/.test(word.relation) &&
      openersOf(parse, d).length === 0 &&
      reports(parse, d) &&
      besideMark(parse, d, predicate)
    ) {
      const subject = dependentsOf(parse, d, 'nsubj')[0];
      if (subject !== undefined && !/^(?:i|we)$/.test(lower(parse.words[subject]!)))
        return { value: standingOf(parse, subject), by: [word.span], source: phraseOf(parse, subject) };
    }
  }
  return undefined;
}

/** A verb of saying beside what is said stands behind a comma. */
const besideMark = (parse: SentenceParse, saying: number, predicate: number): boolean => {
  const at = Math.min(...subtree(parse, saying));
  return at > predicate
    ? /^[,–—-]/.test(parse.words[at - 1]!.text)
    : parse.words[saying]!.relation.startsWith('parataxis');
};

/** The one accorded to, whichever of the words the parser made the head. */
function accordingOf(parse: SentenceParse, d: number): number | undefined {
  if (lower(parse.words[d]!) === 'according') return dependentsOf(parse, d, 'obj', 'obl', 'nmod', 'xcomp')[0];
  return openersOf(parse, d).some((o) => /^(?:according(?: to)?|per)$/.test(openerText(parse, o))) ? d : undefined;
}

function wordsOfAccording(parse: SentenceParse, d: number): readonly Span[] {
  const at =
    lower(parse.words[d]!) === 'according'
      ? d
      : openersOf(parse, d).find((o) => /^(?:according|per)/.test(lower(parse.words[o]!)))!;
  const to = parse.words[at + 1];
  return to && lower(to) === 'to' ? [parse.words[at]!.span, to.span] : [parse.words[at]!.span];
}

/** Without the clauses that describe them. */
const phraseOf = (parse: SentenceParse, head: number): Span =>
  subtreeSpan(
    parse,
    head,
    (d) => /^(?:acl|advcl|parataxis|punct|appos|case)/.test(parse.words[d]!.relation) && d !== head,
  );

/** Without anybody who says so, these are hearsay; "it was agreed that" and "it was announced that" are not. */
const HEARSAY =
  /^(?:say|report|allege|rumou?r|claim|believe|think|suggest|suspect|accuse|charge|understand|fear|suppose|speculate|purport|repute|assume|tell)$/;

const NAMELESS = /^(?:anonymity|anonymous|anonymously|unnamed|unidentified)$/;
const VAGUE =
  /^(?:some|many|others|critics|observers|people|analysts|experts|detractors|opponents|supporters|few|several|most|rumours|rumors)$/;

/** What a source's phrase is worth as evidence. */
function standingOf(parse: SentenceParse, head: number): Evidence {
  const word = parse.words[head]!;
  const written = lower(word);
  const nameless =
    (ANONYMOUS.has(written) && !named(parse, head) && !(word.tag.startsWith('NNP') && head > 0)) ||
    subtree(parse, head).some((i) => NAMELESS.test(lower(parse.words[i]!)));
  if (nameless)
    return /S$/.test(word.tag) || written === 'people' ? 'several anonymous sources' : 'one anonymous source';
  if (VAGUE.test(written)) return 'several anonymous sources';
  return DOCUMENTS.has(word.lemma) ? 'document' : 'named speaker';
}

const named = (parse: SentenceParse, head: number): boolean =>
  dependentsOf(parse, head, 'appos', 'flat').some((d) => parse.words[d]!.tag.startsWith('NNP'));

/** "Sources close to the company said": a nameless source whose phrase the parser did not understand. */
function namelessBefore(parse: SentenceParse, saying: number): number | undefined {
  for (let at = saying - 1; at >= 0 && at > saying - 10; at--) {
    const word = parse.words[at]!;
    if (word.text === ',') return undefined;
    if (word.tag.startsWith('NN') && ANONYMOUS.has(lower(word))) return at;
  }
  return undefined;
}
