/**
 * Since when a time counts, where the thing that is due or the body whose case it is stands before; from
 * when rules hold, by the history under their title; who sits where in a group. By hand; invented names.
 */
import { describe, expect, it } from 'vitest';
import { dutiesOf, registerOf } from './documents.ts';

const register = registerOf({ water: ['县水利局'], office: ['县防指办公室'] });
const due = (say: string): string[] =>
  dutiesOf(say, register).deadlines.map(
    ({ text, what, trigger, owners }) =>
      `${text} ${what}${trigger === null ? '' : ` from ${trigger}`}: ${owners.join('、')}`,
  );

describe('since when a time counts', () => {
  it.each([
    ['评估报告应在汛期结束后20日内报送。', '20日内 评估报告报送 from 汛期结束后: '],
    ['补偿款自协议签订之日起15日内付清。', '15日内 补偿款付清 from 协议签订之日起: '],
    // Who owes it, before since when, is no thing.
    ['县水利局在汛期结束后20日内总结。', '20日内 总结 from 汛期结束后: 县水利局'],
    // A thing with no since when has none.
    ['评估报告20日内报送。', '20日内 报送: '],
  ])('%s', (say, right) => expect(due(say)).toEqual([right]));
  it.each([
    [
      '各林场发生虫害，应立即封锁，并在2小时内向县防指办公室报告。',
      ['立即 封锁 from 发生虫害: 各林场', '2小时内 向县防指办公室报告 from 发生虫害: 各林场'],
    ],
    // Where it happens is nobody.
    ['河段发生险情，应立即封堵。', ['立即 封堵 from 河段发生险情: ']],
    // What is issued is no case.
    ['县水利局每半年核发生活用水许可。', ['每半年 每半年核发生活用水许可: 县水利局']],
    // Nor is what has not happened, or is kept from happening.
    ['为防止发生事故，应立即封堵。', ['立即 封堵: ']],
  ])('an event at somebody is his case: %s', (say, right) => expect(due(say)).toEqual(right));
  it('rules hold by their history', () =>
    expect(due('（2011年8月8日县人民政府第7次常务会议通过，自2012年3月1日起施行）')).toEqual([
      '自2012年3月1日起 施行: ',
    ]));
});

describe('who sits where in a group that is set up', () => {
  it.each([
    '县水利局主要负责人任副指挥长。',
    '县政府办公室主任、县水利局分管负责同志任副总指挥。',
    '县水利局局长任副组长，',
  ])('asks for nothing: %s', (say) => {
    const { duties, unread } = dutiesOf(say, register);
    expect(duties).toEqual([]);
    expect(unread).toEqual([]);
  });
});
