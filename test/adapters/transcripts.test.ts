/** Subtitles and transcripts as sources: turns of speakers, times, and words without markup. */
import assert from 'node:assert/strict';
import iconv from 'iconv-lite';
import { transcriptReader } from '../../server/src/adapters/readers/transcript';
import { parseArticles, type SourceFile } from '../../server/src/engine';
import { voiceAt } from '../../server/src/engine/attribution/voiceAt';

const read = (text: string | Uint8Array, name = 'corpus/hearing.srt'): SourceFile => {
  const { file, problems } = transcriptReader.read(name, Buffer.from(text));
  assert.ok(file, problems[0]?.message);
  return file;
};
const times = ({ text, landmarks = [] }: SourceFile): readonly (readonly [string, string])[] =>
  landmarks.map(({ at, label }) => [label, text.slice(at, at + 12)]);

const hearing = `1
00:00:01,000 --> 00:00:04,000
MAYOR DOV SARN: We will close
the old pier in May.

2
00:00:04,100 --> 00:00:07,000
<i>Nobody asked the crews</i>
about it, and that is a pity.

3
00:14:05,000 --> 00:14:09,500
NADIA FESKOVA: The winter boats would cost us
a million crowns, and we do not have it.

4
00:14:10,000 --> 00:14:12,000
[applause]

5
01:14:13,000 --> 01:14:15,000
SARN: That is not what the report says.
`;

describe('a transcript with times', () => {
  it('has a paragraph for each turn, sentences whole, and its times', () => {
    const file = read(hearing);
    assert.equal(
      file.text,
      'MAYOR DOV SARN: We will close the old pier in May. Nobody asked the crews about it, and that is a pity.\n\n' +
        'NADIA FESKOVA: The winter boats would cost us a million crowns, and we do not have it.\n\n' +
        'SARN: That is not what the report says.',
    );
    assert.deepEqual(times(file), [
      ['00:00:01', 'MAYOR DOV SA'],
      ['00:00:04', 'Nobody asked'],
      ['00:14:05', 'NADIA FESKOV'],
      ['01:14:13', 'SARN: That i'],
    ]);
    assert.equal(file.extracted, true);
    assert.deepEqual(parseArticles(file)[0]?.landmarks, file.landmarks);
  });

  it('says who speaks, also in the sentence behind the one that is labelled', () => {
    const file = read(hearing);
    const [article] = parseArticles(file);
    const voice = (words: string) =>
      voiceAt(article!, { start: file.text.indexOf(words), end: file.text.indexOf(words) + words.length });
    assert.match(voice('Nobody asked the crews').speaker?.name ?? '', /sarn/i);
    assert.match(voice('a million crowns').speaker?.name ?? '', /feskova/i);
  });

  it('may be WebVTT: title, voices, notes, settings and rolling lines', () => {
    const file = read(
      `WEBVTT - Hearing on the old pier

STYLE
::cue { color: red }

NOTE nobody says this

intro
00:01.000 --> 00:03.000 align:start position:0%
<v Dov Sarn>The pier closes &amp; the crews

00:03.000 --> 00:05.000
<v.loud Dov Sarn>leave in May.</v>

00:05.000 --> 00:06.000
<v Nadia Feskova>Who <00:00:05.500><c>told</c> them?

00:00:06.000 --> 00:00:07.000
Who told them?
Nobody did.
`,
      'corpus/hearing.vtt',
    );
    assert.equal(
      file.text,
      'Hearing on the old pier\n\nDov Sarn: The pier closes & the crews leave in May.\n\nNadia Feskova: Who told them? Nobody did.',
    );
    assert.equal(file.stated.title, 'Hearing on the old pier');
    assert.equal(parseArticles(file)[0]?.metadata.title?.value, 'Hearing on the old pier');
    assert.equal(file.landmarks?.[0]?.label, '00:00:01');
  });

  it('begins a paragraph after a dash, after >>, after a pause and with time', () => {
    const cues = (lines: readonly (readonly [number, string])[]): string =>
      lines
        .map(
          ([at, words], i) =>
            `${i}\n00:00:${String(at).padStart(2, '0')},0 --> 00:00:${String(at + 1).padStart(2, '0')},0\n${words}\n`,
        )
        .join('\n');
    assert.equal(
      read(
        cues([
          [1, '- Who told them?'],
          [2, '- Nobody did.'],
        ]),
      ).text,
      'Who told them?\n\nNobody did.',
    );
    assert.equal(
      read(
        cues([
          [1, '>> Who told them?'],
          [2, '>> DOV SARN: Nobody did.'],
        ]),
      ).text,
      'Who told them?\n\nDOV SARN: Nobody did.',
    );
    assert.equal(
      read(
        cues([
          [1, 'The pier closes.'],
          [20, 'And the crews leave.'],
          [21, 'In May.'],
        ]),
      ).text,
      'The pier closes.\n\nAnd the crews leave. In May.',
    );
    const long = read(
      cues(Array.from({ length: 40 }, (_, i) => [i, `The crews of boat ${i} were told by letter.`] as const)),
    ).text;
    assert.ok(long.split('\n\n').every((paragraph) => paragraph.length < 600 && paragraph.endsWith('.')));
  });

  it('is decoded as what it is, with any line ends and without blank lines between', () => {
    const russian =
      '1\n00:00:01,000 --> 00:00:04,000\nМинистр сказал, что порт закрыт до понедельника, и паромы не выйдут.\n'.repeat(
        3,
      );
    assert.match(read(iconv.encode(russian, 'windows-1251')).text, /Министр сказал, что порт закрыт/);
    assert.match(read(iconv.encode(russian, 'utf-16le', { addBOM: true })).text, /^Министр/);
    assert.equal(
      read(
        '1\r\n00:00:01,000 --> 00:00:02,000\r\nThe pier\r\n2\r\n00:00:02,000 --> 00:00:03,000\r\ncloses in 2027.\r\n',
      ).text,
      'The pier closes in 2027.',
    );
  });

  it('is said to be none, or without words', () => {
    const said = (text: string): string =>
      transcriptReader
        .read('a.srt', Buffer.from(text))
        .problems.map(({ message }) => message)
        .join();
    assert.equal(said(''), 'Not read: the file is empty.');
    assert.equal(said('The pier closes in May.'), 'Not read: no line with times was found in it.');
    assert.equal(
      said('1\n00:00:01,000 --> 00:00:02,000\n[music]\n\n2\n00:00:03,000 --> 00:00:04,000\n♪ la la ♪\n'),
      'Not read: its cues hold no words.',
    );
    assert.equal(said('\u0000\u0001\u0002'), 'Not read: it is a binary file, not text.');
  });
});
