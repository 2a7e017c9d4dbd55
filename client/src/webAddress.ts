/** Addresses of pages as writers type and copy them. Plain data. */
import { isNear } from './nearAddresses';

/** Longer ones are no address that anybody has copied. */
const LONGEST = 4000;

/** Undefined for what is no address of a page; `https` where none is said, but not for this computer's own network. */
export function webAddress(typed: string): URL | undefined {
  const text = typed.trim();
  if (text === '' || text.length > LONGEST || /\s/u.test(text)) return undefined;
  const bare = !/^[a-z][a-z\d+.-]*:\/\//iu.test(text);
  const whole = bare ? `https://${text}` : text;
  if (!URL.canParse(whole)) return undefined;
  const address = new URL(whole);
  if (!/^https?:$/u.test(address.protocol) || address.username !== '' || address.password !== '') return undefined;
  const near = isNear(address.hostname);
  // One word is a word, not a site.
  if (bare && near && !/[.:]/u.test(text)) return undefined;
  if (bare && near) address.protocol = 'http:';
  return address;
}
