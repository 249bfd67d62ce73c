/** Sentences of several parts of which one has a word that tells, means, aims or is of a frame: nothing of the others is lost. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { dutiesOf, registerOf } from './documents.ts';

interface Mixed {
  readonly told?: string;
  readonly nothing?: string;
}
const key = parse(readFileSync(join(import.meta.dirname, 'mixed.yaml'), 'utf8')) as Readonly<
  Record<string, readonly Mixed[]>
>;
const register = registerOf({ shui: ['县水利局'], cai: ['县财政局'], nong: ['县农业农村局'] });
const read = (say: string) => dutiesOf(`# 甲\n\n## 二、工作措施\n\n${say}\n`, register);

describe.each(Object.entries(key))('the %s forty', (_, said) => {
  it('are forty', () => expect(said).toHaveLength(40));
  it.each(said.flatMap((s) => s.told ?? []))('read or told: %s', (say) => {
    const { duties, unread } = read(say);
    expect(duties.length + unread.length).toBeGreaterThan(0);
  });
  it.each(said.flatMap((s) => s.nothing ?? []))('nothing is left of: %s', (say) => {
    const { duties, unread } = read(say);
    expect([duties, unread.filter((u) => u.kind === 'left')]).toEqual([[], []]);
  });
});
