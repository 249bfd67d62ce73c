/** Items that a sentence numbers inside itself: whose each is. By hand; invented names. */
import { describe, expect, it } from 'vitest';
import { dutiesOf, registerOf } from './documents.ts';

const register = registerOf({ water: ['县水利局'], road: ['县交通局'], money: ['县财政局'] });
const read = (say: string) => dutiesOf(say, register);
const who = (say: string): string[] =>
  read(say).duties.map(
    ({ agencies, text }) => `${agencies.map((a) => a.printed).join('|')}: ${text}`,
  );

describe('items inside a sentence', () => {
  it.each([
    ['（一）', '（二）', '（三）'],
    ['1.', '2.', '3.'],
    ['①', '②', '③'],
    ['一是', '二是', '三是'],
    ['(1)', '(2)', '(3)'],
  ])('%s… are each of whom they name, and of nobody else', (a, b, c) => {
    const say = `分工如下：${a}县水利局负责清淤；${b}县交通局负责抢通道路，备足砂石；${c}加强宣传。`;
    expect(who(say)).toEqual([
      '县水利局: 县水利局负责清淤；',
      '县交通局: 县交通局负责抢通道路，备足砂石；',
    ]);
    // The third is nobody's, and told.
    expect(read(say).unread.map((u) => u.text)).toContain('加强宣传。');
  });
  it('one who works with others in an item is in no record of another', () =>
    expect(who('分工如下：1.县水利局负责清淤；2.其他部门按职责配合。')).toEqual([
      '县水利局: 县水利局负责清淤；',
      '其他部门: 其他部门按职责配合。',
    ]));
  it('what stands in an item before 由 is in its record, the introduction is not', () =>
    expect(
      who(
        '资金由三部分组成：（一）上级补助，由县交通局管理；（二）县财政局每年安排50万元；（三）自筹。',
      ),
    ).toEqual(['县交通局: 上级补助，由县交通局管理；', '县财政局: 县财政局每年安排50万元；']));
  it.each([
    '县水利局要做好下列工作：一是清淤；二是组织群众演练；三是加强值班。',
    '申请人应当符合下列条件：1.年满18周岁；2.人均年收入不高于2万元；3.无住房。',
  ])('are all of whoever leads the list: %s', (say) => {
    expect(who(say)).toHaveLength(1);
    expect(read(say).duties[0]!.text).toBe(say);
  });
  it('are his again behind one that names another', () =>
    expect(who('县水利局要抓好下列工作：一是清淤；二是由县交通局抢通道路；三是加强值班。')).toEqual(
      [
        '县水利局: 县水利局要抓好下列工作：一是清淤；',
        '县交通局: 由县交通局抢通道路；',
        '县水利局: 加强值班。',
      ],
    ));
  it('go on with the number of their clause', () =>
    expect(
      who('（一）县水利局负责清淤；（二）县交通局负责抢通道路。').map((w) => w.slice(0, 4)),
    ).toEqual(['县水利局', '县交通局']));
  it('a time in one is of its own words', () =>
    expect(
      read('资金来源：（一）县财政局每年安排50万元；（二）自筹。').deadlines.map((d) => d.what),
    ).toEqual(['每年安排50万元']));
  it.each([
    '县水利局应当在2.5公里内设点，1.2米以上的水位每日上报。',
    '县水利局报请二是否决三要求的事项。',
  ])('a figure and a word are no number: %s', (say) => expect(who(say)).toHaveLength(1));
});
