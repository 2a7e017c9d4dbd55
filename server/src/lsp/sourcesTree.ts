/** The tree of sources, node by node: what is below each, for the draft that it is shown beside. */
import { basename } from 'node:path';
import {
  byOrigin,
  countOrigins,
  disagreements,
  sourcesBeside,
  speakersIn,
  usageOf,
  type Analysis,
  type Article,
  type Disagreement,
  type Origins,
  type SourceSpeaker,
} from '../engine/index';
import type { SourcesNode, SourcesViewResult } from '../protocol';
import {
  articleNode,
  conflictNode,
  folderNode,
  groupNode,
  originNode,
  problemNode,
  sideNode,
  speakerNode,
  wordsNode,
  type SourcesGround,
} from './convert/sourcesNodes';
import type { ArticleRef, SourcesGroup, SourcesRef } from './convert/sourcesNodeIds';
import { uriOf } from './fileAddresses';
import type { OpenProject } from './projects';
import type { DeepReading } from './deepReading';
import type { OpenDraft } from './openDraft';

/** Children in one answer: more than a screen has, fewer than an editor takes long to draw. */
const pageLength = 200;

/** What the tree is shown beside. */
export interface SourcesScene {
  readonly desks: readonly OpenProject[];
  /** Of the draft, as far as it is known; its desk is then the only one. */
  readonly analysis: Analysis | undefined;
  readonly reading: DeepReading<OpenDraft>;
  /** As far as they are known. */
  readonly originsOf: (open: OpenProject) => Origins | undefined;
}

/** @param from children to pass over */
export async function childrenOf(
  scene: SourcesScene,
  parent: SourcesRef | undefined,
  from: number,
): Promise<SourcesViewResult> {
  const all = scene.desks.filter(({ project }) => project.corpus.articles.length > 0 || project.problems().length > 0);
  const state = scene.desks.some(({ reading }) => reading) ? 'reading' : all.length > 0 ? 'ready' : 'none';
  const nodes = parent ? await below(scene, parent) : top(scene, all);
  const shown = nodes.slice(from, from + pageLength).map((node) => node());
  return { state, nodes: shown, more: Math.max(0, nodes.length - from - shown.length) };
}

/** Made when it is shown: of ten thousand articles only a page is. */
type Lazy = () => SourcesNode;

function top(scene: SourcesScene, desks: readonly OpenProject[]): readonly Lazy[] {
  const [only, another] = desks;
  if (only && !another) return deskNodes(scene, only);
  return desks.map(
    ({ project: { root, corpus } }) =>
      () =>
        folderNode(root, basename(root), corpus.articles.length),
  );
}

async function below(scene: SourcesScene, parent: SourcesRef): Promise<readonly Lazy[]> {
  const open = scene.desks.find(({ project }) => project.root === parent.root);
  if (!open) return [];
  switch (parent.of) {
    case 'desk':
      return deskNodes(scene, open);
    case 'group':
      return groupNodes(scene, open, parent.group);
    case 'conflict':
      return sidesBelow(scene, open, parent.message);
    case 'origin':
      return originBelow(scene, open, parent);
    case 'article':
      return articleBelow(scene, open, parent);
    case 'speaker':
      return speakerBelow(scene, open, parent);
    default:
      return [];
  }
}

/** Groups where a draft tells its own sources from the others; else the articles themselves. */
function deskNodes(scene: SourcesScene, open: OpenProject): readonly Lazy[] {
  const { project } = open;
  const { inDraft, others } = sourcesBeside(project.corpus, scene.analysis);
  const problems = open.reading ? [] : project.problems();
  const origins = scene.originsOf(open);
  const group = (name: SourcesGroup, count: number, sources = count): readonly Lazy[] =>
    count > 0 ? [() => groupNode(project.root, name, count, sources)] : [];
  return [
    ...group('draft', inDraft.length, origins && countOrigins(inDraft, origins)),
    ...group('conflicts', disagreementsOf(scene, open).length),
    ...(scene.analysis ? group('others', others.length) : []),
    ...group('problems', problems.length),
    ...(scene.analysis ? [] : articles(scene, open, 'others', others)),
  ];
}

