import { describe, expect, it } from 'vitest';
import { findDate, parseHanNumber, toIso } from '../../../src/domain/chinese.ts';

describe('parseHanNumber', () => {
  it.each([
    ['0', 0],
    ['24', 24],
    ['1000', 1000],
    ['零', 0],
    ['一', 1],
    ['两', 2],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['二十一', 21],
    ['九十九', 99],
    ['一百', 100],
    ['百', 100],
    ['一百零三', 103],
    ['一百一十', 110],
    ['三百二十一', 321],
    ['二〇', 20],
    ['三○', 30],
    ['二〇二三', 2023],
  ])('reads %s as %d', (written, value) => {
    expect(parseHanNumber(written)).toBe(value);
  });

  it.each(['', '十十', '二十十', '百百', '甲', '3十', '十〇五', '-1', '1.5', '一千', '十百'])(
    'does not read “%s”',
    (written) => {
      expect(parseHanNumber(written)).toBeUndefined();
    },
  );

  it('reads what it would write, from 1 to 999', () => {
    const digits = '零一二三四五六七八九';
    for (let n = 1; n < 1000; n += 1) {
      const [h, t, u] = [Math.floor(n / 100), Math.floor(n / 10) % 10, n % 10];
      const written = `${h > 0 ? `${digits[h]}百` : ''}${h > 0 && t === 0 && u > 0 ? '零' : ''}${t > 0 ? `${t === 1 && h === 0 ? '' : digits[t]}十` : ''}${u > 0 ? digits[u] : ''}`;
      expect(parseHanNumber(written), written).toBe(n);
    }
  });
});

describe('a year of the Republic', () => {
  it.each([
    ['中華民國二十三年六月二日', '1934-06-02'],
    ['民国元年1月1日', '1912-01-01'],
    ['民国38年十月一日', '1949-10-01'],
  ])('%s', (text, iso) => expect(findDate(text)).toEqual({ iso, printed: text }));
});

describe('findDate', () => {
  it.each([
    ['某发〔2023〕1号 2023年11月21日', '2023-11-21'],
    ['二〇二三年十一月二十一日', '2023-11-21'],
    ['二○二四年二月二十九日', '2024-02-29'],
    ['2023年2月30日误，应为2023年3月2日', '2023-03-02'],
  ])('finds the date of %s', (text, iso) => {
    expect(findDate(text)?.iso).toBe(iso);
  });

  it.each(['2023年11月', '11月21日', '2023年13月1日', '12023年1月1日', ''])(
    'finds none in “%s”',
    (text) => {
      expect(findDate(text)).toBeUndefined();
    },
  );
});

describe('toIso', () => {
  it('knows the calendar', () => {
    expect(toIso(2023, 2, 28)).toBe('2023-02-28');
    expect(toIso(2023, 2, 29)).toBeUndefined();
    expect(toIso(2023, 0, 1)).toBeUndefined();
    expect(toIso(2023, undefined, 1)).toBeUndefined();
  });
});
