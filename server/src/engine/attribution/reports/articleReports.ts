/** The reports of an article, each with its sentence. */
import type { Article } from '../../model/article';
import { moved, type Span } from '../../model/span';
import { keptWith } from '../../model/kept';
import { articleSpeech } from '../articleSpeech';
import type { Token } from '../clause';
import { nothingSaid } from '../resolveSpeaker';
import { clausesOf } from '../speech';
import { remember, whoIs } from '../speechMemory';
import type { Speaker } from '../../model/evidence';
import { nobody, unsigned } from './nobody';
import type { Report } from './report';
import { remarkFeatures } from './features';
import { confidenceOf, LISTED } from './score';
import { weighedReports } from '../quotationCue';

/** A report that stands, in its sentence. */
export interface FoundReport {
  readonly report: Report;
  readonly tokens: readonly Token[];
  /** Index into the article's paragraphs; tokens have their spans in its text. */
  readonly paragraph: number;
  /** Counts the sentences of the article. */
  readonly sentence: number;
  readonly speaker: Speaker;
  /** How sure it is that somebody is reported here at all. */
  readonly confidence: number;
  /** How sure it is who: below 1 where a pronoun had to be resolved. */
  readonly certainty: number;
  /** Quotations of following sentences that go on with it, without their marks: spans in the article's text. */
  readonly more: readonly Span[];
  /** The report whose speaker goes on here, where nothing beside these words names one. */
  readonly leader?: FoundReport;
  /** The same for what one speaker says in a row. */
  readonly utterance: number;
  /** What the confidence was told from. */
  readonly features: readonly string[];
}

/** What a quotation without a cue keeps of the confidence of the one it follows. */
const SAME_PARAGRAPH = 0.95;
const NEXT_PARAGRAPH = 0.8;

const remark = (at: number): Report => ({
  construction: 'remark',
  lemma: '',
  cue: { start: 0, end: 0 },
  reach: 'none',
  content: [{ start: at, end: at + 1 }],
  negated: false,
  passive: false,
  weak: false,
  finite: true,
});

export const articleReports: (article: Article) => readonly FoundReport[] = keptWith(read);

function read(article: Article): readonly FoundReport[] {
  const { paragraphs, spoken, people } = articleSpeech(article);
  const found: FoundReport[] = [];
  let utterance = 0;
  let colon = false;
  const memory = nothingSaid(people);
  let sentence = 0;
  let before: FoundReport | undefined;
  paragraphs.forEach((paragraph, index) => {
    memory.paragraph = index;
    const base = article.paragraphs[index]?.span.start ?? 0;
    if (paragraph.aside) before = undefined;
    let first = true;
    const outer = paragraph.quoted.filter((q) => q.depth === 0);
    const here = spoken[index] ?? [];
    for (const tokens of clausesOf(paragraph, outer)) {
      sentence++;
      const quotes = tokens.flatMap((t) => (t.quote >= 0 ? [here[t.quote]].filter((s) => s !== undefined) : []));
      const only = quotes.length > 0 && tokens.every((t) => t.kind !== 'word');
      // In a paragraph of its own only a quotation that the first one's speaker goes on with.
      const continued = only && (!first || quotes.every((q) => !q.direct && q.speaker !== undefined));
      first = false;
      if (continued && before) {
        const leader: FoundReport = before;
        const runsOn = quotes.length === 1 && quotes[0]?.quotation.continues === true;
        if (runsOn && quotes[0]) {
          // One quotation, with an opening mark on each paragraph.
          const joined: FoundReport = { ...leader, more: [...leader.more, moved(quotes[0].quotation.content, base)] };
          found[found.lastIndexOf(leader)] = joined;
          before = joined;
          continue;
        }
        tokens.forEach((t, at) => {
          if (t.kind !== 'quote') return;
          const confidence = leader.confidence * (leader.paragraph === index ? SAME_PARAGRAPH : NEXT_PARAGRAPH);
          const next: FoundReport = {
            report: remark(at),
            tokens,
            paragraph: index,
            sentence,
            speaker: leader.speaker,
            confidence,
            certainty: leader.certainty,
            more: [],
            features: [],
            utterance: leader.utterance,
            leader: leader.leader ?? leader,
          };
          found.push(next);
          before = next;
        });
        continue;
      }
      const announced = colon;
      colon = /^[:,]$/u.test(tokens.at(-1)?.text ?? '');
      const kept: FoundReport[] = weighedReports(tokens, paragraph.aside ?? false).map(
        ({ report, confidence, features }): FoundReport => {
          const unread = { speaker: report.construction === 'hearsay' ? unsigned : nobody, certainty: 1 };
          const reading = report.source ? whoIs(tokens, report.source, memory) : unread;
          return {
            report,
            tokens,
            paragraph: index,
            sentence,
            speaker: reading.speaker,
            confidence,
            certainty: reading.certainty,
            features,
            more: [],
            utterance: ++utterance,
          };
        },
      );
      const covered = (q: number): boolean =>
        kept.some(
          ({ report, confidence }) =>
            confidence >= LISTED && report.content.some((c) => tokens.slice(c.start, c.end).some((t) => t.quote === q)),
        );
      tokens.forEach((t, at) => {
        const said = here[t.quote];
        if (!said?.speaker || covered(t.quote)) return;
        const report = remark(at);
        const features = remarkFeatures(tokens, at, said, paragraph.aside ?? false, announced);
        kept.push({
          report,
          tokens,
          paragraph: index,
          sentence,
          speaker: said.speaker,
          certainty: 1,
          // "Orsk wrote:" before it says as much as a cue would.
          confidence: Math.max(confidenceOf(report, features), announced ? said.confidence : 0),
          features,
          more: [],
          utterance: ++utterance,
        });
      });
      found.push(...kept);
      const open = kept.findLast(({ report }) =>
        report.content.some((c) => tokens.slice(c.start, c.end).some((t) => t.kind === 'quote')),
      );
      before = open;
      if (!paragraph.aside)
        remember(
          tokens,
          quotes.find((q) => q.speaker && q.direct),
          memory,
        );
    }
  });
  return found;
}
