/** Finds the cues of SubRip and WebVTT: when words are said, who says them where that is marked, and the words without markup. */

export interface CueLine {
  /** Name of whoever speaks, where the line has it. */
  readonly label?: string;
  /** Somebody else may begin to speak here. */
  readonly turn: boolean;
  readonly words: string;
}

export interface Cue {
  /** Seconds. */
  readonly start: number;
  readonly end: number;
  /** None without words. */
  readonly lines: readonly CueLine[];
}

const time = String.raw`(?:(\d{1,3}):)?(\d{1,2}):(\d{2})(?:[.,](\d{1,3}))?`;
const timing = new RegExp(String.raw`^\s*${time}\s*-{1,2}>\s*${time}`);
/** In UTF-16 units; longer lines are no captions. */
const longestLine = 20_000;

/** `title`: what WebVTT says behind its first word. */
export function cuesIn(text: string): { readonly title?: string; readonly cues: readonly Cue[] } {
  const lines = text.split(/\r\n?|\n/);
  const cues: Cue[] = [];
  for (let i = 0; i < lines.length; i++) {
    const times = timing.exec(lines[i]!.slice(0, 100));
    if (!times) continue;
    const found: CueLine[] = [];
    // The number of the next cue where no blank line is before it.
    for (; i + 1 < lines.length && lines[i + 1]!.trim() !== '' && !startsCue(lines, i + 1); i++)
      found.push(...lineOf(lines[i + 1]!.slice(0, longestLine)));
    cues.push({ start: seconds(times, 1), end: seconds(times, 5), lines: found });
  }
  const title = /^\ufeff?WEBVTT[ \t]+(?:-\s*)?(\S[^\r\n]{0,300})/.exec(text)?.[1]?.trim();
  return { ...(title !== undefined && { title }), cues };
}

const startsCue = (lines: readonly string[], i: number): boolean =>
  timing.test(lines[i]!.slice(0, 100)) ||
  (/^\s*\d+\s*$/.test(lines[i]!) && timing.test(lines[i + 1]?.slice(0, 100) ?? ''));

const seconds = (found: RegExpExecArray, at: number): number => {
  const [hours = 0, minutes = 0, whole = 0] = found.slice(at, at + 3).map((n?: string) => Number(n ?? 0));
  return hours * 3600 + minutes * 60 + whole + Number(`0.${found[at + 3] ?? '0'}`);
};

/** `MAYOR DOV SARN: `, `>> Dov Sarn: ` */
const named = /^(\p{Lu}[\p{L}\p{M}.'’ -]{0,40}?)\s?:\s+(?=\S)/u;
/** `[applause]`, `(LAUGHTER)`, `♪ music ♪`: heard, not said. */
const sound = /^(?:\[[^\]]*\]|\([\p{Lu}\s,'’-]+\)|♪.*|[\s♪*]*)$/u;

function lineOf(raw: string): readonly CueLine[] {
  const voice = /<v(?:\.[^\s>]*)?\s+([^<>]{1,80})>/.exec(raw)?.[1]?.trim();
  const plain = entities(raw.replace(/<[^<>]{0,200}>|\{\\[^{}]{0,100}\}/g, ''))
    .replace(/\s+/g, ' ')
    .trim();
  const marked = /^(?:>{2,3}|[-–—])\s*(?=\S)/.exec(plain);
  const rest = marked ? plain.slice(marked[0].length) : plain;
  const label = voice ?? named.exec(rest)?.[1];
  const words = rest
    .replace(voice === undefined ? named : /^$/, '')
    .replace(/\s*\[[^\]]{0,60}\]\s*/g, ' ')
    .trim();
  if (words === '' || sound.test(words)) return [];
  return [{ ...(label !== undefined && { label }), turn: label !== undefined || marked !== null, words }];
}

const names: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', nbsp: ' ', lrm: '', rlm: '', quot: '"' };
const entities = (text: string): string =>
  text.replace(/&(amp|lt|gt|nbsp|lrm|rlm|quot|#39);/g, (_, name: string) => names[name] ?? "'");
