/** Readers of the desk's own files: `deskcheck.json`, the ledger, the index on disk. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfigFile } from '../../../server/src/adapters/configFile';
import { originsEdit } from '../../../server/src/adapters/configEdit';
import { formatLedger, readLedger } from '../../../server/src/adapters/ledger';
import { decodeBlock, encodeBlock, wordsIn } from '../../../server/src/adapters/sourceIndex/block';
import { partsOf } from '../../../server/src/adapters/sourceIndex/entriesOf';
import { GrowingLog } from '../../../server/src/adapters/sourceIndex/growingLog';
import { readLog } from '../../../server/src/adapters/sourceIndex/indexLog';
import { readFiles } from '../../../server/src/engine/index';
import { sourceFile } from '../../harness/memoryAnalysis';
import { random, type Random } from '../random';
import type { Input, Target } from '../target';
import { anyText, mutated, stretch } from '../texts';

let folder: string | undefined;
process.on('exit', () => folder !== undefined && rmSync(folder, { recursive: true, force: true }));

function fileWith(name: string, content: string | Uint8Array): string {
  const path = join((folder ??= mkdtempSync(join(tmpdir(), 'deskcheck-fuzz-'))), name);
  writeFileSync(path, content);
  return path;
}

/** Any value that JSON can tell. */
function anyValue(random: Random, deep = 0): unknown {
  switch (random.below(deep > 4 ? 6 : 9)) {
    case 0:
      return null;
    case 1:
      return random.pick([0, -1, 1e308, 1.5, 2 ** 53]);
    case 2:
      return random.oneIn(2);
    case 3:
    case 4:
    case 5:
      return random.pick(['', 'farm', 'calm', 'error', 'quote/altered', '../..', '/', '**/*', stretch(random)]);
    case 6:
    case 7:
      return Array.from({ length: random.below(5) }, () => anyValue(random, deep + 1));
    default:
      return Object.fromEntries(
        Array.from({ length: random.below(5) }, () => [stretch(random), anyValue(random, deep + 1)]),
      );
  }
}

const fields = [
  '$schema',
  'corpus',
  'drafts',
  'level',
  'rules',
  'run',
  'sentenceStatus',
  'codeLens',
  'origins',
  '__proto__',
  'constructor',
  'toString',
];
const good =
  '{\n  "corpus": ["corpus"],\n  "level": "calm",\n  "rules": { "quote/restyled": "off" },\n  "origins": { "together": [["a", "b"]], "apart": [] }\n}\n';

function config(random: Random): string {
  if (random.oneIn(2)) return mutated(random, good);
  const text = JSON.stringify(
    Object.fromEntries(Array.from({ length: random.below(6) }, () => [random.pick(fields), anyValue(random)])),
  );
  return random.oneIn(2) ? text : mutated(random, text);
}

const decisions = [
  {
    rule: 'quote/altered',
    clause: 'the rain took all',
    passage: 'the rain took half',
    reason: 'Her own words.',
    by: 'Orsk',
    date: '2026-03-04',
  },
  { rule: 'source/single', source: 'farm', reason: '' },
];

function ledger(random: Random): string {
  if (random.oneIn(2)) return mutated(random, formatLedger(decisions));
  const entry = (): unknown =>
    random.oneIn(3)
      ? anyValue(random)
      : { ...random.pick(decisions), [random.pick(['rule', 'reason', 'more', 'source', 'date'])]: anyValue(random) };
  const text = JSON.stringify({
    version: random.oneIn(8) ? anyValue(random) : 1,
    accepted: [entry(), entry()],
    ...(random.oneIn(2) && { ignored: [entry()] }),
    ...(random.oneIn(4) && { [stretch(random)]: anyValue(random) }),
  });
  return random.oneIn(2) ? text : mutated(random, text);
}

/** A block as it is written, of articles with these texts. */
function blockOf(texts: readonly string[]): Buffer {
  const files = texts.map((text, i) => sourceFile(`corpus/${i}.txt`, text));
  const { files: read, segment } = readFiles(files);
  const entries = read.map(({ path, articles }, i) => ({
    path,
    stamp: `${i}`,
    problems: [],
    articles: articles.map(partsOf),
    text: files[i]!.text,
  }));
  return Buffer.concat(encodeBlock(entries, segment!).pieces);
}

