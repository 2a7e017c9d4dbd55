// Opens a project as a window does, says so, and ends when its sources have been read: `openProject.js ROOT INDEXES`.
import { openProject } from '../../../server/src/adapters/project';

async function main(): Promise<void> {
  const [, , from = '', indexes = ''] = process.argv;
  const notes: string[] = [];
  const project = await openProject({ from, indexes, note: (words) => notes.push(words) });
  process.stdout.write('reading\n');
  await project.ready;
  process.stdout.write(
    JSON.stringify({ articles: project.corpus.articles.length, notes, problems: project.problems() }),
  );
  await project.dispose();
}

void main();
