// The commonest short words of languages in which sources are likely to come, to tell one language from another.
//
// Source: compiled by hand for this project; function words only, in the spelling of news prose, small letters. Words that
// several of these languages share are in each of their lists: what counts is how many a text has of all of a list.

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** By ISO 639-1 code, with the name that messages use. */
export const languages: ReadonlyMap<string, { readonly name: string; readonly words: ReadonlySet<string> }> = new Map([
  [
    'en',
    {
      name: 'English',
      words: words(
        'the of and to in a is that for it was on with as be by at this he she they have has had are were not from or an his her their its but which who will would been said after about more than when one there if out up we you i so',
      ),
    },
  ],
  [
    'de',
    {
      name: 'German',
      words: words(
        'der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde sei ich wir',
      ),
    },
  ],
  [
    'fr',
    {
      name: 'French',
      words: words(
        'de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec son aux cette ses mais comme ou elle été leur être deux ont sa ces nous vous je on y d l qu n s c',
      ),
    },
  ],
  [
    'es',
    {
      name: 'Spanish',
      words: words(
        'de la que el en y a los del se las por un para con no una su al lo como más pero sus le ya o este sí porque esta entre cuando muy sin sobre también me hasta hay donde quien desde todo nos durante ha fue es son han',
      ),
    },
  ],
  [
    'it',
    {
      name: 'Italian',
      words: words(
        'di e il la che in un a per è una del non sono della i con le si da al lo ha più dei alla nel come anche delle gli ma dal se o su questo ai hanno sua dalla degli ci nella stato suo essere era tra due',
      ),
    },
  ],
  [
    'pt',
    {
      name: 'Portuguese',
      words: words(
        'de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou ser quando muito há nos já está eu também só pelo pela até isso ela entre era depois sem mesmo aos são',
      ),
    },
  ],
  [
    'nl',
    {
      name: 'Dutch',
      words: words(
        'de van het een en in is dat op te zijn voor met die niet aan er om ook als bij maar hij door naar heeft uit ze worden wordt nog over was dan of wel zich zou deze dit tot kan geen werd meer ik we al had hun',
      ),
    },
  ],
  [
    'sv',
    {
      name: 'Swedish',
      words: words(
        'och i att det som en på är av för med den till har inte om ett han men var jag sig från så kan vi hade när de nu över vid eller efter också ska hon där mot under sin blev blir än skulle bara',
      ),
    },
  ],
  [
    'da',
    {
      name: 'Danish or Norwegian',
      words: words(
        'og i at det er en til på af av for som med den har de ikke om et der var han men jeg sig fra så kan vi havde hadde når nu over ved eller efter etter også skal hun mod mot under sin blev ble bliver end ville kun',
      ),
    },
  ],
  [
    'pl',
    {
      name: 'Polish',
      words: words(
        'i w na z się że do nie jest o od po a to jak za przez co są oraz dla tym tego ze który które jego był było ale już może być lub przed także pod tej ich jej czy tylko został',
      ),
    },
  ],
  [
    'cs',
    {
      name: 'Czech or Slovak',
      words: words(
        'a v se na je že o s z do i to k ve pro za by ale si po jako od tak jsou které který byl bylo nebo podle také jeho už jen které sa aj ako pri podľa ktoré však',
      ),
    },
  ],
  [
    'tr',
    {
      name: 'Turkish',
      words: words(
        've bir bu da de için ile olarak çok daha olan gibi en ne kadar sonra ancak ise o var her şu göre değil olduğu olduğunu dedi ya ki mi tarafından',
      ),
    },
  ],
]);

/** Languages that a script of their own tells; the first whose letters are a share of a text counts. */
export const scripts: readonly { readonly code: string; readonly name: string; readonly letters: RegExp }[] = [
  { code: 'ja', name: 'Japanese', letters: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu },
  { code: 'zh', name: 'Chinese', letters: /\p{Script=Han}/gu },
  { code: 'ko', name: 'Korean', letters: /\p{Script=Hangul}/gu },
  { code: 'ar', name: 'Arabic or Persian', letters: /\p{Script=Arabic}/gu },
  { code: 'he', name: 'Hebrew', letters: /\p{Script=Hebrew}/gu },
  { code: 'el', name: 'Greek', letters: /\p{Script=Greek}/gu },
  { code: 'hi', name: 'Hindi', letters: /\p{Script=Devanagari}/gu },
  { code: 'th', name: 'Thai', letters: /\p{Script=Thai}/gu },
  { code: 'ru', name: 'Russian or another language in Cyrillic letters', letters: /\p{Script=Cyrillic}/gu },
];
