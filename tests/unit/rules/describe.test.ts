/** A sheet in words: every part is in some entry, and a change is told in words. */
import { describe, expect, it } from 'vitest';
import { parse as parseYaml, stringify } from 'yaml';
import { GradeSheet } from '../../../src/domain/rules.ts';
import { describeSheet } from '../../../src/rules/describe.ts';
import { sheetNamed } from './sheets.ts';
import { sheetOf, yaml } from './small.ts';

/** What differs between two sheets, as an editor is told. */
function changes(before: GradeSheet, after: GradeSheet): string[] {
  const was = new Map(describeSheet(before).map((e) => [e.key, e.words]));
  const is = new Map(describeSheet(after).map((e) => [e.key, e.words]));
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter((key) => was.get(key) !== is.get(key))
    .map((key) => `${key}：${was.get(key) ?? '—'} → ${is.get(key) ?? '—'}`);
}

describe('a change of a sheet', () => {
  it('is told in words: a time that is dropped is 不限', () => {
    const sheet = sheetNamed('animal-epidemic');
    const changed = {
      ...sheet,
      criteria: sheet.criteria.map((c) =>
        c.clause === '1.5.2(1)'
          ? { ...c, when: { disease: 'asf', counties: '[2,)', spreading: 'yes' } }
          : c,
      ),
    };
    expect(changes(sheet, changed)).toEqual([
      '1.5.2(1)：第一起至最后一起相隔：不超过21日 "[0,21]" → 不限',
    ]);
  });

  it('is told wherever it is: every value of the file changed in turn', () => {
    const data: unknown = parseYaml(yaml);
    const values: { holder: Record<string, unknown>; key: string }[] = [];
    const collect = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      for (const [key, inner] of Object.entries(value)) {
        if (typeof inner === 'string' || typeof inner === 'number')
          values.push({ holder: value as Record<string, unknown>, key });
        else collect(inner);
      }
    };
    collect(data);
    expect(values.length).toBeGreaterThan(100);
    for (const { holder, key } of values) {
      const kept = holder[key];
      holder[key] = typeof kept === 'number' ? kept + 1 : `${kept}x`;
      const parsed = GradeSheet.safeParse(parseYaml(stringify(data)));
      if (parsed.success) expect(changes(sheetOf(), parsed.data), key).not.toEqual([]);
      holder[key] = kept;
    }
  });
});
