/** Makes the pairs of one sentence: each turn as claim, as passage and on both sides, with rewrites that change nothing. */
import { isStatement } from './documents';
import { applied, clash, continued, unstopped } from './edits';
import { grafted, leftBehind } from './kinds/neighbours';
import { canBeFramed, framed, type Frame } from './kinds/frames';
import { turnsOf } from './kinds/index';
import { finiteOf } from './finite';
import { passageOf, placesAround, share } from './passage';
import { contentWords, type Sentence } from './sentence';
import type { Document, Edit, Label, Pair, Turn } from './turn';

const QUIET = new Set(['same', 'less', 'detail']);

interface Draft {
  readonly kind: string;
  readonly label: Label;
  /** What the passage has instead of the sentence. */
  readonly premise: readonly Edit[];
  readonly claim: readonly Edit[];
  readonly needs: readonly number[];
}

export class PairMaker {
  readonly #chance: () => number;

  constructor(chance: () => number) {
    this.#chance = chance;
  }

  /** All pairs that the sentence at `at` gives. */
  *of(document: Document, at: number): Generator<Pair> {
    const sentence = document.sentences[at]!;
    if (!isStatement(sentence.text) || !sentence.main || finiteOf(sentence, sentence.main) === undefined) return;
    const turns = turnsOf(sentence, document, at, this.#chance);
    const quiet = turns.filter((t) => QUIET.has(t.relation));
    for (const turn of turns) for (const draft of this.#drafts(turn, quiet)) yield* this.#made(document, at, draft);
    if (this.#chance() < 0.4)
      yield* this.#made(document, at, { kind: 'as-it-stands', label: 'supported', premise: [], claim: [], needs: [] });
    if (quiet.length > 1)
      yield* this.#made(document, at, {
        kind: 'rewritten',
        label: 'supported',
        premise: [],
        ...this.#with([], quiet, 3),
      });
    if (canBeFramed(sentence)) yield* this.#framed(document, at, turns, quiet);
    yield* this.#missing(document, at);
  }

  *#drafts(turn: Turn, quiet: readonly Turn[]): Generator<Draft> {
    const { kind, edits, relation } = turn;
    const needs = turn.needs ?? [];
    const plain = { kind, needs };
    const turned = this.#with(edits, quiet, 1);
    const still = this.#with(
      [],
      quiet.filter((q) => !clash(q.edits, edits)),
      1,
    );
    const both = [...needs, ...turned.needs];
    if (relation === 'differs') {
      if (this.#chance() < 0.5)
        yield { ...plain, label: 'contradicted', premise: [], claim: turned.claim, needs: both };
      else yield { ...plain, label: 'contradicted', premise: edits, claim: still.claim, needs: still.needs };
      yield {
        ...plain,
        kind: `${kind}-kept`,
        label: 'supported',
        ...(this.#chance() < 0.6
          ? { premise: edits, claim: turned.claim, needs: both }
          : { premise: [], claim: still.claim, needs: still.needs }),
      };
    } else if (relation === 'stronger' || relation === 'weaker') {
      const up = relation === 'stronger';
      const high = { claim: up ? turned.claim : still.claim, needs: up ? both : still.needs };
      const low = { claim: up ? still.claim : turned.claim, needs: up ? still.needs : both };
      const [highEdits, lowEdits] = up ? [edits, []] : [[], edits];
      yield { ...plain, label: 'overstated', premise: lowEdits, ...high };
      if (kind !== 'the-only' && kind !== 'plan-done' && kind !== 'plan')
        yield { ...plain, kind: `${kind}-down`, label: 'supported', premise: highEdits, ...low };
      yield {
        ...plain,
        kind: `${kind}-kept`,
        label: 'supported',
        ...(this.#chance() < 0.6 ? { premise: lowEdits, ...low } : { premise: highEdits, ...high }),
      };
    } else {
      if (relation === 'same' && needs.length === 0 && this.#chance() < 0.3)
        yield { ...plain, label: 'supported', premise: edits, claim: still.claim, needs: still.needs };
      else yield { ...plain, label: 'supported', premise: [], claim: turned.claim, needs: both };
      if (relation === 'detail')
        yield { ...plain, kind: `${kind}-added`, label: 'not_stated', premise: edits, claim: [], needs: [] };
    }
  }

  /** The edits with up to `most` quiet ones that fit beside them. */
  #with(
    edits: readonly Edit[],
    quiet: readonly Turn[],
    most: number,
  ): { claim: readonly Edit[]; needs: readonly number[] } {
    let claim = [...edits];
    const needs: number[] = [];
    for (let n = 0; n < most && quiet.length > 0; n++) {
      if (most === 1 && this.#chance() < 0.35) continue;
      const one = quiet[Math.floor(this.#chance() * quiet.length)]!;
      if (clash(one.edits, claim)) continue;
      claim = [...claim, ...one.edits];
      needs.push(...(one.needs ?? []));
    }
    return { claim, needs };
  }

  *#made(document: Document, at: number, draft: Draft): Generator<Pair> {
    const sentence = document.sentences[at]!;
    const said = applied(sentence.text, draft.premise);
    const places = placesAround(document, [at, ...draft.needs], this.#chance);
    const premise = passageOf(document, places, new Map([[at, said]]));
    let hypothesis = applied(sentence.text, draft.claim);
    if (draft.label === 'not_stated' && isKnown(document, places, at, said, hypothesis)) return;
    if (hypothesis === premise || hypothesis.split(' ').length < 4) return;
    if (draft.label !== 'supported' && hypothesis === said) return;
    const other = places.find((i) => i === at + 1 || i === at - 1);
    let kind = draft.kind;
    if (other !== undefined && this.#chance() < 0.08) {
      const joined = this.#joined(sentence, hypothesis, document.sentences[other]!, draft.claim);
      if (joined) {
        hypothesis = joined;
        kind = draft.label === 'supported' ? 'joined' : kind;
      }
    }
    yield rowOf(document, kind, draft.label, premise, hypothesis);
  }

  /** Two sentences of the passage as one claim. */
  #joined(sentence: Sentence, claim: string, other: Sentence, edits: readonly Edit[]): string | undefined {
    if (
      !isStatement(other.text) ||
      claim.length + other.text.length > 220 ||
      /^(?:This|These|However|Thus|Also|Then|Moreover|In addition)\b/.test(other.text)
    )
      return undefined;
    if (this.#chance() < 0.5) return `${unstopped(claim)}, and ${continued(other)}`;
    const small = edits.some((e) => e.start === 0) ? undefined : continued(sentence, edits);
    return small && !/^(?:He|She|It|They)\b/.test(sentence.text)
      ? `${unstopped(other.text)}, while ${small}`
      : undefined;
  }

  /** The sentence as somebody's word that nobody can check, and flat, confirmed, kept or turned as the claim. */
  *#framed(document: Document, at: number, turns: readonly Turn[], quiet: readonly Turn[]): Generator<Pair> {
    const sentence = document.sentences[at]!;
    const weak = (['anonymous', 'rumour', 'possible', 'unclear'] as const)[Math.floor(this.#chance() * 4)]!;
    const still = this.#with(
      [],
      quiet.filter((q) => !q.needs),
      1,
    ).claim;
    const places = placesAround(document, [at], this.#chance);
    const passage = (frame: Frame, edits: readonly Edit[] = []): string =>
      passageOf(document, places, new Map([[at, framed(sentence, edits, frame, this.#chance)]]));
    const plain = passageOf(document, places, new Map());
    const kind = `said-${weak}`;
    const way = this.#chance();
    yield rowOf(document, kind, 'overstated', passage(weak), applied(sentence.text, still));
    if (way < 0.4)
      yield rowOf(document, kind, 'overstated', passage(weak), framed(sentence, still, 'confirmed', this.#chance));
    yield rowOf(document, `${kind}-kept`, 'supported', passage(weak), framed(sentence, still, weak, this.#chance));
    if (weak === 'possible')
      yield rowOf(document, `${kind}-down`, 'supported', plain, framed(sentence, still, weak, this.#chance));
    if (way > 0.6)
      yield rowOf(
        document,
        'said-confirmed',
        'supported',
        passage('confirmed'),
        this.#chance() < 0.5 ? applied(sentence.text, still) : framed(sentence, still, 'confirmed', this.#chance),
      );
    const differs = turns.filter((t) => t.relation === 'differs' && t.kind !== 'negation');
    const turn = differs[Math.floor(this.#chance() * differs.length)];
    if (!turn) return;
    const frame: Frame = way < 0.5 ? 'confirmed' : weak === 'unclear' ? 'anonymous' : weak;
    const claim = this.#with(
      turn.edits,
      quiet.filter((q) => !q.needs),
      1,
    ).claim;
    yield rowOf(
      document,
      'said-otherwise',
      'contradicted',
      passage(frame),
      framed(sentence, claim, frame, this.#chance),
    );
  }

  *#missing(document: Document, at: number): Generator<Pair> {
    const sentence = document.sentences[at]!;
    const others = leftBehind(document, at);
    for (const i of others.slice(0, 2)) {
      const other = document.sentences[i]!;
      const places = placesAround(document, [at], this.#chance).filter((p) => p !== i);
      const premise = passageOf(document, places, new Map());
      if (share(other.text, premise) > 0.65 || (/^(?:He|She|It|They)\b/.test(other.text) && !document.inOrder))
        continue;
      yield rowOf(document, 'neighbour', 'not_stated', premise, other.text);
      const whole = grafted(sentence, other);
      if (whole && share(whole, premise) < 0.9) yield rowOf(document, 'grafted', 'not_stated', premise, whole);
    }
  }
}

/** True where the rest of the passage says what was left out of one sentence. */
function isKnown(document: Document, places: readonly number[], at: number, said: string, claim: string): boolean {
  const there = new Set(contentWords(said));
  const added = contentWords(claim).filter((w) => !there.has(w));
  if (added.length < 2) return true;
  const rest = new Set(
    contentWords(
      places
        .filter((i) => i !== at)
        .map((i) => document.sentences[i]!.text)
        .join(' '),
    ),
  );
  return added.filter((w) => rest.has(w)).length > added.length / 3;
}

const rowOf = (document: Document, kind: string, label: Label, premise: string, hypothesis: string): Pair => ({
  premise,
  hypothesis,
  label,
  type: kind,
  dataset: `generated:${kind}`,
  license: document.licence,
});
