/** What clauses are called. */
import { describe, expect, it } from 'vitest';
import { clauseName } from '../../../src/domain/names.ts';

describe('the name of a clause', () => {
  it.each([
    ['六', '六'],
    ['14', '14'],
    ['第六条', '第六条'],
    ['二(四)', '二（四）'],
    ['1.5.1(1)', '1.5.1（1）'],
    ['2.1.2-p1', '2.1.2第1段'],
    ['p3', '第3段'],
    ['正文-p2', '正文第2段'],
    ['附件-r1', '附件第1行'],
    ['附件1-二(3)', '附件1之二（3）'],
    ['附件1-二-p2', '附件1之二第2段'],
    ['标题', '标题'],
  ])('%s → %s', (anchor, name) => expect(clauseName(anchor)).toBe(name));
});
