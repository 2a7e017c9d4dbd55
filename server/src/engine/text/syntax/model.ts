/** The trained tagger and parser, read from their weights when a sentence is first parsed. */
import { clusterOf, clusterTable, type Clusters } from './clusters';
import { atOnce } from '../../model/steps';
import type { IsVerb } from './lemma';
import { ByteReader, fromBase64 } from './modelFormat';
import { inventory, type ParserModels } from './parser';
import { LinearModel } from './scorer';
import { WEIGHTS } from './weights.generated';
import { formHash } from './wordForms';

export interface SyntaxModel {
  readonly clusters: Clusters;
  readonly tagger: LinearModel;
  readonly parser: ParserModels;
  readonly isVerb: IsVerb;
  /** The tag of words that have only one, by their form: they are too rare in treebanks to be learned surely. */
  readonly settled: ReadonlyMap<number, number>;
}

/** Conjunctions that are nothing else. */
const CONJUNCTIONS = ['unless', 'lest', 'whereas'];

let loaded: SyntaxModel | undefined;

/** Some tens of milliseconds the first time, then nothing. */
export const syntaxModel = (): SyntaxModel => (loaded ??= atOnce(loading()));

/** The same beforehand, in steps of some milliseconds. */
export function* loadSyntaxModel(): Generator<void, void> {
  if (!loaded) {
    const model = yield* loading();
    // Somebody may have asked for it between two steps.
    loaded ??= model;
  }
}

function* loading(): Generator<void, SyntaxModel> {
  const weights = WEIGHTS;
  yield;
  const bytes = fromBase64(weights);
  yield;
  return yield* decoding(bytes);
}

export const decodeModel = (bytes: Uint8Array): SyntaxModel => atOnce(decoding(bytes));

/** The parts in the order in which `training/encode` writes them. */
function* decoding(bytes: Uint8Array): Generator<void, SyntaxModel> {
  const reader = new ByteReader(bytes);
  const tagNames = reader.text().split(' ');
  const relationNames = reader.text().split(' ');
  const words = reader.whole();
  const hashes = reader.ascending(words);
  const clusters = clusterTable(hashes, Uint16Array.from(reader.take(words)), reader.take(reader.whole()));
  const bases = reader.ascending(reader.whole());
  const verbs = clusterTable(bases, new Uint16Array(bases.length).fill(1), new Uint8Array(2));
  yield;
  const tagger = decodeRows(reader);
  yield;
  const steps = decodeRows(reader);
  yield;
  const relations = decodeRows(reader);
  const isVerb: IsVerb = (word) => clusterOf(verbs, formHash(word)) === 1;
  const conjunction = tagNames.indexOf('IN');
  const settled = new Map(CONJUNCTIONS.map((word) => [formHash(word), conjunction]));
  const parser = { steps, relations, inventory: inventory(tagNames, relationNames) };
  return { clusters, tagger, parser, isVerb, settled };
}

function decodeRows(reader: ByteReader): LinearModel {
  const classes = reader.whole();
  const count = reader.whole();
  const hashes = reader.ascending(count);
  const starts = new Int32Array(count + 1);
  const lengths = reader.take(count);
  for (let i = 0; i < count; i++) starts[i + 1] = starts[i]! + lengths[i]!;
  const members = reader.take(starts[count]!);
  const signed = reader.take(starts[count]!);
  const weights = new Int8Array(signed.buffer, signed.byteOffset, signed.length);
  return new LinearModel(classes, hashes, starts, members, weights);
}
