/** What titles and roles say of the pronoun a text will use. */

const FEMALE =
  /^(?:mrs|ms|miss|lady|dame|queen|princess|girl|\p{L}*woman|mother|sister|daughter|wife|widow|girlfriend|actress|grandmother|aunt|nun|madam)$/u;
const MALE =
  /^(?:mr|sir|lord|king|prince|boy|(?:\p{L}*[^o])?man|father|brother|son|husband|boyfriend|widower|pope|monk|grandfather|uncle|sheikh|ayatollah)$/u;

/** "mr", "spokeswoman"; undefined where the words say nothing, or both. */
export function roleGender(roles: Iterable<string>): 'he' | 'she' | undefined {
  let female = false;
  let male = false;
  for (const role of roles) {
    if (FEMALE.test(role)) female = true;
    else if (MALE.test(role)) male = true;
  }
  return female === male ? undefined : female ? 'she' : 'he';
}
