// Types a draft as people do: key by key, with slips and second thoughts, pauses, brackets that close themselves, paragraphs moved and undone.

/** One change of the text, in UTF-16 offsets of the text before it. */
export interface Stroke {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The writer rests afterwards, for longer than findings are held back. */
  readonly rest: boolean;
  /** What the change is for; what goes with a correction went because the writer corrected it. */
  readonly act: 'typing' | 'correcting' | 'moving';
}

type Random = () => number;

/** The keys that make `target` of an empty document, and of that a reordered one. */
export function* typed(target: string, random: Random, closesBrackets: boolean): Generator<Stroke, void, string> {
  // The consumer sends the text as it is now back in, so that both sides agree on offsets.
  let text = '';
  const stroke = function* (start: number, end: number, words: string, act: Stroke['act'], rest = false) {
    text = yield { start, end, text: words, act, rest };
  };
  const chance = (p: number): boolean => random() < p;
  let at = 0;
  let closers = '';
  for (let i = 0; i < target.length; i++) {
    const c = target.charAt(i);
    if (/[a-z]/.test(c) && chance(0.012)) yield* slip(i);
    if (closers && c === closers.charAt(0)) {
      // Typed over: the bracket is there already, only the cursor moves.
      closers = closers.slice(1);
      at += 1;
      continue;
    }
    const closer = closesBrackets && c === '[' ? ']' : '';
    yield* stroke(at, at, c + closer, 'typing', restsAfter(target, i));
    at += 1;
    closers = closer + closers;
    if (c === '\n' && target.charAt(i - 1) === '\n' && chance(0.25)) yield* lookBack();
  }
  for (let i = 0; i < 6; i++) yield* moveParagraph(i % 2 === 1);
  for (let i = 0; i < 4; i++) yield* rewriteSentence();
  for (let i = 0; i < 4; i++) yield* splitParagraph();

  /** A wrong letter, noticed some keys later: all of it is taken back and typed again. */
  function* slip(from: number): Generator<Stroke, void, string> {
    const wrong = `${String.fromCharCode(97 + Math.floor(random() * 26))}${target.slice(from + 1, from + 1 + Math.floor(random() * 4)).replace(/[^a-z ]/g, '')}`;
    for (const c of wrong) {
      yield* stroke(at, at, c, 'typing', chance(0.02));
      at += 1;
    }
    for (let n = wrong.length; n > 0; n--) {
      yield* stroke(at - 1, at, '', 'correcting', false);
      at -= 1;
    }
  }

  /** Earlier text is read again, and a word put in at the end of another paragraph's first sentence. */
  function* lookBack(): Generator<Stroke, void, string> {
    const places = [...text.matchAll(/[a-z]\. [A-Z]/g)].map(({ index }) => index + 1);
    const place = places[Math.floor(random() * places.length)];
    if (place === undefined || place >= at) return;
    const words = ' all the same';
    for (const [n, c] of [...words].entries()) yield* stroke(place + n, place + n, c, 'typing', n === words.length - 1);
    at += words.length;
  }

  function* moveParagraph(undone: boolean): Generator<Stroke, void, string> {
    const paragraphs = [...text.matchAll(/(?<=\n\n)[^\n#>[-][^\n]+\n\n/g)];
    const cut = paragraphs[Math.floor(random() * paragraphs.length)];
    if (!cut) return;
    const start = cut.index;
    yield* stroke(start, start + cut[0].length, '', 'moving', chance(0.5));
    if (undone) return yield* stroke(start, start, cut[0], 'moving', true);
    const others = [...text.matchAll(/(?<=\n\n)[A-Z“"]/g)].map(({ index }) => index);
    const to = others[Math.floor(random() * others.length)] ?? start;
    yield* stroke(to, to, cut[0], 'moving', true);
  }

  /** A sentence is taken back letter by letter, and typed again. */
  function* rewriteSentence(): Generator<Stroke, void, string> {
    const sentences = [...text.matchAll(/(?<=[.?!]”? )[A-Z“][^.\n]{30,}\.(?= |\n)/g)];
    const chosen = sentences[Math.floor(random() * sentences.length)];
    if (!chosen) return;
    const { index, 0: words } = chosen;
    for (let n = words.length; n > 0; n--) yield* stroke(index + n - 1, index + n, '', 'correcting', chance(0.01));
    for (const [n, c] of [...words].entries()) yield* stroke(index + n, index + n, c, 'typing', restsAfter(words, n));
  }

  /** A paragraph becomes two, and one again. */
  function* splitParagraph(): Generator<Stroke, void, string> {
    const ends = [...text.matchAll(/[.?!]”?(?: \[[^\]\n]*\])? (?=[A-Z“])/g)].map(
      ({ index, 0: end }) => index + end.length - 1,
    );
    const end = ends[Math.floor(random() * ends.length)];
    if (end === undefined) return;
    yield* stroke(end, end, '\n', 'typing', chance(0.3));
    yield* stroke(end + 1, end + 1, '\n', 'typing', true);
    yield* stroke(end, end + 2, '', 'typing', true);
  }

  function restsAfter(words: string, i: number): boolean {
    const c = words.charAt(i);
    if (c === '\n') return chance(0.6);
    if (/[.!?]/.test(c)) return chance(0.3);
    if (/[,;:”"’\]]/.test(c)) return chance(0.08);
    return c === ' ' ? chance(0.015) : chance(0.002);
  }
}
