// The spec reporter, which also leaves its numbers in the file named by DESKCHECK_RESULT: that file, not the exit code
// alone, is the evidence that tests ran.
'use strict';
const { mkdirSync, writeFileSync } = require('node:fs');
const { dirname } = require('node:path');
const { reporters } = require('mocha');

module.exports = class extends reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    runner.once('end', () => {
      endIfLeftOpen(this.stats.failures);
      const file = process.env.DESKCHECK_RESULT;
      if (!file) return;
      const { passes, failures, pending } = this.stats;
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, JSON.stringify({ passed: passes, failed: failures, skipped: pending }));
    });
  }
};

/** A test that leaves a watcher or a server open would keep the process alive for ever; a tidy one ends before this. */
function endIfLeftOpen(failures) {
  setTimeout(() => {
    console.error(`Ended by force; the tests left open: ${process.getActiveResourcesInfo().join(', ')}`);
    process.exit(failures > 0 ? 1 : 0);
  }, 5000).unref();
}
