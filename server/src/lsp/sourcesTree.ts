/** The tree of sources, node by node: what is below each, for the draft that it is shown beside. */
import { basename } from 'node:path';
import { catalogueLines } from '../adapters/bibliography/catalogueLines';
import {
  type Analysis,
  type Article,
  byOrigin,
  type CatalogueEntry,
  countOrigins,
  type Disagreement,
  disagreements,
  duplicatesIn,
  type Origins,
  type SourceProblem,
  sourcesBeside,
  type SourceSpeaker,
  speakersIn,
  counted,
  t,
  usageOf,
  worksBeside,
} from '../engine/index';
import type { SourcesNode, SourcesViewResult } from '../protocol';
import {
  articleNode,
  conflictNode,
  folderNode,
  originNode,
  problemNode,
  sideNode,
  speakerNode,
  wordsNode,
  type SourcesGround,
} from './convert/sourcesNodes';
import type { CatalogueGround } from './convert/cataloguePlaces';
import { groupNode } from './convert/sourcesGroups';
import { duplicateNode, fileNode, workNode } from './convert/worksNodes';
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
  const all = scene.desks.filter(
    ({ project }) => project.corpus.articles.length + project.corpus.textless.length + project.problems().length > 0,
  );
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
    case 'duplicate':
      return duplicateBelow(scene, open, parent.message);
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
  const origins = scene.originsOf(open);
  const group = (name: SourcesGroup, count: number, remark = ''): readonly Lazy[] =>
    count > 0 ? [() => groupNode(project.root, name, count, remark)] : [];
  const independent = origins ? countOrigins(inDraft, origins) : inDraft.length;
  const works = open.reading ? [] : worksBeside(project.corpus, scene.analysis);
  const usage = scene.analysis && usageOf(scene.analysis);
  const cited = works.filter((entry) => usage?.works.has(entry)).length;
  return [
    ...group('draft', inDraft.length, independent < inDraft.length ? counted(independent, 'origin') : ''),
    ...group('conflicts', disagreementsOf(scene, open).length),
    ...(scene.analysis ? group('others', others.length) : []),
    ...group('works', works.length, cited > 0 ? t('{0} cited', cited) : ''),
    ...group('duplicates', open.reading ? 0 : duplicatesIn(project.corpus).length),
    ...group('problems', unread(open).length),
    ...(scene.analysis ? [] : articles(scene, open, 'others', others)),
  ];
}

/** What is there twice has a group of its own. */
const unread = ({ reading, project }: OpenProject): readonly SourceProblem[] =>
  reading ? [] : project.problems().filter(({ kind }) => kind !== 'duplicate');

async function groupNodes(scene: SourcesScene, open: OpenProject, group: SourcesGroup): Promise<readonly Lazy[]> {
  const { project } = open;
  switch (group) {
    case 'problems':
      return unread(open).map(
        (problem) => () => problemNode(project.root, problem, uriOf(project.absolute(problem.path))),
      );
    case 'conflicts':
      return disagreementsOf(scene, open).map((it) => () => conflictNode(groundOf(scene, open), it));
    case 'duplicates':
      return duplicatesIn(project.corpus).map((it) => () => duplicateNode(groundOf(scene, open), it));
    case 'works':
      return workNodes(scene, open, worksBeside(project.corpus, scene.analysis));
    default:
      return articles(scene, open, group, articlesOf(scene, open, group));
  }
}

async function workNodes(
  scene: SourcesScene,
  open: OpenProject,
  entries: readonly CatalogueEntry[],
  below?: string,
): Promise<readonly Lazy[]> {
  const ground = groundOf(scene, open);
  const absolute = (shown: string): string => open.project.absolute(shown);
  const lines = await catalogueLines(
    entries.map(({ from }) => from),
    absolute,
  );
  const catalogue: CatalogueGround = { uriOf: (shown) => uriOf(absolute(shown)), lines };
  return entries.map((entry) => () => workNode(ground, catalogue, entry, below));
}

async function duplicateBelow(scene: SourcesScene, open: OpenProject, message: string): Promise<readonly Lazy[]> {
  const { corpus } = open.project;
  const found = duplicatesIn(corpus).find((it) => it.message === message);
  const files = (found?.paths ?? []).flatMap((path) => corpus.articles.find((article) => article.path === path) ?? []);
  return [
    ...(await workNodes(scene, open, found?.entries ?? [], message)),
    ...files.map((article) => () => fileNode(groundOf(scene, open), message, article)),
  ];
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
