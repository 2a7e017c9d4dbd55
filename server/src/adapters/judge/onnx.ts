/** Runs a model: by a native onnxruntime where somebody has put one beside the programs, else by the WebAssembly that is shipped. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type * as ort from 'onnxruntime-web';
import type { PairInput } from './pairInput';

type Library = Pick<typeof ort, 'InferenceSession' | 'Tensor'>;

export interface Runner {
  readonly by: 'native' | 'wasm';
  /**
   * What the model says to each of its labels; rejects where it cannot be run. One row at a time: numbers in an int8 model are
   * scaled by all that it is given at once, so that beside other rows the same pair would be judged otherwise (by up to 0.05),
   * and a run of eight saves a tenth of the time at most.
   */
  logits(input: PairInput): Promise<readonly number[]>;
}

/** One thread, and no memory beyond what a row needs: it runs beside an editor. */
const options: ort.InferenceSession.SessionOptions = {
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  executionMode: 'sequential',
  graphOptimizationLevel: 'all',
  enableCpuMemArena: false,
  enableMemPattern: false,
};

const WASM = 'ort-wasm-simd-threaded.wasm';
const PACKAGE = 'node_modules/onnxruntime-node';

/**
 * The package as `npm install --prefix dist/native onnxruntime-node` puts it, or beside the programs. Nothing is looked for
 * further up: what lies there is nobody's to run.
 */
const nativePlaces = (): readonly string[] =>
  [join(import.meta.dirname, 'native'), join(import.meta.dirname, '..')].map((folder) => join(folder, PACKAGE));

/** Rejects where the model cannot be opened by either. @param native absolute folder of the package, where it lies elsewhere */
export async function openModel(path: string, native?: string): Promise<Runner> {
  for (const folder of native === undefined ? nativePlaces() : [native]) {
    if (!existsSync(join(folder, 'package.json'))) continue;
    try {
      const library = createRequire(import.meta.url)(folder) as Library;
      return runnerOf('native', library, await library.InferenceSession.create(path, options));
    } catch {
      // Of another system, damaged, or refused by the editor's Node: the other one does the same, more slowly.
    }
  }
  const library = await webAssembly();
  return runnerOf('wasm', library, await library.InferenceSession.create(await readFile(path), options));
}

async function webAssembly(): Promise<Library> {
  const { env, InferenceSession, Tensor } = await import('onnxruntime-web/wasm');
  const beside = join(import.meta.dirname, WASM);
  const file = existsSync(beside) ? beside : createRequire(import.meta.url).resolve(`onnxruntime-web/${WASM}`);
  // Given as bytes, it looks for no file and no address.
  env.wasm.wasmBinary = (await readFile(file)).buffer;
  env.wasm.numThreads = 1;
  env.wasm.proxy = false;
  env.logLevel = 'fatal';
  return { InferenceSession, Tensor };
}

function runnerOf(by: Runner['by'], { Tensor }: Library, session: ort.InferenceSession): Runner {
  const { inputNames, outputNames } = session;
  const output = outputNames.includes('logits') ? 'logits' : outputNames[0]!;
  return {
    by,
    logits: async ({ ids, types }) => {
      const given: Readonly<Record<string, readonly number[]>> = {
        input_ids: ids,
        token_type_ids: types,
        attention_mask: ids.map(() => 1),
      };
      const feeds = inputNames.map((name) => {
        const numbers = given[name];
        if (!numbers) throw new Error(`the model asks for ${name}, which a judge is not given`);
        return [name, new Tensor('int64', BigInt64Array.from(numbers, BigInt), [1, numbers.length])] as const;
      });
      const { data } = (await session.run(Object.fromEntries(feeds), [output]))[output]!;
      return Array.from(data as Float32Array, Number);
    },
  };
}
