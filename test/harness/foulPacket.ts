/** A packet whose words are somebody's worst: each text of it replaced, its shape and its codes as they were. */
import type { Packet } from '../../server/src/engine/index';

/** What a draft, a source, a bibliography or a name of a file may hold; codes and numbers are ours. */
const TEXTS: ReadonlySet<string> = new Set(
  'path title text reason cites key place who share message draft source by date rules byline author name remarks draftSpeaker sourceSpeaker occasion detail heading why'.split(
    ' ',
  ),
);

/** @param wordsFor a text instead of the one that is there; never asked for one that is empty */
export function withTexts(packet: Packet, wordsFor: () => string): Packet {
  const walk = (value: unknown, name: string): unknown => {
    if (typeof value === 'string') return TEXTS.has(name) && value !== '' ? wordsFor() : value;
    if (Array.isArray(value)) return value.map((item) => walk(item, name));
    if (typeof value !== 'object' || value === null) return value;
    // Why sentences are not checked is a code, and so is what was altered.
    const isGroup = 'meaning' in value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, isGroup ? item : walk(item, key)]));
  };
  return walk(packet, '') as Packet;
}
