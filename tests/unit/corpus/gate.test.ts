/** Whoever reads the content beside the gate of a build waits for it, as often as it is asked. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it } from 'vitest';

const GATE = new URL('../../../src/corpus/gate.ts', import.meta.url).href;
const ASKS = `const { gateHasRead } = await import(${JSON.stringify(GATE)});
const both = Promise.all([gateHasRead(), gateHasRead()]);
console.log('asked');
await both;
await gateHasRead();
console.log('read');
process.disconnect?.();`;

/** What a process says that asks, and how one hears of it. */
function asker(gate: string): { said: () => string; child: ReturnType<typeof spawn> } {
  let said = '';
  const child = spawn(process.execPath, ['--input-type=module', '-e', ASKS], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    env: { ...process.env, GONGBAO_GATE: gate },
  });
  child.stdout?.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  return { said: () => said, child };
}

it('waits until the gate says that it has read, and then no more', async () => {
  const { said, child } = asker('1');
  await once(child.stdout!, 'data');
  await new Promise((done) => setTimeout(done, 200));
  expect(said()).toBe('asked\n');
  child.send('read');
  await once(child, 'close');
  expect(said()).toBe('asked\nread\n');
});

it('waits for nobody where no gate stands beside', async () => {
  const { said, child } = asker('');
  await once(child, 'close');
  expect(said()).toBe('asked\nread\n');
});
