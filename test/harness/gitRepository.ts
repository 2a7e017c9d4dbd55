// A git repository of its own in a folder of the test, with nobody's settings but these.
import { execFileSync } from 'node:child_process';
import { tempFolder, type TempFolder } from './tempFolder';

export interface GitRepository extends TempFolder {
  /** Runs git in it and gives back what it prints; throws where it fails. */
  git(...args: readonly string[]): string;
  /** Commits everything as it stands; answers its hash. */
  commit(message?: string): string;
}

/** Nothing of whoever runs the tests: no hooks, no settings, no signatures. */
export const gitEnvironment = (name = 'Una Orsk'): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([key]) => !key.startsWith('GIT_'))),
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_AUTHOR_NAME: name,
  GIT_AUTHOR_EMAIL: 'desk@example.org',
  GIT_COMMITTER_NAME: name,
  GIT_COMMITTER_EMAIL: 'desk@example.org',
});

export function gitRepository(files: Readonly<Record<string, string>> = {}): GitRepository {
  const folder = tempFolder(files);
  const git = (...args: readonly string[]): string =>
    execFileSync('git', args, {
      cwd: folder.path,
      env: gitEnvironment(),
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  git('init', '--quiet', '--initial-branch=main');
  return {
    ...folder,
    git,
    commit: (message = 'as it stands') => {
      git('add', '--all');
      git('commit', '--quiet', '--allow-empty', '--message', message);
      return git('rev-parse', 'HEAD').trim();
    },
  };
}
