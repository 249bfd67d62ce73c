/** The gate that a build runs beside (`commands/build.ts`), for those who read the content after it. */
import { isMainThread } from 'node:worker_threads';

const kept = globalThis as { [key: symbol]: Promise<void> | undefined };
const KEY = Symbol.for('gongbao.gate');

/** Whether a build runs beside its gate, which holds seals and rule sheets against the content. */
export const isGated = (): boolean => process.env['GONGBAO_GATE'] === '1';

/** Whether a gate runs beside this process, so that it may not have read the content yet. */
export const runsBesideGate = (): boolean =>
  isGated() && isMainThread && process.connected === true;

/**
 * Where a build runs beside its gate, waits until that has read the content: what it proved then
 * lies in the cache. Whoever reads before that reads and proves it a second time, beside the gate,
 * and so does a thread that is started before. It says so once, and is asked by several.
 */
export const gateHasRead = (): Promise<void> =>
  (kept[KEY] ??= runsBesideGate()
    ? new Promise((done) => {
        process.once('message', () => done());
        process.once('disconnect', () => done());
      })
    : Promise.resolve());
