// Replays the typing of whole drafts against what the server would show after every key, and counts warnings that vanish by themselves.
import {
  analyseNow,
  lineStarts,
  parseDraft,
  positionAt,
  type Corpus,
  type Finding,
} from '../../../server/src/engine/index';
import { moved, type Seen } from '../../../server/src/lsp/halfTyped';
import { OpenDraft } from '../../../server/src/lsp/openDraft';
import { demoArticles } from '../../harness/demoDesk';
import { randomFrom } from '../invent';
import type { Row } from '../timing';
import { inventDrafts } from './drafts';
import { typed, type Stroke } from './typist';

export interface Replayed {
  keys: number;
  /** Errors and warnings that came into view. */
  shown: number;
  /** Of these, gone again while the writer only typed on or moved other text. */
  readonly vanished: string[];
  /** Gone with a correction of the words themselves. */
  corrected: number;
}

interface Visible extends Seen {
  readonly message: string;
}

/** The same every time; `explain` prints the text around each vanishing warning. */
export function replay(drafts: number, words: number, { explain = false, seed = 11 } = {}): Replayed {
  const random = randomFrom(seed);
  const corpus = demoArticles();
  const result: Replayed = { keys: 0, shown: 0, vanished: [], corrected: 0 };
  for (const [n, text] of inventDrafts(corpus, drafts, words, random).entries())
    replayOne(corpus, typed(text, random, n % 2 === 0), result, explain);
  return result;
}

export const replayRows = (drafts: number, words: number): readonly Row[] => {
  const { keys, shown, vanished, corrected } = replay(drafts, words);
  return [
    { what: 'keys', p50: keys, unit: '' },
    { what: 'errors and warnings that came into view', p50: shown, unit: '' },
    { what: 'gone with a correction', p50: corrected, unit: '' },
    { what: 'vanished by themselves', p50: vanished.length, unit: '' },
    { what: 'vanished in 1,000 keys', p50: (1000 * vanished.length) / keys, unit: '' },
  ];
};

function replayOne(corpus: Corpus, strokes: Generator<Stroke, void, string>, result: Replayed, explain: boolean): void {
  const draft = new OpenDraft({ uri: 'file:///draft.md', languageId: 'markdown', version: 0, text: '' });
  let visible: readonly Visible[] = [];
  let version = 0;
  for (let next = strokes.next(); !next.done; next = strokes.next(draft.text)) {
    const stroke = next.value;
    const { start, end, text } = stroke;
    const starts = lineStarts(draft.text);
    const range = { start: positionAt(starts, start), end: positionAt(starts, end) };
    draft.change([{ range, text }], ++version);
    visible = visible.map((one) => moved(one, { start, end, newLength: text.length }));
    result.keys++;
    for (const resting of stroke.rest ? [false, true] : [false]) {
      const parsed = parseDraft(draft.text, { path: 'draft.md', format: 'markdown' }, draft.previous?.draft);
      draft.analysed(analyseNow(parsed, corpus, { level: 'calm', decisions: [] }, draft.previous));
      draft.show(resting);
      const now = draft.shown.filter(({ severity }) => severity !== 'information').map(visibleOf);
      const isNew = (one: Visible): boolean => !visible.some((known) => same(known, one));
      result.shown += now.filter(isNew).length;
      for (const gone of visible.filter(
        (one) => one.subject.end > one.subject.start && !now.some((it) => same(it, one)),
      )) {
        if (stroke.act === 'correcting' || (stroke.act === 'moving' && touched(gone, start))) result.corrected++;
        else {
          result.vanished.push(`${gone.rule}: ${gone.message}`);
          if (explain)
            console.log(
              `${gone.rule}: ${gone.message}\n   ${around(draft.text, start)}\n   now: ${now.map((f) => f.message).join(' | ')}`,
            );
        }
      }
      visible = now;
    }
  }
}

const visibleOf = ({ rule, subject, message }: Finding): Visible => ({ rule, subject, message });

const same = (a: Visible, b: Visible): boolean =>
  a.rule === b.rule && a.subject.start <= b.subject.end && b.subject.start <= a.subject.end;

const touched = ({ subject }: Visible, at: number): boolean => subject.start <= at && at <= subject.end;

const around = (text: string, at: number): string =>
  `${text.slice(Math.max(0, at - 160), at + 1)}▮${text.slice(at + 1, at + 40)}`.replaceAll('\n', '⏎');
