/** The files that a judge is made of, in a folder of its own. */
export const MODEL = 'model.onnx';
/** One piece a line. */
export const VOCABULARY = 'vocab.txt';
/** What its outputs mean. */
export const DESCRIPTION = 'judge.json';
