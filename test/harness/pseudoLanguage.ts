// A language whose every word is a sign: what is still a word in what an editor is told was never handed to a translator.
import german from '../../server/l10n/bundle.l10n.de.json';
import type { Language } from '../../server/src/engine/index';

/** `Not read: {0}.` → `ǂ ǂ: {0}.` */
const signed = (message: string): string =>
  message.replace(/\{\d+\}|[\p{L}\p{N}]+/gu, (it) => (it[0] === '{' ? it : 'ǂ'));

/** The heading over how Deskcheck has read a clause, in the names of its grammar: these are the same in every language. */
export const READ_AS = '§§';

export const pseudoLanguage: Language = {
  name: 'de',
  words: {
    ...Object.fromEntries(Object.keys(german).map((message) => [message, signed(message)])),
    'Read as': READ_AS,
  },
};

/** Fields of messages that are for programs; what stands in all others is read by somebody. */
const UNREAD =
  /^(?:jsonrpc|method|id|uri|\w*Uri|href|newText|textEdit\w*|edit|changes|documentChanges|arguments|data|kind|code|resultId|path|file|state|rule|language\w*|key|keys|filterText|sortText|insertText|commitCharacters|version|capabilities|serverInfo|registrations|token|binding|standing|by|excerpt|extension|section|locator|source|sought|mark|style|health|clause|passage|target\w*)$/;

/** What is read of a message, with the way to it. */
export function* readIn(node: unknown, way = ''): Generator<readonly [way: string, text: string]> {
  if (typeof node === 'string') yield* way.endsWith('/command') ? [] : [[way, node] as const];
  else if (Array.isArray(node)) for (const it of node) yield* readIn(it, way);
  else if (typeof node === 'object' && node !== null)
    for (const [field, it] of Object.entries(node)) if (!UNREAD.test(field)) yield* readIn(it, `${way}/${field}`);
}

const wordsIn = (text: string): readonly string[] => text.match(/\p{L}{2,}/gu) ?? [];

/** Words that are none of the desk's own: nobody could have put them into German. */
export function untold(text: string, own: ReadonlySet<string>): readonly string[] {
  const plain = text
    .replace(/&#\d+;|&nbsp;/g, ' ')
    .replace(/\]\([^)]*\)/g, ']')
    // Tags of a drawing, and values as they are written in settings.
    .replace(/<style>.*?<\/style>|<[^<>]*>|\{"[^}]*\}|"[\w/*.-]+"/gsu, ' ')
    .replace(/\p{L}+…/gu, ' ')
    .replace(/(?:file|https?|deskcheck-source|command):[^\s)]+|\/tmp\/\S+|`[^`]*`|\[E[A-Z]+\]/g, ' ');
  return [...new Set(wordsIn(plain))].filter((word) => !own.has(word.toLowerCase()));
}

/** Every word that stands in these texts, in small letters. */
export const wordsOf = (...texts: readonly string[]): ReadonlySet<string> =>
  new Set(texts.flatMap(wordsIn).map((word) => word.toLowerCase()));
