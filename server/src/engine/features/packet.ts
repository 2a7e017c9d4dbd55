/** The fact-checker's packet: everything a person needs who goes through a draft and signs it, as plain data. */
import { articlesBehind } from '../analysis/articlesBehind';
import { articleAnalysis } from '../attribution/articleAnalysis';
import { noDecisions } from '../attribution/origins/decisions';
import type { Severities } from '../checks/policy';
import type { Analysis } from '../model/analysis';
import type { SentenceStatus } from '../model/finding';
import type { OriginDecisions } from '../model/origins';
import { atOnce } from '../model/steps';
import { allFindings, packetFinding } from './packet/findings';
import type {
  Packet,
  PacketFinding,
  PacketSection,
  PacketSentence,
  PacketSources,
  PacketSummary,
} from './packet/packet';
import { quotationsToApprove } from './packet/quotations';
import { sectionsOf, titleOf } from './packet/sections';
import { numberedSentences, packetSentence, type NumberedSentence } from './packet/sentences';
import { packetSources, usedArticles } from './packet/sources';
import { uncheckedOf } from './packet/unchecked';

export type * from './packet/packet';

/** What holds for a packet beside the analysis. */
export interface PacketGround {
  readonly level: 'calm' | 'thorough';
  /** Which articles the writer holds to be one source, or not. */
  readonly origins?: OriginDecisions;
  /** Severities of single rules, as the analysis was given them. */
  readonly rules?: Severities;
  /** The revision since which lines have changed, where only these are reported. */
  readonly since?: string;
}

/**
 * Reads the articles behind the draft in depth where that was not done; yields between pieces of some milliseconds, of which
 * there are as many as sentences and as pairs of sources. Same analysis, same packet.
 */
export function* makePacket(
  analysis: Analysis,
  { level, origins = noDecisions, rules = {}, since }: PacketGround,
): Generator<void, Packet> {
  const { draft } = analysis;
  for (const article of articlesBehind(analysis)) {
    articleAnalysis(article);
    yield;
  }
  const numbered = yield* numberedSentences(analysis, origins);
  const used = usedArticles(analysis, numbered);
  const numbers = new Map(used.map((article, i) => [article, i + 1]));
  const numberOf = ({ article }: { readonly article: (typeof used)[number] }): number => numbers.get(article) ?? 0;
  const quotations = yield* quotationsToApprove(analysis, numbered, numberOf);
  const sources = yield* packetSources(analysis, numbered, used, origins);
  const sentences = new Map<number, PacketSentence>();
  for (const it of numbered) {
    sentences.set(it.index, packetSentence(analysis, it, numberOf));
    yield;
  }
  return {
    path: draft.path,
    title: titleOf(draft),
    level,
    summary: {
      ...summaryOf(analysis, [...sentences.values()]),
      quotations: quotations.length,
      ...countUsed(sources),
    },
    sections: sectionsOf(draft).flatMap(({ title, sentences: its }): readonly PacketSection[] => {
      const shown = its.flatMap((index) => sentences.get(index) ?? []);
      return shown.length > 0 ? [{ title, sentences: shown }] : [];
    }),
    elsewhere: findingsElsewhere(analysis, numbered),
    quotations,
    sources,
    unchecked: uncheckedOf(analysis, numbered, rules, since),
  };
}

/** The whole packet at once: command line and tests. */
export const packetNow = (analysis: Analysis, ground: PacketGround): Packet => atOnce(makePacket(analysis, ground));

function summaryOf(
  { findings, settled, fromBefore }: Analysis,
  sentences: readonly PacketSentence[],
): Omit<PacketSummary, 'quotations' | 'sources' | 'origins'> {
  const byStatus: Record<SentenceStatus, number> = {
    found: 0,
    differs: 0,
    overstated: 0,
    'not-found': 0,
    'not-checked': 0,
  };
  for (const { status } of sentences) byStatus[status]++;
  const toSettle = findings.filter(({ severity }) => severity !== 'information').length;
  return {
    sentences: sentences.length,
    compared: sentences.length - byStatus['not-checked'],
    byStatus,
    toSettle,
    notes: findings.length - toSettle,
    decided: settled.length,
    fromBefore: fromBefore.length,
  };
}

/** What is cited and has nothing of any sentence is listed, and not counted. */
function countUsed({ used, origins }: PacketSources): Pick<PacketSummary, 'sources' | 'origins'> {
  const its = new Set(used.filter(({ sentences }) => sentences.length > 0).map((it) => it.number));
  return { sources: its.size, origins: origins.filter((origin) => origin.sources.some((n) => its.has(n))).length };
}

function findingsElsewhere(analysis: Analysis, numbered: readonly NumberedSentence[]): readonly PacketFinding[] {
  const told = new Set(numbered.flatMap((it) => it.findings));
  return allFindings(analysis)
    .filter((it) => !told.has(it))
    .map((it) => packetFinding(analysis, it));
}
