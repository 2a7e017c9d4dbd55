/** What the file of a new source is called, and what stands in it. Plain data. */

/** One sentence for the writer, where no file and no key can be called so; undefined where one can. */
export function fileNameProblem(name: string): string | undefined {
  if (name.trim() === '') return 'A source needs a key.';
  if (name.length > 100) return 'A key has at most 100 characters.';
  if (!/^[\p{L}\p{N}][\p{L}\p{N}\p{M}_.:-]*$/u.test(name) || /[.:]$|[.:]{2}|:/u.test(name))
    return 'A key is made of letters, figures, hyphens and underscores, and begins with a letter or figure.';
  if (/^(?:con|prn|aux|nul|com\d|lpt\d)$/i.test(name)) return 'Windows keeps this name for itself.';
  return undefined;
}

/** With front matter for a title that the writer has given; as it is without one. */
export function withTitle(text: string, title: string): string {
  const whole = text.endsWith('\n') ? text : `${text}\n`;
  return title.trim() === '' ? whole : `---\ntitle: ${JSON.stringify(title.trim())}\n---\n\n${whole}`;
}

/** `name.txt` as `name-2.txt`; undefined where the name is to stay. */
export function numbered(name: string, number: number): string {
  if (number < 2) return name;
  const dot = name.lastIndexOf('.');
  const stem = dot > 0 ? name.slice(0, dot) : name;
  return `${stem}-${number}${dot > 0 ? name.slice(dot) : ''}`;
}
