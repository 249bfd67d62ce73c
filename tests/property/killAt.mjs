/**
 * Kills the process at its n-th change of the disk: loaded before a command (`node --import`), with
 * KILL_AT and what KILL_HOW says: before the change, or in the middle of a write.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const at = Number(process.env.KILL_AT);
let changes = 0;

/** Count a change; at the n-th the process is gone, with half of a write on the disk. */
function count(name, args) {
  changes += 1;
  if (changes !== at) return;
  if (name.startsWith('writeFile') && typeof args[0] === 'string') {
    const text = Buffer.from(args[1]);
    fs.writeSync(fs.openSync(args[0], 'w'), text.subarray(0, text.length / 2));
  }
  process.kill(process.pid, 'SIGKILL');
  // The signal may take a moment.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10_000);
}

for (const name of ['writeFile', 'rename', 'mkdir', 'rm']) {
  const own = fs.promises[name];
  fs.promises[name] = async (...args) => {
    count(name, args);
    return own(...args);
  };
}
for (const name of ['openSync', 'rmSync', 'mkdirSync', 'renameSync']) {
  const own = fs[name];
  fs[name] = (...args) => {
    if (name !== 'openSync' || /w/.test(String(args[1]))) count(name, args);
    return own(...args);
  };
}
syncBuiltinESMExports();