function groupNodes(scene: SourcesScene, open: OpenProject, group: SourcesGroup): readonly Lazy[] {
  const { project } = open;
  if (group === 'problems')
    return project
      .problems()
      .map((problem) => () => problemNode(project.root, problem, uriOf(project.absolute(problem.path))));
  if (group === 'conflicts')
    return disagreementsOf(scene, open).map((it) => () => conflictNode(groundOf(scene, open), it));
  return articles(scene, open, group, articlesOf(scene, open, group));
}

/** With a draft those that concern its articles; without one all. */
function disagreementsOf(scene: SourcesScene, open: OpenProject): readonly Disagreement[] {
  const { inDraft } = sourcesBeside(open.project.corpus, scene.analysis);
  return disagreements(scene.originsOf(open), scene.analysis && inDraft);
}

function sidesBelow(scene: SourcesScene, open: OpenProject, message: string): readonly Lazy[] {
  const ground = groundOf(scene, open);
  const found = disagreementsOf(scene, open).find((it) => it.message === message);
  return (found?.sides ?? []).map((side) => () => sideNode(ground, message, side));
}

const articlesOf = ({ analysis }: SourcesScene, { project }: OpenProject, group: SourcesGroup): readonly Article[] => {
  const { inDraft, others } = sourcesBeside(project.corpus, analysis);
  return group === 'draft' ? inDraft : others;
};

function articles(
  scene: SourcesScene,
  open: OpenProject,
  group: SourcesGroup,
  list: readonly Article[],
): readonly Lazy[] {
  const ground = groundOf(scene, open);
  return byOrigin(list, ground.origins).map(
    (it) => () => ('cluster' in it ? originNode(ground, group, it) : articleNode(ground, group, it)),
  );
}

function originBelow(scene: SourcesScene, open: OpenProject, ref: ArticleRef): readonly Lazy[] {
  const ground = groundOf(scene, open);
  const found = byOrigin(articlesOf(scene, open, ref.group), ground.origins).find(
    (it) => 'cluster' in it && it.articles[0] === articleAt(open, ref),
  );
  const members = found && 'cluster' in found ? found.articles : [];
  return members.map((article) => () => articleNode(ground, ref.group, article));
}

async function articleBelow(scene: SourcesScene, open: OpenProject, ref: ArticleRef): Promise<readonly Lazy[]> {
  const found = articleAt(open, ref);
  const ground = groundOf(scene, open);
  const speakers = found ? await speakersOf(scene, found) : [];
  return speakers.map((speaker) => () => speakerNode(ground, ref.group, found!, speaker));
}

async function speakerBelow(
  scene: SourcesScene,
  open: OpenProject,
  ref: ArticleRef & { readonly name: string },
): Promise<readonly Lazy[]> {
  const found = articleAt(open, ref);
  const ground = groundOf(scene, open);
  const speakers = found ? await speakersOf(scene, found) : [];
  const speaker = speakers.find(({ name }) => name === ref.name);
  return (speaker?.words ?? []).map((words) => () => wordsNode(ground, ref.group, found!, speaker!, words));
}

/** The article a node stands for; undefined when its file has changed since. */
export const articleAt = ({ project }: OpenProject, { path, at }: ArticleRef): Article | undefined =>
  project.corpus.articles.find((article) => article.path === path && article.span.start === at);

/** Waits for the deep reading of the article, which goes before all other. */
async function speakersOf({ reading, analysis }: SourcesScene, article: Article): Promise<readonly SourceSpeaker[]> {
  const found = await reading.read(article);
  return speakersIn(article, found ?? { attributions: [] }, analysis && usageOf(analysis).quoted.get(article));
}

const groundOf = ({ analysis, originsOf }: SourcesScene, open: OpenProject): SourcesGround => ({
  root: open.project.root,
  uriOf: open.uriOf,
  corpus: open.project.corpus,
  usage: analysis && usageOf(analysis),
  origins: originsOf(open),
});
