/** Files that a search reads when it first needs them. */
import { expect, it } from 'vitest';
import { type Ports, Tables } from '../../../src/search/tables.ts';

it('reads words of like meaning once, not for pasted text, and again where it failed', async () => {
  let [read, fails] = [0, true];
  const tables = new Tables({
    akin: async () => {
      read += 1;
      if (fails) throw new Error('gone');
      return [['甲', '乙']];
    },
  } as unknown as Ports);
  expect(await tables.akin(25)).toEqual([]);
  expect(read).toBe(0);
  await expect(tables.akin(24)).rejects.toThrow('gone');
  fails = false;
  expect(await tables.akin(24)).toEqual([['甲', '乙']]);
  await tables.akin(3);
  expect(read).toBe(2);
});

it('writes in simplified characters those that have one, and no others', async () => {
  const tables = new Tables({ script: async () => ({ pairs: '國国這这' }) } as unknown as Ports);
  expect(await tables.simplified('這國a国人')).toBe('这国a国人');
});
