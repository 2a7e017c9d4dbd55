/** Follows the groups and control words of an RTF file, and gathers the words that it shows and what it states of itself. */
import { DocumentText } from '../zip/documentText';
import { pageOfSet, textOfBytes } from './codePages';
import { rtfTokens, type RtfToken } from './tokens';

export interface RtfRead {
  readonly text: string;
  readonly info: { title?: string; author?: string; made?: string };
  /** Groups are still open at the end. */
  readonly isCutOff: boolean;
}

/** Destinations whose words are not the text's. */
const silent = new Set(
  (
    'colortbl stylesheet pict header headerl headerr headerf footer footerl footerr footerf listtable listoverridetable ' +
    'rsidtbl generator themedata colorschememapping datastore latentstyles xmlnstbl fldinst nonshppict listtext pntext ' +
    'annotation atnid atnauthor atnref atndate atrfstart atrfend bkmkstart bkmkend sp filetbl revtbl objdata objclass ' +
    'operator company comment doccomm category keywords subject manager hlinkbase revtim printim buptim template ' +
    'ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn private tc tcn xe rxe txe background do'
  ).split(' '),
);
/** Marked as to be ignored by readers that do not know them; we do. */
const starred = new Set(['shpinst', 'shptxt', 'shppict']);
const signs: Readonly<Record<string, string>> = {
  ...{ tab: ' ', line: '\n', emdash: '—', endash: '–', lquote: '‘', rquote: '’', ldblquote: '“', rdblquote: '”' },
  ...{ bullet: '•', emspace: ' ', enspace: ' ', qmspace: ' ' },
};

/** What holds inside a group, and ends with it. */
interface State {
  /** Where words go. */
  into: 'text' | 'nowhere' | 'fonts' | 'title' | 'author' | 'made';
  /** Signs in older encodings that stand behind a `\u` for readers that do not know it. */
  behind: number;
  page: number | undefined;
  hidden: boolean;
  /** What ends with the group: a note, a box. */
  ends: 'note' | 'box' | undefined;
}

export function readRtf(source: string): RtfRead {
  const out = new DocumentText();
  const fonts = new Map<number, number | undefined>();
  const info: RtfRead['info'] = {};
  const day = { yr: 0, mo: 0, dy: 0 };
  const stack: State[] = [];
  let now: State = { into: 'text', behind: 1, page: undefined, hidden: false, ends: undefined };
  let own = 1252;
  let font = 0;
  let isStarred = false;
  let toSkip = 0;
  let bytes = '';
  let isOpen = false;
  let cells: (readonly string[])[] | undefined;

  for (const token of rtfTokens(source)) {
    if (token.kind === 'bytes') {
      const [skipped, rest] = [token.bytes.slice(0, toSkip), token.bytes.slice(toSkip)];
      toSkip -= skipped.length;
      bytes += rest;
      continue;
    }
    if (token.kind !== 'word' || token.word !== 'u') flush();
    follow(token);
  }
  flush();
  if (day.yr > 0) info.made = [day.yr, day.mo, day.dy].map((it) => String(it).padStart(2, '0')).join('-');
  return { text: out.toString(), info, isCutOff: stack.length > 0 };

  function flush(): void {
    if (bytes === '') return;
    say(textOfBytes(bytes, now.page ?? own));
    bytes = '';
  }

  function say(text: string): void {
    if (now.into === 'title' || now.into === 'author') info[now.into] = (info[now.into] ?? '') + text;
    if (now.into !== 'text' || now.hidden) return;
    if (!isOpen) out.openParagraph();
    isOpen = true;
    out.add(text);
  }

  function endParagraph(): void {
    if (isOpen) out.closeParagraph();
    isOpen = false;
  }

  function follow(token: Exclude<RtfToken, { kind: 'bytes' }>): void {
    if (token.kind === 'word') word(token.word, token.value);
    else if (token.kind === 'open') {
      stack.push(now);
      now = { ...now, ends: undefined };
      toSkip = 0;
    } else if (token.kind === 'close') close();
    else if (token.symbol === '~') say(' ');
    else if (token.symbol === '_') say('-');
    isStarred = token.kind === 'symbol' && token.symbol === '*';
  }

  function close(): void {
    if (now.ends !== undefined) {
      endParagraph();
      out.leave(now.ends);
      isOpen = true;
    }
    toSkip = 0;
    now = stack.pop() ?? now;
  }

  function enter(ends: 'note' | 'box'): void {
    // What it hangs on goes on behind it.
    if (!isOpen) out.openParagraph();
    out.enter();
    isOpen = false;
    now.ends = ends;
    now.into = 'text';
  }

  function word(name: string, value: number | undefined): void {
    const sign = signs[name];
    if (sign !== undefined) say(sign);
    else if (name === 'u') unicode(value ?? 0);
    else if (name === 'uc') now.behind = Math.min(8, Math.max(0, value ?? 1));
    else if (now.into === 'nowhere') return;
    else if (silent.has(name) || (isStarred && !starred.has(name))) now.into = 'nowhere';
    else if (name === 'par' || name === 'sect' || name === 'page') paragraph();
    else if (name === 'plain') now.hidden = false;
    else if (name === 'v' || name === 'deleted') now.hidden = value !== 0;
    else if (name === 'footnote') enter('note');
    else if (name === 'shptxt') enter('box');
    else if (/^(?:trowd|intbl|pard|cell|nestcell|row|nestrow)$/.test(name)) table(name);
    else if (/^(?:fonttbl|f|fcharset|ansicpg|mac|pc|pca)$/.test(name)) encoding(name, value ?? 0);
    else if (name === 'info') now.into = 'made';
    else if (now.into === 'made') state(name, value ?? 0);
  }

  function unicode(value: number): void {
    flush();
    const unit = value < 0 ? value + 65536 : value;
    // Symbol fonts put their signs where Unicode has none.
    say(
      unit >= 0xf000 && unit <= 0xf0ff
        ? ''
        : unit > 0xffff
          ? String.fromCodePoint(Math.min(unit, 0x10ffff))
          : String.fromCharCode(unit),
    );
    toSkip = now.behind;
  }

  function paragraph(): void {
    if (now.into !== 'text') return;
    endParagraph();
  }

  function table(name: string): void {
    if (name === 'trowd' || name === 'intbl') {
      if (cells) return;
      endParagraph();
      cells = [];
      out.enter();
    } else if (name === 'pard') {
      // A row that was announced and did not come.
      if (cells?.length === 0 && !isOpen) {
        out.leave('box');
        cells = undefined;
      }
    } else if (name === 'cell' || name === 'nestcell') {
      endParagraph();
      if (!cells) return;
      cells.push(out.leave('none'));
      out.enter();
    } else if (cells) {
      endParagraph();
      out.leave('box');
      out.row(cells);
      cells = undefined;
    }
  }

  function encoding(name: string, value: number): void {
    if (name === 'ansicpg') own = value;
    else if (name === 'mac') own = 10000;
    else if (name === 'pc') own = 437;
    else if (name === 'pca') own = 850;
    else if (name === 'fonttbl') now.into = 'fonts';
    else if (name === 'fcharset') {
      if (now.into === 'fonts') fonts.set(font, pageOfSet(value));
    } else if (now.into === 'fonts') font = value;
    else now.page = fonts.get(value);
  }

  function state(name: string, value: number): void {
    if (name === 'title' || name === 'author') now.into = name;
    else if (name === 'creatim') Object.assign(day, { yr: 0 });
    else if (name === 'yr' || name === 'mo' || name === 'dy') day[name] ||= value;
  }
}
