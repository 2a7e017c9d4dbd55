/** Turns a word into its opposite, and says the opposite of the opposite. */
import { edit } from '../edits';
import { finiteOf, hasPlainSubject, isPlural } from '../finite';
import type { Sentence } from '../sentence';
import type { Turn } from '../turn';
import { formOf } from '../verbForms';
import { OPPOSITES } from '../words/opposites';

/** Opposites that leave no third: who did not win lost. */
const NO_THIRD: Readonly<Record<string, string>> = {
  win: 'lose',
  lose: 'win',
  succeed: 'fail',
  fail: 'succeed',
  accept: 'reject',
  reject: 'accept',
  include: 'exclude',
  remember: 'forget',
  survive: 'die',
  approve: 'reject',
};

export function opposites(sentence: Sentence, chance: () => number): Turn[] {
  const turns: Turn[] = [];
  sentence.words.forEach((word, i) => {
    const of = /^VB/.test(word.tag)
      ? 'V'
      : /^JJ/.test(word.tag)
        ? 'J'
        : /^NNS?$/.test(word.tag)
          ? 'N'
          : /^(?:RB|IN)/.test(word.tag)
            ? 'R'
            : undefined;
    if (!of) return;
    const key = of === 'V' ? word.lemma : word.text.toLowerCase();
    const others = OPPOSITES.get(`${of} ${key}`);
    if (!others || !fits(sentence, i, of, key)) return;
    const other = others[Math.floor(chance() * others.length)]!;
    const form = of === 'V' ? formOf(other, word.tag) : other;
    if (!form) return;
    turns.push({
      kind: 'opposite',
      relation: 'differs',
      edits: [edit(word.span.start, word.span.end, i === 0 ? form.charAt(0).toUpperCase() + form.slice(1) : form)],
    });
  });
  const { main } = sentence;
  const verb = main && sentence.words[main.predicate];
  const finite = main && finiteOf(sentence, main);
  if (
    main &&
    verb &&
    finite === main.predicate &&
    main.negations.length === 0 &&
    hasPlainSubject(sentence, main) &&
    Object.hasOwn(NO_THIRD, verb.lemma) &&
    isSettled(sentence, main.objects, verb.lemma)
  ) {
    const helper = verb.tag === 'VBD' ? 'did' : isPlural(sentence, main) ? 'do' : 'does';
    turns.push({
      kind: 'not-opposite',
      relation: 'same',
      edits: [edit(verb.span.start, verb.span.end, `${helper} not ${NO_THIRD[verb.lemma]}`)],
    });
  }
  return turns;
}

/** "Won the election" is not having lost it; "won a prize" is not. */
const isSettled = (sentence: Sentence, objects: readonly number[], verb: string): boolean =>
  !/^(?:win|lose)$/.test(verb) ||
  objects.some((o) =>
    /^(?:election|case|vote|game|match|battle|war|race|appeal|seat|final|bid|fight|series|primary|referendum|championship|lawsuit|toss)$/.test(
      sentence.words[o]!.lemma,
    ),
  );

/** Where the word has the sense that the pair is about. */
function fits(sentence: Sentence, i: number, of: string, key: string): boolean {
  const word = sentence.words[i]!;
  const has = (relation: RegExp): boolean =>
    (sentence.parse.dependents[i] ?? []).some((d) => relation.test(sentence.words[d]!.relation));
  const near = sentence.text.slice(Math.max(0, word.span.start - 14), word.span.end + 14).toLowerCase();
  if (of === 'V') {
    if (!/^(?:root|conj|ccomp|advcl|acl|xcomp|parataxis)/.test(word.relation) || has(/^compound:prt/)) return false;
    // With an object or without: "lost weight" is no defeat, "closed in" no door.
    if (/^(?:rise|fall|grow|shrink|arrive|depart|succeed|fail|survive|die|expand|contract|remain|vanish)$/.test(key))
      return (
        !has(/^(?:obj|xcomp|ccomp)/) &&
        !/^(?:out|in|into|behind|apart|to|on|with|asleep|ill|in love|up)$/.test(sentence.words[i + 1]?.text ?? '') &&
        key !== 'remain' &&
        key !== 'die'
      );
    if (/^(?:gain|lose|win)$/.test(key))
      return (
        has(/^obj/) &&
        !/\b(?:weight|acclaim|recognition|popularity|fame|access|control|life|interest|award|prize|grammy|oscar|support|attention)/.test(
          near,
        )
      );
    if (/^(?:begin|start|end|finish|open|close|slow|like|follow|precede|leave|enter|join)$/.test(key))
      return has(/^obj/) || (word.tag === 'VBD' && /^(?:start|begin|end)$/.test(key) && !has(/^(?:xcomp|obl:agent)/));
    if (
      /^(?:release|arrest|fire|hire|appoint|dismiss|attack|defend|allow|permit|enable|encourage|promote|support)$/.test(
        key,
      )
    )
      return has(/^(?:obj|nsubj:pass)/) && (key !== 'release' || /arrest|prison|custody/.test(sentence.text));
    return (
      has(/^(?:obj|nsubj|ccomp)/) || /^(?:increase|decrease|improve|worsen|strengthen|weaken|raise|lower)$/.test(key)
    );
  }
  if (of === 'J') {
    if (/^(?:first|last)$/.test(key))
      return (
        /^the$/i.test(sentence.words[i - 1]?.text ?? '') &&
        word.relation === 'amod' &&
        /^NNS?$/.test(sentence.words[i + 1]?.tag ?? '') &&
        !/\b(?:time|year|week|month|name|century)/.test(near)
      );
    if (
      /^(?:new|old|early|late|left|right|upper|high|low|young|older|strong|common|similar|different|major|public|real|dead|rich|poor)$/.test(
        key,
      )
    )
      return (
        word.relation === 'amod' &&
        /^NNS?$/.test(sentence.words[i + 1]?.tag ?? '') &&
        !/\b(?:school|street|york|wave|century|year|profile|day|new world|water|league|sector|health|life|estate|end|wing|hand|house|part)/.test(
          near,
        ) &&
        !/^(?:new|old|major|real|dead|high|right|left)$/.test(key)
      );
    return (
      word.relation === 'amod' || word.relation === 'root' || word.relation === 'conj' || word.relation === 'xcomp'
    );
  }
  if (of === 'N')
    return (
      word.relation !== 'compound' &&
      !/^(?:end|east|west|north|south|support|men|man|fall)$/.test(key) &&
      !/\b(?:law|in-law|old man|world)\b/.test(near)
    );
  if (/^(?:before|after)$/.test(key))
    return (
      /^(?:case|mark)$/.test(word.relation) &&
      !/\b(?:named after|look|soon after|shortly|year after year|thereafter|long before|never before|court|just|until after|called after|going before)/.test(
        near,
      ) &&
      !/^[.,]/.test(sentence.text.slice(word.span.end))
    );
  if (/^(?:above|below|inside|outside)$/.test(key)) return word.relation === 'case';
  if (/^(?:with|against|for|over|under|without|early|late|more|less|always|never)$/.test(key))
    return (
      key === 'more' &&
      /^[a-z]+$/.test(sentence.words[i + 1]?.text ?? '') &&
      sentence.words[i + 1]?.tag === 'JJ' &&
      / than\b/.test(sentence.text)
    );
  return word.relation === 'advmod';
}
