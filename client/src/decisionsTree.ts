/** The tree of the view “Decisions”: what was decided and what the baseline has, in groups, beside the last draft. */
import * as vscode from 'vscode';
import { State, type LanguageClient } from 'vscode-languageclient/node';
import type {
  DecisionsParams,
  DecisionsResult,
  ListedDecision,
  ListedEarlier,
  MissingAttribute,
  Spot,
} from '../../server/src/protocol';
import { groupOf, groups, groupWords, linesOf, quoted, type Group } from './decisionWords';
import type { LastDraft } from './lastDraft';
import { t } from './words';

/** One row below a group. */
export type DecisionRow =
  | { readonly id: string; readonly decision: ListedDecision; readonly group: Group }
  | { readonly id: string; readonly earlier: ListedEarlier; readonly group: Group };
export type DecisionsElement =
  { readonly group: Group; readonly rows: readonly DecisionRow[] } | DecisionRow | MissingAttribute;

/** Quiet time before the list is asked for again, in milliseconds: news come in flocks. */
const quietMs = 200;

export class DecisionsTree implements vscode.TreeDataProvider<DecisionsElement>, vscode.Disposable {
  readonly #client: LanguageClient;
  readonly #draft: LastDraft;
  readonly #changes = new vscode.EventEmitter<undefined>();
  readonly #listening: vscode.Disposable;
  readonly onDidChangeTreeData = this.#changes.event;
  #timer: NodeJS.Timeout | undefined;
  #known: Promise<DecisionsResult | undefined> | undefined;
  #groups: readonly (DecisionsElement & { readonly rows: readonly DecisionRow[] })[] = [];

  constructor(client: LanguageClient, draft: LastDraft) {
    this.#client = client;
    this.#draft = draft;
    const anew = (): void => this.refresh();
    this.#listening = vscode.Disposable.from(
      this.#changes,
      draft.onDidChange(anew),
      client.onNotification('deskcheck/decisionsChanged', anew),
      client.onDidChangeState(anew),
    );
  }

  /** Where a decision does something now, and where it did before words changed. */
  static spotOf(row: DecisionRow, active: string | undefined): Spot | undefined {
    const uses = 'decision' in row ? row.decision.uses : row.earlier.uses;
    const lapsed = 'decision' in row ? row.decision.lapsed : undefined;
    return uses.find(({ uri }) => uri === active) ?? uses[0] ?? lapsed;
  }

  refresh(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#known = undefined;
      this.#changes.fire(undefined);
    }, quietMs);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#listening.dispose();
  }

  getTreeItem(element: DecisionsElement): vscode.TreeItem {
    if ('rows' in element) return groupItem(element.group, element.rows.length);
    return 'line' in element ? mergeItem(element) : rowItem(element);
  }

  getParent(element: DecisionsElement): DecisionsElement | undefined {
    return 'id' in element ? this.#groups.find(({ rows }) => rows.some(({ id }) => id === element.id)) : undefined;
  }

  async getChildren(element?: DecisionsElement): Promise<DecisionsElement[]> {
    if (element) return 'rows' in element ? [...element.rows] : [];
    const list = await (this.#known ??= this.#ask());
    const state = list ? (list.decisions.length + list.baseline.length > 0 ? 'ready' : 'none') : 'stopped';
    void vscode.commands.executeCommand('setContext', 'deskcheck.decisions', state);
    if (!list) return [];
    const rows = rowsOf(list, this.#draft.uri?.toString());
    this.#groups = groups
      .map((group) => ({ group, rows: rows.filter((row) => row.group === group) }))
      .filter((group) => group.rows.length > 0);
    return [...this.#groups, ...list.merging];
  }

  async #ask(): Promise<DecisionsResult | undefined> {
    if (this.#client.state !== State.Running) return undefined;
    const uri = this.#draft.uri?.toString();
    const params: DecisionsParams = uri === undefined ? {} : { uri };
    return this.#client.sendRequest<DecisionsResult>('deskcheck/decisions', params).catch(() => undefined);
  }
}

/** By rule, then by words. */
function rowsOf({ decisions, baseline }: DecisionsResult, active: string | undefined): readonly DecisionRow[] {
  const decided = decisions.map((decision): DecisionRow => {
    return { id: JSON.stringify([decision.ledger, decision.decided]), decision, group: groupOf(decision, active) };
  });
  const before = baseline.map((earlier): DecisionRow => {
    return { id: JSON.stringify([earlier.baseline, earlier.path, earlier.entry]), earlier, group: 'before' };
  });
  return [...decided, ...before].sort((a, b) => (a.id < b.id ? -1 : 1));
}

const icons: Readonly<Record<Group, string>> = {
  reopened: 'issue-reopened',
  here: 'pass',
  elsewhere: 'pass',
  unused: 'circle-slash',
  before: 'history',
};

function groupItem(group: Group, count: number): vscode.TreeItem {
  const open = group === 'reopened' || group === 'here';
  const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(groupWords(group), open ? Expanded : Collapsed);
  item.id = group;
  item.description = String(count);
  item.contextValue = 'deskcheck.decisionGroup';
  item.accessibilityInformation = { label: `${groupWords(group)}, ${count}` };
  return item;
}

function rowItem(row: DecisionRow): vscode.TreeItem {
  const { label, description, facts } = wordsOf(row);
  const item = new vscode.TreeItem(label);
  item.id = row.id;
  item.description = description;
  // Plain text: nothing of a draft, a source or a ledger acts as markup.
  item.tooltip = [label, ...facts].join('\n');
  item.iconPath = new vscode.ThemeIcon(icons[row.group]);
  item.contextValue = 'decision' in row ? `deskcheck.decision.${row.group}` : 'deskcheck.earlier';
  item.accessibilityInformation = { label: [label, ...facts, groupWords(row.group)].join(', ') };
  item.command = { command: 'deskcheck.goToDecision', title: t('Go to Finding'), arguments: [row] };
  return item;
}

function wordsOf(row: DecisionRow): {
  readonly label: string;
  readonly description: string;
  readonly facts: readonly string[];
} {
  if ('earlier' in row) {
    const { draft, entry, path } = row.earlier;
    return { label: quoted(draft || entry.rule), description: entry.rule, facts: [entry.rule, path] };
  }
  const { label, description, detail } = linesOf(row.decision);
  return { label, description: `${description} · ${row.decision.reason}`, facts: [description, detail] };
}

/** The one line that lets git do it; gone once it is there. */
function mergeItem({ line }: MissingAttribute): vscode.TreeItem {
  const label = t('Let git merge the decisions of several desks');
  const what = t('Adds “{0}” to .gitattributes, which opens then; Undo takes it back.', line);
  const item = new vscode.TreeItem(label);
  item.id = 'merging';
  item.description = '.gitattributes';
  item.tooltip = what;
  item.iconPath = new vscode.ThemeIcon('git-merge');
  item.command = { command: 'deskcheck.mergeDecisions', title: t('Add the Line') };
  item.accessibilityInformation = { label: `${label}. ${what}` };
  return item;
}
