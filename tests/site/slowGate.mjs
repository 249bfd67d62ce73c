/**
 * Loaded before the programs of a build: its gate begins to read only when everyone who could read
 * beside it has long started, as in a large archive. Without that, a small archive is read by the
 * gate before the others are there, and nobody would notice that they do not wait.
 */
import { isMainThread } from 'node:worker_threads';

const SECONDS = 15;

if (isMainThread && process.argv[1]?.endsWith('gate.ts') === true)
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, SECONDS * 1000);
