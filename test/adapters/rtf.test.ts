/** RTF files as sources: which words are read, in which encodings, and what is said of those that cannot be read. */
import assert from 'node:assert/strict';
import { rtfReader } from '../../server/src/adapters/readers/rtf';
import type { ReadSource } from '../../server/src/adapters/readers/reader';

const told = [
  'The council of Orsk voted on Friday to close the old pier.',
  '“Nobody asked us what the winter boats would cost,” Dov Sarn said.',
];
const whole = told.join('\n\n');
const quoted = told[1]!.replace('“', '\\ldblquote ').replace('”', '\\rdblquote ');
const body = `\\pard\\plain\\f0 ${told[0]}\\par\r\n${quoted}\\par`;
const fonts =
  '{\\fonttbl{\\f0\\froman\\fcharset0 Times;}{\\f1\\fcharset204{\\*\\falt Arial}Arial Cyr;}{\\f2\\fcharset128 Mincho;}}';
const rtf = (text: string, head = '\\ansi\\ansicpg1252'): Buffer =>
  Buffer.from(`{\\rtf1${head}${fonts}${text}}`, 'latin1');
const read = (bytes: Uint8Array): ReadSource => rtfReader.read('corpus/pier.rtf', bytes);
const textOf = (text: string, head?: string): string => {
  const { file, problems } = read(rtf(text, head));
  assert.ok(file, problems[0]?.message);
  assert.equal(file.extracted, true);
  return file.text;
};

describe('the text of an RTF file', () => {
  it('is its paragraphs, without tables of fonts, styles and pictures', () => {
    const around =
      '{\\colortbl;\\red0\\green0\\blue0;}{\\stylesheet{\\s0 Normal;}}{\\*\\generator Writer;}{\\header Page \\chpgn\\par}' +
      '{\\pict\\pngblip 89504e47}{\\*\\pnseclvl1 a)}{\\*\\bkmkstart x}';
    assert.equal(textOf(around + body), whole);
  });

  it('has all signs, however they are written', () => {
    assert.equal(textOf("caf\\'e9 \\'93so\\'94 it\\'92s"), 'café “so” it’s');
    assert.equal(
      textOf("\\u8220?so\\u8221? \\uc0\\u8212 and\\uc2\\u-3913  x{\\uc1\\u233 e}t\\'e9"),
      '“so” —andxété'.replace('andx', 'and'),
    );
    assert.equal(textOf("{\\f1 \\'ce\\'f0\\'f1\\'ea} {\\f2 \\'93\\'fa\\'96\\'7b} \\'e9"), 'Орск 日本 é');
    assert.equal(textOf("\\'8e", '\\mac'), 'é');
    assert.equal(
      textOf('a\\~b Orsk\\_Hrane win\\-ter \\{x\\} a\\\\b\\tab c\\line d'),
      'a b Orsk-Hrane winter {x} a\\b c\nd',
    );
    assert.equal(textOf('\\uc1\\u55357?\\u56960?'), '🚀');
  });

  it('has the results of fields, and nothing hidden, deleted or said beside it', () => {
    assert.equal(
      textOf(
        'The {\\field{\\*\\fldinst HYPERLINK "https://orsk.example"}{\\fldrslt council}} {\\v not this}{\\deleted nor this}{\\*\\annotation nor that}voted.',
      ),
      'The council voted.',
    );
  });

  it('has notes behind, and text boxes behind the paragraph that they hang on', () => {
    const note = '{\\super\\chftn}{\\footnote\\pard {\\super\\chftn} Figures of the office.}';
    const box =
      '{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv 1}}{\\shptxt\\pard Cost: 4 million.\\par}}{\\shprslt{\\*\\do twice}}}';
    assert.equal(
      textOf(`The council${note}${box} voted.\\par ${quoted}`),
      `The council voted.\n\nCost: 4 million.\n\n${told[1]}\n\nFigures of the office.`,
    );
  });

  it('has tables in rows', () => {
    const row = (...cells: readonly string[]) =>
      `\\trowd\\cellx100\\cellx200\\pard\\intbl ${cells.map((it) => `${it}\\cell `).join('')}\\row `;
    assert.equal(
      textOf(`${row('Year', 'Boats')}${row('2026', '9')}\\pard ${body}`),
      `Year | Boats\n\n2026 | 9\n\n${whole}`,
    );
  });

  it('comes with what the file states of itself', () => {
    const info =
      "{\\info{\\title Old pier to close}{\\author Una Sk\\'e9rrow}{\\creatim\\yr2026\\mo3\\dy6}{\\*\\company Quay}}";
    assert.deepEqual(read(rtf(info + body)).file?.stated, {
      title: 'Old pier to close',
      author: 'Una Skérrow',
      date: '2026-03-06',
    });
  });

  it('is read as far as it goes where it is cut off', () => {
    const good = rtf(body);
    const { file, problems } = read(good.subarray(0, good.length - 20));
    assert.ok(file?.text.startsWith(told[0]!));
    assert.equal(problems[0]?.message, 'The file is cut off: its end is missing. Save it or download it again.');
  });

  it('is not disturbed by raw data and by groups without an end', () => {
    assert.equal(textOf(`{\\pict\\bin6 }}{{{{}${body}`), whole);
    const deep = read(Buffer.from(`{\\rtf1 ${'{'.repeat(200_000)}Orsk`));
    assert.equal(deep.file?.text, 'Orsk');
  });

  it('says what is wrong with one that cannot be read', () => {
    const said = (bytes: Uint8Array): string => read(bytes).problems[0]?.message ?? '';
    assert.match(said(rtf('')), /it has no text/);
    assert.match(said(Buffer.from('%PDF-1.7')), /it is a PDF: end its name in \.pdf/);
    assert.match(said(Buffer.from('??')), /it is no RTF, or a damaged one/);
    assert.equal(said(Buffer.alloc(0)), 'Not read: the file is empty.');
  });
});
