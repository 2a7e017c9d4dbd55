/** How an event stands while its sentence is climbed from the event to the root: each word on the way weakens or turns it. */
import {
  CERTAINTY,
  EVIDENCE,
  REALITY,
  type Certainty,
  type Evidence,
  type Reality,
  type Stated,
} from '../../model/claim';
import type { Span } from '../../model/span';
import type { Effect } from '../../text/lexicons/governors';

/** Grows word by word; {@link Standing.columns} is what it has become. */
export class Standing {
  private denied = false;
  private polarityBy: Span[] = [];
  private reality = REALITY.indexOf('done');
  private realityBy: Span[] = [];
  private certainty = CERTAINTY.indexOf('asserted');
  private certaintyBy: Span[] = [];
  private evidence = EVIDENCE.indexOf('own voice');
  private evidenceBy: Span[] = [];
  private source: Span | undefined;
  private unsure = false;

  deny(by: readonly Span[]): void {
    this.denied = !this.denied;
    this.polarityBy.push(...by);
  }

  /** Everything of an effect but its evidence, which needs to know whose. */
  take(effect: Effect, by: readonly Span[]): void {
    if (effect.denies) this.deny(by);
    if (effect.reality) this.atMostReality(effect.reality, by);
    if (effect.certainty) this.atMostCertainty(effect.certainty, by);
    if (effect.unsure) this.notUnderstood();
  }

  atMostReality(value: Reality, by: readonly Span[]): void {
    const rung = REALITY.indexOf(value);
    if (rung > this.reality || value === 'done') return;
    this.realityBy = rung < this.reality ? [...by] : [...this.realityBy, ...by];
    this.reality = rung;
  }

  /** A weaker word wins over a stronger one; "certainly" lifts only what nothing has weakened. */
  atMostCertainty(value: Certainty, by: readonly Span[]): void {
    const rung = CERTAINTY.indexOf(value);
    const asserted = CERTAINTY.indexOf('asserted');
    if (rung > asserted ? this.certainty < asserted : rung > this.certainty && this.certainty <= asserted) return;
    this.certaintyBy = rung === this.certainty ? [...this.certaintyBy, ...by] : [...by];
    this.certainty = rung;
  }

  /** @param source the phrase that names who says so */
  atMostEvidence(value: Evidence, by: readonly Span[], source: Span | undefined): void {
    const rung = EVIDENCE.indexOf(value);
    if (rung > this.evidence || value === 'own voice') return;
    this.evidenceBy = rung < this.evidence ? [...by] : [...this.evidenceBy, ...by];
    if (rung < this.evidence || this.source === undefined) this.source = source;
    this.evidence = rung;
  }

  notUnderstood(): void {
    this.unsure = true;
  }

  columns(): {
    readonly polarity: Stated<'affirmed' | 'denied'>;
    readonly reality: Stated<Reality>;
    readonly certainty: Stated<Certainty>;
    readonly evidence: Stated<Evidence> & { readonly source?: Span };
    readonly unsure?: true;
  } {
    return {
      polarity: { value: this.denied ? 'denied' : 'affirmed', by: inOrder(this.polarityBy) },
      reality: { value: REALITY[this.reality]!, by: inOrder(this.realityBy) },
      certainty: { value: CERTAINTY[this.certainty]!, by: inOrder(this.certaintyBy) },
      evidence: {
        value: EVIDENCE[this.evidence]!,
        by: inOrder(this.evidenceBy),
        ...(this.source && { source: this.source }),
      },
      ...(this.unsure && { unsure: true as const }),
    };
  }
}

/** Without repeats, in the order of the text. */
export function inOrder(spans: readonly Span[]): readonly Span[] {
  if (spans.length < 2) return spans;
  const sorted = [...spans].sort((a, b) => a.start - b.start || a.end - b.end);
  return sorted.filter((s, i) => s.start !== sorted[i - 1]?.start || s.end !== sorted[i - 1]?.end);
}
