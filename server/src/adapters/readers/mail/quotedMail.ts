/** Tells the words of a mail's sender from those of earlier mails that it quotes or forwards. */

export interface MailPart {
  readonly text: string;
  /** Of whom the words are, where the mail says so; the first part is its sender's. */
  readonly author?: string;
  /** When they were sent, as written. */
  readonly date?: string;
}

/** Deeper quotations of quotations are one part. */
const deepest = 5;
/** "On Thu, 5 Mar 2026 at 22:10, Dov Sarn <dov@orsk.example> wrote:", also over two lines, and in some other languages. */
const introduction =
  /^(?:on|am|le|el|il|em|op|den)\b(.{4,200}?)[,\s]+(?:(?:schrieb|escribi[oó]|ha scritto|escreveu|skrev|schreef)\s)?["“]?([^<>,"“”]{2,80}?)["”]?\s*(?:<[^<>]*>)?\s*(?:wrote|writes|schrieb.*|a écrit|escribió|ha scritto|escreveu|skrev|schreef.*)?\s?:$/i;
/** Lines behind which everything is somebody else's. */
const divider = /^(?:-{2,}\s*(?:original|forwarded) (?:message|appointment)\s*-{2,}|begin forwarded message:|_{20,})$/i;
const field = /^\*?(from|von|de|da|date|sent|gesendet|datum|to|cc|subject|betreff|reply-to)\*?\s*:\*?\s*(.*)$/i;

/** Parts in the order of their levels; signatures are left out. */
export function partsOfMail(text: string): readonly MailPart[] {
  const levels: { lines: string[]; author?: string; date?: string }[] = [{ lines: [] }];
  let base = 0;
  let signed = false;
  const at = (level: number): { lines: string[]; author?: string; date?: string } => {
    while (levels.length <= level) levels.push({ lines: [] });
    return levels[level]!;
  };
  const lines = text.split(/\r\n?|\n/);
  for (let i = 0; i < lines.length; i++) {
    const [marks = ''] = /^(?:>[ \t]?)*/.exec(lines[i]!) ?? [];
    const depth = marks.split('>').length - 1;
    const level = Math.min(base + depth, deepest);
    const line = lines[i]!.slice(marks.length).trimEnd();
    if (depth === 0 && line === '--') signed = base === 0;
    const said = introducedBy(line, lines[i + 1] ?? '');
    if (said && isQuotedNext(lines, i + said.lines, depth)) {
      Object.assign(at(Math.min(level + 1, deepest)), said.by);
      i += said.lines - 1;
    } else if (depth === 0 && base < deepest && (divider.test(line.trim()) || isHead(lines, i)) && headOf(lines, i)) {
      const head = headOf(lines, i)!;
      base++;
      signed = false;
      Object.assign(at(base), head.by);
      i = head.end - 1;
    } else if (!signed || depth > 0) at(level).lines.push(line);
  }
  return levels.flatMap(({ lines: own, ...by }) => {
    const words = own
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim();
    return words === '' ? [] : [{ text: words, ...by }];
  });
}

function introducedBy(
  line: string,
  next: string,
): { readonly by: Omit<MailPart, 'text'>; readonly lines: number } | undefined {
  if (line.length > 300 || next.length > 300 || !/^\p{Lu}?\p{L}{1,3}\b/u.test(line)) return undefined;
  const joined = `${line} ${next.replace(/^(?:>[ \t]?)*/, '').trim()}`;
  const [found, count] = line.endsWith(':') ? [introduction.exec(line), 1] : [introduction.exec(joined), 2];
  return found ? { by: { author: found[2]!.trim(), date: found[1]!.trim() }, lines: count } : undefined;
}

/** The next line with words is quoted one level deeper. */
function isQuotedNext(lines: readonly string[], from: number, depth: number): boolean {
  const next = lines.slice(from, from + 5).find((line) => line.replace(/[>\s]/g, '') !== '');
  return next !== undefined && /^(?:>[ \t]?)*/.exec(next)![0].split('>').length - 1 > depth;
}

/** `From: …` with `Sent:` or `Date:` and `Subject:` close behind. */
const isHead = (lines: readonly string[], i: number): boolean =>
  /^\*?(?:from|von|de|da)\*?\s*:/i.test(lines[i]!) &&
  lines.slice(i, i + 6).filter((line) => line.length < 500 && field.test(line)).length >= 3;

function headOf(
  lines: readonly string[],
  from: number,
): { readonly by: Omit<MailPart, 'text'>; readonly end: number } | undefined {
  let i = isHead(lines, from) ? from : from + 1;
  while (i < lines.length && i < from + 4 && lines[i]!.trim() === '') i++;
  const by: { author?: string; date?: string } = {};
  const start = i;
  for (
    let found;
    i < lines.length && i < start + 12 && lines[i]!.length < 1000 && (found = field.exec(lines[i]!));
    i++
  ) {
    const [, name = '', value = ''] = found;
    if (/^(?:from|von|de|da)$/i.test(name))
      by.author = value
        .replace(/\s*[<[(][^>\])]*[>\])]\s*$/, '')
        .replace(/^["“]|["”]$/g, '')
        .trim();
    if (/^(?:date|sent|gesendet|datum)$/i.test(name)) by.date = value.trim();
  }
  return by.author === undefined ? undefined : { by, end: i };
}
