// Who decides: what git's settings say, in git's own order, and what a house has set.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { signer, userNameIn } from '../../server/src/adapters/signer';
import { gitEnvironment, gitRepository, type GitRepository } from '../harness/gitRepository';

describe('who decides', () => {
  let repository: GitRepository;
  before(() => {
    repository = gitRepository({ 'home/.gitconfig': '[core]\n\tname = no\n[user]\n\tname = Una Orsk # by day\n' });
  });
  after(() => repository.remove());
  const env = (): Record<string, string> => ({ HOME: join(repository.path, 'home') });

  it('is whom the setting names, or nobody', async () => {
    assert.equal(await signer(' Nils Berg ', repository.path, env()), 'Nils Berg');
    assert.equal(await signer('nobody', repository.path, env()), undefined);
  });

  it('is whom git names: of the repository before that of the account, of the environment before both', async () => {
    assert.equal(await signer('', repository.path, env()), 'Una Orsk');
    repository.git('config', 'user.name', 'Night “Desk”');
    assert.equal(await signer('', join(repository.path, 'stories', 'deep'), env()), 'Night “Desk”');
    assert.equal(await signer('', repository.path, { ...env(), GIT_AUTHOR_NAME: 'Guest' }), 'Guest');
  });

  it('is found from a worktree, too', async () => {
    repository.git('config', 'user.name', 'Night Desk');
    repository.commit();
    const beside = join(repository.path, 'beside');
    execFileSync('git', ['worktree', 'add', '--quiet', beside], { cwd: repository.path, env: gitEnvironment() });
    assert.equal(await signer('', beside, env()), 'Night Desk');
  });

  it('is the name of the account where git knows none', async () => {
    assert.equal(await signer('', '/', { HOME: '/nowhere' }), userInfo().username);
  });

  it('reads settings as git does', () => {
    for (const [config, name] of [
      ['[user]\nname=A B', 'A B'],
      ['[user] name = A', 'A'],
      ['[USER]\r\n  Name = "A ; \\"B\\"" ; x\r\n', 'A ; "B"'],
      ['[user]\nname = first\n[alias]\nname = no\n[user]\nname = last', 'last'],
      ['[user "x"]\nname = no', undefined],
      ['[user]\nname =\n', undefined],
      ['', undefined],
    ] as const)
      assert.equal(userNameIn(config), name, config);
  });
});
