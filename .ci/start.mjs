// `npm start`: from a fresh clone to a report on the demo drafts, and the editor on the demo where there is one.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildIfStale, has, installPackages, needNode, root, run, say } from './steps.mjs';

needNode();
if (!installPackages()) stop('the packages could not be installed; see above');
if (!buildIfStale()) stop('the build failed; see above');

const drafts = readdirSync(join(root, 'corpus/drafts'))
  .filter((name) => name.endsWith('.md'))
  .map((name) => `corpus/drafts/${name}`);
const args = ['check', '--corpus', 'corpus', ...drafts];
say(`deskcheck ${args.join(' ')}`);
const { status } = spawnSync(process.execPath, ['dist/cli.js', ...args], {
  cwd: root,
  stdio: ['ignore', 'inherit', 'inherit'],
});
if (status !== 0 && status !== 1) stop(`deskcheck ended with exit code ${status}`);
if (status === 1)
  say('The demo drafts depart from their sources on purpose; as a command, deskcheck says so with exit code 1.');

if (has('code')) {
  say('opening the demo in VS Code, with Deskcheck in it');
  if (!run('code', [`--extensionDevelopmentPath=${root}`, root, join(root, drafts[0])]))
    say('VS Code did not start; everything above still holds.');
} else {
  say(`To see it in VS Code: code --extensionDevelopmentPath="${root}" "${root}"`);
}

function stop(reason) {
  console.error(reason);
  process.exit(2);
}