/** @param damage seed of what happens to the bytes; empty for none */
function damaged(bytes: Buffer, damage: string): Buffer {
  if (damage === '') return bytes;
  const chance = random(Number(damage));
  const now = Buffer.from(bytes);
  for (let n = 1 + chance.below(4); n > 0; n--) {
    const at = chance.oneIn(3) ? chance.below(Math.min(40, now.length)) : chance.below(now.length);
    now[at] = chance.oneIn(3) ? 255 : now[at]! ^ (1 << chance.below(8));
  }
  return chance.oneIn(3)
    ? now.subarray(0, chance.below(now.length))
    : chance.oneIn(6)
      ? Buffer.concat([now, now.subarray(0, chance.below(99))])
      : now;
}

const indexed = (random: Random): Input => [
  random.oneIn(5) ? '' : `${random.below(2 ** 31)}`,
  ...Array.from({ length: 1 + random.below(4) }, () => anyText(random).slice(0, 3000)),
];

export const desk: readonly Target[] = [
  {
    name: 'config',
    input: (random) => [config(random)],
    run: async ([text = '']) => {
      const path = fileWith('deskcheck.json', text);
      const read = await readConfigFile(path, 'deskcheck.json');
      assert.ok(read.usable || read.problems.length > 0);
      for (const { message, range } of read.problems) {
        assert.ok(message.length < 2000 + text.length);
        if (range) assert.ok(range.start.line >= 0 && range.end.line < text.split(/\r\n|\r|\n/).length);
      }
      const edit = await originsEdit(path, ['a', 'c'], 'together', read.given);
      if ('problem' in edit || read.problems.length > 0) return;
      const after = edit.edits.reduceRight(
        (now, e) => now.slice(0, e.offset) + e.content + now.slice(e.offset + e.length),
        edit.text,
      );
      const again = await readConfigFile(fileWith('deskcheck.json', after), 'deskcheck.json');
      assert.deepEqual(again.problems, []);
      assert.ok(
        again.given.origins?.together.some((keys) => keys.includes('a') && keys.includes('c')),
        'the edit is read',
      );
    },
  },
  {
    name: 'ledger',
    input: (random) => [ledger(random)],
    run: async ([text = '']) => {
      const read = await readLedger(fileWith('deskcheck.ledger.json', text));
      if (read.problem !== undefined) {
        assert.deepEqual(read.decisions, []);
        return;
      }
      const again = await readLedger(
        fileWith('deskcheck.ledger.json', formatLedger(read.decisions, read.more, read.takenBack)),
      );
      assert.deepEqual(again, read, 'written and read again');
    },
  },
  {
    name: 'indexBlock',
    input: indexed,
    run: ([damage = '', ...texts]) => {
      if (texts.length === 0) return;
      const whole = blockOf(texts);
      const bytes = damaged(whole, damage);
      const read = (at: number, length: number): Buffer => bytes.subarray(at, at + length);
      const block = decodeBlock(read);
      if (block === undefined) {
        assert.ok(!bytes.equals(whole), 'a whole block is read');
        return;
      }
      assert.ok(bytes.subarray(0, whole.length).equals(whole), 'a damaged block is none');
      const words = wordsIn(block, (into, at) => into.set(read(at, into.length)));
      const { segment } = readFiles(texts.map((text, i) => sourceFile(`corpus/${i}.txt`, text)));
      assert.deepEqual([...words.words], [...segment!.words]);
      block.entries.forEach(({ stored }, i) => {
        const at = block.textsAt + stored!.at;
        assert.equal(bytes.subarray(at, at + stored!.bytes).toString(stored!.wide ? 'utf16le' : 'latin1'), texts[i]);
      });
    },
  },
  {
    name: 'indexLog',
    input: indexed,
    run: ([damage = '', ...texts]) => {
      if (texts.length === 0) return;
      const store = mkdtempSync(join(tmpdir(), 'deskcheck-fuzz-'));
      try {
        const log = GrowingLog.begin(store);
        const { segment } = readFiles(texts.map((text, i) => sourceFile(`corpus/${i}.txt`, text)));
        for (const text of texts)
          log.append([{ path: 'corpus/0.txt', stamp: text.slice(0, 9), problems: [], articles: [], text }], segment!);
        log.close();
        const before = readLog(log.path);
        assert.equal(before.blocks.length, texts.length);
        assert.equal(before.state, 'whole');
        writeFileSync(log.path, damaged(readFileSync(log.path), damage));
        const { blocks } = readLog(log.path);
        assert.deepEqual(blocks, before.blocks.slice(0, blocks.length), 'what is read is what was written');
      } finally {
        rmSync(store, { recursive: true, force: true });
      }
    },
  },
];
