/** Reads BibTeX's `file` field as Zotero (Better BibTeX), JabRef, Mendeley and people write it. */

/** `Full Text:files/12/a.pdf:application/pdf;…`, `:a.pdf:PDF`, or a path alone; with `\` before `:`, `;` and itself. */
export function filesIn(field: string): readonly string[] {
  return unescapedSplit(field, ';').flatMap((one) => {
    const parts = unescapedSplit(one, ':');
    const path = pathAmong(parts).trim();
    return path === '' ? [] : [path.replaceAll('\\', '/')];
  });
}

function pathAmong(parts: readonly string[]): string {
  const [first = '', second = '', ...rest] = parts.map((part) => part.replace(/\\([\\:;{}])/gu, '$1'));
  const isDrive = /^[a-z]$/iu.test(first.trim()) && /^[\\/]/u.test(second);
  if (parts.length === 1) return first;
  if (isDrive) return `${first}:${second}`;
  // A drive's colon that nobody has escaped: `:C:\papers\a.pdf:PDF`.
  return /^[a-z]$/iu.test(second) && /^[\\/]/u.test(rest[0] ?? '') ? `${second}:${rest[0]}` : second;
}

function unescapedSplit(text: string, at: string): readonly string[] {
  const parts: string[] = [];
  let part = '';
  for (let i = 0; i < text.length; i++) {
    const sign = text.charAt(i);
    if (sign === '\\' && /[\\:;{}]/u.test(text.charAt(i + 1))) part += sign + text.charAt(++i);
    else if (sign === at) {
      parts.push(part);
      part = '';
    } else part += sign;
  }
  return [...parts, part];
}
