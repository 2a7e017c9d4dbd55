// Matches paths against globs (`drafts/**/*.md`): `*`, `?`, `**`, `{a,b}`, `[a-z]`.

/** `/` between folders on both sides; a glob without `/` matches the file's name anywhere. */
export function matchesGlob(path: string, glob: string): boolean {
  return patternOf(glob.includes('/') ? glob.replace(/^\.?\//, '') : `**/${glob}`).test(path);
}

const known = new Map<string, RegExp>();

function patternOf(glob: string): RegExp {
  const cached = known.get(glob);
  if (cached) return cached;
  const pattern = compile(glob);
  known.set(glob, pattern);
  return pattern;
}

function compile(glob: string): RegExp {
  let source = '';
  let braces = 0;
  for (let i = 0; i < glob.length; i++) {
    const c = glob.charAt(i);
    if (glob.startsWith('**/', i)) {
      source += '(?:[^/]+/)*';
      i += 2;
    } else if (glob.startsWith('**', i)) {
      source += '.*';
      i += 1;
    } else if (c === '*') source += '[^/]*';
    else if (c === '?') source += '[^/]';
    else if (c === '{') {
      source += '(?:';
      braces++;
    } else if (c === '}' && braces > 0) {
      source += ')';
      braces--;
    } else if (c === ',' && braces > 0) source += '|';
    else if (c === '[' && glob.includes(']', i)) {
      const end = glob.indexOf(']', i);
      source += `[${glob
        .slice(i + 1, end)
        .replace(/^!/, '^')
        .replace(/\\/g, '\\\\')}]`;
      i = end;
    } else source += c.replace(/[.+^${}()|[\]\\]/g, '\\$&');
  }
  try {
    return new RegExp(`^${source}${')'.repeat(braces)}$`);
  } catch {
    // A glob that makes no sense matches nothing.
    return /^(?!)/;
  }
}
