/** Who acts for another who has asked him to. By hand; invented names. */
import { expect, it } from 'vitest';
import { needsEntry } from '../../../src/duties/bodyNames.ts';
import { dutiesOf, registerOf } from './documents.ts';

const register = registerOf({ water: ['县水利局'] });

it.each([
  ['村民委员会受镇人民政府委托，负责水表抄见。', '村民委员会'],
  ['养护单位受县交通局委托，承担除雪工作。', '养护单位'],
  ['检测机构受市环保局指派，开展采样。', '检测机构'],
  ['县水利局受县人民政府授权，组织验收。', '县水利局'],
])('who acts for another owes it himself: %s', (say, name) =>
  expect(dutiesOf(say, register).duties.map((d) => d.agencies.map((a) => a.printed))).toEqual([
    [name],
  ]),
);

it('the register need not hold what every village has', () => {
  expect(needsEntry('村民委员会')).toBe(false);
  expect(needsEntry('上届业主委员会')).toBe(false);
  expect(needsEntry('县供水管理中心')).toBe(true);
});
