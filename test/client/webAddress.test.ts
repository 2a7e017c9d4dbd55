// Which texts are addresses of pages, and which of them lead no further than this computer's network.
import assert from 'node:assert/strict';
import { isNear } from '../../client/src/nearAddresses';
import { webAddress } from '../../client/src/webAddress';

describe('an address of a page', () => {
  it('is taken as it was copied or typed', () => {
    for (const [typed, meant] of [
      [' https://hrane.example/pier?a=1#b ', 'https://hrane.example/pier?a=1#b'],
      ['hrane.example/pier', 'https://hrane.example/pier'],
      ['HTTP://Hrane.Example', 'http://hrane.example/'],
      ['https://hråne.example/a b'.replace(' ', '%20'), 'https://xn--hrne-roa.example/a%20b'],
      ['localhost:8080/a', 'http://localhost:8080/a'],
      ['192.168.1.4/a', 'http://192.168.1.4/a'],
      ['https://archive/a', 'https://archive/a'],
    ] as const)
      assert.equal(webAddress(typed)?.href, meant, typed);
  });

  it('is nothing else', () => {
    for (const typed of [
      '',
      'pier',
      'The pier closed.',
      'file:///etc/passwd',
      'javascript:alert(1)',
      'mailto:a@hrane.example',
      'ftp://hrane.example/',
      'data:text/html,a',
      'vscode://a/b',
      'https://',
      'https://a:b@hrane.example/',
      'https://a.example\nhttps://b.example',
      `https://hrane.example/${'a'.repeat(5000)}`,
    ])
      assert.equal(webAddress(typed), undefined, typed);
  });

  it('is near where it leads to this computer or its network, in whatever dress', () => {
    const near =
      'localhost LOCALHOST. a.localhost printer printer.local files.lan x.home.arpa db.internal 127.0.0.1 0.0.0.0 10.1.2.3 100.64.0.1 ' +
      '169.254.169.254 172.16.0.1 172.31.255.255 192.168.0.1 198.19.0.1 224.0.0.1 255.255.255.255 [::1] [::] [fd00::1] [fe80::1] [ff02::1] ' +
      '[::ffff:127.0.0.1] [::ffff:7f00:1] [::ffff:a00:1] [64:ff9b::a9fe:a9fe] ::1';
    for (const host of near.split(' ')) assert.ok(isNear(host), host);
    const far =
      'hrane.example local.example 10.example 8.8.8.8 100.63.0.1 100.128.0.1 172.15.0.1 172.32.0.1 192.167.0.1 223.255.255.255 [2606:4700::1] [::ffff:808:808]';
    for (const host of far.split(' ')) assert.ok(!isNear(host), host);
    for (const dressed of [
      'http://0x7f.1/',
      'http://2130706433/',
      'http://0177.0.0.1/',
      'http://[0:0:0:0:0:ffff:127.0.0.1]/',
    ])
      assert.ok(isNear(new URL(dressed).hostname), dressed);
  });
});
