/** CSV as RFC 4180 has it: what is written can be read back. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvText } from '../../../src/domain/csv.ts';

/** Reads CSV by the grammar of RFC 4180, knowing nothing of how it was written. */
function parse(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let rest = text;
  while (rest !== '') {
    const m = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/u.exec(rest);
    if (m === null) throw new Error(`Not RFC 4180: ${rest.slice(0, 40)}`);
    row.push(m[1]?.replaceAll('""', '"') ?? m[2] ?? '');
    if (m[3] === '\r\n') {
      rows.push(row);
      row = [];
    }
    rest = rest.slice(m[0].length);
  }
  return rows;
}

describe('csvText', () => {
  it('begins with a byte order mark, ends each line with CRLF, quotes only what must be', () => {
    expect(
      csvText(
        ['甲', '乙'],
        [
          ['一,二', '说"是"'],
          [null, undefined],
          [3, true],
        ],
      ),
    ).toBe('\uFEFF甲,乙\r\n"一,二","说""是"""\r\n,\r\n3,true\r\n');
  });

  it('writes a list as JSON in its cell', () => {
    expect(csvText(['a'], [[['x', 1]]])).toBe('\uFEFFa\r\n"[""x"",1]"\r\n');
  });

  it('is read back as it was, whatever stands in the cells', () => {
    const words = fc.string({
      unit: fc.constantFrom('"', ',', '\r', '\n', '\uFEFF', '市', 'a', ' ', '，', '\t', ';'),
    });
    fc.assert(
      fc.property(
        fc
          .integer({ min: 1, max: 4 })
          .chain((width) =>
            fc.array(fc.array(words, { minLength: width, maxLength: width }), { minLength: 1 }),
          ),
        (rows) => {
          expect(parse(csvText(rows[0]!, rows.slice(1)).slice(1))).toEqual(rows);
        },
      ),
    );
  });
});
