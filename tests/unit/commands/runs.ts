/** Runs of commands: as a process each, or many in one process that has loaded their modules (`host.ts`). */
import { type ChildProcess, fork, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../..');

/** What is asked of the host. */
export interface Asked {
  readonly name: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** How a command ended, and what it said, on its output first. */
export interface Ended {
  readonly code: number | null;
  readonly said: string;
}

const env = (content: string, language: string) => ({
  GONGBAO_CONTENT: content,
  GONGBAO_LANG: language,
});

/** Run a command as an editor does, in a process of its own. */
export function inOwnProcess(
  content: string,
  name: string,
  args: readonly string[],
  language = 'zh',
): Ended {
  const run = spawnSync(process.execPath, [join(root, `src/commands/${name}.ts`), ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...env(content, language) },
  });
  return { code: run.status, said: `${run.stdout}${run.stderr}` };
}

/** A process for each language, which a program speaks from its start to its end. */
const hosts = new Map<string, ChildProcess>();

/** Run a command in a process that has run others before, one at a time. */
export async function inHost(
  content: string,
  name: string,
  args: readonly string[],
  language = 'zh',
): Promise<Ended> {
  let host = hosts.get(language);
  if (host === undefined) {
    host = fork(join(import.meta.dirname, 'host.ts'), {
      cwd: root,
      env: { ...process.env, ...env(content, language) },
    });
    hosts.set(language, host);
  }
  const asked: Asked = { name, args, env: env(content, language) };
  const asking = new AbortController();
  const { signal } = asking;
  host.send(asked);
  try {
    const [ended] = (await Promise.race([
      once(host, 'message', { signal }),
      once(host, 'exit', { signal }).then(() => {
        throw new Error(`The host of commands ended in ${name} ${args.join(' ')}.`);
      }),
    ])) as [Ended];
    return ended;
  } finally {
    asking.abort();
  }
}

/** Ends the hosts. */
export async function closeHosts(): Promise<void> {
  for (const host of hosts.values()) {
    const gone = once(host, 'exit');
    host.kill();
    await gone;
  }
  hosts.clear();
}
