/** The words of the extension in the editor's language: what the code says is English, and the key of every other language. */

/** A message with places `{0}`, `{1}` … for what stands in it. */
type Say = (message: string, ...values: (string | number)[]) => string;

let say: Say = (message, ...values) =>
  message.replace(/\{(\d+)\}/g, (place, at) => String(values[Number(at)] ?? place));
let language = 'en';

/** Every text that a writer reads goes through this, with the whole sentence as it stands; `l10n/` has its translation. */
export const t: Say = (message, ...values) => say(message, ...values);

/** `1,204`, or `1.204` where that is how numbers are written. */
export const number = (value: number): string => value.toLocaleString(language);

/** `4 Mar 2026`, as hovers have it; what is no date stays as it was written. */
export function shownDate(date: string): string {
  const day = new Date(date);
  if (Number.isNaN(day.getTime())) return date;
  const style = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, style).format(day);
}

/** For the `lang` of a page. */
export const spoken = (): string => language;

/** @param its as the editor names it: `en`, `de`, `pt-br` */
export function speak(its: string, as: Say): void {
  [language, say] = [its, as];
}
