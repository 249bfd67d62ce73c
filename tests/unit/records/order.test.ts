/** Statements whose words stand in another order. Invented names. */
import { describe, expect, it } from 'vitest';
import { leavesIt, plainOrder } from '../../../src/records/order.ts';

describe('a piece of a statement', () => {
  it.each([
    ['王小明同志到县残疾人联合会任理事长', '王小明同志任县残疾人联合会理事长'],
    ['王小明调至市水务局担任副局长', '王小明同志任市水务局副局长'],
    ['县文化馆馆长一职由王小明同志接任', '王小明同志任县文化馆馆长'],
    ['市水务局局长职务暂由王小明、李红代理', '王小明、李红同志代理市水务局局长'],
  ])('%s', (piece, right) => expect(plainOrder(piece)).toBe(right));
  it.each([
    '王小明同志到龄退休',
    '工作组到市水务局任务较重',
    '办公室主任由县长兼任',
    '相关工作由王小明同志接替',
    '王小明同志任市水务局局长',
  ])('is left as it is: %s', (piece) => expect(plainOrder(piece)).toBe(piece));
});

describe('who leaves the post that stands before', () => {
  it.each(['王小明同志因到龄不再担任', '王小明不再担任该职务', '王小明不再兼任'])('%s', (piece) =>
    expect(leavesIt(piece)).toBe('王小明'),
  );
  it.each(['王小明不再担任市水务局局长', '有关单位不再担任', '王小明同志退休'])(
    'nobody: %s',
    (piece) => expect(leavesIt(piece)).toBeUndefined(),
  );
});
