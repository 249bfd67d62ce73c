/** Addresses that programs spoilt, and clauses that are gone. */
import { describe, expect, it } from 'vitest';
import { nearestAnchor } from '../../../src/domain/anchors.ts';

const ids = new Set([
  '二',
  '二(六)',
  '1.4',
  '1.4(2)',
  '1',
  '附件',
  '附件-r1',
  '附件1-二',
  '3.3-p2',
  '14',
]);

describe('an address', () => {
  it.each([
    ['二(六)', '二(六)'],
    ['二（六）', '二(六)'],
    ['二(六)。', '二(六)'],
    ['二（六），', '二(六)'],
    ['二（六', '二(六)'],
    [encodeURIComponent('二（六）'), '二(六)'],
    [encodeURIComponent(encodeURIComponent('二(六)')), '二(六)'],
    ['%E4%BA%8C(%E5%85%AD)%E3%80%82', '二(六)'],
    ['1.4(2))', '1.4(2)'],
    ['１．４（２）', '1.4(2)'],
    ['3.3－p2；', '3.3-p2'],
    ['14.', '14'],
    ['附件-r1”', '附件-r1'],
  ])('%s means %s', (fragment, anchor) => {
    expect(nearestAnchor(fragment, ids)).toMatchObject({ anchor, exact: true });
  });

  it.each([
    ['1.4(99)', '1.4'],
    ['1.4.7', '1.4'],
    ['1.9', '1'],
    ['二(九)', '二'],
    ['附件-r40', '附件'],
    ['附件1-二-p9', '附件1-二'],
  ])('%s is gone, and the nearest above is %s', (fragment, anchor) => {
    expect(nearestAnchor(fragment, ids)).toMatchObject({ anchor, exact: false });
  });

  it('that means nothing here finds nothing', () => {
    expect(nearestAnchor('note', ids)).toBeUndefined();
    expect(nearestAnchor('%', ids)).toBeUndefined();
    expect(nearestAnchor('', ids)).toBeUndefined();
  });
});
