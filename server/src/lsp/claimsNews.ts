/** Keeps the client's overview of a draft up to date: remembers what it was given, and sends what has changed of that. */
import type { Connection } from 'vscode-languageserver';
import type { ClaimsChange, ClaimsGrouping, ClaimsNode, ClaimsViewChanged, ClaimsViewResult } from '../protocol';
import { claimsBelow, identified, pageLength, type ClaimsScene } from './claimsTree';
import { claimsRefOf } from './convert/claimsNodeIds';
import type { OpenDraft } from './openDraft';
import type { Analysis, Identities } from '../engine/index';

interface Given {
  /** As JSON: what is the same need not be sent. */
  readonly prints: readonly string[];
  readonly more: number;
}

/** The one overview that the client looks at. */
interface Look {
  readonly uri: string;
  readonly by: ClaimsGrouping;
  readonly state: ClaimsViewResult['state'];
  /** By the id of the parent; the empty one is the top. */
  readonly given: Map<string, Given>;
}

export class ClaimsNews {
  readonly #connection: Connection;
  readonly #identities = new Map<string, { readonly analysis: Analysis; readonly identities: Identities }>();
  #look: Look | undefined;
  #due = new Set<OpenDraft>();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** Undefined while nothing is known of the draft. */
  sceneOf(draft: OpenDraft): ClaimsScene | undefined {
    const analysis = draft.analysis ?? draft.previous;
    if (!analysis || draft.project?.reading) return undefined;
    const known = this.#identities.get(draft.uri);
    const identities = known?.analysis === analysis ? known.identities : identified(analysis, known?.identities);
    this.#identities.set(draft.uri, { analysis, identities });
    return { analysis, shown: draft.shown, identities };
  }

  ask(draft: OpenDraft, by: ClaimsGrouping, parent = '', from = 0): ClaimsViewResult {
    const scene = this.sceneOf(draft);
    const state = stateOf(draft, scene);
    if (this.#look?.uri !== draft.uri || this.#look.by !== by)
      this.#look = { uri: draft.uri, by, state, given: new Map() };
    const all = this.#nodes(scene, by, parent);
    const shown = all.slice(0, from + pageLength).map((node) => node());
    const more = all.length - shown.length;
    this.#look.given.set(parent, { prints: shown.map((node) => JSON.stringify(node)), more });
    return { state, nodes: shown.slice(from), more };
  }

  /** What is shown of a draft may be another than before; it is looked at once the messages that wait have had their turn. */
  told(draft: OpenDraft): void {
    if (this.#look?.uri !== draft.uri) return;
    if (this.#due.size === 0) setImmediate(() => this.#send());
    this.#due.add(draft);
  }

  /** Lets go of drafts that are closed. */
  keepOnly(drafts: readonly OpenDraft[]): void {
    for (const uri of this.#identities.keys())
      if (!drafts.some((draft) => draft.uri === uri)) this.#identities.delete(uri);
    if (!drafts.some(({ uri }) => uri === this.#look?.uri)) this.#look = undefined;
  }

  #send(): void {
    const drafts = [...this.#due];
    this.#due = new Set();
    for (const draft of drafts) {
      const look = this.#look;
      if (look?.uri !== draft.uri) continue;
      const scene = this.sceneOf(draft);
      const state = stateOf(draft, scene);
      const changes = [...look.given].flatMap(([parent, given]) => this.#change(look, scene, parent, given) ?? []);
      if (changes.length === 0 && state === look.state) continue;
      this.#look = { ...look, state };
      const changed: ClaimsViewChanged = { uri: draft.uri, by: look.by, state, changes };
      void this.#connection.sendNotification('deskcheck/claimsViewChanged', changed).catch(() => undefined);
    }
  }

  /** As many children as the client has seen, and a page where it has seen fewer. */
  #change(look: Look, scene: ClaimsScene | undefined, parent: string, given: Given): ClaimsChange | undefined {
    const all = this.#nodes(scene, look.by, parent);
    const nodes = all.slice(0, Math.max(pageLength, given.prints.length)).map((node) => node());
    const prints = nodes.map((node) => JSON.stringify(node));
    const more = all.length - nodes.length;
    const { front, back } = sameEnds(given.prints, prints);
    if (all.length === 0 && parent !== '') look.given.delete(parent);
    else look.given.set(parent, { prints, more });
    const removed = given.prints.length - front - back;
    if (removed === 0 && front + back === prints.length && more === given.more) return undefined;
    return {
      ...(parent === '' ? {} : { parent }),
      from: front,
      removed,
      nodes: nodes.slice(front, nodes.length - back),
      more,
    };
  }

  #nodes(scene: ClaimsScene | undefined, by: ClaimsGrouping, parent: string): readonly (() => ClaimsNode)[] {
    if (!scene) return [];
    const ref = parent === '' ? undefined : claimsRefOf(parent);
    return parent !== '' && !ref ? [] : claimsBelow(scene, by, ref);
  }
}

function stateOf(draft: OpenDraft, scene: ClaimsScene | undefined): ClaimsViewResult['state'] {
  if (!draft.checked) return 'none';
  if (!scene) return draft.project?.reading ? 'waiting' : 'none';
  return scene.analysis.sentences.length > 0 ? 'ready' : 'none';
}

function sameEnds(
  before: readonly string[],
  now: readonly string[],
): { readonly front: number; readonly back: number } {
  const most = Math.min(before.length, now.length);
  let front = 0;
  while (front < most && before[front] === now[front]) front++;
  let back = 0;
  while (back < most - front && before.at(-1 - back) === now.at(-1 - back)) back++;
  return { front, back };
}
