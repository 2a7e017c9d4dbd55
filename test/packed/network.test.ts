// The packed programs, with every way to a network and to other programs refused: they work, and try none.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { altered, exact, harbourDesk } from '../harness/harbourDesk';
import { freshGround } from './freshGround';
import { notesOf, runCommand, runProgram, startEditor, type Ground } from './program';
import { work } from './story';

const page = `<html><head><title>Pier</title><link rel="stylesheet" href="https://hrane.example/a.css">
<script src="https://hrane.example/a.js"></script><meta http-equiv="refresh" content="0; url=https://hrane.example/"></head>
<body><iframe src="https://hrane.example/"></iframe><img src="https://hrane.example/a.png"><article><h1>Pier</h1>
<p>The council of Ossay voted on Friday to close the old pier, and the crews were told by letter that very day.</p>
<p>“Nobody has asked the crews,” said Dov Sarn, who has moored there for thirty years, after the vote on Friday.</p>
<object data="http://hrane.example/o"></object></article></body></html>`;
const draft = `---
sources: [pier]
url: https://hrane.example/draft
---

${exact}

${altered}

“Nobody asked the crews,” said Dov Sarn [@pier]. See [the site](https://hrane.example/) and ![it](http://hrane.example/i.png).
`;

/** Without a network as the kernel has it: only its own loop, and that down. Linux, where this user may. */
const alone = ['unshare', '-rn'];
const canBeAlone = spawnSync(alone[0]!, [...alone.slice(1), 'true']).status === 0;

describe('the packed programs without a network', () => {
  const ground = freshGround(() => ({ ...harbourDesk, 'corpus/pier.html': page, 'draft.md': draft }));

  it('would be seen to try', async () => {
    const ways = [
      `fetch('https://hrane.example/')`,
      `require('net').connect(80, '127.0.0.1')`,
      `new (require('net').Socket)().connect(80)`,
      `require('https').get('https://hrane.example/')`,
      `require('http').request('http://hrane.example/')`,
      `require('tls').connect(443)`,
      `require('http2').connect('https://hrane.example/')`,
      `require('dns').lookup('hrane.example', () => {})`,
      `require('dns').promises.resolve('hrane.example')`,
      `require('dgram').createSocket('udp4')`,
      `require('child_process').spawn('true')`,
      `import('node:child_process').then((it) => it.execSync('true'))`,
      `new Worker(\`require('net').connect(80)\`, { eval: true }).on('error', () => {})`,
    ];
    for (const way of ways) {
      const { err } = await runProgram(ground(), [
        '-e',
        `const { Worker } = require('node:worker_threads'); process.on('unhandledRejection', () => {}); try { void ${way}; } catch {}`,
      ]);
      assert.match(notesOf(ground()).at(-1) ?? '', /^attempt /, `${way}: ${err}`);
    }
  });

  const story = async (ground: Ground): Promise<void> => {
    const editor = await startEditor(ground, { asksReason: true, showsWhy: true });
    const told = await work(editor, ground, 'draft.md', draft, [
      'money is there',
      'all of the burden',
      '@pier',
      'asked',
    ]);
    assert.deepEqual(told.diagnostics.map(({ code }) => code).sort(), ['quote/altered', 'quote/altered']);
    assert.match(told.answers, /general secretary of the Ferry Crews/);
    const address = /deskcheck-source:[^"#>]*pier\.html[^"#>]*/.exec(told.answers)?.[0];
    assert.ok(address);
    const { text } = await editor.ask<{ text: string }>('workspace/textDocumentContent', { uri: address });
    assert.match(text, /voted on Friday/);
    await editor.stop();
    for (const args of [
      ['check', 'draft.md'],
      ['check', '--format', 'json', 'draft.md'],
      ['find', 'money'],
      ['quotes', 'corpus/harbour.md'],
      ['sources'],
      ['explain', altered],
    ]) {
      const { code, out, err } = await runCommand(ground, ...args);
      assert.ok((code === 0 || code === 1) && out.length > 0, `${args.join(' ')}: ${code} ${err}`);
    }
    const notes = notesOf(ground);
    assert.deepEqual(
      notes.filter((line) => !line.startsWith('loaded')),
      [],
    );
    // The threads were refused as well, and there were some.
    assert.ok(notes.includes('loaded thread') && notes.includes('loaded program'));
  };

  it('do all they do, and try nothing', () => story(ground()));

  it('do all they do where the system has none', async function () {
    if (!canBeAlone) this.skip();
    await story({ ...ground(), by: alone });
  });
});
