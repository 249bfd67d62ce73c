/**
 * `npm start`: build, then serve. A build that fails leaves the site of the build before, and
 * that is served, with a sentence.
 */
import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { buildPhrases } from '../messages/commands.ts';
import { ended } from './astro.ts';
import { run, say } from './speak.ts';
import { standsIn } from './swap.ts';

const command = (name: string, args: readonly string[] = []): Promise<number> =>
  ended(spawn(process.execPath, [join(import.meta.dirname, name), ...args], { stdio: 'inherit' }));

async function main(): Promise<void> {
  const dir = resolve(process.env['GONGBAO_OUT'] ?? join(import.meta.dirname, '../../dist'));
  const built = await command('build.ts', process.argv.slice(2));
  if (built !== 0) {
    if (!standsIn(dir) || process.argv.includes('--help')) {
      process.exitCode = built;
      return;
    }
    console.error(say(buildPhrases.servingOld));
  }
  process.exitCode = await command('serve.ts');
}

await run(main);
