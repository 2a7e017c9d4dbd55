/** Widely cited news outlets and their programmes by the words they are written in. What is not listed is known by the shape of its name. */
import { broadcasterRows, programmeRows, siteRows } from './airOutlets';
import { agencyRows, paperRows } from './pressOutlets';

export type OutletKind = 'agency' | 'paper' | 'broadcaster' | 'site';

export interface KnownOutlet {
  /** As it is shown. */
  readonly name: string;
  readonly kind: OutletKind;
}

/** How freely a form may be read as the outlet: always, only behind "the", or only where the words around make it speak. */
export type FormUse = 'free' | 'article' | 'weak';

export interface OutletForm {
  readonly outlet: KnownOutlet;
  readonly use: FormUse;
  /** Its words, folded. */
  readonly words: readonly string[];
}

/** Words of a form as they are compared: small letters, without signs; `’s` falls away. */
export const outletFormWords = (form: string): readonly string[] =>
  form.toLowerCase().match(/[\p{L}\p{N}]+(?:\.[\p{L}\p{N}]+)*[!&]?|&/gu) ?? [];

function* formsOf(rows: string, kind: OutletKind): Iterable<OutletForm> {
  for (const row of rows.trim().split('\n')) {
    const [name = '', others = ''] = row.split(/: (.*)/su);
    const outlet = { name, kind };
    const forms = others === '' ? [] : others.split(', ');
    const bare = name.replace(/^The /, '');
    // A name whose bare form is listed with a mark is read by that mark alone.
    const marked = forms.some((form) => form.slice(1) === bare || form.slice(1) === name);
    for (const form of marked ? forms : [name, ...forms]) {
      const use = form.startsWith('*') ? 'article' : form.startsWith('?') ? 'weak' : 'free';
      const words = outletFormWords(form.replace(/^[*?]/, '').replace(/^The (?=\S+ \S)/, ''));
      yield { outlet, use, words };
    }
  }
}

/** By the first word of the form, longest forms first. */
export const outletForms: ReadonlyMap<string, readonly OutletForm[]> = byFirstWord([
  ...formsOf(agencyRows, 'agency'),
  ...formsOf(paperRows, 'paper'),
  ...formsOf(broadcasterRows, 'broadcaster'),
  ...formsOf(siteRows, 'site'),
]);

/** Programmes by the first word of their title, with the outlet that carries them. */
export const programmeForms: ReadonlyMap<string, readonly OutletForm[]> = byFirstWord(
  programmeRows
    .trim()
    .split('\n')
    .flatMap((row) => {
      const [name = '', titles = ''] = row.split(/: (.*)/su);
      return titles.split(', ').map((title): OutletForm => {
        const words = outletFormWords(title);
        // One word or two common ones are a title only where they are marked as one or follow their outlet.
        return { outlet: { name, kind: 'broadcaster' }, use: 'weak', words };
      });
    }),
);

function byFirstWord(forms: readonly OutletForm[]): ReadonlyMap<string, readonly OutletForm[]> {
  const map = new Map<string, OutletForm[]>();
  for (const form of forms) {
    const first = form.words[0] ?? '';
    const list = map.get(first);
    if (list) list.push(form);
    else map.set(first, [form]);
  }
  for (const list of map.values()) list.sort((a, b) => b.words.length - a.words.length);
  return map;
}
