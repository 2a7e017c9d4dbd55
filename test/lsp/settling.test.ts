// Decisions through a real connection: accepting, ignoring for a source, listing, reopening, undoing; and what they survive.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CodeAction, Diagnostic, Hover, ResponseError } from 'vscode-languageserver-protocol';
import type {
  AcceptOffer,
  DecisionsResult,
  ListedDecision,
  SetAsideResult,
  UndoResult,
} from '../../server/src/protocol';
import { eventually } from '../harness/eventually';
import { altered, exact, harbourDesk, openHarbourDesk, wrongSpeaker } from '../harness/harbourDesk';
import { makeDesk, positionOf, startClient, type Desk, type LspClient } from '../harness/lspClient';

const draft = `# Night boats\n\n${exact}\n\n${altered}\n\n${wrongSpeaker}\n`;
const reason = 'Corrected on the phone';

describe('settling', () => {
  let desk: Desk;
  let client: LspClient;

  beforeEach(async () => {
    ({ desk, client } = await openHarbourDesk(draft));
  });
  afterEach(() => client.stop());

  const rules = async (path = 'draft.md'): Promise<unknown[]> =>
    (await client.diagnostics(path)).map(({ code }) => code);
  const actionsAt = async (text: string, word: string, path = 'draft.md'): Promise<CodeAction[]> => {
    const start = positionOf(text, word);
    return client.codeActions(path, { start, end: start });
  };
  const actionAt = async (word: string, title: RegExp, text = draft): Promise<CodeAction> => {
    const actions = await actionsAt(text, word);
    const action = actions.find((it) => title.test(it.title));
    assert.ok(action, actions.map((it) => it.title).join(' | '));
    return action;
  };
  const run = (action: CodeAction): Promise<unknown> =>
    client.connection.sendRequest('workspace/executeCommand', action.command);
  const accept = async (word = 'all of', why = reason): Promise<void> => {
    const [offer] = (await actionAt(word, /^Accept/)).command!.arguments as [AcceptOffer];
    const refreshed = client.refreshed();
    assert.equal(await client.connection.sendRequest('deskcheck/accept', { ...offer, reason: why }), true);
    await refreshed;
  };
  const undo = (uri?: string): Promise<UndoResult> =>
    client.connection.sendRequest('deskcheck/undoDecision', uri === undefined ? {} : { uri });
  const decisions = async (path = 'draft.md'): Promise<readonly ListedDecision[]> =>
    (await client.connection.sendRequest<DecisionsResult>('deskcheck/decisions', { uri: desk.uri(path) })).decisions;
  const ledger = (): string => readFileSync(join(desk.root, 'deskcheck.ledger.json'), 'utf8');
  const hoverAt = async (text: string, word: string): Promise<string> => {
    const hover = await client.connection.sendRequest<Hover>(
      'textDocument/hover',
      client.at('draft.md', positionOf(text, word)),
    );
    return (hover.contents as { value: string }).value;
  };

  it('tells a hover why nothing is underlined, who decided and when', async () => {
    desk.write('deskcheck.json', '{ "signedBy": "Una Orsk" }');
    // The settings are read when the disk tells of them.
    await eventually(async () => {
      await accept();
      if ((await decisions())[0]?.by === 'Una Orsk') return true;
      await undo();
      return false;
    });
    const now = new Date();
    const signed = `Una Orsk, ${now.getDate()} \\w{3} ${now.getFullYear()}`;
    assert.match(await hoverAt(draft, 'burden'), new RegExp(`Accepted: ${reason} \\\\\\(${signed}\\\\\\)`));
  });

  describe('undoing', () => {
    it('takes the last decision back, then the one before, and then says that there is none', async () => {
      await accept('all of');
      await accept('Marta Ellenvik said [', 'Heard on the quay');
      assert.deepEqual(await rules(), []);
      const last = await undo(desk.uri('draft.md'));
      assert.deepEqual(last, {
        done: true,
        message: 'Taken back; open again: “nobody on this pier has slept since the strike …”.',
      });
      assert.deepEqual(await rules(), ['quote/speaker']);
      assert.equal((await undo()).done, true);
      assert.deepEqual(await rules(), ['quote/altered', 'quote/speaker']);
      assert.deepEqual(await undo(), {
        done: false,
        message: 'There is no decision of this session to take back.',
      });
    });

    it('leaves the entries of other windows alone', async () => {
      await accept();
      const theirs = { rule: 'quote/altered', clause: 'theirs', passage: 'x', reason: 'another window' };
      const { decisions: mine } = JSON.parse(ledger()) as { decisions: object[] };
      desk.write('deskcheck.ledger.json', JSON.stringify({ version: 2, decisions: [theirs, ...mine] }));
      assert.equal((await undo()).done, true);
      assert.deepEqual(JSON.parse(ledger()), { version: 2, decisions: [theirs, {}] });
    });

    it('says so when the entry was changed meanwhile, and then goes on to the one before', async () => {
      await accept('Marta Ellenvik said [');
      await accept('all of');
      desk.write('deskcheck.ledger.json', ledger().replace(reason, 'Another reason'));
      assert.deepEqual(await undo(), {
        done: false,
        message: 'The decision has been changed meanwhile, so it was not taken back.',
      });
      assert.equal((await undo()).done, true);
    });

    it('can be tried again when the ledger could not be written', async () => {
      await accept();
      const before = ledger();
      desk.write('deskcheck.ledger.json', '<<<<<<< ours\n');
      await assert.rejects(undo(), (error: ResponseError<unknown>) => /is damaged/.test(error.message));
      desk.write('deskcheck.ledger.json', before);
      assert.equal((await undo()).done, true);
    });

    it('is a command for editors without one of their own, and says in a message what it did', async () => {
      const said: string[] = [];
      client.connection.onNotification('window/showMessage', ({ message }: { message: string }) => {
        said.push(message);
      });
      await run(await actionAt('all of', /^Accept/));
      assert.match(ledger(), /no reason given/);
      await client.connection.sendRequest('workspace/executeCommand', { command: 'deskcheck.undoDecision' });
      assert.deepEqual(said, ['Taken back; open again: “we are going to take all of the burden until the …”.']);
      assert.deepEqual(await rules(), ['quote/altered', 'quote/speaker']);
    });
  });

  describe('the list of decisions', () => {
    it('has the words as they stand, and the place', async () => {
      await accept();
      const [listed, ...more] = await decisions();
      assert.deepEqual(more, []);
      assert.equal(listed?.reason, reason);
      assert.match(listed.date ?? '', /^\d{4}-\d{2}-\d{2}$/);
      assert.ok(listed.by);
      assert.equal(listed.draft, '“We are going to take all of the burden until the boats run again”');
      assert.match(listed.source, /^We are going to take a lot of the burden/);
      assert.deepEqual(listed.uses, [
        {
          uri: desk.uri('draft.md'),
          range: { start: positionOf(draft, 'all of'), end: positionOf(draft, 'all of', 3) },
        },
      ]);
    });

    it('knows the other open drafts', async () => {
      await accept();
      await client.opened('second.md', altered);
      client.close('draft.md');
      const [listed] = await decisions('second.md');
      assert.deepEqual(
        listed?.uses.map(({ uri }) => uri),
        [desk.uri('second.md')],
      );
    });

    it('has what is in no open draft, in the words of the ledger', async () => {
      await accept();
      client.edit('draft.md', 'Nothing of it is left.\n');
      const [listed] = await decisions();
      assert.deepEqual(listed?.uses, []);
      assert.equal(listed.lapsed, undefined);
      assert.equal(listed.draft, 'we are going to take all of the burden until the boats run again');
    });

    it('says which side has changed under a decision', async () => {
      await accept();
      client.edit('draft.md', draft.replace('all of', 'none of'));
      const [byDraft] = await decisions();
      assert.equal(byDraft?.lapsed?.changed, 'draft');
      assert.deepEqual(byDraft.lapsed.range.start, positionOf(draft, 'all of'));
      client.edit('draft.md', draft);
      client.save('draft.md');
      assert.equal((await decisions())[0]?.uses.length, 1);
      const refreshed = client.refreshed();
      desk.write('corpus/harbour.md', harbourDesk['corpus/harbour.md']!.replace('a lot of', 'a part of'));
      await refreshed;
      const bySource = (await decisions())[0]?.lapsed;
      assert.equal(bySource?.changed, 'source');
      assert.match(bySource.words?.before ?? '', /\ba lot of\b/);
      assert.match(bySource.words?.now ?? '', /\ba part of\b/);
    });
  });

  describe('reopening', () => {
    it('takes effect at once in every open draft, and can be undone', async () => {
      await client.opened('second.md', altered);
      await accept();
      assert.deepEqual([await rules(), await rules('second.md')], [['quote/speaker'], []]);
      const [listed] = await decisions();
      const params = { uri: listed!.ledger, decided: listed!.decided };
      assert.equal(await client.connection.sendRequest('deskcheck/reopen', params), true);
      assert.deepEqual(
        [await rules(), await rules('second.md')],
        [['quote/altered', 'quote/speaker'], ['quote/altered']],
      );
      assert.equal(await client.connection.sendRequest('deskcheck/reopen', params), false);
      assert.match((await undo()).message, /^Accepted again: “we are going/);
      assert.deepEqual(await rules('second.md'), []);
    });

    it('is offered where the finding would stand', async () => {
      assert.deepEqual(
        (await actionsAt(draft, 'all of')).filter(({ title }) => title.startsWith('Reopen')),
        [],
      );
      await accept();
      await run(await actionAt('burden', /^Reopen: Source has “a lot”, not “all”\.$/));
      assert.deepEqual(await rules(), ['quote/altered', 'quote/speaker']);
    });
  });

  describe('ignoring a rule for a source', () => {
    it('settles what rests on that source alone, now and later', async () => {
      await run(await actionAt('all of', /^Ignore quote\/altered for harbour$/));
      assert.deepEqual(await rules(), ['quote/speaker']);
      assert.match(await hoverAt(draft, 'burden'), /quote\/altered ignored for harbour: no reason given/);
      const other =
        '“A vaccine that nobody can reach is only an expensive kind of ice,” said Renée Faubard [@compass].';
      client.edit('draft.md', `${draft.replace('all of', 'half of')}\n${other}\n`);
      assert.deepEqual(await rules(), ['quote/speaker', 'quote/altered']);
      const [listed] = await decisions();
      assert.deepEqual([listed?.decided, listed?.source], [{ rule: 'quote/altered', source: 'harbour' }, 'harbour']);
      assert.equal((await undo()).message, 'Taken back; open again: quote/altered for harbour.');
    });

    it('takes a key that is missing on purpose', async () => {
      const text = `${exact.replace('@harbour', '@minutes')}\n`;
      client.edit('draft.md', text);
      client.save('draft.md');
      assert.deepEqual(await rules(), ['cite/unknown-key']);
      await run(await actionAt('minutes', /^Ignore cite\/unknown-key for minutes/, text));
      assert.deepEqual(await rules(), []);
      assert.match(await hoverAt(text, 'minutes'), /Not among your sources.*\n.*ignored for minutes/s);
    });

    it('is not done for a finding that is not there', async () => {
      const params = { uri: desk.uri('draft.md'), rule: 'quote/altered', source: 'compass', reason };
      assert.equal(await client.connection.sendRequest('deskcheck/ignoreSource', params), false);
    });
  });

  describe('an accepted finding stays accepted', () => {
    beforeEach(() => accept());

    it('while the paragraph around it is edited', async () => {
      client.edit('draft.md', draft.replace('Marta Ellenvik said:', 'On Tuesday, as rain set in, Ellenvik said:'));
      assert.deepEqual(await rules(), ['quote/speaker']);
    });

    it('when the paragraph is moved', async () => {
      client.edit('draft.md', `${altered}\n\n# Night boats\n\n${exact}\n\n${wrongSpeaker}\n`);
      assert.deepEqual(await rules(), ['quote/speaker']);
    });

    for (const [style, open, close] of [
      ['straight', '"', '"'],
      ['single', '‘', '’'],
      ['guillemets', '«', '»'],
    ] as const) {
      it(`when the marks become ${style}`, async () => {
        const text = `${altered.replace('“', open).replace('”', close)}\n`;
        client.edit('draft.md', text);
        assert.match(await hoverAt(text, 'burden'), /Accepted: /);
        assert.deepEqual(await rules(), []);
      });
    }

    it('when the draft is renamed', async () => {
      client.close('draft.md');
      await client.opened('filed/night-boats.md', draft);
      assert.deepEqual(await rules('filed/night-boats.md'), ['quote/speaker']);
    });

    it('when the source file is renamed', async () => {
      desk.delete('corpus/harbour.md');
      const refreshed = client.refreshed();
      desk.write('corpus/aa-islander.md', harbourDesk['corpus/harbour.md']!);
      await refreshed;
      client.edit('draft.md', draft.replaceAll('@harbour', '@aa-islander'));
      assert.deepEqual(await rules(), ['quote/speaker']);
    });

    it('when another article with the same words comes in', async () => {
      client.edit('draft.md', draft.replaceAll('[@harbour]', '[@harbour; @aa-copy]'));
      assert.ok((await rules()).includes('cite/unknown-key'));
      desk.write('corpus/aa-copy.md', harbourDesk['corpus/harbour.md']!);
      // The edit, too, may ask for a refresh of its own, once the writer rests.
      await eventually(async () => !(await rules()).includes('cite/unknown-key'));
      // That both are one text now is another matter.
      assert.deepEqual(
        (await rules()).filter((rule) => rule !== 'source/single'),
        ['quote/speaker'],
      );
    });
  });

  describe('an accepted finding is open again', () => {
    beforeEach(() => accept());

    it("when the draft's words change", async () => {
      client.edit('draft.md', draft.replace('until the boats', 'before the boats'));
      client.save('draft.md');
      assert.deepEqual(await rules(), ['quote/altered', 'quote/speaker']);
    });

    it("when the source's words change", async () => {
      const refreshed = client.refreshed();
      desk.write('corpus/harbour.md', harbourDesk['corpus/harbour.md']!.replace('a lot of', 'a part of'));
      await refreshed;
      assert.deepEqual(await rules(), ['quote/altered', 'quote/speaker']);
    });
  });

  describe('a finding that is open again', () => {
    const again =
      'Marta Ellenvik said: “We are going to take nearly all of the burden until the boats run again” [@harbour].';
    const text = draft.replace(altered, again);
    const reopened = async (): Promise<Diagnostic> => {
      const found = (await client.diagnostics('draft.md')).find(({ code }) => code === 'quote/altered');
      assert.ok(found);
      return found;
    };
    beforeEach(async () => {
      await accept();
      client.edit('draft.md', text);
      client.save('draft.md');
    });

    it('says who accepted it, why, and what has changed since', async () => {
      const said = (await reopened()).relatedInformation?.at(-1);
      assert.match(
        said?.message ?? '',
        new RegExp(
          `^Accepted on \\d+ \\w{3} \\d{4} by .+: “${reason}”\\. The draft’s words have changed since: before “.*take all of.*”, now “.*take nearly all of.*”\\.$`,
        ),
      );
      assert.equal(said?.location.uri, desk.uri('deskcheck.ledger.json'));
      assert.match(ledger().split('\n')[said.location.range.start.line] ?? '', new RegExp(reason));
      assert.match(await hoverAt(text, 'burden'), /Accepted on .* The draft’s words have changed since/);
    });

    it('is accepted again with one key, for the reason of then', async () => {
      await run(await actionAt('nearly', /^Accept again: “Corrected on the phone”$/, text));
      assert.deepEqual(await rules(), ['quote/speaker']);
      assert.equal(
        (await decisions()).filter(({ reason: why, uses }) => why === reason && uses.length === 1).length,
        1,
      );
      const [offer] = (await actionAt('burden', /^Reopen/, text)).command!.arguments as [{ decided: object }];
      assert.ok(offer.decided);
    });

    it('is none where another draft quotes the passage in its own way', async () => {
      await client.opened(
        'second.md',
        '“Nobody is going to take any burden, not even a lot of it,” Marta Ellenvik said [@harbour].\n',
      );
      const found = await client.diagnostics('second.md');
      assert.ok(found.length > 0);
      assert.doesNotMatch(JSON.stringify(found), /Accepted on/);
    });
  });

  describe('what the baseline has', () => {
    const inBaseline = async (): Promise<void> => {
      const [finding] = await client.diagnostics('draft.md');
      const { rule, binding } = finding!.data as { rule: string; binding: object };
      const refreshed = client.refreshed();
      desk.write(
        'deskcheck.baseline.json',
        JSON.stringify({ version: 1, findings: [{ draft: 'old.md', rule, ...binding }] }),
      );
      await refreshed;
    };

    it('is a hint, and said to be from before; and can be accepted for good', async () => {
      await inBaseline();
      const found = await client.diagnostics('draft.md');
      const hint = found.find(({ severity }) => severity === 4);
      assert.match(String(hint?.message), /^From before: Source has “a lot”, not “all”\./);
      assert.equal(found.filter(({ severity }) => severity === 1).length, 1);
      assert.match(
        await hoverAt(draft, 'burden'),
        /Differs from source.*From before: in the baseline, and not reported\./s,
      );
      await accept();
      assert.doesNotMatch(JSON.stringify(await client.diagnostics('draft.md')), /From before/);
    });
  });

  describe('the view of decisions', () => {
    const list = (): Promise<DecisionsResult> =>
      client.connection.sendRequest('deskcheck/decisions', { uri: desk.uri('draft.md') });
    const told = (): Promise<void> =>
      new Promise((resolve) => client.connection.onNotification('deskcheck/decisionsChanged', () => resolve()));

    it('is told when what it shows has changed, and not of anything else', async () => {
      assert.deepEqual((await list()).decisions, []);
      const news = told();
      await accept();
      await news;
      assert.equal((await list()).decisions.length, 1);
      let more = 0;
      client.connection.onNotification('deskcheck/decisionsChanged', () => {
        more++;
      });
      client.edit('draft.md', `${draft}\nNothing else.\n`);
      await rules();
      assert.equal(more, 0);
    });

    it('has what is set aside, takes it out again, and undoes either', async () => {
      const uri = desk.uri('draft.md');
      const aside = await client.connection.sendRequest<SetAsideResult>('deskcheck/setAside', { uri });
      assert.deepEqual(aside, { done: true, findings: 2 });
      const severities = async (): Promise<unknown[]> =>
        (await client.diagnostics('draft.md')).map(({ severity }) => severity);
      await eventually(async () => (await severities()).join() === '4,4');
      const { baseline } = await list();
      assert.deepEqual(
        baseline.map(({ path, entry, uses }) => [path, entry.rule, uses.length]),
        [
          ['draft.md', 'quote/altered', 1],
          ['draft.md', 'quote/speaker', 1],
        ],
      );
      const again = { baseline: baseline[0]!.baseline, entries: [baseline[0]!.entry] };
      await client.connection.sendRequest('deskcheck/reportAgain', again);
      await eventually(async () => (await severities()).join() === '1,4');
      assert.equal((await undo(uri)).message, 'Taken back; set aside again.');
      await eventually(async () => (await severities()).join() === '4,4');
      assert.equal((await undo(uri)).message, 'Taken back; reported again.');
      await eventually(async () => (await severities()).join() === '1,1');
    });

    it('names the line that is missing for git to merge a ledger, where there is a repository', async () => {
      await accept();
      assert.deepEqual((await list()).merging, []);
      desk.write('.git/HEAD', 'ref: refs/heads/main\n');
      const line = 'deskcheck.ledger.json merge=union';
      assert.deepEqual((await list()).merging, [{ uri: desk.uri('.gitattributes'), line }]);
      desk.write('.gitattributes', `${line}\n`);
      assert.deepEqual((await list()).merging, []);
    });
  });

  it('writes nothing in a folder that is not trusted', async () => {
    const other = makeDesk({ ...harbourDesk, 'draft.md': altered });
    const guest = await startClient({ desk: other, options: { trusted: false } });
    await guest.opened('draft.md', altered);
    const [finding] = await guest.diagnostics('draft.md');
    const uri = other.uri('draft.md');
    const params = { uri, ...(finding!.data as object), source: 'harbour', reason };
    const { rule } = finding!.data as { rule: string };
    assert.equal(await guest.connection.sendRequest('deskcheck/accept', params), false);
    assert.equal(await guest.connection.sendRequest('deskcheck/ignoreSource', params), false);
    const decided = { rule, source: 'harbour' };
    assert.equal(await guest.connection.sendRequest('deskcheck/reopen', { uri, decided }), false);
    const nothing = { done: false, findings: 0 };
    assert.deepEqual(await guest.connection.sendRequest('deskcheck/setAside', { uri }), nothing);
    const baseline = other.uri('deskcheck.baseline.json');
    assert.deepEqual(await guest.connection.sendRequest('deskcheck/reportAgain', { baseline, entries: [] }), nothing);
    await guest.stop();
  });
});
