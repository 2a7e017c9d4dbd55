// Lines of pages that hold something else than the article one meant to save: what they look like, by kind.
//
// Source: compiled by hand for this project from the offers of subscriptions, consent forms, server messages and checks for
// robots that browsers and content systems show. Patterns describe forms, not single outlets; all speak to the reader, so that
// an article about such things does not look like one of them.

/** Longest line, in UTF-16 units, that is read as such a sign; longer ones are prose. */
export const longestSign = 320;

/** The rest of the text is for those who pay or register. */
export const readOn: readonly RegExp[] = [
  /(?:^|[.!?] )(?:please )?(?:subscribe|register|sign (?:in|up)|log ?in|join|support us|upgrade)\b.{0,80}\b(?:to|and) (?:continue|keep|finish|go on) reading\b/i,
  /^(?:to )?(?:continue|keep) reading\b.{0,80}\b(?:subscri|regist|account|sign|log ?in|free trial|membership)/i,
  /^(?:to )?(?:read|unlock|access|view|see) (?:the )?(?:full|whole|entire|complete|rest of (?:the|this)|this) (?:article|story|text|report|content|post)\b.{0,80}\b(?:subscri|regist|account|sign|log ?in|free trial|member|join)/i,
  /(?:^|[.!?] )(?:please )?(?:subscribe|register|sign (?:in|up)|log ?in|join|become a member)\b.{0,60}\b(?:to|for|and) (?:read|unlock|access|view|see|get access to) (?:the )?(?:full|whole|entire|complete|rest|this)\b/i,
  /^(?:sorry, )?this (?:article|story|content|post|page|report)(?: is|['’]s)? (?:only |exclusively )?(?:available |reserved |exclusive |restricted |accessible )?(?:only |exclusively )?(?:for|to) (?:our )?(?:paid |paying |registered |premium |digital )?(?:subscribers|members|readers with)\b/i,
  /^(?:this (?:article|story|content|post) is )?(?:for )?(?:paid |premium )?(?:subscriber|member)s?[- ]only(?: (?:article|story|content|post))?[.!]?$/i,
  /^(?:this (?:article|story|post) is )?for (?:paid |paying |premium )?(?:subscribers|members) only[.!]?$/i,
  /^you(?:['’]ve| have) (?:reached|used|read|hit|run out of) (?:up )?(?:your|all|the last)\b.{0,60}\b(?:articles?|stor(?:y|ies)|limit)\b/i,
  /^(?:jetzt (?:weiterlesen|abonnieren|testen und weiterlesen)|weiterlesen mit\b.{0,60}|dieser artikel ist (?:nur )?für abonnenten)\b/i,
  /^(?:(?:cet )?article réservé aux abonnés|il vous reste .{0,40} de cet article à lire|contenido exclusivo para suscriptores)\b/i,
];

/** Beside an offer; alone they stand on many a whole article's page. */
export const offers: readonly RegExp[] = [
  /^already (?:a |an )?(?:subscriber|subscribed|member|registered|have an account)\b/i,
  /\b(?:unlimited|full) (?:digital )?access\b/i,
  /\bcancel (?:at )?any ?time\b/i,
  /\b(?:start|begin) your (?:free )?(?:trial|subscription)\b/i,
  /^subscribe (?:now|today)\b/i,
  /\b(?:\$|£|€)\s?\d+(?:\.\d\d)? (?:a|per) (?:week|month|year)\b/i,
];

/** The page asks whether it may keep cookies; two of these make a notice. */
export const consent: readonly RegExp[] = [
  /\bwe (?:and (?:our|selected)(?: \d[\d,.]*)? (?:third[- ]part(?:y|ies)|partners|vendors)\b.{0,60}|use |value your |care about your |respect your )(?:.{0,40}\b)?(?:cookies|privacy)\b/i,
  /^(?:accept|reject|allow|decline|agree to) (?:all|cookies|all cookies|optional cookies)\b/i,
  /^(?:manage|change|customi[sz]e|set)(?: your| my)? (?:options|preferences|cookies|choices|settings|consent|cookie (?:settings|preferences))\b/i,
  /\blegitimate interests?\b/i,
  /\bstore and\/or access information on a device\b/i,
  /\bpersonali[sz]ed (?:ads|advertising|content)\b/i,
  /\b(?:our|the|see) cookie (?:policy|settings|preferences|notice)\b|^cookie (?:policy|settings|preferences|notice|consent)$/i,
  /\bby (?:clicking|continuing|using)\b.{0,80}\byou (?:agree|accept|consent)\b/i,
  /\byou can (?:change|withdraw|manage) your (?:mind|consent|choices|settings)\b/i,
];

/** Any of these words in a paragraph makes it part of the notice. */
export const consentWords =
  /\b(?:cookies?|consent|partners|vendors|privacy|preferences|tracking|legitimate interests?)\b/i;

/** The server had no such page, or nothing at all: the whole line. */
export const failures: readonly RegExp[] = [
  /^(?:http )?(?:error|status)?[ :]*(?:40[0134]|410|429|50[0234])(?:[ :.–—-]+(?:error|page|file|not found|forbidden|gone|bad|internal|service|gateway|too many|unauthori[sz]ed|the page).{0,60})?[.!]?$/i,
  /^(?:oops|sorry|whoops|uh[- ]oh)?[,.!… –—-]*(?:the |this |that )?(?:page|article|story|content|file|url|link)(?: (?:you (?:requested|were looking for|are looking for)|requested))? (?:was |is |could |can)?(?:not (?:be )?found|cannot be found|no longer (?:available|exists)|doesn['’]t exist|does not exist|isn['’]t available|unavailable|(?:has|may have) been (?:moved|removed|deleted)|has expired)(?:,? (?:here|or|and|on (?:this|our)|at this|from)\b.{0,60})?[.!]?$/i,
  /^(?:we(?:['’]re| are) )?(?:very )?(?:sorry,? )?(?:but )?we (?:can['’]t|cannot|couldn['’]t|could not) (?:seem to )?find (?:the|that|this) (?:page|article|story)\b.{0,80}$/i,
  /^the requested (?:url|page|resource)\b.{0,120}\b(?:not found|could not be found|unavailable)\b.{0,60}$/i,
  /^(?:bad gateway|internal server error|service (?:temporarily )?unavailable|gateway time-?out|access denied|forbidden|page not found|not found)[.!]?(?: ?[|–—-] ?.{0,50})?$/i,
  /^this (?:site|page|webpage) (?:can['’]t be reached|isn['’]t working|is (?:temporarily )?(?:down|unavailable|not available))\b.{0,60}$/i,
  /^you don['’]t have permission to access\b.{0,160}$/i,
];

/** A machine in front of the page wanted to know who asks. */
export const robotChecks: readonly RegExp[] = [
  /^just a moment(?:\.{3}|…)?$/i,
  /\bchecking (?:your browser|if the site connection is secure)\b/i,
  /\b(?:verify|verifying|confirm|make sure|prove)(?: that)? you(?:['’]re| are) (?:a |not a )?(?:human|robot|bot)\b/i,
  /^(?:please )?(?:enable|turn on) (?:javascript|js|cookies)\b.{0,120}$/i,
  /^(?:are you a robot|i['’]m not a robot|human verification|security check|attention required!?)\b.{0,40}$/i,
  /\bunusual (?:traffic|activity) from your\b/i,
  /^(?:please )?complete (?:the|this) (?:security check|captcha)\b/i,
  /^pardon our interruption\b/i,
  /^press (?:&|and) hold\b/i,
];
