// Runs the mocha suite inside VS Code's extension host, and leaves its numbers in the file named by E2E_RESULT.
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type Mocha from 'mocha';

export async function run(): Promise<void> {
  // Imported here, since the suite is built as CommonJS and mocha is an ES module.
  const { default: Runner } = await import('mocha');
  const grep = process.env.E2E_GREP;
  const mocha = new Runner({ ui: 'bdd', timeout: 30_000, color: false, forbidOnly: true, ...(grep ? { grep } : {}) });
  for (const file of readdirSync(__dirname).sort()) {
    if (file.endsWith('.test.js')) mocha.addFile(join(__dirname, file));
  }
  const counts = await new Promise<{ passed: number; failed: number; skipped: number }>((done) => {
    const runner: Mocha.Runner = mocha.run(() => {
      const stats = runner.stats;
      done({ passed: stats?.passes ?? 0, failed: stats?.failures ?? 0, skipped: stats?.pending ?? 0 });
    });
  });
  const file = process.env.E2E_RESULT;
  if (file) writeFileSync(file, JSON.stringify(counts));
  if (counts.failed > 0) throw new Error(`${counts.failed} failed`);
}
