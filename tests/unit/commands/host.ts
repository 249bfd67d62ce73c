/**
 * Runs commands one after another in one process, for `runs.ts`: most of the time of a command
 * would go into loading the same modules anew for each run. Each run evaluates the module of its
 * command afresh, with arguments, an environment and an exit of its own.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Asked, Ended } from './runs.ts';

const commands = join(import.meta.dirname, '../../../src/commands');

/** What is thrown where a command ends its process. */
class Exit extends Error {}

let said = { out: '', err: '' };
let code: number | undefined;
/** What a command says before its end: behind that a process would be gone. */
const catches =
  (stream: 'out' | 'err') =>
  (part: string | Uint8Array): boolean => {
    if (code === undefined) said[stream] += part.toString();
    return true;
  };
process.stdout.write = catches('out') as typeof process.stdout.write;
process.stderr.write = catches('err') as typeof process.stderr.write;
process.stdout.setMaxListeners(0); // each run listens once
process.exit = ((asked?: number): never => {
  code ??= asked ?? Number(process.exitCode ?? 0);
  throw new Exit();
}) as typeof process.exit;

let runs = 0;
process.on('message', async ({ name, args, env }: Asked) => {
  const file = join(commands, `${name}.ts`);
  Object.assign(process.env, env);
  process.argv = [process.execPath, file, ...args];
  process.exitCode = undefined;
  said = { out: '', err: '' };
  code = undefined;
  runs += 1;
  try {
    await import(`${pathToFileURL(file).href}?run=${runs}`);
  } catch (error) {
    if (code === undefined) {
      console.error(error);
      process.exitCode = 1;
    }
  }
  const ended: Ended = { code: code ?? Number(process.exitCode ?? 0), said: said.out + said.err };
  process.send?.(ended);
});
