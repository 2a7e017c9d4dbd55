// The same look-ups with the tools people know, where the machine has them: ripgrep over the files, SQLite's full-text index.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const has = (program: string): boolean => spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;

/** Milliseconds of a process for each search of the words as they stand; undefined where there is no ripgrep. */
export function ripgrepTimes(folder: string, words: readonly string[]): readonly number[] | undefined {
  if (!has('rg')) return undefined;
  return words.map((text) => {
    const before = performance.now();
    spawnSync('rg', ['--fixed-strings', '--files-with-matches', text, folder], { stdio: 'ignore' });
    return performance.now() - before;
  });
}

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** Milliseconds for each ranked search with any of the words, as SQLite's own clock has it; undefined where there is no SQLite. */
export function sqliteTimes(folder: string, searches: readonly string[]): readonly number[] | undefined {
  if (!has('sqlite3')) return undefined;
  const place = mkdtempSync(join(tmpdir(), 'deskcheck-bench-fts-'));
  try {
    const inserts = readdirSync(folder).flatMap((name) =>
      readFileSync(join(folder, name), 'utf8')
        .split(/\n\n+/)
        .map((passage) => `INSERT INTO passages VALUES (${quoted(name)}, ${quoted(passage)});`),
    );
    const load = ['CREATE VIRTUAL TABLE passages USING fts5(name, body);', 'BEGIN;', ...inserts, 'COMMIT;'].join('\n');
    writeFileSync(join(place, 'load.sql'), load);
    const database = join(place, 'passages.db');
    execFileSync('sqlite3', [database, `.read ${join(place, 'load.sql')}`]);
    const asks = searches.map((search) => {
      const any = search
        .split(' ')
        .map((word) => `"${word}"`)
        .join(' OR ');
      return `SELECT rowid FROM passages WHERE passages MATCH ${quoted(any)} ORDER BY rank LIMIT 10;`;
    });
    const told = execFileSync('sqlite3', [database], { input: `.timer on\n${asks.join('\n')}\n`, encoding: 'utf8' });
    return [...told.matchAll(/Run Time: real (\d+\.\d+)/g)].map(([, seconds]) => 1000 * Number(seconds));
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}
