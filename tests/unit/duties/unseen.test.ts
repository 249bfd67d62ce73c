/**
 * Sentences in unseen wordings beside who acts in them: whatever is not read is told, and nothing is
 * read of anybody who does not act.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { dutiesOf, registerOf } from './documents.ts';

interface Said {
  readonly say: string;
  readonly who?: readonly string[];
  readonly nobody?: true;
}
const key = parse(readFileSync(join(import.meta.dirname, 'unseen.yaml'), 'utf8')) as Said[];
const register = registerOf({
  shui: ['县水利局', '水利局'],
  cai: ['县财政局'],
  nong: ['县农业农村局'],
  gongan: ['县公安局'],
});

describe('a sentence in unseen wording', () => {
  it.each(key)('$say', ({ say, who = [], nobody }) => {
    const { duties, unread } = dutiesOf(`# 甲\n\n## 二、工作措施\n\n${say}\n`, register);
    const read = duties.flatMap((d) => d.agencies.map((a) => a.printed));
    expect(read.filter((name) => !who.includes(name))).toEqual([]);
    const whole = nobody !== true && who.every((name) => read.includes(name));
    if (!whole) expect(unread).not.toEqual([]);
    else if (who.length === 0) expect(unread).toEqual([]);
  });
});
