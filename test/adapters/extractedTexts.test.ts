/** Extracted texts as files: where they lie, what they are called, and that each holds exactly its text. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { cacheFolder, makeExtractedTexts } from '../../server/src/adapters/extractedTexts';
import { tempFolder, type TempFolder } from '../harness/tempFolder';

describe('extracted texts as files', () => {
  let cache: TempFolder;
  beforeEach(() => (cache = tempFolder()));
  afterEach(() => cache.remove());

  it('lie where each system keeps what can be made again', () => {
    assert.equal(cacheFolder({ XDG_CACHE_HOME: '/c' }, 'linux'), join('/c', 'deskcheck'));
    assert.match(cacheFolder({ XDG_CACHE_HOME: 'not/whole' }, 'linux'), /[\\/]\.cache[\\/]deskcheck$/);
    assert.match(cacheFolder({}, 'darwin'), /[\\/]Library[\\/]Caches[\\/]deskcheck$/);
    assert.equal(cacheFolder({ LOCALAPPDATA: '/l' }, 'win32'), join('/l', 'deskcheck', 'cache'));
    assert.match(cacheFolder({}, 'win32'), /[\\/]AppData[\\/]Local[\\/]deskcheck[\\/]cache$/);
  });

  it('hold exactly the text, for nobody else to read and nobody to write', () => {
    const folder = join(cache.path, 'deskcheck');
    const text = '“Ünïcode” 😀\r\n\n one long line \n';
    const file = makeExtractedTexts(folder).fileFor('/desk/corpus/pier.html', text)!;
    assert.equal(readFileSync(file, 'utf8'), text);
    assert.equal(statSync(file).mode & 0o777, 0o400);
    assert.equal(statSync(folder).mode & 0o777, 0o700);
  });

  it('are one for each source, whatever its name, and stay the same from start to start', () => {
    const texts = makeExtractedTexts(cache.path);
    const paths = [
      '/a/pier.html',
      '/b/pier.html',
      '/a/pier.htm',
      '/a/Pier & crane é.html',
      `/a/${'x'.repeat(240)}.html`,
      `/a/${'新'.repeat(80)}.html`,
    ];
    const files = paths.map((path) => texts.fileFor(path, path)!);
    assert.equal(new Set(files).size, paths.length);
    for (const file of files) assert.ok(dirname(file) === cache.path && Buffer.byteLength(basename(file)) < 255);
    assert.deepEqual(
      paths.map((path) => makeExtractedTexts(cache.path).fileFor(path, path)),
      files,
    );
  });

  it('are written anew when the text is another, and leave nothing behind', () => {
    const texts = makeExtractedTexts(cache.path);
    const file = texts.fileFor('/a/pier.html', 'before')!;
    assert.equal(texts.fileFor('/a/pier.html', 'after'), file);
    assert.equal(readFileSync(file, 'utf8'), 'after');
    assert.deepEqual(readdirSync(cache.path), [basename(file)]);
  });

  it('are made again when they have been deleted', () => {
    const texts = makeExtractedTexts(join(cache.path, 'd'));
    const file = texts.fileFor('/a/pier.html', 'text')!;
    cache.remove();
    assert.equal(texts.fileFor('/a/pier.html', 'text'), file);
    assert.equal(readFileSync(file, 'utf8'), 'text');
  });

  it('know their own from others', () => {
    const texts = makeExtractedTexts(join(cache.path, 'deskcheck'));
    assert.equal(texts.holds(texts.fileFor('/a/pier.html', 'text')!), true);
    assert.equal(texts.holds(join(cache.path, 'draft.md')), false);
  });
});
