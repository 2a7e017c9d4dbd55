// How long the extension takes to be loaded; printed, and held only to what no machine may need.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { install, root } from './archive';

/** Loads the extension with a VS Code of which nothing is asked, and prints the milliseconds. */
const load = `
const Module = require('node:module');
const names = process.argv[2].split(',');
const stub = () => new Proxy(function () {}, {
  get: (target, key) => (key === 'prototype' ? target.prototype : key === Symbol.toPrimitive ? () => '' : stub()),
  construct: () => stub(),
  apply: () => stub(),
});
const vscode = Object.fromEntries(names.map((name) => [name, stub()]));
vscode.version = '1.100.0';
const usual = Module._load;
Module._load = (name, ...rest) => (name === 'vscode' ? vscode : usual(name, ...rest));
const since = performance.now();
require(process.argv[1]);
console.log(performance.now() - since);
`;

describe('the extension', () => {
  it('is loaded in no time', () => {
    const installed = install();
    const types = readFileSync(join(root, 'node_modules/@types/vscode/index.d.ts'), 'utf8');
    const names = [...types.matchAll(/^\s+export (?:abstract )?(?:class|enum|namespace) (\w+)/gm)].map(
      ([, name]) => name,
    );
    const file = join(installed.path, 'dist/extension.js');
    const times = Array.from({ length: 5 }, () => {
      const { stdout, stderr } = spawnSync(process.execPath, ['-e', load, file, names.join(',')], { encoding: 'utf8' });
      assert.ok(Number(stdout) > 0, stderr.match(/^\w*Error: .*/m)?.[0] ?? stderr.slice(0, 200));
      return Number(stdout);
    }).sort((a, b) => a - b);
    installed.remove();
    console.log(`      ${times[2]!.toFixed(0)} ms, the median of five loads`);
    assert.ok(times[0]! < 1000);
  });
});
