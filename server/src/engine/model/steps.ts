/** Work in steps: a generator that gives way between them, so that whoever runs it can do other things meanwhile. */

/** All steps one after the other. */
export function atOnce<T>(work: Generator<void, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
