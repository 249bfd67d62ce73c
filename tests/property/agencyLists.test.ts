/**
 * Lists of agencies as gazettes print them, made at random from a register: what is printed
 * is what is read, whether the prefix is carried or repeated, whatever the marks, and with
 * line breaks and brackets inside the names.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildRegister } from '../../src/domain/register.ts';
import { AgenciesFile } from '../../src/domain/schema.ts';
import { readAgencyList } from '../../src/duties/agencies.ts';
import { nameIndex } from '../../src/duties/names.ts';
import { findParentheses } from '../../src/duties/parentheses.ts';
import { tries } from './runs.ts';

const stems = [
  '发展和改革委员会',
  '市场监督管理局',
  '水务局',
  '公安局',
  '教育局',
  '应急管理局',
  '住房和城乡建设局',
  '大数据中心',
];
const party = ['组织部', '宣传部', '政法委', '办公室'];
const office = ['办公室', '外事办', '督查室'];
const others = [
  '云山海关',
  '国网云山供电公司',
  '各县（市、区）人民政府',
  '高新区管委会',
  '武警云山支队',
  '交易中心（采购中心（北区））',
];

interface Made {
  readonly id: string;
  readonly name: string;
  /** What may be carried instead of printed. */
  readonly prefix: string;
}
const agencies: Made[] = [
  ...stems.map((s, i) => ({ id: `a${i}`, name: `市${s}`, prefix: '市' })),
  ...party.map((s, i) => ({ id: `p${i}`, name: `市委${s}`, prefix: '市委' })),
  ...office.map((s, i) => ({ id: `o${i}`, name: `市政府${s}`, prefix: '市政府' })),
  ...others.map((name, i) => ({ id: `x${i}`, name, prefix: '' })),
];
const register = buildRegister(
  AgenciesFile.parse(agencies.map(({ id, name }) => ({ id, name, kind: 'department' }))),
);
const names = nameIndex(register);

/** One agency with the choices of its printer. */
const printed = fc.record({
  agency: fc.constantFrom(...agencies),
  carry: fc.boolean(),
  breakAt: fc.option(fc.nat(8), { nil: undefined }),
  space: fc.constantFrom('\n', ' ', '　', '\n　'),
  separator: fc.constantFrom('、', '、', '、', '，', '；', '，\n', '、 ', ',', ';'),
  narrow: fc.boolean(),
});

/** Print a list by the rules of the style: a prefix is left out only after one that has it, until a mark of higher level. */
function print(
  list: readonly (typeof printed extends fc.Arbitrary<infer T> ? T : never)[],
): string {
  let out = '';
  let carried = '';
  list.forEach(({ agency, carry, breakAt, space, separator, narrow }, i) => {
    // The first separator is 、, so that commas are a higher level than it.
    const mark = i === 0 ? '、' : separator;
    let name = agency.name;
    if (carry && agency.prefix !== '' && agency.prefix === carried)
      name = name.slice(carried.length);
    else if (agency.prefix !== '') carried = agency.prefix;
    if (breakAt !== undefined && breakAt > 0 && breakAt < name.length)
      name = `${name.slice(0, breakAt)}${space}${name.slice(breakAt)}`;
    if (narrow) name = name.replace(/（/gu, '(').replace(/）/gu, ')');
    out += `${i === 0 ? '' : ''}${name}${i === list.length - 1 ? '' : mark}`;
    if (/[，,；;]/u.test(mark)) carried = '';
  });
  return out;
}

const lists = fc.array(printed, { minLength: 2, maxLength: 12 });

describe('a printed list of agencies', () => {
  it('is read as it was meant', () => {
    fc.assert(
      fc.property(
        lists,
        fc.constantFrom('', '等部门单位', '等有关部门', '按职责分工负责', '。'),
        (list, tail) => {
          const text = print(list) + tail;
          const read = readAgencyList(text, { names, document: 'doc' });
          expect(
            read.map(({ resolution }) =>
              resolution.kind === 'found' ? resolution.agency.id : '?',
            ),
          ).toEqual(list.map(({ agency }) => agency.id));
        },
      ),
      { numRuns: tries(2000) },
    );
  });

  it('gives the places of the names, which with what is between them are the whole list', () => {
    fc.assert(
      fc.property(lists, (list) => {
        const text = print(list);
        const read = readAgencyList(text, { names, document: 'doc' });
        let from = 0;
        for (const { start, end, printed: words, carried, resolution } of read) {
          expect(text.slice(from, start)).toMatch(/^[、，,；;\s]*$/u);
          expect(text.slice(start, end)).toBe(words);
          const name = resolution.kind === 'found' ? resolution.agency.name : '';
          expect(
            `${carried}${words}`.replace(/\s/gu, '').replace(/\(/gu, '（').replace(/\)/gu, '）'),
          ).toBe(name);
          from = end;
        }
        expect(from).toBe(text.length);
      }),
      { numRuns: tries(1000) },
    );
  });

  it('is read the same inside a parenthesis of any width, with its role', () => {
    const role = fc.constantFrom(
      ['牵头单位', 'lead'],
      ['责任单位', 'responsible'],
      ['配 合部门', 'cooperating'],
      ['责任\n部门', 'responsible'],
    );
    const part = fc.tuple(role, lists);
    fc.assert(
      fc.property(
        fc.array(part, { minLength: 1, maxLength: 3 }),
        fc.constantFrom('（）', '()', '【】', '（)'),
        fc.constantFrom('：', ':', ' ：'),
        (parts, brackets, colon) => {
          const inner = parts.map(([[label], list]) => `${label}${colon}${print(list)}`).join('；');
          const text = `1. 办好某事（含善后）。${brackets[0]}${inner}${brackets[1]}`;
          const [found, ...more] = findParentheses(text, { names, document: 'doc' });
          expect(more).toEqual([]);
          expect(text.slice(found?.start, found?.end)).toBe(text.slice(text.indexOf('。') + 1));
          expect(
            found?.names.map(
              (n) =>
                `${n.role} ${n.resolution.kind === 'found' ? n.resolution.agency.id : n.printed}`,
            ),
          ).toEqual(
            parts.flatMap(([[, r], list]) => list.map(({ agency }) => `${r} ${agency.id}`)),
          );
        },
      ),
      { numRuns: tries(1000) },
    );
  });

  it('never gives a name to an agency that it is not', () => {
    const word = fc.constantFrom(
      '市渔政局',
      '渔政局',
      '某某单位',
      '各乡',
      '市水务',
      '水务局长',
      '县公安局',
    );
    fc.assert(
      fc.property(lists, word, fc.nat(12), (list, unknown, at) => {
        const words = list.map(({ agency }) => agency.name);
        words.splice(at % (words.length + 1), 0, unknown);
        const read = readAgencyList(words.join('、'), { names, document: 'doc' });
        expect(read.filter((n) => n.resolution.kind !== 'found').map((n) => n.printed)).toEqual([
          unknown,
        ]);
        expect(read.length).toBe(words.length);
      }),
      { numRuns: tries(1000) },
    );
  });
});
