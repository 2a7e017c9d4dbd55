// What an outlet is named for: somebody spoke to it, it reports, it got hold of something, or it is only there.
import assert from 'node:assert/strict';
import { emptyCorpus } from '../../server/src/engine/index';
import { outletReading } from '../../server/src/engine/attribution/chain/outletReading';
import { sourceFile } from '../harness/memoryAnalysis';

/** `name: role` of each outlet the text names. */
const roles = (text: string): readonly string[] => {
  const article = emptyCorpus.update({ add: [sourceFile('corpus/a.md', text)] }).articles[0]!;
  return outletReading(article).all.map(
    ({ name, programme, role }) => `${name}${programme ? ` (${programme})` : ''}: ${role}`,
  );
};

const cases: Readonly<Record<string, readonly (readonly [text: string, ...expected: string[]])[]>> = {
  'somebody speaks to it': [
    ['Ada Orsk told Norland News that the roof leaks.', 'Norland News: told'],
    ['Ada Orsk told the Halevny Courier on Monday that the roof leaks.', 'Halevny Courier: told'],
    ['“It leaks,” Ada Orsk told CNN.', 'CNN: told'],
    ['Two people told AP that it leaks.', 'The Associated Press: told'],
    ['Ada Orsk told the public broadcaster Radio Ellenvik that it leaks.', 'Radio Ellenvik: told'],
    ['Ada Orsk told CNN’s Piers Lathwell that it leaks.', 'CNN: told'],
    ['Ada Orsk told host Piers Lathwell of CNN that it leaks.', 'CNN: told'],
    ['Ada Orsk told ABC 7 that it leaks.', 'ABC 7: told'],
    ['Ada Orsk, speaking to Norland News, said it leaks.', 'Norland News: told'],
    ['In an interview with Norland News, Ada Orsk said it leaks.', 'Norland News: told'],
    ['Ada Orsk said in a Rolling Stone interview that it leaks.', 'Rolling Stone: told'],
    ['In a statement to the Halevny Courier, Ada Orsk said it leaks.', 'Halevny Courier: told'],
    ['Asked by the Halevny Courier whether it leaks, Ada Orsk nodded.', 'Halevny Courier: told'],
    ['Ada Orsk told NRK and the Halevny Courier that it leaks.', 'NRK: told', 'Halevny Courier: told'],
    ['Ada Orsk told NRK, the Halevny Courier and CNN it leaks.', 'NRK: told', 'Halevny Courier: told', 'CNN: told'],
    ['Ada Orsk told WKOW, the ABC affiliate, that it leaks.', 'WKOW: told', 'ABC News: label'],
    ['Ada Orsk told Time that it leaks.', 'Time: told'],
    ['Ada Orsk told CNN’s “State of the Union” that it leaks.', 'CNN (State of the Union): told'],
  ],
  'somebody speaks in it': [
    ['Ada Orsk said on CNN that it leaks.', 'CNN: carried'],
    ['On Fox News, Ada Orsk said it leaks.', 'Fox News: carried'],
    ['Ada Orsk said Sunday on NBC’s “Meet the Press” that it leaks.', 'NBC News (Meet the Press): carried'],
    ['In an op-ed in the Halevny Courier, Ada Orsk said it leaks.', 'Halevny Courier: carried'],
    ['Ada Orsk, writing in the Halevny Courier, said it leaks.', 'Halevny Courier: carried'],
  ],
  'it reports': [
    ['Norland News reported that the roof leaks.', 'Norland News: reported'],
    ['The roof leaks, the Halevny Courier reported on Monday.', 'Halevny Courier: reported'],
    ['The roof leaks, according to Reuters.', 'Reuters: reported'],
    ['The roof leaks, according to a report by Norland News.', 'Norland News: reported'],
    ['According to Norland News’ reporting, the roof leaks.', 'Norland News: reported'],
    ['The leak was first reported by the Halevny Courier.', 'Halevny Courier: reported'],
    ['As reported by the Halevny Courier, the roof leaks.', 'Halevny Courier: reported'],
    ['A report published in the Halevny Courier said the roof leaks.', 'Halevny Courier: reported'],
    ['“It leaks,” Ada Orsk said, according to an Associated Press account.', 'The Associated Press: reported'],
  ],
  'it passes on what others have': [
    ['CNN quoted a carpenter as saying the roof leaks.', 'CNN: quoted'],
    ['A memo seen by Reuters says the roof leaks.', 'Reuters: obtained'],
    ['A memo, a copy of which was obtained by the Halevny Courier, says it leaks.', 'Halevny Courier: obtained'],
    ['According to a transcript AFP obtained, the roof leaks.', 'AFP: obtained'],
    ['The roof leaks, Radio Ellenvik said, citing Norland News.', 'Radio Ellenvik: reported', 'Norland News: cited'],
    ['Norland News’ sources said the roof leaks.', 'Norland News: sources'],
    ['CNN’s Hal Tennet said the roof leaks.', 'CNN: journalist'],
    ['Hal Tennet of the Halevny Courier said the roof leaks.', 'Halevny Courier: journalist'],
    ['MSNBC reporter Hal Tennet said the roof leaks.', 'MSNBC: journalist'],
  ],
  'it is only called what it is': [
    [
      'The Halevny Courier has a roof. Ada Orsk told the newspaper it leaks.',
      'Halevny Courier: bare',
      'Halevny Courier: told',
    ],
    ['NRK met Ada Orsk. It leaks, the broadcaster reported.', 'NRK: bare', 'NRK: reported'],
    ['Ada Orsk told the newspaper it leaks.'],
    ['NRK met Ada Orsk, who told the newspaper it leaks.', 'NRK: bare'],
    ['The Halevny Courier met Ada Orsk. She read the paper.', 'Halevny Courier: bare'],
    ['The Halevny Courier met Ada Orsk. She told the paper’s owner it leaks.', 'Halevny Courier: bare'],
  ],
  'it speaks for itself': [
    ['A CNN poll found that the roof leaks.', 'CNN: own'],
    ['A new CNN/Hrane poll shows that the roof leaks.', 'CNN: own'],
    ['In the Post-Ellenvik survey, the roof leaks.'],
    ['The roof leaks, according to a Norland News analysis of records.', 'Norland News: own'],
    ['Nine roofs leak, according to a tally by the Associated Press.', 'The Associated Press: own'],
    ['A poll released on Monday by Norland News shows the roof leaks.', 'Norland News: own'],
    ['The Halevny Courier said in an editorial that the roof leaks.', 'Halevny Courier: own'],
    ['The Halevny Courier filed a motion to see the roof.', 'Halevny Courier: bare'],
  ],
  'it only says who or where': [
    ['A CNN host, Hal Tennet, has a roof.', 'CNN: label'],
    ['CNN president Hal Tennet has a roof.', 'CNN: label'],
    ['Ada Orsk spoke at a CNN debate.', 'CNN: label'],
    ['The Norland News building leaks.', 'Norland News: label'],
    ['Ada Orsk held a rally, gave CNN an interview and left.', 'CNN: bare'],
    ['Ada Orsk met reporters, conducted an interview with CNN and left.', 'CNN: bare'],
    ['Ada Orsk blamed CNN for the leak.', 'CNN: bare'],
    ['Ada Orsk read the Halevny Courier in the rain.', 'Halevny Courier: bare'],
    ['The Forbes Foundation told nobody.'],
  ],
  'it is none at all': [
    ['“It leaks,” said Guardian, who is the mayor.'],
    ['Mayor Don Guardian came late. The roof leaks, Guardian said.'],
    ['Ada Orsk asked for time and told the nation to wait.'],
    ['Former mayor Michael Bloomberg came late. The roof leaks, according to Bloomberg.'],
    ['The Congressional Black Caucus met. A member told CBC staff to wait.'],
    ['Ada Orsk told NATO that it leaks.'],
    ['People say the roof leaks. “People said so before,” Ada Orsk said.'],
    ['The Atlantic Ocean rose, the harbour reported.'],
    ['The Independent Harbour Board reported a leak.'],
    ['Ada Orsk told the council that times have changed.'],
    ['Independent observers said the roof leaks.'],
  ],
};

describe('what an outlet is named for', () => {
  for (const [title, rows] of Object.entries(cases))
    describe(title, () => {
      for (const [text, ...expected] of rows) it(text, () => assert.deepEqual(roles(text), expected));
    });
});
