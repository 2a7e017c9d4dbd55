/** The work behind one analysis of an open document, in steps for the scheduler. */
import { analyse, draftFormat, parseDraft, type Analysis, type Draft, type Judgements } from '../engine/index';
import { pathOf } from './fileAddresses';
import type { OpenDraft } from './openDraft';
import { shownPath, type OpenProject } from './projects';

export const formatOf = ({ uri, languageId }: OpenDraft): Draft['format'] => draftFormat(pathOf(uri) ?? '', languageId);

/** Keys and links by which a draft cites, whether or not its project is known yet. */
export const citedBy = (draft: OpenDraft): readonly string[] =>
  parseDraft(draft.text, { path: draft.uri, format: formatOf(draft) }).sentences.flatMap(({ scope }) => scope.keys);

export function parsedOf(draft: OpenDraft, project: OpenProject): Draft {
  const path = shownPath(project, draft.uri);
  const format = formatOf(draft);
  // Settings may have moved the draft into another project, which shows its path differently, or given it other words.
  const { lexicon } = project.project;
  const known = draft.parsed?.path === path && draft.parsed.lexicon === lexicon ? draft.parsed : undefined;
  draft.parsed = known ?? parseDraft(draft.text, { path, format, ...(lexicon && { lexicon }) }, draft.previous?.draft);
  return draft.parsed;
}

/** Reads text, sources and decisions when it starts, not when it is asked for. */
export function* analysing(draft: OpenDraft, open: OpenProject, judgements: Judgements): Generator<void, Analysis> {
  const parsed = parsedOf(draft, open);
  yield;
  const { corpus, config, standards } = open.project;
  const options = {
    level: config.level,
    decisions: open.project.decisions(),
    baseline: open.project.baseline().entries,
    severities: standards.severities,
    termWords: standards.termWords,
    origins: config.origins,
    remembers: true as const,
    watched: draft.watched,
    ...(draft.wantsJudge && { judgements }),
  };
  return yield* analyse(parsed, corpus, options, draft.previous);
}
