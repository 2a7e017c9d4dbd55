/** A packet as Markdown that any renderer shows and that reads as text, too: headings, paragraphs and lists, no tables. */
import {
  escapedWords,
  type Packet,
  type PacketFinding,
  type PacketPassage,
  type PacketQuotation,
  type PacketRun,
  type PacketSentence,
  type PacketSources,
} from '../../engine/index';
import {
  agreementWords,
  ALTERATION_WORDS,
  commentWords,
  counted,
  decidedOn,
  decisionWords,
  placed,
  findingHead,
  STATUS_WORDS,
  STATUSES,
  statusLine,
  summaryWords,
  number,
  type Imprint,
} from './words';

export function packetsAsMarkdown(packets: readonly Packet[], imprint: Imprint): string {
  return `${packets.map((packet) => chapter(packet, imprint)).join('\n\n---\n\n')}\n`;
}

function chapter(packet: Packet, { date, madeBy }: Imprint): string {
  const { title, path, level, summary, sections, elsewhere, quotations, unchecked } = packet;
  const statuses = STATUSES.filter((status) => summary.byStatus[status] > 0);
  return blocks([
    `# Fact-checker’s packet: ${plain(title)}`,
    `${code(path)} · ${plain(date)} · ${plain(madeBy)}, level ${level}`,
    list(summaryWords(summary)),
    list(statuses.map((status) => `${STATUS_WORDS[status]}: ${number(summary.byStatus[status])}`)),
    'In the draft’s words ~~struck~~ stands what the source does not have, in the source’s words **strong** what the draft does not have.',
    '## Sentences',
    ...sections.flatMap((section) => [
      ...(section.title === '' ? [] : [`### ${plain(section.title)}`]),
      ...section.sentences.map(sentence),
    ]),
    ...(elsewhere.length > 0 ? ['## Outside the numbered sentences', list(elsewhere.map(finding))] : []),
    ...(quotations.length > 0 ? ['## Quotations to approve', ...quotations.map(quotation)] : []),
    '## Sources',
    ...sources(packet.sources),
    '## What was not checked',
    list([
      ...unchecked.groups.map(
        (it) =>
          `**${it.title}** (${counted(it.sentences.length, 'sentence')}: ${it.sentences.join(', ')}). ${it.meaning}`,
      ),
      ...unchecked.remarks.map(plain),
    ]) || 'Every sentence was compared with a source.',
    '## Signed off',
    list(['☐ Sentences checked', '☐ Quotations approved', '☐ What was not checked is dealt with']),
    'Fact-checker: ______________________ Date: ______________',
    'Editor: ______________________ Date: ______________',
  ]);
}

function sentence(it: PacketSentence): string {
  const cites = it.cites.length > 0 ? [`cites ${plain(it.cites.join('; '))}`] : [];
  return blocks([
    `**${String(it.number)}.** ☐ ${[`*${plain(statusLine(it))}*`, `line ${String(it.line)}`, ...cites].join(' · ')}`,
    `> ${words(it.runs)}`,
    list([
      ...it.passages.map(passage),
      ...(it.more > 0 ? [`and ${counted(it.more, 'more passage')}`] : []),
      ...it.findings.map(finding),
      ...it.comments.map((comment) => plain(commentWords(comment))),
    ]),
  ]);
}

function passage(it: PacketPassage): string {
  const facts = [placed(it), it.who, it.standing === 'near' ? 'near, does not settle it' : '', it.share];
  return `Source ${String(it.source)} (${facts.filter(Boolean).map(plain).join(' · ')}): ${words(it.runs)}`;
}

function finding(it: PacketFinding): string {
  const { rule, message, line, decision } = it;
  const decided = decision ? ` — ${plain(decisionWords(decision))}` : '';
  return `**${findingHead(it)}** (${rule}, line ${String(line)}): ${plain(message)}${decided}`;
}

