/** The articles that should be known of first for an open draft. */
import { articlesBehind, kinOf, type Article } from '../engine/index';
import type { DeskOrigins } from './deskOrigins';
import type { OpenDraft } from './openDraft';

/** Those it cites or quotes, then those that go back to the same origins as far as these are known. */
export function articlesToRead({ previous, project }: OpenDraft, origins: DeskOrigins): readonly Article[] {
  if (!previous) return [];
  const its = articlesBehind(previous);
  const known = project && origins.known(project);
  return [...new Set([...its, ...its.flatMap((article) => kinOf(article, known).flatMap(({ others }) => others))])];
}
