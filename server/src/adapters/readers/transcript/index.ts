/** Reads subtitles and transcripts with times (`.srt`, `.vtt`): turns of speakers as paragraphs, each time kept as a landmark. */
import { said, type Landmark } from '../../../engine/index';
import { decode } from '../../decode';
import { damageIn, unread, type Reader, type ReadSource } from '../reader';
import { cuesIn, type Cue } from './cues';

export const transcriptReader: Reader<ReadSource> = { extensions: ['.srt', '.vtt'], read };

/** Seconds without words after which a new paragraph begins, where nobody's name says so. */
const LONG_PAUSE = 4;
/** In UTF-16 units: nobody's turn is named, and the paragraph ends with its next sentence. */
const LONG_PARAGRAPH = 500;
const endsSentence = /[.!?…]["'”’»)\]]*$/u;

function read(path: string, bytes: Uint8Array): ReadSource {
  const decoded = decode(bytes);
  if ('reason' in decoded) return unread(path, decoded.reason);
  const { title, cues } = cuesIn(decoded.text);
  if (cues.length === 0) return unread(path, said('no line with times was found in it'));
  const { text, landmarks } = written(cues, title);
  if (text === '') return unread(path, said('its cues hold no words'));
  const stated = title === undefined ? {} : { title };
  return {
    file: { path, text, bodyStart: 0, stated, extracted: true, landmarks },
    problems: damageIn(path, decoded.damaged),
  };
}

/** `NAME: words` for a turn whose speaker is named, so that it is read as an interview is. */
function written(
  cues: readonly Cue[],
  title: string | undefined,
): { readonly text: string; readonly landmarks: readonly Landmark[] } {
  let text = title === undefined ? '' : `${title}\n\n`;
  const landmarks: Landmark[] = [];
  const head = text.length;
  let paragraph = head;
  let speaker: string | undefined;
  let last: Cue | undefined;
  let line = '';
  for (const cue of cues) {
    for (const { label, turn, words } of cue.lines) {
      // Captions that roll say each line twice.
      if (words === line && label === undefined) continue;
      line = words;
      const changes = turn && (label === undefined || label !== speaker);
      const pause = last !== undefined && cue.start - last.end > LONG_PAUSE;
      const long = text.length - paragraph > LONG_PARAGRAPH;
      const ends = speaker === undefined && (pause || long) && endsSentence.test(text);
      if (text.length > head && (changes || ends)) text += '\n\n';
      else if (text.length > head) text += ' ';
      if (text.length === head || text.endsWith('\n\n')) {
        paragraph = text.length;
        if (turn) speaker = label;
        landmarks.push({ at: paragraph, kind: 'time', label: clock(cue.start) });
        if (label !== undefined) text += `${label}: `;
      } else if (landmarks.at(-1)?.label !== clock(cue.start))
        landmarks.push({ at: text.length, kind: 'time', label: clock(cue.start) });
      text += words;
      last = cue;
    }
  }
  return { text, landmarks };
}

/** `00:14:05` */
const clock = (seconds: number): string =>
  [seconds / 3600, (seconds / 60) % 60, seconds % 60].map((n) => String(Math.floor(n)).padStart(2, '0')).join(':');
