/** Who is in the reader's mind at a place of a text: mentions of the last sentences, weighted by how they stood there. */
import type { Entity } from './entity';
import type { Mention } from './mention';

/** Sentences a pronoun reaches back; beyond it writers name people again. */
const REACH = 7;
/** What a sentence further back still counts for. */
const DECAY = 0.55;
/** A paragraph break counts like this share of a sentence. */
const BREAK = 0.35;

/** What further mentions add to the best one: who was spoken of all through the last paragraph gives way to a new subject. */
const REPEATED = 0.5;

/** Who says something is mostly who has just said something. */
const GOES_ON = 1.5;

/** What a mention counts for, by how it stands. Order after Lappin and Leass (1994): subject before object before oblique. */
const WEIGHT = { subject: 1, other: 0.5, oblique: 0.35, owner: 0.6, quoted: 0.2, speaks: 1.1, dependent: 0.5 } as const;

/** Mentions that a pronoun looks back at, at most twice as many; and bearers of one role. */
const TRACES = 120;

/** A pronoun keeps its person in mind less than a name does: one wrong reading must not carry the rest along. */
const FOLLOWED = 0.7;

interface Trace {
  readonly entity: Entity;
  /** Number of the sentence; none inside quotations. */
  readonly sentence: number;
  readonly at: number;
  readonly weight: number;
  readonly speaks: boolean;
  readonly place: number;
}

export interface Candidate {
  readonly entity: Entity;
  readonly score: number;
  /** Sentences since the nearest mention outside quotations; 0 in the same sentence. */
  readonly age: number;
}

export class Salience {
  #traces: Trace[] = [];
  #sentence = 0;
  /** Grows by one a sentence and a little more at a paragraph break. */
  #at = 0;
  #place = 0;
  readonly #lastSeen = new Map<Entity, { readonly place: number; readonly sentence: number }>();
  readonly #byHead = new Map<string, Entity[]>();

  beginSentence(): void {
    this.#sentence++;
    this.#at++;
    if (this.#sentence % 4 === 0) this.#traces = this.#traces.filter((t) => this.#at - t.at <= REACH);
  }

  beginParagraph(): void {
    this.#at += BREAK;
  }

  add(entity: Entity, mention: Mention, certainty: number): void {
    this.#place++;
    this.#traces.push({
      entity,
      sentence: mention.quoted ? -Infinity : this.#sentence,
      at: this.#at,
      place: this.#place,
      speaks: mention.speaks && !mention.quoted,
      weight: weightOf(mention) * (mention.kind === 'pronoun' ? certainty * FOLLOWED : certainty),
    });
    // A list of a thousand names is no context; every pronoun looks at all traces.
    if (this.#traces.length > 2 * TRACES) this.#traces = this.#traces.slice(-TRACES);
    // Whom somebody merely speaks of in a quotation, the writer's "the minister" does not mean.
    if (!mention.quoted) this.#lastSeen.set(entity, { place: this.#place, sentence: this.#sentence });
    for (const head of entity.heads) {
      const list = this.#byHead.get(head);
      if (!list) this.#byHead.set(head, [entity]);
      else if (!list.includes(entity)) list.push(entity);
    }
  }

  /**
   * Entities in reach, the most salient first.
   * @param speaks whether the pronoun is one that says something
   */
  candidates(speaks: boolean, fits: (entity: Entity) => number): readonly Candidate[] {
    const scores = new Map<Entity, { best: number; sum: number; sentence: number }>();
    for (const { entity, at, weight, sentence, speaks: spoke } of this.#traces) {
      const distance = this.#at - at;
      if (distance > REACH) continue;
      const score = weight * (speaks && spoke ? GOES_ON : 1) * DECAY ** distance;
      const known = scores.get(entity);
      if (!known) scores.set(entity, { best: score, sum: score, sentence });
      else {
        known.best = Math.max(known.best, score);
        known.sum += score;
        known.sentence = Math.max(known.sentence, sentence);
      }
    }
    return [...scores]
      .map(([entity, { best, sum, sentence }]) => ({
        entity,
        score: (best + REPEATED * (sum - best)) * fits(entity),
        age: this.#sentence - sentence,
      }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score);
  }

  /** Everybody seen so far who bears the role, the last seen first. */
  bearers(head: string): readonly Entity[] {
    return (this.#byHead.get(head) ?? []).slice(-TRACES).sort((a, b) => this.seen(b) - this.seen(a));
  }

  /** Number of the entity's last mention; 0 when it has none yet. */
  seen(entity: Entity): number {
    return this.#lastSeen.get(entity)?.place ?? 0;
  }

  /** Sentences since the entity was last spoken of. */
  age(entity: Entity): number {
    return this.#sentence - (this.#lastSeen.get(entity)?.sentence ?? -Infinity);
  }
}

function weightOf(mention: Mention): number {
  if (mention.quoted) return WEIGHT.quoted;
  const dependent = mention.kind === 'pronoun' && mention.dependent ? WEIGHT.dependent : 1;
  if (mention.speaks) return WEIGHT.speaks;
  if (mention.subject) return WEIGHT.subject * dependent;
  if (mention.owner) return WEIGHT.owner;
  return (mention.oblique ? WEIGHT.oblique : WEIGHT.other) * dependent;
}
