// Analyses a draft over articles given as text: no disk, no server. `$0` in the draft is the cursor.
import {
  analyseNow,
  articleAnalysis,
  changeBetween,
  citedTogether,
  draftFormat,
  emptyCorpus,
  emptyLexicon,
  nothingWatched,
  pairKey,
  pairsToJudge,
  parseDraft,
  PROFILES,
  readFrontMatter,
  watchedAfter,
  watchedIn,
  settleSeverities,
  type AnalyseOptions,
  type Analysis,
  type Decision,
  type CatalogueEntry,
  type HouseLexicon,
  type Judgement,
  type Judgements,
  type Landmark,
  type ProfileName,
  type SourceFile,
} from '../../server/src/engine/index';
import { placesOfIds, readItems } from '../../server/src/adapters/bibliography/cslItems';

export interface Setting {
  /** Article texts by path; front matter counts. A `.json` is a bibliography. */
  readonly corpus: Readonly<Record<string, string>>;
  readonly draft: string;
  /** The draft as it was when it was analysed before: what was found in it then is watched. */
  readonly earlier?: string;
  /** What the draft is called, and so its format; Markdown else. */
  readonly path?: string;
  readonly decisions?: readonly Decision[];
  /** As in deskcheck.json. */
  readonly level?: AnalyseOptions['level'];
  readonly rules?: AnalyseOptions['severities'];
  readonly profile?: ProfileName;
  /** What the learned judge answers for claims that begin with these words; nothing for others. */
  readonly judge?: readonly { readonly words: string; readonly answer: Judgement }[];
  /** The desk's own words; parts may be left out. */
  readonly lexicon?: Partial<HouseLexicon>;
}

export interface Scene {
  readonly analysis: Analysis;
  /** What the learned judge has said of it; absent where nobody asked. */
  readonly judgements?: Judgements;
  /** Offset of `$0`; the draft's length without one. */
  readonly cursor: number;
  readonly text: string;
}

export function scene({
  corpus,
  draft,
  path = 'draft.md',
  decisions = [],
  level = 'calm',
  rules = {},
  profile = 'news',
  lexicon: words,
  judge,
  earlier,
}: Setting): Scene {
  const at = draft.indexOf('$0');
  const text = at < 0 ? draft : draft.slice(0, at) + draft.slice(at + 2);
  const isBibliography = (path: string): boolean => path.endsWith('.json');
  const files = Object.entries(corpus).flatMap(([path, content]) =>
    isBibliography(path) ? [] : [sourceFile(path, content)],
  );
  const entries = Object.entries(corpus).flatMap(([path, content]) =>
    isBibliography(path) ? cslEntries(path, content) : [],
  );
  const lexicon = words && { ...emptyLexicon, ...words };
  const parsed = parseDraft(text, { path, format: draftFormat(path), ...(lexicon && { lexicon }) });
  const read = emptyCorpus.update({ add: files, catalogue: { entries }, ...(lexicon && { lexicon }) });
  for (const article of citedTogether(parsed, read)) articleAnalysis(article);
  const { severities } = settleSeverities(profile, [{ where: 'deskcheck.json', rules }]);
  const { termWords } = PROFILES[profile];
  const options = { level, decisions, severities, termWords };
  let watched: AnalyseOptions['watched'];
  if (earlier !== undefined) {
    const before = analyseNow(parseDraft(earlier, { path, format: draftFormat(path) }), read, {
      ...options,
      watched: nothingWatched,
    });
    watched = watchedAfter(watchedIn(before), changeBetween(earlier, text));
  }
  const byRules = analyseNow(parsed, read, { ...options, ...(watched && { watched }) });
  const judgements = judge && answersOf(judge, byRules);
  const analysis = judgements
    ? analyseNow(parsed, read, { ...options, ...(watched && { watched }), judgements }, byRules)
    : byRules;
  return { analysis, ...(judgements && { judgements }), cursor: at < 0 ? text.length : at, text };
}

const answersOf = (judge: NonNullable<Setting['judge']>, analysis: Analysis): Judgements =>
  new Map(
    pairsToJudge(analysis, new Map()).flatMap((pair) => {
      const answer = judge.find(({ words }) => pair.claim.startsWith(words))?.answer;
      return answer ? [[pairKey(pair), answer] as const] : [];
    }),
  );

export function cslEntries(path: string, text: string): readonly CatalogueEntry[] {
  const placeOf = placesOfIds(text, /"id"\s*:\s*"?([^"\s,{}]+)/gu);
  return (readItems(JSON.parse(text), placeOf)?.entries ?? []).map(({ span: at, ...entry }): CatalogueEntry => ({
    ...entry,
    kind: 'bibliography',
    from: { path, span: at },
  }));
}

export function sourceFile(path: string, text: string): SourceFile {
  const { text: plain, landmarks } = landmarksOf(text);
  const { end, data } = readFrontMatter(plain);
  return { path, text: plain, bodyStart: end, stated: data, ...(landmarks.length > 0 && { landmarks }) };
}

/** A line `=== page 12` or `=== time 00:14:05` is no text: it names the place behind it. */
function landmarksOf(text: string): { readonly text: string; readonly landmarks: readonly Landmark[] } {
  const landmarks: Landmark[] = [];
  let plain = '';
  for (const line of text.split(/(?<=\n)/u)) {
    const [, kind, label] = /^=== (page|chapter|time) (\S+)\n?$/u.exec(line) ?? [];
    if (label === undefined) plain += line;
    else landmarks.push({ at: plain.length, kind: kind as Landmark['kind'], label });
  }
  return { text: plain, landmarks };
}
