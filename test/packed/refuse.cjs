// Loaded into a program before anything else: every way to a network or to another program throws, and is noted in a file.
const { appendFileSync } = require('node:fs');
const { isMainThread } = require('node:worker_threads');

const note = (line) => appendFileSync(process.env.DESKCHECK_ATTEMPTS, `${line}\n`);
note(`loaded ${isMainThread ? 'program' : 'thread'}`);

const refuse = (owner, name, label) => {
  if (typeof owner?.[name] !== 'function') return;
  owner[name] = function refused() {
    note(`attempt ${label}.${name}`);
    throw new Error(`refused: ${label}.${name}`);
  };
};
const refuseAll = (label, names, owner = require(`node:${label}`)) =>
  names.forEach((name) => refuse(owner, name, label));

refuseAll('net', ['connect', 'createConnection', 'createServer', 'Server']);
const { Socket } = require('node:net');
refuse(Socket.prototype, 'connect', 'net.Socket');
refuseAll('tls', ['connect', 'createServer', 'TLSSocket']);
refuseAll('dgram', ['createSocket', 'Socket']);
refuseAll('http', ['request', 'get', 'createServer', 'ClientRequest']);
refuseAll('https', ['request', 'get', 'createServer']);
refuseAll('http2', ['connect', 'createServer', 'createSecureServer']);
const dns = require('node:dns');
for (const [label, owner] of [
  ['dns', dns],
  ['dns.promises', dns.promises],
  ['dns.Resolver', dns.Resolver.prototype],
])
  refuseAll(
    label,
    Object.keys(Object.getOwnPropertyDescriptors(owner)).filter((name) => /^(?:lookup|resolve|reverse)/.test(name)),
    owner,
  );
refuseAll('child_process', ['exec', 'execFile', 'execFileSync', 'execSync', 'fork', 'spawn', 'spawnSync']);
refuseAll('cluster', ['fork']);
refuseAll('inspector', ['open']);
refuseAll('globalThis', ['fetch', 'WebSocket', 'EventSource'], globalThis);
