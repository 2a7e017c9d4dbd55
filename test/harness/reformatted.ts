// A Markdown draft as somebody else's hands leave it: other paragraphs around it, lines broken elsewhere, other marks, emphasis, lists.

/** What is a paragraph of plain prose, and no heading, list, table, comment, note or code. */
const isProse = (block: string): boolean =>
  /^[\p{L}“"‘«„*_\d]/u.test(block) &&
  !/^(?:\d+[.)]|[*_-]{3,}|\*\s)/.test(block) &&
  !/^\s*[|`~:<]|<!--|^\[\^/m.test(block);

export type Hand = (draft: string, chance: () => number) => string;

const pick = <T>(from: readonly T[], chance: () => number): T => from[Math.floor(chance() * from.length)]!;

/** Front matter stays on top; blocks are what blank lines part. */
function inBlocks(draft: string, change: (blocks: readonly string[]) => readonly string[]): string {
  const [head = ''] = /^---\n[^]*?\n---\n+/.exec(draft) ?? [];
  const body = draft.slice(head.length).replace(/\n+$/, '');
  // Code may hold blank lines.
  if (/^(?:```|~~~)/m.test(body)) return draft;
  return `${head}${change(body.split(/\n{2,}/)).join('\n\n')}\n`;
}

const inProse = (draft: string, change: (block: string) => string): string =>
  inBlocks(draft, (blocks) => blocks.map((block) => (isProse(block) ? change(block) : block)));

/** Questions and headings: nothing in them is a claim, and nobody is named. */
const others = ['What comes next?', '## The evening', 'Why now?', '* * *', '- Why then?\n- Where to?'];

/** Other paragraphs are written before, between and behind; so every sentence stands somewhere else. */
export const amongOthers: Hand = (draft, chance) =>
  inBlocks(draft, (blocks) => {
    // What is announced by a colon stays behind it.
    const between = (before = ''): readonly string[] =>
      chance() < 0.5 && !before.endsWith(':') ? [pick(others, chance)] : [];
    return [pick(others, chance), ...blocks.flatMap((block) => [block, ...between(block)])];
  });

/** Lines break elsewhere, as an editor or formatter has them. */
export const rewrapped: Hand = (draft, chance) =>
  inProse(draft, (block) =>
    block.replace(/\s*\n\s*/g, ' ').replace(/ (?=\S)(?![#>+*|=:~`<&\d-])/g, (blank) => (chance() < 0.2 ? '\n' : blank)),
  );

/** One paragraph, one line. */
export const unwrapped: Hand = (draft) => inProse(draft, (block) => block.replace(/ *\n */g, ' '));

/** The marks of another keyboard, where nothing else is written with them. */
export const otherMarks: Hand = (draft, chance) => {
  if (!/[“”]/.test(draft) || /["«»„‘]/.test(draft)) return draft;
  const [open, close] = pick(
    [
      ['"', '"'],
      ['«', '»'],
      ['„', '“'],
    ] as const,
    chance,
  );
  return inProse(draft, (block) => block.replace(/[“”]/g, (mark) => (mark === '“' ? open : close)));
};

/** A word is emphasised. */
export const emphasised: Hand = (draft, chance) =>
  inProse(draft, (block) => {
    const words = [...block.matchAll(/(?<=^| )\p{L}{3,}(?= )/gu)].filter(({ index }) => !inBrackets(block, index));
    if (words.length === 0) return block;
    const { index, 0: word } = pick(words, chance);
    const mark = pick(['*', '**', '_'], chance);
    return `${block.slice(0, index)}${mark}${word}${mark}${block.slice(index + word.length)}`;
  });

const inBrackets = (block: string, at: number): boolean =>
  block.lastIndexOf('[', at) > block.lastIndexOf(']', at) || block.lastIndexOf('(', at) > block.lastIndexOf(')', at);

/** Each paragraph becomes an item of a list; a quoted block belongs to the paragraph before it, and then none does. */
export const listed: Hand = (draft, chance) =>
  /^>/m.test(draft)
    ? draft
    : inProse(draft, (block) => {
        const bullet = pick(['- ', '1. '], chance);
        return bullet + block.replace(/\n/g, `\n${' '.repeat(bullet.length)}`);
      });

/** Line ends of another system. */
export const withCarriageReturns: Hand = (draft) => draft.replace(/\n/g, '\r\n');
