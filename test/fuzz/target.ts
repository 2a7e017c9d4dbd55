/** What a fuzz target is: something of ours that takes whatever comes. */
import type { Random } from './random';

/** Any list of strings is an input, so that one that does harm can be kept in a file and made smaller. */
export type Input = readonly string[];

export interface Target {
  readonly name: string;
  input(random: Random): Input;
  /** Throws, or rejects, where a property does not hold. */
  run(input: Input): unknown;
  /** Milliseconds that a thousand UTF-16 units may take; 25 where nothing is said. */
  readonly msPerThousand?: number;
}
