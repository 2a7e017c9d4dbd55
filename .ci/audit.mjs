// A part of `npm run verify`: licences of what is bundled, and known faults in it, where the registry can be asked.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, root, say } from './steps.mjs';

/**
 * What an answer of `npm audit --json` means for us: `failures` are faults in what is shipped, whatever their severity;
 * `remarks` are for whoever looks.
 * @param bundled names of packages that are shipped
 */
export function judgeAudit(answer, bundled) {
  if (!answer?.vulnerabilities) {
    const why = answer?.message ?? answer?.error?.summary ?? 'no answer';
    return { failures: [], remarks: [`The registry was not there to be asked for known faults (${why}).`] };
  }
  const found = Object.values(answer.vulnerabilities);
  const line = ({ name, severity, via }) =>
    `${name}: ${severity}: ${via.map((it) => (typeof it === 'string' ? `through ${it}` : it.title)).join('; ')}`;
  const shipped = found.filter(({ name }) => bundled.has(name));
  const others = found.filter(({ name }) => !bundled.has(name));
  return {
    failures: shipped.map(line),
    remarks: [
      `Known faults: ${shipped.length} in what is shipped, ${others.length} in what it is made with.`,
      ...others.map(line),
    ],
  };
}

function asked() {
  const { stdout } = spawnSync('npm', ['audit', '--json'], {
    cwd: root,
    encoding: 'utf8',
    timeout: 60_000,
    shell: process.platform === 'win32',
  });
  try {
    return JSON.parse(stdout);
  } catch {
    return undefined;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  // The build stops at a licence that is not on the list.
  if (!build() || !existsSync(join(root, 'out/bundled.json'))) process.exit(1);
  const bundled = JSON.parse(readFileSync(join(root, 'out/bundled.json'), 'utf8'));
  const licences = [...new Set(bundled.map(({ license }) => license))].sort();
  say(`${bundled.length} packages are bundled, all of them under ${licences.join(', ')}`);
  const { failures, remarks } = judgeAudit(asked(), new Set(bundled.map(({ name }) => name)));
  for (const remark of remarks) say(remark);
  for (const failure of failures) console.error(`✘ ${failure}`);
  process.exit(failures.length > 0 ? 1 : 0);
}
