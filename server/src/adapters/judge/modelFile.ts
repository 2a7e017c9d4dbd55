/** A judge as it lies on the disk: a folder with the model, its vocabulary and what its outputs mean. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { said } from '../../engine/index';
import { ANSWERS, type Answer } from './answers';
import { DESCRIPTION, MODEL, VOCABULARY } from './fileNames';

export interface JudgeModel {
  /** Absolute. */
  readonly folder: string;
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  /** What each output says, in their order. */
  readonly labels: readonly Answer[];
  readonly maxTokens: number;
  readonly temperature: number;
  /** A hash of all its files: what was judged by another is judged anew. */
  readonly id: string;
}

/** Bytes above which no file is taken for a judge: it has to run beside an editor. */
const LARGEST = 600 * 1024 * 1024;
const LARGEST_TEXT = 16 * 1024 * 1024;

const answer = z.enum(ANSWERS);
const description = z.object({
  name: z.string().min(1).max(100),
  version: z.string().max(100).default(''),
  licence: z.string().max(200).default(''),
  /** Our answers in the order of the outputs; or the model's own names in that order, each with ours. */
  labels: z.union([
    z.array(answer).min(1).max(8),
    z.record(z.string(), answer).transform((named) => Object.values(named)),
  ]),
  maxTokens: z.int().min(16).max(512).default(256),
  temperature: z.number().positive().default(1),
});

/** The model, or why there is none, in one sentence. Never rejects. @param folder absolute */
export async function findModel(folder: string): Promise<JudgeModel | string> {
  const files = [MODEL, VOCABULARY, DESCRIPTION].map((name) => join(folder, name));
  const found = await Promise.all(files.map((path) => stat(path).catch(() => undefined)));
  const missing = [MODEL, VOCABULARY, DESCRIPTION].filter((_, i) => !found[i]?.isFile());
  if (missing.length === files.length) return said('There is no judge in {0}.', folder);
  if (missing.length > 0) return said('The judge in {0} has no {1}.', folder, missing.join(', '));
  const [model, ...texts] = found.map((it) => it!.size);
  if (model! > LARGEST || texts.some((size) => size > LARGEST_TEXT))
    return said('The judge in {0} is too large.', folder);
  try {
    const told = description.safeParse(JSON.parse(await readFile(join(folder, DESCRIPTION), 'utf8')));
    const wrong = told.error?.issues[0];
    if (!told.success || told.data.labels.length === 0)
      return said(
        '{0} of the judge in {1} is not understood: {2}.',
        DESCRIPTION,
        folder,
        String(wrong?.path[0] ?? 'labels'),
      );
    const stamp = found.map((it) => `${it!.size} ${it!.mtimeMs}`).join();
    return { folder, ...told.data, id: await idOf(files, `${folder} ${stamp}`) };
  } catch (error) {
    const why = error instanceof SyntaxError ? said('it is no JSON') : codeOf(error);
    return said('{0} of the judge in {1} cannot be read: {2}.', DESCRIPTION, folder, why);
  }
}

/** Where the judge lies that comes with the product, whether or not it is there: beside the programs, of which it needs one. */
export const shippedModel = (): string => join(import.meta.dirname, 'judge');

const ids = new Map<string, string>();

/** Worked out once for files that have not changed. */
async function idOf(files: readonly string[], stamp: string): Promise<string> {
  const known = ids.get(stamp);
  if (known !== undefined) return known;
  const all = createHash('sha256');
  for (const path of files) {
    const hash = createHash('sha256');
    await pipeline(createReadStream(path, { highWaterMark: 1 << 18 }), hash);
    all.update(hash.digest());
  }
  const id = all.digest('hex').slice(0, 32);
  ids.set(stamp, id);
  return id;
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : String(error);
