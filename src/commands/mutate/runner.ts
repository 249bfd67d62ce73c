/**
 * How Vitest runs a test while `npm run mutate` looks on: each test is run as it is, then again
 * with each fault switched on that it came through. A test of five milliseconds so costs five
 * milliseconds a fault, and not the start of a process.
 *
 * In: the plan of `mutate.ts`. Out: lines in its log. A fault that works while modules are loaded
 * (a table) cannot be switched on later: for those the plan names one fault, and the test file is
 * run once with it.
 */
import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type RunnerTestCase, type RunnerTestSuite, TestRunner } from 'vitest';
import { Later } from './later.ts';
import { COVER, type Cover, type Line, LOG, PLAN, type Plan, read } from './plan.ts';

type Test = RunnerTestCase;
type Suite = RunnerTestSuite;
type File = Parameters<TestRunner['onAfterRunFiles']>[0];

/** What Stryker's instrumented code reads and writes. */
interface Switches {
  activeMutant: string;
  currentTestId?: string | undefined;
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
  mutantCoverage: {
    static: Record<string, number>;
    perTest: Record<string, Record<string, number>>;
  };
}

const root = join(import.meta.dirname, '../../..');
const log = (line: Line): void => {
  appendFileSync(join(root, LOG), `${JSON.stringify(line)}\n`);
};

/** Ends the process when a fault makes the code run for ever: a thread of its own still counts. */
class Watch {
  readonly #until = new Float64Array(new SharedArrayBuffer(8));

  constructor() {
    const code = `
      const { appendFileSync } = require('node:fs');
      const { workerData: { until, log, line } } = require('node:worker_threads');
      setInterval(() => {
        if (until[0] === 0 || Date.now() < until[0]) return;
        appendFileSync(log, line);
        process.kill(process.pid, 'SIGKILL');
      }, 500);`;
    const line = `${JSON.stringify({ ended: true } satisfies Line)}\n`;
    const workerData = { until: this.#until, log: join(root, LOG), line };
    new Worker(code, { eval: true, workerData }).unref();
  }

  allow(milliseconds: number): void {
    this.#until[0] = Date.now() + milliseconds;
  }

  rest(): void {
    this.#until[0] = 0;
  }
}

export default class MutatingRunner extends TestRunner {
  readonly #plan = JSON.parse(readFileSync(join(root, PLAN), 'utf8')) as Plan;
  readonly #switches: Switches;
  readonly #watch = new Watch();
  readonly #began = Date.now();
  #trying = 0;
  /** Set when a fault left something behind that makes a test fail without it. */
  #spoilt = false;

  constructor(...args: ConstructorParameters<typeof TestRunner>) {
    super(...args);
    this.#switches = {
      activeMutant: this.#plan.active ?? '',
      mutantCoverage: { static: {}, perTest: {} },
      ...(this.#plan.active === undefined ? {} : { hitCount: 0, hitLimit: 5_000_000 }),
    };
    Object.assign(globalThis, {
      __stryker__: this.#switches,
      __later__: new Later(this.#switches),
    });
    if (this.#plan.active !== undefined) this.#watch.allow(this.#plan.patience);
  }

  async runTask(test: Test): Promise<void> {
    const run = TestRunner.getTestFn(test);
    if (this.#plan.active !== undefined) return run();
    const { mutantCoverage } = this.#switches;
    this.#switches.currentTestId = test.id;
    const start = Date.now();
    await run();
    const took = Date.now() - start;
    this.#switches.currentTestId = undefined;
    const hits = mutantCoverage.perTest[test.id] ?? {};
    if (this.#spoilt) return;
    const since = Date.now();
    const noticed = new Set(
      read<Line>(join(root, LOG)).flatMap((line) => ('noticed' in line ? [line.noticed] : [])),
    );
    for (const fault of this.#plan.faults) {
      const before = hits[fault];
      if (before === undefined || noticed.has(fault)) continue;
      if (Date.now() > Math.min(since + this.#plan.patience, this.#plan.until)) {
        log({ unsure: fault });
        continue;
      }
      const { name } = test;
      const file = test.file.name;
      // Vitest is answered between two faults.
      await new Promise(setImmediate);
      log({ trying: fault, file });
      this.#watch.allow(Math.max(30_000, 30 * took));
      const failed = !(await this.#passes(test, fault, before));
      // What was worked out once and kept is not worked out again: the fault was not met.
      const met = (this.#switches.hitCount ?? 0) > 0;
      this.#watch.rest();
      if (!failed) {
        log({ lived: fault, file, met });
        continue;
      }
      if (await this.#passes(test, '', 0)) {
        log({ noticed: fault, file, test: name });
        continue;
      }
      log({ lived: fault, file, met: false });
      this.#spoilt = true;
      break;
    }
    this.onBeforeTryTask(test, { retry: 0, repeats: 0 });
    this.#trying += Date.now() - since;
  }

  /** Calls what stands before or after each test of the suites that a test is in, in Vitest's order. */
  async #callHooks(test: Test, name: 'beforeEach' | 'afterEach'): Promise<void> {
    const suites: Suite[] = [];
    for (let suite = test.suite ?? test.file; ; suite = suite.suite ?? suite.file) {
      suites.push(suite);
      if ('filepath' in suite) break;
    }
    const calls = suites.flatMap((suite) =>
      TestRunner.getSuiteHooks(suite)
        [name].toReversed()
        .map((hook) => () => hook(test.context, suite)),
    );
    for (const call of name === 'afterEach' ? calls : calls.toReversed()) await call();
  }

  /** Runs a test once more, with a fault or none; what it left of the last time is cleared as after each test. */
  async #passes(test: Test, fault: string, hits: number): Promise<boolean> {
    this.onBeforeTryTask(test, { retry: 0, repeats: 0 });
    try {
      await this.#callHooks(test, 'afterEach');
      this.#switches.activeMutant = fault;
      this.#switches.hitCount = 0;
      this.#switches.hitLimit = 1000 + 20 * hits;
      await this.#callHooks(test, 'beforeEach');
      await TestRunner.getTestFn(test)();
      this.onAfterTryTask(test);
      return true;
    } catch {
      return false;
    } finally {
      this.#switches.activeMutant = '';
    }
  }

  override onAfterRunFiles(files: File): void {
    super.onAfterRunFiles(files);
    this.#watch.rest();
    if (this.#plan.active !== undefined) {
      for (const { name } of files) log({ through: name });
      return;
    }
    const { mutantCoverage } = this.#switches;
    for (const { name: file } of files) {
      const cover: Cover = {
        file,
        took: Date.now() - this.#began - this.#trying,
        atLoad: Object.keys(mutantCoverage.static),
        inTests: [...new Set(Object.values(mutantCoverage.perTest).flatMap(Object.keys))],
      };
      appendFileSync(join(root, COVER), `${JSON.stringify(cover)}\n`);
      log({ through: file });
    }
  }
}
