/** Writes Word, OpenDocument and EPUB files as their programs do, of a body that a test gives. */
import { strToU8, zipSync } from 'fflate';

const declared = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const packed = (files: Readonly<Record<string, string>>): Buffer =>
  Buffer.from(zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))));

export const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** A paragraph in runs, as Word splits it wherever a spelling was checked. */
export const wordParagraph = (text: string, properties = ''): string => {
  const runs = text.match(/[^]{1,23}/g) ?? [];
  return `<w:p><w:pPr>${properties}</w:pPr>${runs.map((run) => `<w:r><w:rPr><w:lang w:val="en-GB"/></w:rPr><w:t xml:space="preserve">${escaped(run)}</w:t></w:r>`).join('')}</w:p>`;
};

/** @param body of `w:body` @param more other entries of the file */
export const makeDocx = (body: string, more: Readonly<Record<string, string>> = {}): Buffer =>
  packed({
    '[Content_Types].xml': `${declared}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    '_rels/.rels': `${declared}<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `${declared}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>${body}<w:sectPr><w:pgSz w:w="11906"/></w:sectPr></w:body></w:document>`,
    ...more,
  });

export const coreProperties = (title: string, author: string, created: string): Readonly<Record<string, string>> => ({
  'docProps/core.xml': `${declared}<cp:coreProperties><dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(author)}</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">${created}</dcterms:created></cp:coreProperties>`,
});

export const makeOdt = (body: string, more: Readonly<Record<string, string>> = {}): Buffer =>
  packed({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `${declared}<office:document-content><office:automatic-styles><style:style style:name="P1"/></office:automatic-styles><office:body><office:text>\n${body}\n</office:text></office:body></office:document-content>`,
    'meta.xml': `${declared}<office:document-meta><office:meta><meta:initial-creator>Una Skerrow</meta:initial-creator><meta:creation-date>2026-03-06T10:15:00</meta:creation-date><dc:title>Old pier to close</dc:title></office:meta></office:document-meta>`,
    'META-INF/manifest.xml': `${declared}<manifest:manifest/>`,
    ...more,
  });

export interface BookChapter {
  /** In the table of contents; without one it belongs to the chapter before it. */
  readonly title?: string;
  readonly body: string;
}

export const makeEpub = (chapters: readonly BookChapter[], more: Readonly<Record<string, string>> = {}): Buffer =>
  packed({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': `${declared}<container><rootfiles><rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`,
    'OEBPS/content.opf': `${declared}<package><metadata><dc:title id="t">Harbours of the North</dc:title><dc:creator>Una Skerrow</dc:creator><dc:publisher>Quay Press</dc:publisher><dc:date>2024-05-02</dc:date><dc:language>en</dc:language></metadata>
<manifest><item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>${chapters
      .map((_, i) => `<item id="c${i}" href="text/chapter%20${i}.xhtml" media-type="application/xhtml+xml"/>`)
      .reverse()
      .join('')}</manifest>
<spine><itemref idref="nav"/>${chapters.map((_, i) => `<itemref idref="c${i}"/>`).join('')}</spine></package>`,
    'OEBPS/nav.xhtml': `${declared}<html><body><nav epub:type="toc"><ol>${chapters.map(({ title }, i) => (title === undefined ? '' : `<li><a href="text/chapter%20${i}.xhtml#top">${escaped(title)}</a></li>`)).join('')}</ol></nav></body></html>`,
    ...Object.fromEntries(
      chapters.map(({ body }, i) => [
        `OEBPS/text/chapter ${i}.xhtml`,
        `${declared}<!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>x</title></head><body>${body}</body></html>`,
      ]),
    ),
    ...more,
  });
