/** Reads XML that programs have written, from its beginning to its end: elements and texts, nothing of declarations and entities of its own. */

export interface XmlHandler {
  /** @param name with its prefix, as written: `w:p` */
  open(name: string, attribute: (name: string) => string | undefined): void;
  close(name: string): void;
  text(text: string): void;
}

const known: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/** `&amp;` → `&`; entities that a document defines for itself stay as they are written. */
export const unescaped = (text: string): string =>
  text.includes('&')
    ? text.replace(
        /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{1,10}));/gi,
        (whole, decimal?: string, hex?: string, name?: string) => {
          if (name !== undefined) return known[name] ?? whole;
          const point = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
          return point > 0 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff)
            ? String.fromCodePoint(point)
            : '';
        },
      )
    : text;

/** Never fails: what is cut off ends there. */
export function readXml(source: string, handler: XmlHandler): void {
  for (let at = 0; at < source.length;) {
    const open = source.indexOf('<', at);
    const end = open < 0 ? source.length : open;
    if (end > at) handler.text(unescaped(source.slice(at, end)));
    if (open < 0) return;
    at = source.startsWith('<![CDATA[', open)
      ? data(open)
      : source.startsWith('<!--', open)
        ? past('-->', open)
        : tag(open);
  }

  function past(mark: string, from: number): number {
    const end = source.indexOf(mark, from);
    return end < 0 ? source.length : end + mark.length;
  }

  function data(from: number): number {
    const end = past(']]>', from);
    handler.text(source.slice(from + 9, Math.max(from + 9, end - 3)));
    return end;
  }

  function tag(from: number): number {
    const end = past('>', from);
    const inside = source.slice(from + 1, end - 1);
    const name = /^\/?[^\s/>]+/.exec(inside)?.[0] ?? '';
    if (name === '' || name.startsWith('?') || name.startsWith('!')) return end;
    if (name.startsWith('/')) handler.close(name.slice(1));
    else {
      handler.open(name, (wanted) => attributeIn(inside, wanted));
      if (inside.endsWith('/')) handler.close(name);
    }
    return end;
  }
}

function attributeIn(tag: string, name: string): string | undefined {
  for (const [, its, double, single] of tag.matchAll(/([^\s=/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
    if (its === name) return unescaped(double ?? single ?? '');
  return undefined;
}

/** The text of the first element of each of these names: what documents say of themselves. */
export function firstTexts(source: string, names: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  let inside: string | undefined;
  readXml(source, {
    open: (name) => {
      if (inside === undefined && names.includes(name) && !found.has(name)) found.set((inside = name), '');
    },
    close: (name) => {
      if (name === inside) inside = undefined;
    },
    text: (text) => {
      if (inside !== undefined) found.set(inside, found.get(inside)! + text);
    },
  });
  return found;
}
