/** PDFs made to do harm, read by the packed reader: what the build has taken out of its library, and the bounds it has put in. */
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import type * as pdfjs from '../../server/src/adapters/readers/pdf/pdfjs';
import { linesOf, makePdf } from '../harness/pdfWriter';
import { install, type Installed } from './archive';

const words = 'The council of Orsk voted on Friday to close the old pier.';
const texts = linesOf(words, { x: 72, y: 700, width: 450, size: 11 });

describe('the packed reader of PDFs', () => {
  let installed: Installed;
  let openPdf: typeof pdfjs.openPdf;
  before(() => {
    installed = install();
    ({ openPdf } = createRequire(import.meta.url)(join(installed.path, 'dist/pdf.js')) as typeof pdfjs);
  });
  after(() => installed.remove());

  it('reads what the reader in the sources reads', async () => {
    const pdf = await openPdf(new Uint8Array(makePdf({ pages: [{ texts }] })));
    const { printed } = await pdf.page(0);
    await pdf.close();
    assert.equal(printed.map(({ text }) => text).join(' '), words);
  });

  it('unpacks no stream without an end', async () => {
    const bomb = deflateSync(Buffer.alloc(100_000_000, 0x20));
    const stream = `<< /Length ${bomb.length} /Filter /FlateDecode >>\nstream\n${bomb.toString('latin1')}\nendstream`;
    // The content of the page is object 3.
    const bytes = makePdf({ pages: [{ texts: [] }] })
      .toString('latin1')
      .replace(/3 0 obj\n[^]*?endobj/, () => `3 0 obj\n${stream}\nendobj`);
    const before = process.memoryUsage().rss;
    const pdf = await openPdf(new Uint8Array(Buffer.from(bytes, 'latin1')));
    const page = await pdf.page(0).catch(() => undefined);
    await pdf.close();
    assert.ok((page?.printed.length ?? 0) === 0);
    assert.ok(process.memoryUsage().rss - before < 500_000_000);
  });
});
