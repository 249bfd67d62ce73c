/** Running a program and measuring it. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** What a run of a program took. */
export interface Cost {
  readonly seconds: number;
  /** Most memory that the program and its children held at once, in MiB; undefined off Linux. */
  readonly peakMiB: number | undefined;
}

const sampleEvery = 50; // ms

/** Resident memory of a process and all its descendants in MiB, from /proc. */
function residentMiB(pid: number): number | undefined {
  let total = 0;
  const children = new Map<number, number[]>();
  try {
    for (const name of readdirSync('/proc')) {
      if (!/^\d+$/u.test(name)) continue;
      const parent = Number(readStat(Number(name))?.[1]);
      if (parent > 0) children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
    }
  } catch {
    return undefined;
  }
  const family = [pid];
  for (const member of family) {
    const pages = Number(readStat(member)?.[21] ?? 0);
    total += (pages * 4096) / 1024 ** 2;
    family.push(...(children.get(member) ?? []));
  }
  return total;
}

/** Fields of /proc/<pid>/stat after the program's name, which may hold spaces; undefined if it ended. */
function readStat(pid: number): string[] | undefined {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /su, '')
      .split(' ');
  } catch {
    return undefined;
  }
}

/**
 * Memory of one process in MiB: what it holds now (`VmRSS`) or held at most (`VmHWM`); undefined
 * off Linux, and where it has ended.
 */
export function memoryOf(pid: number, which: 'VmRSS' | 'VmHWM'): number | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const kB = new RegExp(`^${which}:\\s+(\\d+)`, 'mu').exec(status)?.[1];
    return kB === undefined ? undefined : Number(kB) / 1024;
  } catch {
    return undefined;
  }
}

/** Runs a program to its end and measures it. Rejects with what it printed when it fails. */
export function measure(
  command: readonly [string, ...string[]],
  options: { readonly cwd: string; readonly env?: Readonly<Record<string, string>> },
): Promise<Cost> {
  const [program, ...args] = command;
  return new Promise((done, fail) => {
    const start = performance.now();
    const child = spawn(program, args, {
      cwd: options.cwd,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (data: Buffer) => (output += data.toString()));
    child.stderr.on('data', (data: Buffer) => (output += data.toString()));
    let peakMiB: number | undefined;
    const sampler = setInterval(() => {
      const now = child.pid === undefined ? undefined : residentMiB(child.pid);
      if (now !== undefined) peakMiB = Math.max(peakMiB ?? 0, now);
    }, sampleEvery);
    child.on('error', fail);
    child.on('close', (status) => {
      clearInterval(sampler);
      const seconds = (performance.now() - start) / 1000;
      if (status === 0) done({ seconds, peakMiB });
      else fail(new Error(`${command.join(' ')} failed:\n${output.slice(-4000)}`));
    });
  });
}

/** The middle one of an odd number of values. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
