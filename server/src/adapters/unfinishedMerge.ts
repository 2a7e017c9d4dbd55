/** The two sides of a text in which git has left the marks of an unfinished merge. */

const ours = /^(<{7,})(?: |$)/;

/**
 * Both sides as whole texts, or the text alone where it has no marks. What both come from (`|||||||`, in the styles diff3 and
 * zdiff3) is left out. Undefined where the marks do not go together: somebody has taken away some of them.
 */
export function sidesOf(text: string): readonly string[] | undefined {
  if (!/^(?:<{7}|={7}|>{7}|\|{7})/m.test(text)) return [text];
  const sides: [string[], string[]] = [[], []];
  let place: 'both' | 'ours' | 'base' | 'theirs' = 'both';
  let length = 0;
  for (const line of text.split('\n')) {
    const bare = line.replace(/\r$/, '');
    const opens = place === 'both' ? ours.exec(bare) : null;
    const is = (sign: string): boolean => {
      const mark = sign.repeat(length);
      return length > 0 && (bare === mark || bare.startsWith(`${mark} `));
    };
    if (opens) {
      place = 'ours';
      length = opens[1]?.length ?? 0;
    } else if (place === 'ours' && is('|')) place = 'base';
    else if ((place === 'ours' || place === 'base') && is('=')) place = 'theirs';
    else if (place === 'theirs' && is('>')) place = 'both';
    else if (place === 'both' && /^(?:={7}|>{7}|\|{7})/.test(bare)) return undefined;
    else {
      if (place === 'both' || place === 'ours') sides[0].push(line);
      if (place === 'both' || place === 'theirs') sides[1].push(line);
    }
  }
  return place === 'both' ? sides.map((lines) => lines.join('\n')) : undefined;
}