function quotation(it: PacketQuotation): string {
  const told = [it.heading, it.detail].filter(Boolean).join(' · ');
  const source = it.source === undefined ? [] : [sourceLine(it)];
  return blocks([
    `☐ **Sentence ${String(it.sentence)}** · ${plain(it.draftSpeaker || 'nobody named')} · *${plain(told)}* · altered: ${ALTERATION_WORDS[it.alteration].toLowerCase()}`,
    `> “${words(it.runs)}”`,
    list([...source, ...decidedOn(it).map(plain)]),
  ]);
}

function sourceLine(it: PacketQuotation): string {
  const agreement = agreementWords(it);
  const who = [it.sourceSpeaker || 'nobody named', it.occasion].filter(Boolean).join(', ');
  const also = it.alsoIn > 0 ? ` · also in ${counted(it.alsoIn, 'other article')}` : '';
  return `Source ${String(it.source)} (${plain(placed(it))}): “${words(it.sourceRuns)}” — ${plain(who)}${agreement === '' ? '' : ` (${agreement})`}${also}`;
}

function sources({ used, origins, textless, unused, moreUnused }: PacketSources): readonly string[] {
  const usedLines = used.map((it) => {
    const name = [it.byline, it.title, it.author].filter(Boolean).map(plain).join(' · ');
    const uses = it.sentences.length > 0 ? `sentences ${it.sentences.join(', ')}` : 'nothing of it is used';
    const address = it.url === '' ? '' : ` · ${plain(it.url)}`;
    const remarks = it.remarks.map((remark) => ` ${plain(remark)}`).join('');
    return `**${String(it.number)}** ${plain(it.key)}: ${name} · ${code(it.path)}${address} · ${uses} · origin ${it.origin}${it.cited ? '' : ' · not cited'}${remarks}`;
  });
  const together = origins
    .filter(({ sources: its }) => its.length > 1)
    .map(
      (it) => `Origin ${it.letter}, ${plain(it.name)}: sources ${it.sources.join(', ')} count as one; ${plain(it.why)}`,
    );
  const without = textless.map(
    ({ key, name, why }) => `${plain(key)}${name === '' ? '' : `: ${plain(name)}`} · ${plain(why)}`,
  );
  const left = unused.map((it) => [it.key, it.byline, it.title].filter(Boolean).map(plain).join(' · '));
  return [
    list(usedLines) || 'The draft uses none.',
    ...(together.length > 0 ? [list(together)] : []),
    ...(without.length > 0 ? ['### Cited, but without a text', list(without)] : []),
    ...(left.length > 0
      ? ['### Not used', list([...left, ...(moreUnused > 0 ? [`and ${number(moreUnused)} more`] : [])])]
      : []),
  ];
}

const MARKS: Readonly<Record<PacketRun['look'], string>> = {
  plain: '',
  same: '',
  'draft-only': '~~',
  'source-only': '**',
};

/** Marks hold only where they touch a letter or a digit; signs at the ends of what is marked stay outside. */
const words = (runs: readonly PacketRun[]): string =>
  runs
    .map(({ look, text }) => {
      const [, before = '', inner = '', after = ''] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(text) ?? [];
      const mark = inner === '' ? '' : MARKS[look];
      return `${blanked(before)}${mark}${plain(inner)}${mark}${blanked(after)}`;
    })
    .join('');

/** Escaped, with the blanks at its ends. */
const blanked = (text: string): string =>
  plain(text) === '' ? text && ' ' : `${/^\s/u.test(text) ? ' ' : ''}${plain(text)}${/\s$/u.test(text) ? ' ' : ''}`;

/** In front of `www.`, too, renderers need no more for a link. */
const plain = (text: string): string => escapedWords(text).replace(/\bwww\./giu, (found) => `${found.slice(0, 3)}\\.`);

/** A path in a code span, which ends at no backtick of the path. */
const code = (path: string): string => `\`${path.replace(/[`\p{Cc}]/gu, '\uFFFD')}\``;

const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');

const blocks = (parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n\n');
