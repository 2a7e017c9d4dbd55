// The page of the Provenance view: one script, one style sheet, nothing from outside.
import assert from 'node:assert/strict';
import { provenancePage } from '../../client/src/provenance/page';

describe('the page with the drawing', () => {
  const page = provenancePage({ nonce: 'n0nce', script: 'https://host/dist/provenance.js' });

  it('lets nothing run and load but its own', () => {
    const [, policy = ''] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page) ?? [];
    assert.equal(policy, "default-src 'none'; img-src data:; script-src 'nonce-n0nce'; style-src 'nonce-n0nce'");
    assert.equal(page.match(/<script/g)?.length, 1);
    assert.match(page, /<script nonce="n0nce" src="https:\/\/host\/dist\/provenance\.js">/);
    assert.doesNotMatch(page, /\son\w+=|javascript:|@import|url\(/);
  });

  it('says what to do before anything is shown, and has a place for the list', () => {
    assert.match(page, /Put the cursor on a quotation/);
    assert.match(page, /<details id="words" hidden><summary>As a list<\/summary>/);
  });
});
