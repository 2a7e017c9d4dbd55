/** Who decides: the name that git puts under a commit here, read from its settings, else that of the account. */
import { readFile, stat } from 'node:fs/promises';
import { homedir, userInfo } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** What a house writes that wants no names. */
export const nobody = 'nobody';

/**
 * @param wanted the setting: a name, `nobody`, or empty for the name that git or the system knows
 * @returns undefined where no name is wanted, or none is known
 */
export async function signer(
  wanted: string,
  root: string,
  env: Readonly<Record<string, string | undefined>> = process.env,
): Promise<string | undefined> {
  const name = wanted.trim();
  if (name !== '') return name === nobody ? undefined : name;
  return (await gitName(root, env)) ?? accountName();
}

/** In git's own order. No program is started for it, so settings that git includes from elsewhere are not seen. */
async function gitName(root: string, env: Readonly<Record<string, string | undefined>>): Promise<string | undefined> {
  if (env.GIT_AUTHOR_NAME?.trim()) return env.GIT_AUTHOR_NAME.trim();
  const home = env.HOME ?? homedir();
  const own = env.GIT_CONFIG_GLOBAL;
  const files = [
    await repositoryConfig(root),
    ...(own === undefined
      ? [join(home, '.gitconfig'), join(env.XDG_CONFIG_HOME ?? join(home, '.config'), 'git/config')]
      : [own]),
  ];
  for (const file of files) {
    const name = file === undefined ? undefined : userNameIn(await read(file));
    if (name !== undefined) return name;
  }
  return undefined;
}

/** Of the nearest repository above; a worktree has its settings in the one it belongs to. */
async function repositoryConfig(folder: string): Promise<string | undefined> {
  const git = join(folder, '.git');
  const kind = await stat(git).catch(() => undefined);
  if (kind?.isDirectory()) return join(git, 'config');
  if (kind?.isFile()) {
    const at = /^gitdir: (.+)$/m.exec(await read(git))?.[1];
    const elsewhere = at === undefined ? undefined : resolve(folder, at.trim());
    const common = elsewhere === undefined ? '' : (await read(join(elsewhere, 'commondir'))).trim();
    return elsewhere && join(common ? resolve(elsewhere, common) : elsewhere, 'config');
  }
  return dirname(folder) === folder ? undefined : repositoryConfig(dirname(folder));
}

/** `name` of the section `[user]`, the last one where there are several. */
export function userNameIn(config: string): string | undefined {
  let inUser = false;
  let name: string | undefined;
  for (const line of config.split(/\r?\n/)) {
    const section = /^\s*\[\s*([^\]\s"]+)/.exec(line)?.[1];
    if (section !== undefined) inUser = /^user$/i.test(section) && !line.includes('"');
    const value = inUser ? /^\s*(?:\[[^\]]*\]\s*)?name\s*=(.*)$/i.exec(line)?.[1] : undefined;
    if (value !== undefined) name = bare(value) || undefined;
  }
  return name;
}

/** Without what is a comment, and without marks around it. */
function bare(value: string): string {
  const quoted = /^\s*"((?:[^"\\]|\\.)*)"/.exec(value)?.[1];
  return quoted === undefined ? value.replace(/[#;].*$/, '').trim() : quoted.replace(/\\(.)/g, '$1').trim();
}

/** Empty where there is none. What is no file, a pipe say, is not opened. */
async function read(file: string): Promise<string> {
  try {
    return (await stat(file)).isFile() ? await readFile(file, 'utf8') : '';
  } catch {
    return '';
  }
}

function accountName(): string | undefined {
  try {
    return userInfo().username || undefined;
  } catch {
    // Some systems know no name for the number a program runs under.
    return undefined;
  }
}
