// Lines of a news page that are not the report: what they look like, by kind.
//
// Source: compiled by hand for this project from the furniture of public news sites (WordPress comment forms, wire
// credits, share bars, newsletter boxes, cookie notices). Patterns describe forms, not single outlets.

export interface FurniturePattern {
  readonly kind: FurnitureKind;
  readonly pattern: RegExp;
  /** Longest line, in UTF-16 units, the pattern may take away: a longer one is more likely prose. */
  readonly longest: number;
}

export type FurnitureKind =
  | 'copyright'
  | 'newsletter'
  | 'comment-form'
  | 'image-credit'
  | 'tags'
  | 'share'
  | 'advert'
  | 'related'
  | 'prompt'
  | 'timestamp'
  | 'initials'
  | 'credits'
  | 'markup';

const p = (kind: FurnitureKind, longest: number, pattern: RegExp): FurniturePattern => ({ kind, longest, pattern });

export const furniturePatterns: readonly FurniturePattern[] = [
  p('copyright', 320, /^(?:©|&copy;|\(c\)\s|copyright\s*(?:©|\(c\)|\d{4}|by\s))/i),
  p('copyright', 320, /\ball rights reserved\.?\W*$/i),
  p(
    'copyright',
    200,
    /^(?:this material|reproduction|republication)\b.*\b(?:prohibited|without permission|without the|may not be published)\b/i,
  ),

  p(
    'newsletter',
    280,
    /^(?:please )?(?:subscribe (?:to|now|today|here|for)\b|(?:sign up|register)\b(?=.*\b(?:newsletters?|briefings?|inbox|e-?mails?|alerts?|digest|updates|account|here|free|our|now)\b)|(?:subscribe|sign up|sign in|log in|register)[!.:]?$)/i,
  ),
  p(
    'newsletter',
    280,
    // What else one can sign up for, the article tells.
    /[.!?:] (?:subscribe (?:to|now|today)|sign up (?:here|now)|sign up (?:to|for)\b(?=.*\b(?:newsletters?|briefings?|inbox|e-?mails?|alerts?|digest|updates)\b)|you can unsubscribe)\b/i,
  ),
  p(
    'newsletter',
    220,
    /^(?:get|receive) (?:the|our|your)\b.*\b(?:newsletter|briefing|inbox|alerts?|e-?mails?|digest|free app)\b/i,
  ),
  p('newsletter', 280, /^stay (?:connected|tuned|informed|updated|up to date|ahead)\b/i),
  p('newsletter', 200, /^(?:follow|like|find|join) us\b/i),
  p(
    'newsletter',
    160,
    /^follow .{2,60}\bon (?:twitter|x|facebook|instagram|threads|bluesky|mastodon|linkedin|telegram|youtube|google news)\b/i,
  ),
  p(
    'newsletter',
    240,
    /^(?:please )?(?:support|back|help fund) (?:our |local |independent |quality |free |public )+(?:journalism|reporting|news|newsroom|work)\b/i,
  ),
  p(
    'newsletter',
    200,
    /^(?:become a (?:member|friend|subscriber|supporter|patron)|donate (?:now|today|here|to us)|make a donation|already a (?:subscriber|member))\b/i,
  ),
  p('newsletter', 160, /^(?:download|get) (?:our|the) .{0,30}\bapp\b/i),
  p('newsletter', 160, /^do you support .{2,60}\? like the page:?$/i),
  p(
    'newsletter',
    200,
    /^(?:this article is|you have|you've) .{0,40}\b(?:for subscribers|free articles? (?:left|remaining))\b/i,
  ),

  p(
    'comment-form',
    60,
    /^(?:leave|post|add|write) (?:a |your )?(?:reply|comment|response)s?(?: to .{0,30})?(?: cancel reply)?$/i,
  ),
  p('comment-form', 200, /^your e-?mail address will not be (?:published|shared)/i),
  p('comment-form', 120, /^required fields are marked/i),
  p('comment-form', 200, /^save my name, e-?mail/i),
  p(
    'comment-form',
    40,
    /^(?:comment|name|e-?mail(?: address)?|website|message|your (?:name|e-?mail|comment))\s*\*?:?$/i,
  ),
  p(
    'comment-form',
    60,
    /^(?:(?:view |show |read |hide )?(?:all )?(?:\d[\d,]* )?comments?(?: \(\d+\))?|no comments(?: yet)?|be the first to comment|join the (?:conversation|discussion)|post comment|submit(?: comment)?|cancel reply|reply)[.…!]*$/i,
  ),
  p(
    'comment-form',
    140,
    /^(?:you must be logged in|log in|sign in|please log in) to (?:post a |leave a )?(?:comment|reply)/i,
  ),
  p('comment-form', 140, /^notify me (?:of|by|when)\b/i),

  p(
    'image-credit',
    160,
    /^[([*•▶|]?\s?(?:photo(?:graph)?s?|images?|pictures?|illustrations?|graphics?|credits?|fotos?)(?: credits?| courtesy(?: of)?| by| via)?\s?[:/]\s?\S/i,
  ),
  p('image-credit', 90, /^[([*•▶|]?\s?(?:video|screenshot|watch|caption)(?: credit)?\s?:\s?\p{Lu}[^.!?"“”]+$/iu),
  p(
    'image-credit',
    260,
    /(?:^|[\s(])(?:[Pp]hoto(?: [Cc]redit| [Bb]y)?|[Ii]mage(?: [Cc]redit| [Bb]y)?|[Pp]icture|[Pp]hotograph|[Cc]redit|PHOTO|CREDIT): ?(?:\p{Lu}[.]? ?)?[\p{Lu}@©][^.!?]{1,70}\)?\.?$/u,
  ),
  p(
    'image-credit',
    260,
    /(?:(?:via |\/|\(|© |: |[—–|-] )Getty(?: Images)?|Shutterstock|\(AP Photo\/[^)]*\)|(?:AP Photo|REUTERS|Reuters|AFP|EPA|AP)\/\p{Lu}[\p{L}.-]+(?: \p{Lu}[\p{L}.-]+){0,3}|\/ ?(?:AFP|AP|Reuters|REUTERS|EPA(?:-EFE)?|Getty|Pool|POOL|Anadolu|Bloomberg|dpa))\)?\.?$/u,
  ),
  p('image-credit', 60, /^.{0,40}getty images\.?$/i),
  p('image-credit', 140, /^(?:file (?:photo|image|picture)|handout)\b/i),
  p('image-credit', 120, /^(?:photo|image|illustration) (?:by|via|courtesy of) [A-ZÀ-Þ]/i),

  p('tags', 400, /^(?:#[\p{L}\p{N}_]+[\s,;·|]*)+$/u),
  p('tags', 240, /^(?:hashtags?|tags?|topics?|keywords?|filed under|categories|category|more on)\s*(?::.*)?$/i),

  p(
    'share',
    80,
    /^(?:(?:share|tweet|post|pin|print|save|copy(?: the)? link|e-?mail|facebook|twitter|x|whatsapp|telegram|linkedin|reddit|pinterest|bluesky|threads|messenger|listen|bookmark|like|flipboard|link|gift|this|on|to|by|via|and|article|story|page|now)[\s,|·/&+•]*){1,12}$/i,
  ),
  p('share', 60, /^(?:\d[\d,.]*[km]? (?:shares?|views?|likes?|reactions?)|share this\b.{0,40})$/i),
  p('share', 60, /^listen to this (?:article|story)\b.*$/i),

  p(
    'advert',
    60,
    /^(?:advertise?ments?|advertising|ad|ads|sponsored(?: (?:content|by .{1,30}))?|promoted|paid content|partner content|promo)$/i,
  ),
  p(
    'advert',
    80,
    /^\W*(?:(?:article|story) continues (?:below|after)\b.*|continue reading(?: the main story| below)?|scroll (?:down )?(?:for more|to continue).*|skip (?:to|past|ad)\b.*)$/i,
  ),
  p('advert', 320, /^(?:we (?:and our partners )?use|this (?:site|website) uses) cookies\b/i),
  p(
    'advert',
    60,
    /^(?:accept(?: all)?(?: cookies)?|reject all|manage (?:preferences|cookies|options)|cookie (?:policy|settings|preferences)|privacy (?:policy|notice)|terms (?:of (?:use|service)|and conditions)|contact us|about us)$/i,
  ),
  p(
    'advert',
    40,
    /^(?:menu|home|search|loading[.…]*|close|open in app|back to top|next|previous|see more|show more|load more|view more)$/i,
  ),

  p(
    'related',
    60,
    /^(?:related(?: (?:articles?|stories|news|topics|content|posts|links|coverage))?|recommended(?: for you)?|most (?:read|popular|viewed)|trending(?: now)?|you (?:may|might) (?:also )?(?:like|be interested in)|more (?:stories|news|from .{2,40}|on this (?:story|topic))|latest (?:news|stories)|top stories|editors?['’]s?[ -]picks?|what to read next|up next|popular now|in this story)\s*:?$/i,
  ),
  p(
    'related',
    220,
    /^(?:\W{0,3})(?:read|see|watch|also read|see also|read also|read more|read next|more|related|don['’]t miss|recommended|explore more)\s?(?:more|also|next)?\s?(?::|»|>>?|→|\|)/i,
  ),
  p(
    'related',
    80,
    /^(?:read|see|learn|find out|view|show) (?:more|the (?:full|whole|rest)\b.*)(?: (?:here|at|on|about)\b.*)?[.…»>→]*$/i,
  ),
  p('related', 100, /^read the (?:rest|full|whole) .{0,60}$/i),
  p('related', 80, /^click (?:here|to)\b.*$/i),

  p(
    'prompt',
    90,
    /^(?:try|meet|discover|ask|chat with|introducing) (?:our|the|your)\b[^.!?]*\b(?:ai|assistant|features?|chatbot|bot|tools?)\b[^.!?]*[.!:]?$/i,
  ),
  p('prompt', 90, /^explore what .{1,40} can do for you:?$/i),
  p(
    'prompt',
    90,
    /^(?:summari[sz]e (?:with|using|this)|(?:ai[- ]generated|ai) summary|powered by ai|generate (?:a )?summary)\b.*$/i,
  ),

  p(
    'timestamp',
    60,
    /^(?:about |over )?(?:\d{1,3}|an?|one|two) ?(?:s|m|h|d|w|secs?|seconds?|mins?|minutes?|hrs?|hours?|days?|weeks?|months?|years?) ago$/i,
  ),
  p(
    'timestamp',
    60,
    /^(?:just now|yesterday|today|\d{1,3} ?-?min(?:ute)?s? read)(?:,? (?:at )?\d{1,2}[:.]\d{2}.{0,12})?$/i,
  ),

  p('initials', 40, /^\((?:\p{Ll}{2,4})(?:[,;/ ]{1,2}\p{Ll}{2,4}){0,4}\)\.?$/u),

  p(
    'credits',
    400,
    /^[([]?(?:—|–|--?)?\s?(?:(?:additional |extra |further )?(?:reporting|writing|editing|translation|translated|production|research)|compiled|edited|written) (?:by|from)\s[^"“”]*[)\]]?\.?$/i,
  ),
  p(
    'credits',
    60,
    /^(?:from (?:our|a|the) (?:\w+ )?(?:correspondents?|staff|reporters?|agencies)\b[^.!?]{0,40}|(?:staff|agencies|staff and agenc(?:y|ies)|newsroom|editorial team))$/i,
  ),
  p('credits', 140, /^(?:our standards: )?the thomson reuters trust principles\W*$/i),
  p(
    'credits',
    40,
    /^(?:abstract|full text|document .{0,30}\d|end of document|length: \d+ words|body|correction to this article)[.:]?$/i,
  ),
  p('credits', 40, /^\(?(?:h\/t|hat tip)\b.{0,36}$/i),

  p('markup', 400, /^(?:<[^>]*>[\s.]*)+$/),
  p('markup', 120, /^(?:[.#@]?[\w\s.,#>:()-]+\{|\}\.?|-?[a-z-]{3,30}:\s?[^:\s][^:]{0,60};(?:\s?\})?|\/\*.*\*\/)$/),
  p('markup', 160, /^!\[[^\]]*\]\([^)]*\)$/),
  p('markup', 200, /^[^\p{L}\p{N}]+$/u),
];

/** Headings under which a page lists other articles; the titles below one are not evidence. */
export const relatedHeading =
  /^(?:related(?: (?:articles?|stories|news|posts|content|coverage|links))?|recommended(?: for you)?|most (?:read|popular|viewed)|trending(?: now)?|you (?:may|might) (?:also )?like|more (?:stories|news|from .{2,40}|on this (?:story|topic))|latest (?:news|stories)|top stories|what to read next|read (?:more|next|also)|see also|also read|popular now)\s*:?$/i;

/** Furniture that sits at the end of a line of prose on pages that print an article in one line; `mark` is a quick look. */
export const trailingFurniture: readonly { readonly mark: RegExp; readonly pattern: RegExp }[] = [
  { mark: /\)\.?$/, pattern: /\s\((?:\p{Ll}{2,4})(?:[,;/ ]{1,2}\p{Ll}{2,4}){0,4}\)\.?$/u },
  { mark: /©|\(c\) ?\d/i, pattern: /\s(?:©|\(c\) ?\d{4}|copyright ©)[^"“”]{0,120}$/i },
  { mark: /#/, pattern: /\s(?:#[\p{L}\p{N}_]+\s*){1,12}$/u },
];
