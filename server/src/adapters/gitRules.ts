/** The rules of one file that tells git what to ignore, as git reads them: https://git-scm.com/docs/gitignore */
import { PatternBuilder, type PathPattern } from './pathPattern';
import { classAt } from './signClass';

export interface GitRules {
  /**
   * `kept`: a rule with `!` takes the path back. Undefined where no rule speaks of it, nor of a folder it lies in.
   * @param path relative to the rules' folder, `/` between folders
   */
  judge(path: string, isFolder: boolean): 'ignored' | 'kept' | undefined;
}

interface Rule {
  readonly keeps: boolean;
  readonly foldersOnly: boolean;
  /** Looks at the name alone, in whatever folder. */
  readonly anywhere: boolean;
  readonly matches: PathPattern;
}

export interface GitRulesOptions {
  /** As git has it where file systems do not tell names apart by case. */
  readonly ignoreCase: boolean;
}

export function readGitRules(text: string, { ignoreCase }: GitRulesOptions): GitRules {
  const rules = text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .flatMap((line) => ruleOf(line.endsWith('\r') ? line.slice(0, -1) : line, ignoreCase) ?? [])
    .reverse();
  const folders = new Map<string, 'ignored' | 'kept' | undefined>();
  const own = (path: string, isFolder: boolean): 'ignored' | 'kept' | undefined => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const rule = rules.find((it) => (isFolder || !it.foldersOnly) && it.matches(it.anywhere ? name : path));
    return rule && (rule.keeps ? 'kept' : 'ignored');
  };
  const ofFolder = (path: string): 'ignored' | 'kept' | undefined => {
    if (folders.has(path)) return folders.get(path);
    const verdict = withParents(path, true);
    folders.set(path, verdict);
    return verdict;
  };
  /** Nothing in a folder that is ignored can be taken back. */
  const withParents = (path: string, isFolder: boolean): 'ignored' | 'kept' | undefined => {
    const end = path.lastIndexOf('/');
    return end > 0 && ofFolder(path.slice(0, end)) === 'ignored' ? 'ignored' : own(path, isFolder);
  };
  const outside = (path: string): boolean => path === '' || path === '..' || path.startsWith('../');
  return {
    judge: (path, isFolder) => {
      if (outside(path) || rules.length === 0) return undefined;
      return isFolder ? ofFolder(path) : withParents(path, false);
    },
  };
}

/** Undefined for a line that is none. */
function ruleOf(line: string, ignoreCase: boolean): Rule | undefined {
  const keeps = line.startsWith('!');
  let pattern = withoutSpaces(keeps ? line.slice(1) : line);
  if (pattern === '' || line.startsWith('#')) return undefined;
  const foldersOnly = pattern.endsWith('/');
  if (foldersOnly) pattern = pattern.slice(0, -1);
  const anywhere = !pattern.includes('/');
  const matches = compile(pattern.replace(/^\//, ''), ignoreCase);
  return matches && { keeps, foldersOnly, anywhere, matches };
}

/** Spaces at the end do not count, unless a `\` stands before them. */
function withoutSpaces(line: string): string {
  let end = 0;
  for (let i = 0; i < line.length; i++) {
    if (line[i] === '\\') i++;
    if (line[i] !== ' ' || line[i - 1] === '\\') end = i + 1;
  }
  return line.slice(0, end);
}

/** Undefined for a pattern that git has match nothing. */
function compile(pattern: string, ignoreCase: boolean): PathPattern | undefined {
  const built = new PatternBuilder(ignoreCase);
  // Git compares what stands before the first wildcard by itself, and begins anew behind it.
  const literal = pattern.search(/[*?[\\]/);
  for (let i = 0; i < pattern.length; i++) {
    const c = pattern.charAt(i);
    if (c === '*') {
      let end = i;
      while (pattern[end] === '*') end++;
      const whole = end - i >= 2 && (i === literal || pattern[i - 1] === '/');
      if (whole && pattern[end] === '/') {
        const ways = built.ways();
        ways.next();
        built.run(true);
        built.sign('/');
        ways.end();
        end++;
      } else built.run(whole && (end === pattern.length || pattern.startsWith('\\/', end)));
      i = end - 1;
    } else if (c === '?') built.one();
    else if (c === '[') {
      const found = classAt(pattern, i);
      if (!found) return undefined;
      built.oneOf(found.takes);
      i = found.end - 1;
    } else if (c === '\\') {
      if (i + 1 === pattern.length) return undefined;
      built.sign(pattern.charAt(++i));
    } else built.sign(c);
  }
  return built.build();
}
