// One probe.
import * as vscode from 'vscode';
import assert from 'node:assert/strict';
describe('host', () => {
  it('is there', () => {
    console.log(`VS Code ${vscode.version} ${vscode.env.appHost} node ${process.version}`);
    assert.ok(vscode.extensions.getExtension('deskcheck.deskcheck'));
  });
});
