// Matches paths against globs (`drafts/**/*.md`): `*`, `?`, `**`, `{a,b}`, `[a-z]`.
import { matchesNothing, PatternBuilder, type PathPattern } from './pathPattern';
import { classAt } from './signClass';

/**
 * `/` between folders on both sides; a glob without `/` matches the file's name anywhere. Globs are written on one system
 * and read on another, so `\` stands between folders, too.
 */
export function matchesGlob(path: string, glob: string): boolean {
  // Some systems hand an accent on as a sign of its own.
  return patternOf(glob.normalize('NFC'))(path.normalize('NFC'));
}

const known = new Map<string, PathPattern>();
/** Settings change while somebody types them; what nobody asks for any more need not be kept. */
const KEPT = 500;

function patternOf(glob: string): PathPattern {
  const cached = known.get(glob);
  if (cached) return cached;
  const strokes = glob.replace(/\\/g, '/');
  const pattern = compile(strokes.includes('/') ? strokes.replace(/^\.?\//, '') : `**/${strokes}`);
  if (known.size >= KEPT) known.clear();
  known.set(glob, pattern);
  return pattern;
}

/** A glob that makes no sense matches nothing. */
function compile(glob: string): PathPattern {
  const pattern = new PatternBuilder(false);
  const braces: ReturnType<PatternBuilder['ways']>[] = [];
  for (let i = 0; i < glob.length; i++) {
    const c = glob.charAt(i);
    const inner = braces.at(-1);
    if (glob.startsWith('**/', i)) {
      pattern.folders();
      i += 2;
    } else if (glob.startsWith('**', i)) {
      pattern.run(true);
      i += 1;
    } else if (c === '*') pattern.run(false);
    else if (c === '?') pattern.one();
    else if (c === '{') braces.push(pattern.ways());
    else if (c === '}' && inner) {
      inner.end();
      braces.pop();
    } else if (c === ',' && inner) inner.next();
    else if (c === '[' && glob.includes(']', i)) {
      const found = classAt(glob, i);
      if (!found) return matchesNothing;
      pattern.one(found.takes);
      i = found.end - 1;
    } else pattern.sign(c);
  }
  for (const open of braces.reverse()) open.end();
  return pattern.build();
}
