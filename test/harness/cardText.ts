// A hover card as text: `**strong**`, `~~struck~~`, `[path]` for a link, blocks parted by a rule.
import type { HoverCard, HoverLine, HoverRun } from '../../server/src/engine/index';

export const cardText = (card: HoverCard | undefined): string | undefined =>
  card?.blocks.map((lines) => lines.map(lineText).join('\n')).join('\n---\n');

const lineText = (line: HoverLine): string => line.map(runText).join('');

const marks = { plain: '', strong: '**', struck: '~~' };

function runText(run: HoverRun): string {
  if (run.look === 'open') return `[${run.place.article.path}]`;
  if (run.look === 'open-draft') return `[${run.draft.path}]`;
  return `${marks[run.look]}${run.text}${marks[run.look]}`;
}
